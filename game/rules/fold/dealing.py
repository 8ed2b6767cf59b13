"""What private events make of the dealings: offers, lines of blocs, secret ballots."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from game.rules.draft.text import Draft
from game.rules.log import events as ev
from game.rules.meeting.dealings import Dealings, Offer
from game.rules.meeting.fallen import fallen_away
from game.rules.meeting.lapsing import is_settled
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Chamber


def dealt_with(dealings: Dealings, event: ev.Event, seq: int) -> Dealings:
    """The dealings after an event; the same where nothing passed in private."""
    fold = _FOLDS.get(type(event))
    return fold(dealings, event, seq) if fold else dealings


def _offer_made(dealings: Dealings, event: ev.OfferMade, seq: int) -> Dealings:
    offer = Offer(event.id, event.seat, event.to, event.give, event.ask, "open", seq)
    return replace(dealings, offers={**dealings.offers, offer.id: offer})


def _offer_answered(dealings: Dealings, event: ev.OfferAnswered, seq: int) -> Dealings:
    status = "accepted" if event.accepted else "declined"
    asked = dealings.offers[event.offer]
    offer = replace(asked, status=status, reason=event.reason, final=event.final)
    over = _given_elsewhere(dealings, offer) if event.accepted else {}
    return replace(dealings, offers={**dealings.offers, **over, offer.id: offer})


def _given_elsewhere(dealings: Dealings, taken: Offer) -> dict[str, Offer]:
    """Open offers of either side that lapse with one that was accepted, since they give what is
    promised in that: one deed is given once."""
    promised = {taken.seat: set(taken.give), taken.to: set(taken.ask)}
    return {
        id_: replace(offer, status="lapsed")
        for id_, offer in dealings.offers.items()
        if offer.status == "open"
        and id_ != taken.id
        and promised.get(offer.seat, set()) & set(offer.give)
    }


def _offer_withdrawn(dealings: Dealings, event: ev.OfferWithdrawn, seq: int) -> Dealings:
    offer = replace(dealings.offers[event.offer], status="withdrawn")
    return replace(dealings, offers={**dealings.offers, offer.id: offer})


def _line_agreed(dealings: Dealings, event: ev.LineAgreed, seq: int) -> Dealings:
    line = {**dealings.lines.get(event.bloc, {}), event.target: event.choice}
    return replace(dealings, lines={**dealings.lines, event.bloc: line})


def on_another_text(dealings: Dealings, before: Draft, after: Draft) -> Dealings:
    """The dealings once the text reads otherwise, marks apart: a line on the whole was of what
    stood then, and binds nobody any more."""
    told = any(WHOLE in agreed for agreed in dealings.lines.values())
    if not told or before.reading() == after.reading():
        return dealings
    lines = {
        bloc: {target: choice for target, choice in agreed.items() if target != WHOLE}
        for bloc, agreed in dealings.lines.items()
    }
    return replace(dealings, lines=lines)


def without_dead_offers(chamber: Chamber, dealings: Dealings) -> Dealings:
    """The dealings in which open offers have lapsed of which nothing that is asked, or nothing
    that is given, can be done any more, and both sides are released from accepted ones by
    :mod:`game.rules.meeting.fallen`."""
    over = {
        id_: replace(offer, status="lapsed" if offer.status == "open" else "released")
        for id_, offer in dealings.offers.items()
        if (offer.status == "open" and _is_dead(chamber, offer))
        or (offer.status == "accepted" and fallen_away(chamber, offer))
    }
    if not over:
        return dealings
    return replace(dealings, offers={**dealings.offers, **over})


def _is_dead(chamber: Chamber, offer: Offer) -> bool:
    return any(
        all(is_settled(chamber, deed.target) for deed in side)
        for side in (offer.ask, offer.give)
        if side
    )


def _cast_unnamed(
    dealings: Dealings, event: ev.SecretBallotCast | ev.HandRaised, _seq: int
) -> Dealings:
    cast = {**dealings.secret.get(event.question, {}), event.seat: event.choice}
    return replace(dealings, secret={**dealings.secret, event.question: cast})


_FOLDS: dict[type, Callable[[Dealings, Any, int], Dealings]] = {
    ev.OfferMade: _offer_made,
    ev.OfferAnswered: _offer_answered,
    ev.OfferWithdrawn: _offer_withdrawn,
    ev.LineAgreed: _line_agreed,
    ev.SecretBallotCast: _cast_unnamed,
    ev.HandRaised: _cast_unnamed,
}

PRIVATE = tuple(kind for kind in _FOLDS if kind is not ev.HandRaised)
"""The types of events that change nothing which everybody may know.  A hand that is raised
does: that the seat was counted."""
