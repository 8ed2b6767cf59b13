"""How far proposals go from the text, by the places of wordings on their issue."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import UNSET

from game.rules.draft.applying import apply, fault
from game.rules.draft.places import place_of, place_without
from game.rules.draft.text import (
    DELETED,
    Add,
    Delete,
    Draft,
    Operation,
    Provision,
    Revise,
    Side,
)
from game.rules.meeting.amending import decides
from game.rules.meeting.business import Proposal
from game.rules.meeting.rivals import reach

FURTHEST = 1000
"""Distance of a deletion whose place is not known: further than any wording."""
STRIKES, PLACED, UNPLACED, MOVES = range(4)
"""What goes first of changes that are as far: a deletion, a wording whose place is known, one
whose place is not, a move, which changes no wording."""

Far = tuple[int, int]
"""How far a change goes, 0 to 1000, and minus one of the four kinds."""


def _far(draft: Draft, op: Operation) -> Far:
    """How far an operation takes a provision from its standing wording, or an addition the
    text from what it says on the issue.

    Where nobody said how far a wording goes it counts as far as the deletion of its provision.
    """
    match op:
        case Add(provision=new) if new.issue:
            return abs(place_of(new) - place_without(draft, new.issue)), -PLACED
        case Add():
            return FURTHEST, -UNPLACED
        case Delete(id=id_) if id_ in draft.provisions:
            return _between(draft, op, FURTHEST), -STRIKES
        case Revise(id=id_) if id_ in draft.provisions:
            known = _between(draft, op, -1)
            if known >= 0:
                return known, -PLACED
            return _between(draft, Delete(id_), FURTHEST), -UNPLACED
        case _:
            return 0, -MOVES


def _between(draft: Draft, op: Delete | Revise, unknown: int) -> int:
    """Between the place of the standing wording and that of the proposed one, in hundredths of
    the scale; ``unknown`` where one is not known."""
    now, then = _place_now(draft.provisions[op.id]), _place_then(draft, op)
    return unknown if now is None or then is None else abs(now - then)


def removed(
    draft: Draft, known: Mapping[str, Proposal], proposal: Proposal
) -> dict[Side, Far]:
    """How far a proposal takes what it decides of the text that it amends, which for an
    amendment to an amendment is what that would make of the draft (rules 90, 130).

    ``known`` are the proposals, by id, of which it may amend one.
    """
    text = _amended_text(draft, known, proposal)
    parent = known.get(proposal.amends)
    theirs = parent.operations if parent else ()
    found: dict[Side, Far] = {}
    for op in proposal.operations:
        far = _far(text, op)
        for side in _decided(text, theirs, op):
            found[side] = max(far, found.get(side, far))
    return found


def _decided(text: Draft, theirs: tuple[Operation, ...], op: Operation) -> frozenset[Side]:
    """What one change decides of a text with the proposal that it amends, which does
    ``theirs``."""
    return decides(theirs, (op,)) if isinstance(op, Add) else reach(text, (op,))


def _amended_text(draft: Draft, known: Mapping[str, Proposal], proposal: Proposal) -> Draft:
    parent = known.get(proposal.amends)
    if parent is None:
        return draft
    text = _amended_text(draft, known, parent)
    for op in parent.operations:
        if not fault(text, op):
            text, _ = apply(text, op)
    return text


def _place_now(provision: Provision) -> int | None:
    known = provision.wording(provision.variant) or provision.placed is not UNSET
    return place_of(provision) if known else None


def _place_then(draft: Draft, op: Delete | Revise) -> int | None:
    if isinstance(op, Revise) and op.place is not UNSET:
        return op.place
    wording = DELETED if isinstance(op, Delete) else op.variant
    then = draft.provisions[op.id].wording(wording)
    return then.place if then else None
