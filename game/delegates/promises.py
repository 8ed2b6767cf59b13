"""Promises: what an accepted offer binds two seats to, and whether they kept to it."""

from __future__ import annotations

from typing import Literal

from game.rules.draft.text import Delete
from game.rules.kept import kept
from game.rules.meeting.business import Decision, Proposal
from game.rules.meeting.dealings import Offer
from game.rules.meeting.methods import named_ballots
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.standing import alters, has_a_hand
from game.rules.meeting.state import Chamber
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


def ballot_promised(
    chamber: Chamber, offers: tuple[Offer, ...], seat: str, target: str
) -> str:
    """The ballot on ``target`` that ``seat`` undertook in an accepted offer; the newest
    holds, and it is empty where there is none."""
    owed = ""
    for _, deed in undertaken(offers, seat):
        owed = ballot_owed(chamber, deed, target) or owed
    return owed


@kept(512)
def undertaken(
    offers: tuple[Offer, ...], seat: str
) -> tuple[tuple[Offer, Undertaking], ...]:
    """Everything that ``seat`` undertook, with its offer, oldest first."""
    found: list[tuple[Offer, Undertaking]] = []
    for offer in offers:
        if offer.status != "accepted":
            continue
        if offer.seat == seat:
            found += ((offer, deed) for deed in offer.give)
        if offer.to == seat:
            found += ((offer, deed) for deed in offer.ask)
    return tuple(found)


def strikes(chamber: Chamber, target: str, provision: str) -> bool:
    """Whether a target is a proposal that deletes a provision, or what it is part of."""
    proposal = chamber.proposals.get(target)
    if proposal is None:
        return False
    struck = {op.id for op in proposal.operations if isinstance(op, Delete)}
    known = chamber.draft.provisions
    while provision in known and provision not in struck:
        provision = known[provision].parent
    return provision in struck


def ballot_owed(chamber: Chamber, deed: Undertaking, target: str) -> str:
    """The ballot on a target that a deed comes down to; empty where to none.

    Who lets a provision stand keeps it in a separate vote, and votes for no change of it.
    """
    if deed.kind == "let-stand":
        if target == deed.target:
            return "yes"
        proposal = chamber.proposals.get(target)
        operations = proposal.operations if proposal is not None else ()
        return "no" if alters(chamber.draft, operations, deed.target) else ""
    return deed.choice if deed.kind == "vote" and deed.target == target else ""


def partner(offer: Offer, seat: str) -> str:
    """The other side of an offer."""
    return offer.to if offer.seat == seat else offer.seat


def fulfilment(chamber: Chamber, offer: Offer, seat: str, deed: Undertaking) -> Fulfilment:
    """What became of what ``seat`` undertook in ``offer``."""
    if deed.kind in ("vote", "no-objection"):
        decided = _decided(chamber, offer, deed.target)
        return _at_decision(decided, seat, deed) if decided else _moot(chamber, deed)
    if deed.kind == "let-stand":
        return _standing(chamber, offer, seat, deed)
    proposal = chamber.proposals.get(deed.target)
    if proposal is None:
        return "kept"
    if deed.kind == "co-sponsor":
        if seat in proposal.sponsors:
            return "kept"
        if proposal.status == "pending":
            return "due"
        return "broken" if proposal.status in ("adopted", "rejected") else "kept"
    if deed.kind == "withdraw":
        return _withdrawal(chamber, offer, seat, proposal)
    asks = seat in chamber.asked.get(deed.target, ())
    if proposal.status == "pending":
        return "due" if asks else "kept"
    return "broken" if asks else "kept"


def _withdrawal(
    chamber: Chamber, offer: Offer, seat: str, proposal: Proposal
) -> Fulfilment:
    """Broken too by bringing the same words back, alone or with others."""
    if proposal.status != "withdrawn":
        return "due" if proposal.status == "pending" else "broken"
    back = any(
        other.seq > offer.seq
        and other.status != "withdrawn"
        and seat in other.sponsors
        and all(op in other.operations for op in proposal.operations)
        for other in chamber.proposals.values()
    )
    return "broken" if back else "kept"


def _standing(chamber: Chamber, offer: Offer, seat: str, deed: Undertaking) -> Fulfilment:
    """Broken by a hand in a change of the provision, by asking anew for a separate vote on it,
    or by a ballot against it; due as long as it can still be changed."""
    if any(
        motion.motion == "division"
        and (motion.mover, motion.target) == (seat, deed.target)
        and motion.seq > offer.seq
        and motion.status != "withdrawn"
        for motion in chamber.motions.values()
    ):
        return "broken"
    if has_a_hand(chamber, seat, deed.target, offer.seq):
        return "broken"
    if any(_struck(decision, chamber, offer, seat, deed) for decision in chamber.decisions):
        return "broken"
    found = chamber.draft.provisions.get(deed.target)
    stands = found is not None and not found.deleted
    return "due" if stands and not chamber.outcome else "kept"


def striking(chamber: Chamber, provision: str) -> list[Proposal]:
    """The proposals that delete a provision, whatever became of them."""
    return [p for id_, p in chamber.proposals.items() if strikes(chamber, id_, provision)]


def _struck(
    decision: Decision, chamber: Chamber, offer: Offer, seat: str, deed: Undertaking
) -> bool:
    """Whether a seat voted against what it let stand."""
    owed = ballot_owed(chamber, deed, decision.target)
    if not owed or decision.seq <= offer.seq or decision.how != "vote":
        return False
    against = "no" if owed == "yes" else "yes"
    return named_ballots(decision).get(seat) == against


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
