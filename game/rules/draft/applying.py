"""Carrying out operations on a draft: what it cannot take, and how each change is undone.

``apply(draft, op)`` answers with the changed draft and the operation that undoes the
change, so that doing both gives the draft back for every operation that :func:`fault`
finds no fault with.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from game.errors import NemconError
from game.rules.draft.places import fault_of_place, fault_of_wording
from game.rules.draft.text import (
    CHAIR_TEXT,
    Add,
    Delete,
    Draft,
    Move,
    Operation,
    Provision,
    Remove,
    Restore,
    Revise,
)


class TextFault(NemconError):
    """An operation that this draft cannot take; the message says why."""


def fault(draft: Draft, op: Operation) -> str:
    """Why this draft cannot take ``op``; ``""`` when it can."""
    match op:
        case Add(provision=new, after=after):
            return _fault_of_add(draft, new, after)
        case Restore(ids=ids):
            return _fault_of_restoring(draft, ids)
        case Delete(id=id_) | Revise(id=id_) | Move(id=id_) | Remove(id=id_):
            if id_ not in draft.provisions:
                return f"there is no provision `{id_}`"
            if draft.provisions[id_].deleted:
                return f"provision `{id_}` is deleted"
    if isinstance(op, Revise):
        return _fault_of_revision(draft.provisions[op.id], op)
    if isinstance(op, Move):
        return _fault_of_move(draft, op)
    if isinstance(op, Remove) and op.id in draft.order:
        return f"provision `{op.id}` has parts"
    return ""


def first_fault(
    draft: Draft, operations: tuple[Operation, ...], taken_back: int = 0
) -> str:
    """Why a proposal's operations, taken in turn, cannot be applied; ``""`` when they can.

    The first ``taken_back`` of them undo what was adopted before; the others are its own, of
    which none may strike what another puts somewhere or words anew.
    """
    own: list[Operation] = []
    for at, op in enumerate(operations):
        if at >= taken_back and not isinstance(op, Add | Delete | Revise | Move):
            return "a proposal adds, deletes, revises or moves"
        if wrong := fault(draft, op):
            return wrong
        if at >= taken_back:
            if wrong := _fault_of_place(draft, op) or _fault_of_its_own(draft, own, op):
                return wrong
            own.append(op)
        draft, _ = apply(draft, op)
    return ""


def _fault_of_its_own(draft: Draft, own: list[Operation], op: Operation) -> str:
    """Why an operation does not go with those before it, ``own``, of the same proposal: it
    would strike, with the unit that they are in, what they decide."""
    if not isinstance(op, Delete) or not own:
        return ""
    struck = draft.below(op.id)
    for other in own:
        id_ = other.provision.id if isinstance(other, Add) else ""
        id_ = other.id if isinstance(other, Move | Revise) else id_
        if id_ in struck:
            return f"it {deed_of(other)} `{id_}`, which it would delete with `{op.id}`"
    return ""


def deed_of(op: Operation) -> str:
    """What an operation does to the provision that it names, as a verb: ``moves``."""
    match op:
        case Add() | Restore():
            return "adds"
        case Delete() | Remove():
            return "deletes"
        case Revise():
            return "revises"
        case Move():
            return "moves"


def _fault_of_place(draft: Draft, op: Operation) -> str:
    match op:
        case Add(provision=new):
            return fault_of_place(draft, new)
        case Revise():
            return fault_of_wording(draft, op)
        case _:
            return ""


def _fault_of_restoring(draft: Draft, ids: tuple[str, ...]) -> str:
    """One deletion strikes a unit and parts of it, so only such ids come back together."""
    if not ids:
        return "nothing is named that could be restored"
    for id_ in ids:
        if id_ not in draft.provisions:
            return f"there is no provision `{id_}`"
        provision = draft.provisions[id_]
        if not provision.deleted:
            return f"provision `{id_}` is not deleted"
        parent = provision.parent
        if id_ != ids[0] and parent not in ids:
            return f"provision `{id_}` is no part of `{ids[0]}`"
        if parent and parent not in ids and draft.provisions[parent].deleted:
            return f"provision `{parent}` is deleted"
    return ""


def _fault_of_add(draft: Draft, new: Provision, after: str) -> str:
    if same := draft.known_as(new.id):
        return f"there is a provision `{same}` already"
    if new.deleted:
        return "a new provision cannot be a deleted one"
    if new.parent and new.parent not in draft.provisions:
        return f"there is no provision `{new.parent}` for it to be part of"
    if new.parent and draft.provisions[new.parent].deleted:
        return f"provision `{new.parent}` is deleted"
    if after and after not in draft.order.get(new.parent, ()):
        return f"`{after}` is no neighbour of it"
    return ""


def _fault_of_revision(provision: Provision, op: Revise) -> str:
    chosen = provision.wording(op.variant)
    unwritten = op.variant == CHAIR_TEXT and bool(op.text)
    if op.variant and chosen is None and not unwritten:
        known = ", ".join(f"`{v.id}`" for v in provision.variants)
        return f"provision `{op.id}` has no variant `{op.variant}`; it has {known}"
    if not op.variant and not op.text.strip():
        return "a revision needs a variant or a text"
    if not provision.text and provision.wording(provision.variant) is None:
        return f"provision `{op.id}` has no wording of its own to revise"
    if (op.text or (chosen.text if chosen else "")) == provision.text:
        return f"provision `{op.id}` reads so already"
    return ""


def _fault_of_move(draft: Draft, op: Move) -> str:
    if op.parent and op.parent not in draft.provisions:
        return f"there is no provision `{op.parent}` for it to be part of"
    if op.parent and draft.provisions[op.parent].deleted:
        return f"provision `{op.parent}` is deleted"
    if op.parent in draft.below(op.id):
        return f"provision `{op.id}` cannot become part of itself"
    if op.after == op.id:
        return f"provision `{op.id}` cannot stand after itself"
    siblings = [i for i in draft.order.get(op.parent, ()) if i != op.id]
    if op.after and op.after not in siblings:
        return f"`{op.after}` is no neighbour of it there"
    if (op.parent, op.after) == draft.place(op.id):
        return f"provision `{op.id}` stands there already"
    return ""


def apply(draft: Draft, op: Operation) -> tuple[Draft, Operation]:
    """The changed draft, and the operation that undoes the change.

    Raises :class:`TextFault` where :func:`fault` finds one.
    """
    if why := fault(draft, op):
        raise TextFault(why)
    match op:
        case Add(provision=new, after=after):
            provisions = {**draft.provisions, new.id: new}
            return Draft(provisions, _placed(draft.order, new, after)), Remove(new.id)
        case Remove(id=id_):
            return _without(draft, id_)
        case Delete(id=id_):
            ids = tuple(i for i in draft.below(id_) if not draft.provisions[i].deleted)
            return _marked(draft, ids, deleted=True), Restore(ids)
        case Restore(ids=ids):
            return _marked(draft, ids, deleted=False), Delete(ids[0])
        case Revise():
            return _revised(draft, op)
        case Move():
            return _moved(draft, op)


def apply_all(
    draft: Draft, operations: Iterable[Operation]
) -> tuple[Draft, tuple[Operation, ...]]:
    """The draft with operations in it, taken in turn, and what takes them out again, the last
    first.

    Raises :class:`TextFault` where :func:`fault` finds one.
    """
    undo: list[Operation] = []
    for op in operations:
        draft, back = apply(draft, op)
        undo.insert(0, back)
    return draft, tuple(undo)


def with_additions(draft: Draft, operations: Iterable[Operation]) -> Draft:
    """The draft with what a proposal adds to it, as far as it takes that: additions of one
    proposal stand beside each other and refer to each other."""
    for op in operations:
        if isinstance(op, Add) and not fault(draft, op):
            draft, _ = apply(draft, op)
    return draft


def with_what_is_put(draft: Draft, operations: Iterable[Operation]) -> Draft:
    """The draft with what a proposal adds to it and moves in it, as far as it takes that: what
    follows in the same proposal may be put beside it."""
    for op in operations:
        if isinstance(op, Add | Move) and not fault(draft, op):
            draft, _ = apply(draft, op)
    return draft


def _marked(draft: Draft, ids: tuple[str, ...], *, deleted: bool) -> Draft:
    changed = {
        i: msgspec.structs.replace(draft.provisions[i], deleted=deleted) for i in ids
    }
    return Draft({**draft.provisions, **changed}, draft.order)


def _revised(draft: Draft, op: Revise) -> tuple[Draft, Operation]:
    old = draft.provisions[op.id]
    chosen = old.wording(op.variant)
    text = op.text or (chosen.text if chosen else "")
    new = msgspec.structs.replace(old, text=text, variant=op.variant, placed=op.place)
    return (
        Draft({**draft.provisions, op.id: new}, draft.order),
        Revise(op.id, old.variant, old.text, old.placed),
    )


def _moved(draft: Draft, op: Move) -> tuple[Draft, Operation]:
    old = draft.provisions[op.id]
    back = Move(op.id, *draft.place(op.id))
    new = msgspec.structs.replace(old, parent=op.parent)
    left = tuple(i for i in draft.order[old.parent] if i != op.id)
    order = {**draft.order, old.parent: left}
    provisions = {**draft.provisions, op.id: new}
    return Draft(provisions, _placed(_pruned(order), new, op.after)), back


def _without(draft: Draft, id_: str) -> tuple[Draft, Operation]:
    old = draft.provisions[id_]
    _, after = draft.place(id_)
    left = tuple(i for i in draft.order[old.parent] if i != id_)
    order = {**draft.order, old.parent: left}
    provisions = {i: p for i, p in draft.provisions.items() if i != id_}
    return Draft(provisions, _pruned(order)), Add(old, after)


def _placed(
    order: dict[str, tuple[str, ...]], new: Provision, after: str
) -> dict[str, tuple[str, ...]]:
    siblings = order.get(new.parent, ())
    at = siblings.index(after) + 1 if after else 0
    return {**order, new.parent: (*siblings[:at], new.id, *siblings[at:])}


def _pruned(order: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {k: v for k, v in order.items() if v or not k}
