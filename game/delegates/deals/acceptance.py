"""Answering offers: what the other's deeds bring, what one's own cost, the margin, and what
is not for sale."""

from __future__ import annotations

import msgspec

from game.delegates.clock import spent
from game.delegates.deals.deeds import given_already
from game.delegates.deals.grounds import (
    Weighed,
    circular,
    distrusts,
    lasting,
    told_reason,
)
from game.delegates.deals.not_for_sale import forbidden
from game.delegates.deals.pricing import deed_cost, deed_worth, done_anyway
from game.delegates.model import DEFAULTS
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
    final: bool = False
    """Whether it is refused for what no better price would change."""


def answer(view: View) -> AnswerOffer | None:
    """The answer to the oldest offer that waits for this seat."""
    for offer in view.offers:
        if offer.to == view.seat and offer.status == "open":
            found = weighed(view, offer)
            return AnswerOffer(
                view.seat, offer.id, found.accept, found.reason, final=found.final
            )
    return None


def weighed(view: View, offer: Offer) -> Judgement:
    """What an offer to this seat is worth to it, and what it says to it."""
    brings = sum(deed_worth(view, deed, offer.seat) for deed in lasting(offer))
    costs = sum(deed_cost(view, deed) for deed in offer.ask)
    margin = _margin(view, offer.seat, costs)
    if costs <= 0 < margin:
        # to promise what one is about to do gives next to nothing away
        sure = min((done_anyway(view, deed) for deed in offer.ask), default=0)
        margin = margin * (10000 - sure) // 10000
    crossing = next((d for d in offer.ask if forbidden(view, d)), None)
    new = not any(given_already(view, deed) for deed in offer.ask)
    worth_it = brings > 0 and brings - costs >= margin and not circular(offer)
    accept = crossing is None and new and worth_it
    found = Weighed(offer, crossing, brings, costs, accept)
    free = crossing is None and new and not distrusts(view, offer.seat)
    final = not (accept or free)
    return Judgement(accept, brings, costs, margin, told_reason(view, found), final)


def _margin(view: View, other: str, costs: int) -> int:
    """What a deal must bring beyond its cost: a quarter as much again while a delegation gives
    nothing, and less, the more it has learned to give and the better the other has treated
    it."""
    assert view.instructions is not None
    manner = style(view.instructions.style)
    gives = manner.gives(spent(view.setup, view.chamber), met(view))
    owed = regard(view, other) * manner.repays // 10000
    base = (DEFAULTS.deal_margin + max(0, costs) // 4) * (5000 - gives) // 5000
    return base - DEFAULTS.regard_weight * owed // 10000
