"""Deals that were broken, in words, at the event that broke them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from game.delegates.promises import fulfilment, partner, undertaken
from game.rules.log import events as ev
from game.rules.meeting.business import Decision
from game.rules.meeting.dealings import Offer
from game.rules.meeting.fallen import fallen_away
from game.rules.meeting.names import named, speaker
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber, Meeting
from game.rules.wishes.intents import Undertaking
from game.rules.words.wording import deeds, listed, subject


def newly_broken(
    meeting: Meeting, event: ev.Event, known: dict[tuple[str, str, str], str]
) -> tuple[str, ...]:
    """Undertakings that this event broke, in words."""
    offers = meeting.dealings.offers
    if not offers or isinstance(event, ev.BALLOTS):
        return ()
    said = []
    for offer, seat, deed in _broken(meeting.chamber, offers.values()):
        key = (offer.id, seat, f"{deed.kind} {deed.target}")
        if key not in known:
            other = (offer.id, partner(offer, seat))
            freed = any(broke[:2] == other for broke in known)
            known[key] = _breach(meeting.setup, meeting.chamber, offer, seat, deed, freed)
            said.append(known[key])
    return tuple(said)


def broken_by_ballot(
    setup: Setup, chamber: Chamber, offers: Iterable[Offer], decision: Decision
) -> tuple[str, ...]:
    """Undertakings in ``offers`` that the ballots of one decision broke, in words."""
    before = replace(
        chamber, decisions=tuple(d for d in chamber.decisions if d is not decision)
    )
    offers = tuple(offers)
    earlier = set(_broken(before, offers))
    broke = {(offer.id, seat) for offer, seat, _ in earlier}
    return tuple(
        _breach(
            setup, chamber, offer, seat, deed, (offer.id, partner(offer, seat)) in broke
        )
        for offer, seat, deed in _broken(chamber, offers)
        if (offer, seat, deed) not in earlier
    )


def newly_released(before: Meeting, after: Meeting) -> tuple[str, ...]:
    """Deals that bound until an event and bind nobody since, in words."""
    was = before.dealings.offers
    if after.dealings.offers is was:
        return ()
    setup, chamber = after.setup, after.chamber
    said = []
    for id_, offer in after.dealings.offers.items():
        bound = id_ in was and was[id_].status == "accepted"
        if bound and offer.status == "released" and (found := fallen_away(chamber, offer)):
            doer, gone = found
            what = deeds(setup, chamber, doer, gone)
            other = named(setup, partner(offer, doer))
            said.append(
                f"Both sides are released from {id_}: it can no longer be that {what}, so"
                f" {other} owes nothing for it."
            )
    return tuple(said)


def kept_or_not(setup: Setup, chamber: Chamber, offer: Offer, seat: str) -> str:
    """What is to be said of how an accepted offer was kept, to one of its sides: who broke it;
    empty where nobody did."""
    broke = dict.fromkeys(s for _, s, _ in _broken(chamber, (offer,)))
    names = ["you" if s == seat else named(setup, s) for s in broke]
    return f"broken by {listed(names)}" if names else ""


def _broken(
    chamber: Chamber, offers: Iterable[Offer]
) -> Iterator[tuple[Offer, str, Undertaking]]:
    for offer in offers:
        if offer.status != "accepted":
            continue
        for seat in (offer.seat, offer.to):
            for _, deed in undertaken((offer,), seat):
                if fulfilment(chamber, offer, seat, deed) == "broken":
                    yield offer, seat, deed


def _breach(
    setup: Setup, chamber: Chamber, offer: Offer, seat: str, deed: Undertaking, freed: bool
) -> str:
    """``freed``: the other side had broken the same deal before, so that nothing was owed."""
    other = named(setup, partner(offer, seat))
    what = _DEEDS[deed.kind].format(what=subject(setup, chamber, deed.target))
    if freed:
        return f"{speaker(setup, seat)}, to which {other} had broken its word, did not keep {what}."
    return f"{speaker(setup, seat)} broke its word to {other}: {what}."


_DEEDS = {
    "vote": "its promised vote on {what}",
    "no-objection": "its silence on {what}",
    "co-sponsor": "its name under {what}",
    "withdraw": "its withdrawal of {what}",
    "let-go": "its word to ask for no vote on {what}",
    "let-stand": "its word to let {what} stand",
}
