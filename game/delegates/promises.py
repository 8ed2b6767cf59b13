"""Promises: what an accepted offer binds two seats to, and whether they kept to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from game.rules.meeting.methods import named_ballots
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Chamber, Decision, Offer
from game.rules.wishes.intents import Undertaking

Fulfilment = Literal["kept", "broken", "due"]
"""What became of an undertaking, as far as the two sides can see."""


def promised(
    offers: tuple[Offer, ...], seat: str, target: str, *kinds: str
) -> Undertaking | None:
    """What ``seat`` undertook about ``target`` in an accepted offer; the newest holds."""
    found = None
    for _, undertaking in undertaken(offers, seat):
        if undertaking.target == target and undertaking.kind in kinds:
            found = undertaking
    return found


def undertaken(offers: tuple[Offer, ...], seat: str) -> Iterator[tuple[Offer, Undertaking]]:
    """Everything that ``seat`` undertook, with its offer, oldest first."""
    for offer in offers:
        if offer.status != "accepted":
            continue
        if offer.seat == seat:
            yield from ((offer, deed) for deed in offer.give)
        if offer.to == seat:
            yield from ((offer, deed) for deed in offer.ask)


def partner(offer: Offer, seat: str) -> str:
    """The other side of an offer."""
    return offer.to if offer.seat == seat else offer.seat


def fulfilment(chamber: Chamber, offer: Offer, seat: str, deed: Undertaking) -> Fulfilment:
    """What became of what ``seat`` undertook in ``offer``."""
    if deed.kind in ("vote", "no-objection"):
        decided = _decided(chamber, offer, deed.target)
        return _at_decision(decided, seat, deed) if decided else _moot(chamber, deed)
    proposal = chamber.proposals.get(deed.target)
    if proposal is None:
        return "kept"
    if deed.kind == "co-sponsor":
        if seat in proposal.sponsors:
            return "kept"
        return "due" if proposal.status == "pending" else "broken"
    gone = proposal.status == "withdrawn"
    if deed.kind == "withdraw":
        return "kept" if gone else "due" if proposal.status == "pending" else "broken"
    asks = seat in chamber.asked.get(deed.target, ())
    if proposal.status == "pending":
        return "due" if asks else "kept"
    return "broken" if asks else "kept"


def _decided(chamber: Chamber, offer: Offer, target: str) -> Decision | None:
    for decision in chamber.decisions:
        if decision.target == target and decision.seq > offer.seq:
            return decision
    return None


def _at_decision(decision: Decision, seat: str, deed: Undertaking) -> Fulfilment:
    if deed.kind == "no-objection":
        return "broken" if seat in decision.objections else "kept"
    ballots = named_ballots(decision)
    if decision.how != "vote" or seat not in ballots:
        return "kept"
    return "kept" if ballots[seat] == deed.choice else "broken"


def _moot(chamber: Chamber, deed: Undertaking) -> Fulfilment:
    """Before the decision an undertaking is due; where none will come it is kept."""
    proposal = chamber.proposals.get(deed.target)
    waits = deed.target == WHOLE or (proposal is not None and proposal.status == "pending")
    return "due" if waits and not chamber.outcome else "kept"


def broke_its_word(
    chamber: Chamber, offers: tuple[Offer, ...], seat: str, towards: str
) -> bool:
    """Whether ``seat`` has broken an undertaking towards another, as both can see."""
    return any(
        fulfilment(chamber, offer, seat, deed) == "broken"
        for offer, deed in undertaken(offers, seat)
        if partner(offer, seat) == towards
    )
