"""Where proposals put things, when what these were to stand after has gone elsewhere.

A move decides the place of what it moves, and no other (rules 90, 130).  What was to stand after
that stands where it stood.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from game.rules.draft.text import Add, Draft, Move, Operation
from game.rules.meeting.state import Proposal

_Places = dict[tuple[str, str], str]
"""By a unit and what stood in it and does not any more: what stood before that."""


def placed_anew(
    proposals: Mapping[str, Proposal], before: Draft, after: Draft
) -> dict[str, Proposal]:
    """Proposals as they are on a text from which another was made by moving provisions."""
    left = _left(before, after)
    if not left:
        return dict(proposals)
    return {id_: _placed(p, left) for id_, p in proposals.items()}


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
    return {
        id_: _placed(p, left) if left and of in (id_, p.amends) else p
        for id_, p in proposals.items()
    }


def _left(before: Draft, after: Draft) -> _Places:
    gone = (
        (old.parent, id_)
        for id_, old in before.provisions.items()
        if id_ in after.provisions and after.provisions[id_].parent != old.parent
    )
    return {(parent, id_): before.place(id_)[1] for parent, id_ in gone}


def _placed(proposal: Proposal, left: _Places) -> Proposal:
    return replace(
        proposal,
        operations=tuple(_after_what_stands(op, left) for op in proposal.operations),
        entire=tuple(_after_what_stands(op, left) for op in proposal.entire),
        replaced=tuple(_after_what_stands(op, left) for op in proposal.replaced),
    )


def _after_what_stands(op: Operation, left: _Places) -> Operation:
    if not isinstance(op, Add | Move):
        return op
    parent = op.provision.parent if isinstance(op, Add) else op.parent
    after = op.after
    while (parent, after) in left:
        after = left[parent, after]
    return op if after == op.after else replace(op, after=after)
