"""Where two proposals meet: what each does to a text, and on what of it they cannot both be
carried out, or not in any order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from game.rules.draft.applying import apply, apply_all, first_fault
from game.rules.draft.text import Add, Delete, Draft, Move, Operation, Revise, touched
from game.rules.meeting.business import Proposal
from game.rules.meeting.rivals import is_done, to_do, told_by_number
from game.rules.words.provisions import provision_called

Kind = Literal[
    "sub-amendment", "wording", "struck", "place", "moved", "same-id", "order", "anchor"
]


class Conflict(msgspec.Struct, frozen=True):
    """Two pending proposals that bear on one another."""

    first: str
    second: str
    kind: Kind
    """``sub-amendment``: the first amends the second and is taken before it.  ``anchor``: the
    first moves what the second puts something after; the text is the same in either order."""
    provisions: tuple[str, ...]
    """What they meet on."""
    words: str
    """Why, as one sentence."""


class Footprint(msgspec.Struct):
    """What operations, taken in turn, do to a draft."""

    made: list[str] = []
    struck: list[str] = []
    """What is deleted, with its parts."""
    named: list[str] = []
    """What is deleted by name."""
    worded: list[str] = []
    moved: list[str] = []
    into: list[str] = []
    """Units that something is put into."""
    places: list[tuple[str, str]] = []
    """Where something is put: unit, and the sibling before it."""


def footprint(draft: Draft, operations: tuple[Operation, ...]) -> Footprint:
    """The footprint of operations that the draft can take."""
    left = Footprint()
    for op in operations:
        match op:
            case Add(provision=new, after=after):
                left.made.append(new.id)
                left.into.append(new.parent)
                left.places.append((new.parent, after))
            case Delete(id=id_):
                left.named.append(id_)
                left.struck.extend(draft.below(id_))
            case Revise(id=id_):
                left.worded.append(id_)
            case Move(id=id_, parent=parent, after=after):
                left.moved.append(id_)
                left.into.append(parent)
                left.places.append((parent, after))
            case _:
                pass
        draft, _ = apply(draft, op)
    return left


def common_ids(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    """Ids that are in both, in the order of the first."""
    known = set(other)
    return tuple(dict.fromkeys(i for i in one if i in known))


Side = tuple[Proposal, Footprint]
"""A proposal, and what it does."""


def meeting_on(draft: Draft, one: Side, other: Side) -> Conflict | None:
    """The gravest conflict between two proposals, if they are in any."""
    return (
        _by_deletion(draft, one, other)
        or _by_deletion(draft, other, one)
        or _by_wording(draft, one, other)
        or _by_place(draft, one, other)
        or _by_order(draft, one, other)
    )


def _by_deletion(draft: Draft, one: Side, other: Side) -> Conflict | None:
    (striking, struck), (another, left) = one, other
    meets = common_ids((*left.named, *left.worded, *left.moved, *left.into), struck.struck)
    if not meets:
        return None
    name = provision_called(draft, meets[0])
    if meets[0] in left.into:
        does = f"puts something into {name}"
    else:
        does = _deed(left, meets[0]).format(name)
    whole = struck.named[0]
    for id_ in struck.named:
        whole = id_ if meets[0] in draft.below(id_) else whole
    every = f"{provision_called(draft, whole)} with all its parts"
    by = name if whole == meets[0] else every
    then = f"if that is adopted, nothing is left of {another.id}"
    if whole == meets[0] and meets[0] not in left.into:
        then = "one excludes the other"
    words = f"{striking.id} deletes {by}, and {another.id} {does}: {then}."
    if meets[0] in left.named and whole == meets[0]:
        words = f"{striking.id} and {another.id} both delete {name}."
    return Conflict(striking.id, another.id, "struck", meets, words)


def _deed(left: Footprint, id_: str) -> str:
    if id_ in left.worded:
        return "gives {} another wording"
    return "deletes {}" if id_ in left.named else "moves {}"


def _by_wording(draft: Draft, one: Side, other: Side) -> Conflict | None:
    if both := common_ids(one[1].worded, other[1].worded):
        name = provision_called(draft, both[0])
        words = (
            f"{one[0].id} and {other[0].id} each give {name} another wording: "
            "adopting one makes the other moot."
        )
        return Conflict(one[0].id, other[0].id, "wording", both, words)
    if both := common_ids(one[1].made, other[1].made):
        words = f"{one[0].id} and {other[0].id} both add a provision `{both[0]}`."
        return Conflict(one[0].id, other[0].id, "same-id", both, words)
    return None


def _by_place(draft: Draft, one: Side, other: Side) -> Conflict | None:
    if both := common_ids(one[1].moved, other[1].moved):
        name = provision_called(draft, both[0])
        words = f"{one[0].id} and {other[0].id} move {name} to different places."
        return Conflict(one[0].id, other[0].id, "moved", both, words)
    told = told_by_number(one[0].operations, other[0].operations)
    for place in one[1].places:
        if place in other[1].places and place not in told:
            parent, after = place
            where = f"after {provision_called(draft, after)}" if after else "first"
            inside = f" in {provision_called(draft, parent)}" if parent else ""
            words = (
                f"{one[0].id} and {other[0].id} both put a provision {where}{inside}: "
                "the one taken last comes first in the text."
            )
            met = tuple(i for i in (parent, after) if i)
            return Conflict(one[0].id, other[0].id, "place", met, words)
    for moving, putting in ((one, other), (other, one)):
        anchors = [after for _, after in putting[1].places]
        if met := common_ids(moving[1].moved, anchors):
            name = provision_called(draft, met[0])
            stays = f"that stands where {name} stood"
            if draft.place(met[0])[1] in putting[1].moved:
                stays = f"that stands next to where {name} stood, and stays there"
            words = (
                f"{moving[0].id} moves {name}, after which {putting[0].id} puts a "
                f"provision: {stays}."
            )
            return Conflict(moving[0].id, putting[0].id, "anchor", met, words)
    return None


def _by_order(draft: Draft, one_side: Side, other_side: Side) -> Conflict | None:
    """What single footprints do not show: units that are each moved into the other."""
    (one, left), (other, right) = one_side, other_side
    if not (left.moved and right.moved):
        return None
    first = _taken(_taken(draft, one), other)
    if first is not None and first == _taken(_taken(draft, other), one):
        return None
    words = (
        f"{one.id} and {other.id} cannot both be carried out, or not in any order: the "
        "text depends on which is taken first."
    )
    return Conflict(one.id, other.id, "order", touched(one.operations), words)


def _taken(draft: Draft | None, proposal: Proposal) -> Draft | None:
    """A draft after a proposal, which changes nothing where it is done already; ``None`` where
    it cannot be carried out."""
    if draft is None or is_done(draft, proposal):
        return draft
    left = to_do(draft, proposal)
    if first_fault(draft, left):
        return None
    return apply_all(draft, left)[0]
