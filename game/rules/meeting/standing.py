"""What it is to let a provision stand: to leave its words as they are, and to have no hand in
changing them.

Who promises that neither moves a change of it nor signs one, votes for none, and does not vote
against keeping it.  A change is whatever strikes it or what it is part of, gives it or a part
of it other words, or puts something into it; to move it elsewhere leaves its words alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.rules.draft.text import Add, Delete, Draft, Operation, Revise
from game.rules.meeting.business import Proposal
from game.rules.meeting.state import Chamber
from game.rules.wishes.intents import Undertaking


def alters(draft: Draft, operations: Iterable[Operation], provision: str) -> bool:
    """Whether operations change a provision."""
    return any(_alters(draft, op, provision) for op in operations)


def _alters(draft: Draft, op: Operation, provision: str) -> bool:
    match op:
        case Delete(id=id_):
            return _within(draft, provision, id_) or _within(draft, id_, provision)
        case Revise(id=id_):
            return _within(draft, id_, provision)
        case Add(provision=new):
            return _within(draft, new.parent, provision)
        case _:
            return False


def _within(draft: Draft, id_: str, whole: str) -> bool:
    """Whether a provision is another, or a part of it at any depth."""
    known = draft.provisions
    while id_ in known and id_ != whole:
        id_ = known[id_].parent
    return bool(id_) and id_ == whole


def altering(chamber: Chamber, provision: str) -> list[Proposal]:
    """The proposals that would change a provision, whatever became of them."""
    proposals = chamber.proposals.values()
    return [p for p in proposals if alters(chamber.draft, p.operations, provision)]


def has_a_hand(chamber: Chamber, seat: str, provision: str, since: int) -> bool:
    """Whether a seat has had a hand in a change of a provision since an event of that number:
    it moved one, or signed one that was tabled since, and has not taken that back; its name was
    under one when the room took that up; or the draft is its own, and was revised so."""
    if any(_pressed(p, seat, since) for p in altering(chamber, provision)):
        return True
    if any(
        d.seq > since and d.how != "not-put" and _signed(chamber, d.target, seat, provision)
        for d in chamber.decisions
    ):
        return True
    return seat in chamber.sponsors and any(
        pen.seq > since and alters(chamber.draft, pen.operations, provision)
        for pen in chamber.redrafts
    )


def _pressed(proposal: Proposal, seat: str, since: int) -> bool:
    return (
        seat in proposal.sponsors
        and proposal.seq > since
        and proposal.status != "withdrawn"
    )


def _signed(chamber: Chamber, target: str, seat: str, provision: str) -> bool:
    proposal = chamber.proposals.get(target)
    return (
        proposal is not None
        and seat in proposal.sponsors
        and alters(chamber.draft, proposal.operations, provision)
    )


_FURTHERS = ("co-sponsor", "no-objection")
"""What helps a proposal on, besides a vote for it."""


def furthers(deed: Undertaking, target: str) -> bool:
    """Whether a deed helps a proposal on."""
    if deed.target != target:
        return False
    return deed.kind in _FURTHERS or (deed.kind, deed.choice) == ("vote", "yes")


def undone(chamber: Chamber, deeds: Iterable[Undertaking]) -> tuple[str, str] | None:
    """A provision that is to be let stand among some deeds, and the proposal that would change
    it and that another of them helps on; ``None`` where there is none."""
    all_deeds = tuple(deeds)
    stays = [deed.target for deed in all_deeds if deed.kind == "let-stand"]
    for provision in stays:
        for proposal in altering(chamber, provision):
            if any(furthers(deed, proposal.id) for deed in all_deeds):
                return provision, proposal.id
    return None
