"""Answering offers: what the other's deeds bring, what one's own cost, and the margin."""

from __future__ import annotations

import msgspec

from game.delegates.clock import spent
from game.delegates.deals.deeds import owed
from game.delegates.deals.pricing import deed_cost, deed_worth
from game.delegates.deals.replies import reply
from game.delegates.deals.scruples import forbidden
from game.delegates.model import DEFAULTS
from game.delegates.moves.keeping import answers_breach, wronged_by
from game.delegates.others.regard import met, regard
from game.delegates.styles import style
from game.delegates.view import View
from game.rules.meeting.dealings import Offer
from game.rules.wishes.intents import AnswerOffer


class Judgement(msgspec.Struct, frozen=True):
    """An offer weighed; basis points of an issue."""

    accept: bool
    brings: int
    costs: int
    margin: int
    """What it must bring beyond its cost."""
    reason: str
    """In a clause, as it is told the other side."""


def answer(view: View) -> AnswerOffer | None:
    """The answer to the oldest offer that waits for this seat."""
    for offer in view.offers:
        if offer.to == view.seat and offer.status == "open":
            found = weighed(view, offer)
            return AnswerOffer(view.seat, offer.id, found.accept, found.reason)
    return None


def weighed(view: View, offer: Offer) -> Judgement:
    """What an offer to this seat is worth to it, and what it says to it."""
    brings = sum(deed_worth(view, deed, offer.seat) for deed in offer.give)
    costs = sum(deed_cost(view, deed) for deed in offer.ask)
    broke = wronged_by(view, offer.seat)
    margin, calm = _margin(view, offer.seat), _margin(view, "")
    crossing = next((d for d in offer.ask if forbidden(view, d)), None)
    new = not all(owed(view, view.seat, deed) for deed in offer.ask)
    fair = crossing is None and new and brings > 0 and brings - costs >= margin
    accept = fair and not (broke and answers_breach(view))
    untrusted = broke and not accept and brings > 0 and brings - costs >= min(margin, calm)
    reason = reply(view, offer, crossing, accept=accept, new=new, untrusted=untrusted)
    return Judgement(accept, brings, costs, margin, reason)


def _margin(view: View, other: str) -> int:
    """What a deal must bring: less, the more a delegation has learned to give, and the
    better the other has treated it; of nobody in particular where ``other`` is empty."""
    assert view.instructions is not None
    manner = style(view.instructions.style)
    gives = manner.gives(spent(view.setup, view.chamber), met(view))
    owed = regard(view, other) * manner.repays // 10000 if other else 0
    base = DEFAULTS.deal_margin - 2 * DEFAULTS.deal_margin * gives // 10000
    return base - DEFAULTS.regard_weight * owed // 10000
