"""Deals that were broken, in words, at the event that broke them."""

from __future__ import annotations

from game.delegates.promises import fulfilment, undertaken
from game.rules.log import events as ev
from game.rules.meeting.dealings import Offer
from game.rules.meeting.names import named, speaker
from game.rules.meeting.state import Meeting
from game.rules.words.wording import subject


def newly_broken(
    meeting: Meeting, event: ev.Event, known: dict[tuple[str, str, str], str]
) -> tuple[str, ...]:
    """Undertakings that this event broke, in words."""
    offers = meeting.dealings.offers
    if not offers or isinstance(event, ev.BALLOTS):
        return ()
    said = []
    for offer in offers.values():
        if offer.status != "accepted":
            continue
        for seat in (offer.seat, offer.to):
            for _, deed in undertaken((offer,), seat):
                key = (offer.id, seat, f"{deed.kind} {deed.target}")
                done = fulfilment(meeting.chamber, offer, seat, deed)
                if key not in known and done == "broken":
                    known[key] = _breach(meeting, offer, seat, deed.kind, deed.target)
                    said.append(known[key])
    return tuple(said)


def _breach(meeting: Meeting, offer: Offer, seat: str, kind: str, target: str) -> str:
    setup = meeting.setup
    other = offer.to if seat == offer.seat else offer.seat
    what = subject(setup, meeting.chamber, target)
    return (
        f"{speaker(setup, seat)} broke its word to {named(setup, other)}:"
        f" {_DEEDS[kind].format(what=what)}."
    )


_DEEDS = {
    "vote": "its vote on {what}",
    "no-objection": "not to object to {what}",
    "co-sponsor": "to co-sponsor {what}",
    "withdraw": "to withdraw {what}",
    "let-go": "to ask for no vote on {what}",
    "let-stand": "to let {what} stand",
}
