"""What a seat makes of others in this meeting: concessions repaid, slights remembered.

Only what the seat itself saw counts: answers to its offers, promises, names under its
proposals, votes on them.  Styles decide how far it is repaid
(:mod:`game.delegates.styles`).
"""

from __future__ import annotations

from game.delegates.model import DEFAULTS
from game.delegates.promises import fulfilment, partner, undertaken
from game.delegates.view import View
from game.delegates.weighing.worth import closeness
from game.delegates.yielded import let_go
from game.rules.draft.places import place_of
from game.rules.meeting.business import Decision, Proposal
from game.rules.meeting.methods import named_ballots

MOST = 10000
_ACCEPTED = 2500  # it took an offer of ours
_DECLINED = -1500  # it turned one down
_KEPT = 1500  # it did what it had promised
_BROKEN = -8000  # it did not
_SIGNED = 2000  # its name is under a text of ours
_VOTED_FOR = 800  # it voted for a text of ours
_VOTED_AGAINST = -500
_TAKEN_BACK = 2000  # it took a text back, which is given to all
_LET_GO = 3000  # it let a concern go, aloud, about what this seat wants as it stands


def regard(view: View, other: str) -> int:
    """How another seat has treated this one, from -10000 to 10000; 0 for no dealings."""
    return max(-MOST, min(MOST, _from_offers(view, other) + _from_proposals(view, other)))


def _from_offers(view: View, other: str) -> int:
    total = 0
    if not view.offers:
        return total
    for offer in view.offers:
        if offer.seat == view.seat and offer.to == other:
            total += {"accepted": _ACCEPTED, "declined": _DECLINED}.get(offer.status, 0)
    for offer, deed in undertaken(view.offers, other):
        if partner(offer, other) == view.seat:
            became = fulfilment(view.chamber, offer, other, deed)
            total += {"kept": _KEPT, "broken": _BROKEN}.get(became, 0)
    return total


def _from_proposals(view: View, other: str) -> int:
    mine = {p.id: p for p in view.chamber.proposals.values() if p.mover == view.seat}
    if not mine:
        return 0
    total = sum(_SIGNED for p in mine.values() if other in p.co_sponsors)
    for decision in view.chamber.decisions:
        if decision.target in mine and decision.how == "vote":
            ballot = named_ballots(decision).get(other)
            total += {"yes": _VOTED_FOR, "no": _VOTED_AGAINST}.get(ballot or "", 0)
    return total


def met(view: View) -> int:
    """How far the room has met the seat, basis points; nothing where nobody gave anything.

    What counts are answers to its offers, names under its proposals and what became of those,
    each seat that dealt with it once, texts that others have taken back, and concerns that they
    let go about what it wants to stand.
    """
    dealt = dict.fromkeys(partner(o, view.seat) for o in view.offers)
    proposals = view.chamber.proposals.values()
    mine = [p for p in proposals if p.mover == view.seat]
    dealt.update(dict.fromkeys(s for p in mine for s in p.co_sponsors))
    known = [regard(view, seat) for seat in dealt]
    known += _results(view.chamber.decisions, mine)
    known += [_TAKEN_BACK for p in proposals if _given_up(p) and p.mover != view.seat]
    known += [_LET_GO] * _let_stand(view)
    if not known:
        return 0
    return max(0, min(MOST, 2 * sum(known) // len(known)))


def _let_stand(view: View) -> int:
    """How many others have let a concern go about a provision that the seat likes as it is."""
    gone = let_go(view.chamber.statements)
    if not gone or view.instructions is None:
        return 0
    held, provisions = view.instructions.positions, view.chamber.draft.provisions
    return sum(
        closeness(place_of(provisions[about]), held[provisions[about].issue])
        >= DEFAULTS.closeness_liked
        for seat, abouts in gone.items()
        for about in abouts
        if seat != view.seat and about in provisions and provisions[about].issue in held
    )


def _given_up(proposal: Proposal) -> bool:
    """Whether its mover has withdrawn a text."""
    return proposal.status == "withdrawn"


def _results(decisions: tuple[Decision, ...], mine: list[Proposal]) -> list[int]:
    """Its own proposals that were voted down count as slights, adopted ones as gifts."""
    ids = {p.id: p.status for p in mine}
    return [
        3000 if ids[d.target] == "adopted" else -3000 for d in decisions if d.target in ids
    ]
