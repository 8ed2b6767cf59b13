"""Where proposals put things, when what these were to stand after has gone elsewhere.

A move decides the place of what it moves, and no other (rules 90, 130).  What was to stand after
that stands where it stood, and after it again once it is back: a decision that is reconsidered
leaves no mark on where others put things (rules 81, 123).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import UNSET
from msgspec.structs import replace

from game.rules.draft.text import Add, Draft, Move, Operation
from game.rules.meeting.state import Proposal

_Places = Mapping[tuple[str, str], str]
"""By a unit and what stood in it and does not any more: what stood before that."""
_Stands = Callable[[str, str], str | None]
"""What something stands after in a unit; ``None`` where it does not stand in it."""


def placed_anew(
    proposals: Mapping[str, Proposal], before: Draft, after: Draft, own: str = ""
) -> dict[str, Proposal]:
    """Proposals as they are on a text from which another was made by moving provisions, putting
    them in or taking them out.  A proposal, ``own``, that did so itself stays as it is, with
    what amends it: its places are those on the text before."""
    left, back = _left(before, after), _left(after, before)
    if not (left or back):
        return dict(proposals)
    stands = _standing(after)
    return {
        id_: p if own and own in (id_, p.amends) else _placed(p, left, stands)
        for id_, p in proposals.items()
    }


def operations_placed_anew(
    operations: tuple[Operation, ...], before: Draft, after: Draft
) -> tuple[Operation, ...]:
    """As :func:`placed_anew`, of what those who hold the pen changed."""
    left, back = _left(before, after), _left(after, before)
    return _all_placed(operations, left, _standing(after)) if left or back else operations


def placed_among(
    proposals: Mapping[str, Proposal],
    of: str,
    gone: tuple[Operation, ...],
    by: tuple[Operation, ...],
) -> dict[str, Proposal]:
    """Proposals where changes of one of them, ``of``, have given way to others that put what
    it adds elsewhere: it and its amendments as they are then."""
    now = {op.provision.id: op.provision.parent for op in by if isinstance(op, Add)}
    left = {
        (op.provision.parent, op.provision.id): op.after
        for op in gone
        if isinstance(op, Add)
        and now.get(op.provision.id, op.provision.parent) != op.provision.parent
    }

    def stands(parent: str, id_: str) -> str | None:
        return "" if now.get(id_) == parent else None

    return {
        id_: _placed(p, left, stands) if now and of in (id_, p.amends) else p
        for id_, p in proposals.items()
    }


def _standing(draft: Draft) -> _Stands:
    def stands(parent: str, id_: str) -> str | None:
        ids = draft.order.get(parent, ())
        if id_ not in ids:
            return None
        return ids[ids.index(id_) - 1] if id_ != ids[0] else ""

    return stands


def _left(before: Draft, after: Draft) -> _Places:
    """What stands in a unit before and does not after, with what stood before it there."""
    if before.order is after.order:
        return {}
    left: dict[tuple[str, str], str] = {}
    for unit, ids in before.order.items():
        now = after.order.get(unit, ())
        if ids == now or not (gone := set(ids).difference(now)):
            continue
        left |= {
            (unit, i): ids[at - 1] if at else "" for at, i in enumerate(ids) if i in gone
        }
    return left


def _placed(proposal: Proposal, left: _Places, stands: _Stands) -> Proposal:
    changed = {
        name: now
        for name in ("operations", "entire", "replaced")
        if (now := _all_placed(was := getattr(proposal, name), left, stands)) != was
    }
    return replace(proposal, **changed) if changed else proposal


def _all_placed(
    operations: tuple[Operation, ...], left: _Places, stands: _Stands
) -> tuple[Operation, ...]:
    return tuple(_after_what_stands(op, left, stands) for op in operations)


def _after_what_stands(op: Operation, left: _Places, stands: _Stands) -> Operation:
    if not isinstance(op, Add | Move):
        return op
    parent = op.provision.parent if isinstance(op, Add) else op.parent
    said = () if op.said is UNSET else op.said
    for nth, sibling in enumerate(said):
        if stands(parent, sibling) is not None:
            return replace(op, after=sibling, said=said[:nth] or UNSET)
    after = op.after
    while (parent, after) in left:
        said = (*said, after)
        after = left[parent, after]
    if isinstance(op, Move) and after == op.id:  # it stands next to where that stood
        after = stands(parent, op.id) or ""
    return op if after == op.after else replace(op, after=after, said=said)
