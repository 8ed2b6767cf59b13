"""Answering offers: what the other's deeds bring, what one's own cost, and the margin.

A single vote is worth little among many, a dropped proposal much; both are priced with the
same numbers when an offer is thought of and when it is answered.
"""

from __future__ import annotations

from game.delegates.ballot import choice_of, own_reckoning
from game.delegates.clock import spent
from game.delegates.model import DEFAULTS
from game.delegates.objection import own_chance_of_objecting
from game.delegates.proposing import met
from game.delegates.styles import style
from game.delegates.view import View
from game.rules.intents import AnswerOffer, Undertaking
from game.rules.setup import WHOLE
from game.rules.state import Offer

_VOTE = 2500  # share of a question's stake that one promised ballot is worth
_NAME = 3500  # the same for a name under a proposal: others see it
_DROPPED = 6000  # the same for a proposal that is not pressed


def answer(view: View) -> AnswerOffer | None:
    """The answer to the oldest offer that waits for this seat."""
    for offer in view.offers:
        if offer.to == view.seat and offer.status == "open":
            accept, reason = judged(view, offer)
            return AnswerOffer(view.seat, offer.id, accept, reason)
    return None


def judged(view: View, offer: Offer) -> tuple[bool, str]:
    """Whether an offer is good for this seat, and why."""
    crossing = next((d for d in offer.ask if _forbidden(view, d)), None)
    if crossing is not None:
        return False, f"{crossing.target} touches a red line"
    brings = sum(deed_worth(view, deed) for deed in offer.give)
    costs = sum(deed_cost(view, deed) for deed in offer.ask)
    if brings - costs >= _margin(view):
        return True, "it brings more than it costs"
    return False, "it costs more than it brings"


def _margin(view: View) -> int:
    """What a deal must bring: less, the more a delegation has learned to give."""
    assert view.instructions is not None
    manner = style(view.instructions.style)
    gives = manner.gives(spent(view.setup, view.chamber), met(view))
    return DEFAULTS.deal_margin - 2 * DEFAULTS.deal_margin * gives // 10000


def _forbidden(view: View, deed: Undertaking) -> bool:
    if deed.kind == "no-objection":
        return own_chance_of_objecting(view, deed.target) >= 10000
    if deed.kind not in ("vote", "co-sponsor"):
        return False
    reckoned = own_reckoning(view, deed.target)
    choice = "yes" if deed.kind == "co-sponsor" else deed.choice
    return reckoned.ground == "red-line" and not getattr(reckoned.shares, choice)


def _stake(view: View, target: str, choice: str) -> int:
    """What a ballot the way of ``choice`` means to this seat; negative where it hurts."""
    utility = own_reckoning(view, target).utility
    return {"yes": utility, "no": -utility}.get(choice_of(choice) or "", 0)


def _half(view: View, target: str) -> int:
    """What an abstention is worth, or costs: half of the vote that it replaces."""
    return abs(own_reckoning(view, target).utility) * _VOTE // 20000


def deed_worth(view: View, deed: Undertaking) -> int:
    """What another's deed brings this seat."""
    match deed.kind:
        case "vote" if deed.choice == "abstain":
            return _half(view, deed.target)
        case "vote":
            return _stake(view, deed.target, deed.choice) * _VOTE // 10000
        case "co-sponsor":
            return _stake(view, deed.target, "yes") * _NAME // 10000
        case "withdraw" | "let-go":
            return _stake(view, deed.target, "no") * _DROPPED // 10000
        case "no-objection":
            return max(0, _stake(view, WHOLE, "yes")) * _VOTE // 10000


def deed_cost(view: View, deed: Undertaking) -> int:
    """What this seat's own deed costs it; at least nothing."""
    match deed.kind:
        case "vote" if deed.choice == "abstain":
            return _half(view, deed.target)
        case "vote":
            return max(0, -_stake(view, deed.target, deed.choice)) * _VOTE // 10000
        case "co-sponsor":
            return max(0, -_stake(view, deed.target, "yes")) * _NAME // 10000
        case "withdraw" | "let-go":
            return _cost_of_dropping(view, deed.target)
        case "no-objection":
            return own_chance_of_objecting(view, deed.target) * _DROPPED // 10000


def _cost_of_dropping(view: View, target: str) -> int:
    """Dropping a text costs what it would bring, and the record to one who insists."""
    assert view.instructions is not None
    stake = max(0, _stake(view, target, "yes"))
    return stake * (_DROPPED + view.instructions.insists // 2) // 10000
