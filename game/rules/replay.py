"""Folding a log back into a meeting, and who may know of an event."""

from __future__ import annotations

from collections.abc import Iterable

from game.rules.evolve import evolve
from game.rules.log import events as ev
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Meeting, opening


def fold(setup: Setup, entries: Iterable[ev.Entry]) -> Meeting:
    """The meeting that a log adds up to; raises as :func:`evolve` does."""
    meeting = opening(setup)
    for entry in entries:
        meeting = evolve(meeting, entry.event)
    return meeting


def known_to(meeting: Meeting, event: ev.Event) -> tuple[str, ...]:
    """The seats that may know of ``event``; empty: everybody.

    ``meeting`` is the one in which it happens (an offer that is answered stands in it).
    """
    match event:
        case ev.OfferMade(seat=seat, to=to):
            return (seat, to)
        case ev.OfferAnswered(offer=id_) | ev.OfferWithdrawn(offer=id_):
            offer = meeting.dealings.offers[id_]
            return (offer.seat, offer.to)
        case ev.SecretBallotCast(seat=seat) | ev.HandRaised(seat=seat):
            return (seat,)
        case ev.LineAgreed(seat=seat, bloc=id_):
            bloc = next(b for b in meeting.setup.blocs if b.id == id_)
            return tuple(dict.fromkeys((seat, *bloc.members)))
        case _:
            return ()
