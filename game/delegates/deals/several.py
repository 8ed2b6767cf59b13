"""Offers of several deeds: two given for one that is worth more, one more asked where what is given
is worth more than what is asked.

What a side gives on one question and gets on another need not balance one by one; it is the sum
that must bring both of them something, as far as is believed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game.delegates.deals.character import (
    known_line_given_up,
    known_to_defend,
    known_to_keep_its_name,
)
from game.delegates.deals.deeds import about_the_same, as_decided_here
from game.delegates.deals.pricing import (
    brings_them,
    costs_them,
    deed_cost,
    deed_worth,
    wanted,
)
from game.delegates.model import DEFAULTS
from game.delegates.others.ballot import own_reckoning
from game.delegates.view import View
from game.rules.meeting.standing import undone
from game.rules.wishes.intents import MakeOffer, Undertaking


def not_to_be_asked(view: View, to: str, ask: Undertaking) -> bool:
    """Whether a deed is not asked of another: it was before, or it is known to keep to what it
    would be against."""
    if any(o.seat == view.seat and o.to == to and ask in o.ask for o in view.offers):
        return True
    if known_to_defend(view, to, ask) or known_line_given_up(view, to, ask):
        return True
    return known_to_keep_its_name(view, to, ask)


def two_for_one(
    view: View, near: Mapping[tuple[str, Undertaking], list[Undertaking]], least: int
) -> MakeOffer | None:
    """Two deeds on different questions for one, where neither alone is enough, that bring this
    seat more than ``least``."""
    best, best_gain = None, least
    for (to, ask), gives in near.items():
        worth = deed_worth(view, ask, to)
        pair = _most_welcome(view, to, gives) if worth > best_gain else None
        if pair is None:
            continue
        brings = worth - sum(deed_cost(view, g) for g in pair)
        if brings > best_gain and _spare(view, to, pair, (ask,)) > 0:
            best, best_gain = MakeOffer(view.seat, to, pair, (ask,)), brings
    return best


def _most_welcome(
    view: View, to: str, gives: list[Undertaking]
) -> tuple[Undertaking, Undertaking] | None:
    """The two that the other would gain most by, on two questions."""
    ranked = sorted(gives, key=lambda g: -brings_them(view, to, g))
    welcome = [g for g in ranked if brings_them(view, to, g) > 0]
    other = next((g for g in welcome if not about_the_same(view, g, welcome[0])), None)
    return (welcome[0], other) if other is not None else None


def with_more_asked(view: View, offer: MakeOffer) -> MakeOffer:
    """The same offer with one more deed asked, the one that brings most of those for which what
    is given is still enough; as it is where there is none."""
    more, most = None, DEFAULTS.offer_gain
    spare = _spare(view, offer.to, offer.give, offer.ask) - DEFAULTS.deal_margin
    for ask in _further(view, offer) if spare > 0 else ():
        worth = deed_worth(view, ask, offer.to)
        if worth > most and _spare(view, offer.to, offer.give, (*offer.ask, ask)) > 0:
            more, most = ask, worth
    if more is None:
        return offer
    return MakeOffer(view.seat, offer.to, offer.give, (*offer.ask, more))


def _further(view: View, offer: MakeOffer) -> Iterator[Undertaking]:
    """Ballots that the seat could ask for beside what an offer asks, on other questions than those
    in it."""
    there, to = (*offer.give, *offer.ask), offer.to
    for ask in _ballots(view, to):
        if any(about_the_same(view, ask, deed) for deed in there):
            continue
        if undone(view.chamber, (*there, ask)) or not_to_be_asked(view, to, ask):
            continue
        yield ask


def _ballots(view: View, to: str) -> Iterator[Undertaking]:
    """A ballot of another on each text that matters to this seat, the way that it wants it."""
    for proposal in view.chamber.pending:
        stake = wanted(own_reckoning(view, proposal.id))
        if abs(stake) > DEFAULTS.band and proposal.mover != to:
            side = "yes" if stake > 0 else "no"
            yield as_decided_here(view, Undertaking("vote", proposal.id, side))


def _spare(
    view: View, to: str, give: Sequence[Undertaking], ask: Sequence[Undertaking]
) -> int:
    """What several deeds are believed to bring the other beyond what it wants of deals at the
    start of the day: the margin for each thing that is asked, and a quarter more than they cost
    it."""
    gains = sum(brings_them(view, to, deed) for deed in give)
    costs = sum(costs_them(view, to, deed) for deed in ask)
    return gains - costs - costs // 4 - DEFAULTS.deal_margin * len(ask)
