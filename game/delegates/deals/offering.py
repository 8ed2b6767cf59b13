"""Making offers: votes for votes, votes for texts that are not pressed, words for words.

A delegation offers what costs it little and the other wants, for what it wants and costs
the other little, as far as it believes; with whom, and for what, is found in
:mod:`game.delegates.deals.occasions`.
"""

from __future__ import annotations

from functools import cache

from game.delegates.deals.causes import cause_of
from game.delegates.deals.countering import first_offers
from game.delegates.deals.courting import draft_counted
from game.delegates.deals.deeds import given_already, in_each_others_way
from game.delegates.deals.not_for_sale import forbidden
from game.delegates.deals.occasions import dear_by_lot, occasions
from game.delegates.deals.pricing import (
    brings_them,
    costs_them,
    deed_cost,
    deed_worth,
    expected_anyway,
)
from game.delegates.deals.several import not_to_be_asked, two_for_one, with_more_asked
from game.delegates.deals.silence import silence_sought
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.others.regard import regard
from game.delegates.promises import broke_its_word
from game.delegates.view import View
from game.rules.meeting.standing import undone
from game.rules.wishes.intents import MakeOffer, Undertaking


def offer_to_make(view: View, draw: Draw) -> MakeOffer | None:
    """The best deal that the seat can think of and that the other might accept."""
    waiting = view.chamber.pending
    if not waiting or view.seat not in view.setup.weights or _enough(view):
        return None
    assert view.instructions is not None
    cause, dear = cause_of(view, draw), dear_by_lot(view, draw)
    silent = silence_sought(view, draw)
    if not (cause or dear or silent or draft_counted(view)):
        return None
    # its own deeds are the same whoever is courted with them
    cost = cache(lambda give: deed_cost(view, give))
    barred = cache(lambda give: given_already(view, give) or forbidden(view, give))
    best, best_gain = None, DEFAULTS.offer_gain
    near: dict[tuple[str, Undertaking], list[Undertaking]] = {}
    for to, ask, gives in occasions(view, cause, dear, silent, draw):
        if not_to_be_asked(view, to, ask) or not _trusted(view, to):
            continue
        worth = deed_worth(view, ask, to)
        for give in gives if worth > DEFAULTS.offer_gain else ():
            brings = worth - cost(give)
            if brings <= best_gain or barred(give) or undone(view.chamber, (give, ask)):
                continue
            if in_each_others_way(view, give, ask):
                continue
            if not _tempts(view, to, give, ask):
                near.setdefault((to, ask), []).append(give)
            else:
                best, best_gain = MakeOffer(view.seat, to, (give,), (ask,)), brings
    package = two_for_one(view, near, best_gain)
    if package is None and best is not None:
        return with_more_asked(view, best)
    return package


def _enough(view: View) -> bool:
    if any(o.seat == view.seat and o.status == "open" for o in view.offers):
        return True
    return first_offers(view) >= _at_most(view)


def _at_most(view: View) -> int:
    """How many offers a seat makes in a day: whoever has a text of its own before a large hall
    speaks to more of it."""
    more = len(view.setup.roll) // DEFAULTS.offers_by_members
    mover = view.seat in view.chamber.pending_by
    return DEFAULTS.offers_at_most + (more if mover else 0)


def _trusted(view: View, to: str) -> bool:
    """Whether a deal with the other is worth the breath: it kept its word so far."""
    if broke_its_word(view.chamber, view.offers, to, view.seat):
        return False
    return regard(view, to) > -5000


def _tempts(view: View, to: str, give: Undertaking, ask: Undertaking) -> bool:
    """Whether the other, as far as is believed, gains by it.

    A text that hurts is worth a vain try.
    """
    gains = brings_them(view, to, give)
    if gains <= 0 or (ask.kind in _GIVEN_UP and give.kind == "vote"):
        return gains > 0
    return gains - costs_them(view, to, ask) > _margin_of(view, to, ask)


def _margin_of(view: View, to: str, ask: Undertaking) -> int:
    """What a deal must bring the other beyond its cost, as far as is believed: less of what
    costs it nothing and it may well do anyway."""
    if costs_them(view, to, ask) > 0:
        return DEFAULTS.deal_margin
    return DEFAULTS.deal_margin * (10000 - expected_anyway(view, ask, to)) // 10000


_GIVEN_UP = ("let-go", "withdraw", "let-stand")
