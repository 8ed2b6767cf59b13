"""Answering a refusal: an offer that was turned down for its price is made once more, better.

A delegation gives what its style has taught it to give of what the deal would have brought it:
another deed beside the first, one that is worth more to the other, or it asks for less.  Who
is refused again leaves it at that.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from msgspec.structs import replace

from game.delegates.deals.courting import for_a_ballot
from game.delegates.deals.deeds import (
    about_the_same,
    as_decided_here,
    given_already,
    idle,
    in_each_others_way,
)
from game.delegates.deals.forgoing import words_to_give
from game.delegates.deals.not_for_sale import forbidden
from game.delegates.deals.pricing import brings_them, costs_them, deed_cost, deed_worth
from game.delegates.model import DEFAULTS
from game.delegates.moves.insisting import gives_now
from game.delegates.promises import broke_its_word, strikes
from game.delegates.view import View
from game.rules.meeting.dealings import Offer
from game.rules.meeting.methods import may_abstain
from game.rules.meeting.standing import undone
from game.rules.meeting.state import stage_of
from game.rules.wishes.intents import MakeOffer, Undertaking

Deal = tuple[tuple[Undertaking, ...], tuple[Undertaking, ...]]
"""What is given, and what is asked."""


def better_offer(view: View) -> MakeOffer | None:
    """What the seat offers in place of the newest offer of its own that was refused."""
    mine = [o for o in view.offers if o.seat == view.seat]
    stage = stage_of(view.setup, view.chamber)
    if not mine or stage is None or stage.kind == "explanations":
        return None
    if any(o.status == "open" for o in mine):
        return None
    for refused in reversed(mine):
        if refused.status != "declined" or refused.final or _asked_twice(mine, refused):
            continue
        if any(idle(view, deed) for deed in refused.ask):
            continue
        if broke_its_word(view.chamber, view.offers, refused.to, view.seat):
            continue
        if found := _better(view, refused):
            return MakeOffer(view.seat, refused.to, *found)
    return None


def _asked_twice(mine: list[Offer], refused: Offer) -> bool:
    """Whether the same was asked of the same seat before or since."""
    return sum(_alike(one, refused) for one in mine) > 1


def _alike(one: Offer, other: Offer) -> bool:
    asked = {(deed.kind, deed.target) for deed in other.ask}
    return one.to == other.to and any((d.kind, d.target) in asked for d in one.ask)


def first_offers(view: View) -> int:
    """How many offers of its own the seat has made, those not counted that better one."""
    mine = [o for o in view.offers if o.seat == view.seat]
    return sum(
        not any(_alike(before, one) for before in mine[:at]) for at, one in enumerate(mine)
    )


def _better(view: View, refused: Offer) -> Deal | None:
    """The deal that is believed to bring the other most, of those that leave this seat what
    its style keeps of its own gain."""
    to, old = refused.to, (refused.give, refused.ask)
    best, most = None, _for_them(view, to, old)
    least = _for_us(view, to, old) * (10000 - gives_now(view)) // 10000
    for deal in _deals(view, refused):
        brings = _for_them(view, to, deal)
        if brings <= most or _for_us(view, to, deal) < max(DEFAULTS.offer_gain, least):
            continue
        if undone(view.chamber, (*deal[0], *deal[1])):
            continue
        if not any(given_already(view, d) or forbidden(view, d) for d in deal[0]):
            best, most = deal, brings
    return best


def _for_us(view: View, to: str, deal: Deal) -> int:
    """What a deal is worth to this seat."""
    worth = sum(deed_worth(view, deed, to) for deed in deal[1])
    return worth - sum(deed_cost(view, deed) for deed in deal[0])


def _for_them(view: View, to: str, deal: Deal) -> int:
    """What a deal is believed to be worth to the other."""
    brings = sum(brings_them(view, to, deed) for deed in deal[0])
    return brings - sum(costs_them(view, to, deed) for deed in deal[1])


def _deals(view: View, refused: Offer) -> Iterator[Deal]:
    """Deals one step beyond one that was refused."""
    give, ask = refused.give, refused.ask
    for deed in _gifts(view, refused):
        if not any(about_the_same(view, deed, given) for given in give):
            yield (*give, deed), ask
        yield (deed,), ask
    if less := _less(view, ask):
        yield give, less


def _gifts(view: View, refused: Offer) -> Iterator[Undertaking]:
    """What else this seat could give: on other questions than the one it asks about."""
    asked = {deed.target for deed in refused.ask}
    others = tuple(
        p
        for p in view.chamber.pending
        if p.id not in asked and not any(strikes(view.chamber, p.id, t) for t in asked)
    )
    words = words_to_give(view, refused.to, refused.ask[0])
    for deed in chain(words, for_a_ballot(view, others, refused.to)):
        found = as_decided_here(view, deed)
        in_the_way = any(in_each_others_way(view, found, ask) for ask in refused.ask)
        if not in_the_way and brings_them(view, refused.to, found) > 0:
            yield found


def _less(view: View, ask: tuple[Undertaking, ...]) -> tuple[Undertaking, ...]:
    """The same asked for half: an abstention in place of a vote; empty where there is none."""
    halved = tuple(
        replace(deed, choice="abstain")
        if deed.kind == "vote" and may_abstain(view.setup, view.chamber, deed.target)
        else deed
        for deed in ask
    )
    return halved if halved != ask else ()
