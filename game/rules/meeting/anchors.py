"""Where proposals put things, when what these were to stand after has gone elsewhere.

A move decides the place of what it moves, and no other (rules 90, 130).  What was to stand after
that stands where it stood, whichever of the two is decided first.  A decision that is undone
leaves no mark on where others put things (rules 81, 123): each anchor that gave way to another
is kept with the decision that made it do so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec
from msgspec import UNSET
from msgspec.structs import replace

from game.rules.draft.text import Add, Displaced, Draft, Move, Operation, put_where
from game.rules.meeting.business import Proposal

_AMENDED = "~"
"""In place of a decision, where amendments changed what a proposal adds."""


class Change(msgspec.Struct, frozen=True):
    """What a decision, or undoing it, made of a text."""

    before: Draft
    after: Draft
    operations: tuple[Operation, ...]
    of: str
    """The proposal that was decided on, or the number of the event by which those who hold the
    pen changed the text."""
    undone: bool = False


class _Gone(msgspec.Struct, frozen=True):
    """What is not where others were to stand after it, and where these stand instead."""

    by: str
    left: Mapping[tuple[str, str], str]
    """By a unit and what stood in it and does not stand there any more: what stood before it."""
    follows: Callable[[str, str], str | None]
    """What something stands after in a unit now; ``None`` where it does not stand in it."""
    back: Callable[[str, str, Displaced], bool]
    """Whether what stands after another in a unit, in place of what it was to follow, can
    follow that again."""
    put: tuple[Add | Move, ...] = ()
    """What was put somewhere by the same change."""


def placed_anew(proposals: Mapping[str, Proposal], change: Change) -> dict[str, Proposal]:
    """Proposals as they are on a text that a change has made.  The one that did so stays as it
    is, with what amends it: its places are those on the text before."""
    gone = _gone(change)
    if gone is None:
        return dict(proposals)
    return {
        id_: p if change.of in (id_, p.amends) else _placed(p, gone)
        for id_, p in proposals.items()
    }


def operations_placed_anew(
    operations: tuple[Operation, ...], change: Change
) -> tuple[Operation, ...]:
    """As :func:`placed_anew`, of what those who hold the pen changed."""
    gone = _gone(change)
    return operations if gone is None else _all_placed(operations, gone)


def placed_among(
    proposals: Mapping[str, Proposal],
    of: str,
    gone: tuple[Operation, ...],
    by: tuple[Operation, ...],
) -> dict[str, Proposal]:
    """Proposals where changes of one of them, ``of``, have given way to others that put what
    it adds elsewhere: it and its amendments as they are then."""
    now = {op.provision.id: _place(op) for op in by if isinstance(op, Add)}
    left = {
        (op.provision.parent, op.provision.id): op.after
        for op in gone
        if isinstance(op, Add) and now.get(op.provision.id, _place(op)) != _place(op)
    }

    def follows(parent: str, id_: str) -> str | None:
        unit, after = now.get(id_, (None, None))
        return after if unit == parent else None

    def back(parent: str, after: str, was: Displaced) -> bool:
        return was[1] == _AMENDED and follows(parent, was[0]) == after

    found = _Gone(_AMENDED, left, follows, back)
    return {
        id_: _placed(p, found) if now and of in (id_, p.amends) else p
        for id_, p in proposals.items()
    }


def _gone(change: Change) -> _Gone | None:
    """What a change did to places; ``None`` where it put nothing anywhere."""
    before, after = change.before, change.after
    if before.order is after.order:
        return None
    done, undone = change.of, f"-{change.of}"
    done, undone = (undone, done) if change.undone else (done, undone)

    def follows(parent: str, id_: str) -> str | None:
        ids = after.order.get(parent, ())
        if id_ not in ids:
            return None
        return ids[ids.index(id_) - 1] if id_ != ids[0] else ""

    def back(parent: str, _: str, was: Displaced) -> bool:
        return was[1] == undone and follows(parent, was[0]) is not None

    put = tuple(op for op in change.operations if isinstance(op, Add | Move))
    return _Gone(done, _left(change), follows, back, put)


def _left(change: Change) -> dict[tuple[str, str], str]:
    """What a change took out of a unit or moved within it, with what stood before that."""
    moved = {op.id for op in change.operations if isinstance(op, Move)}
    left: dict[tuple[str, str], str] = {}
    for unit, ids in change.before.order.items():
        now = change.after.order.get(unit, ())
        if ids != now:
            gone = moved | (set(ids) - set(now))
            places = enumerate(ids)
            left |= {(unit, i): ids[n - 1] if n else "" for n, i in places if i in gone}
    return left


def _placed(proposal: Proposal, gone: _Gone) -> Proposal:
    changed = {
        name: now
        for name in ("operations", "entire", "replaced")
        if (now := _all_placed(was := getattr(proposal, name), gone)) != was
    }
    return replace(proposal, **changed) if changed else proposal


def _all_placed(operations: tuple[Operation, ...], gone: _Gone) -> tuple[Operation, ...]:
    return tuple(_after_what_stands(op, gone) for op in operations)


def _after_what_stands(op: Operation, gone: _Gone) -> Operation:
    if not isinstance(op, Add | Move):
        return op
    (parent, after), said = _place(op), _said(op)
    for nth, was in enumerate(said):
        if gone.back(parent, after, was):
            return replace(op, after=was[0], said=said[:nth] or UNSET)
    while (parent, after) in gone.left:
        said = (*said, (after, gone.by))
        after = gone.left[parent, after]
    if isinstance(op, Move) and after == op.id:  # it stands next to where that stood
        after = gone.follows(parent, op.id) or ""
    for other in gone.put if said else ():
        ahead = _id(other) != _id(op) and _comes_before(other, after, said)
        if ahead and _place(other) == (parent, after):
            said = (*said, (after, gone.by))
            after = _id(other)
    return replace(op, after=after, said=said) if said != _said(op) else op


def _comes_before(other: Add | Move, after: str, said: tuple[Displaced, ...]) -> bool:
    """Whether what was put at a place belongs before what is to stand there in place of what has
    gone (``said``): it follows what stood before that."""
    first = (*(was for was, _ in _said(other)), other.after)[0]
    return first in (*(was for was, _ in said[1:]), after)


def _id(op: Add | Move) -> str:
    return put_where(op)[0]


def _place(op: Add | Move) -> tuple[str, str]:
    _, unit, after = put_where(op)
    return unit, after


def _said(op: Add | Move) -> tuple[Displaced, ...]:
    return () if op.said is UNSET else op.said
