"""Answering offers: what the other's deeds bring, what one's own cost, and the margin.

A single vote is worth little among many, a dropped proposal much; both are priced with the
same numbers when an offer is thought of and when it is answered.
"""

from __future__ import annotations

import msgspec

from game.delegates.clock import spent
from game.delegates.deals.deeds import against_line, ballot_in, idle, owed, presses
from game.delegates.model import DEFAULTS
from game.delegates.moves.objection import own_chance_of_objecting
from game.delegates.naming import subject_in
from game.delegates.others.belief import publicly
from game.delegates.others.regard import met, regard
from game.delegates.phrases import filled_in, phrases
from game.delegates.promises import ballot_owed, broke_its_word, undertaken
from game.delegates.saying.themes import bare
from game.delegates.styles import style
from game.delegates.view import View
from game.delegates.weighing.ballot import choice_of, own_reckoning
from game.delegates.weighing.prospect import prospect
from game.rules.meeting.dealings import Offer
from game.rules.meeting.setup import WHOLE
from game.rules.wishes.intents import AnswerOffer, Undertaking

_VOTE = 2500  # share of a question's stake that one promised ballot is worth
_NAME = 3500  # the same for a name under a proposal: others see it
_DROPPED = 6000  # the same for a proposal that is not pressed


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
    margin = _margin(view, offer.seat)
    crossing = next((d for d in offer.ask if forbidden(view, d)), None)
    new = not all(owed(view, view.seat, deed) for deed in offer.ask)
    accept = crossing is None and new and brings > 0 and brings - costs >= margin
    reason = _reason(view, offer, crossing, brings, costs, accept=accept)
    return Judgement(accept, brings, costs, margin, reason)


def _reason(
    view: View,
    offer: Offer,
    crossing: Undertaking | None,
    brings: int,
    costs: int,
    *,
    accept: bool,
) -> str:
    give = max(offer.give, key=lambda d: deed_worth(view, d, offer.seat))
    ask = max(offer.ask, key=lambda d: deed_cost(view, d))
    filled = {
        "give": done_words(view, give),
        "ask": done_words(view, crossing or ask),
        "gain": _matter(view, give),
        "loss": _matter(view, crossing or ask),
        "line": bare(_line_crossed(view, crossing)) if crossing else "",
    }
    if crossing is not None:
        key = _barred_by(view, crossing)
    elif owed(view, view.seat, ask) and not accept:
        key = "deal-owed"
    elif accept:
        key = "deal-free" if costs <= 0 else "deal-good"
    elif broke_its_word(view.chamber, view.offers, offer.seat, view.seat):
        key = "deal-trust"
    elif brings <= 0:
        key = "deal-idle" if idle(view, give) else "deal-nothing"
    else:
        key = "deal-near" if brings * 3 >= costs * 2 else "deal-dear"
    language = view.dossier.language
    return filled_in(language, phrases(language, key)[0], **filled)


def done_words(view: View, deed: Undertaking) -> str:
    """A deed as a noun: ``a vote against A2``."""
    key = f"deed-{deed.kind}-{deed.choice}" if deed.kind == "vote" else f"deed-{deed.kind}"
    language = view.dossier.language
    what = deed.target
    if what == WHOLE:
        what = phrases(language, "target-whole")[0]
    elif deed.kind == "let-stand":
        what = subject_in(view, what)
    return filled_in(language, phrases(language, key)[0], target=what)


def _matter(view: View, deed: Undertaking) -> str:
    """What a deed is about for this seat: the issue that it cares for most in it."""
    assert view.instructions is not None
    changes = prospect(view.setup, view.chamber, deed.target).changes
    held = view.instructions.positions
    touched = [c.issue for c in changes if c.issue in held]
    if not touched:
        return phrases(view.dossier.language, "matter-whole")[0]
    most = max(touched, key=lambda issue: held[issue].salience)
    return bare(view.dossier.issues[most].title)


def _barred_by(view: View, deed: Undertaking) -> str:
    """What to say of a deed that is forbidden."""
    if ballot_in(deed) and _against_own_text(view, deed):
        return "deal-own"
    if ballot_in(deed) and _against_own_word(view, deed):
        return "deal-word"
    if ballot_in(deed) and against_line(view, deed):
        return "deal-bloc"
    return "deal-line" if _crosses(view, deed) else "deal-name"


def _crosses(view: View, deed: Undertaking) -> bool:
    return deed.kind == "no-objection" or (
        own_reckoning(view, deed.target).ground == "red-line"
    )


def _line_crossed(view: View, deed: Undertaking) -> str:
    if deed.kind == "no-objection":
        return phrases(view.dossier.language, "matter-whole")[0]
    return own_reckoning(view, deed.target).because


def _margin(view: View, other: str) -> int:
    """What a deal must bring: less, the more a delegation has learned to give, and the
    better the other has treated it."""
    assert view.instructions is not None
    manner = style(view.instructions.style)
    gives = manner.gives(spent(view.setup, view.chamber), met(view))
    owed = regard(view, other) * manner.repays // 10000
    base = DEFAULTS.deal_margin - 2 * DEFAULTS.deal_margin * gives // 10000
    return base - DEFAULTS.regard_weight * owed // 10000


def forbidden(view: View, deed: Undertaking) -> bool:
    """Whether a deed would cross a line of this seat, go against its own text, its word to
    another or its bloc's line, or lend its name to what it would not vote for."""
    if deed.kind == "no-objection":
        return own_chance_of_objecting(view, deed.target) >= 10000
    if deed.kind not in ("vote", "co-sponsor", "let-stand"):
        return False
    if _against_own_text(view, deed) or _against_own_word(view, deed):
        return True
    if against_line(view, deed):
        return True
    reckoned = own_reckoning(view, deed.target)
    if deed.kind == "co-sponsor" and reckoned.utility < DEFAULTS.name_lent:
        return True
    return reckoned.ground == "red-line" and not getattr(reckoned.shares, ballot_in(deed))


def _against_own_text(view: View, deed: Undertaking) -> bool:
    """Whether it would not vote for what it sponsors."""
    proposal = view.chamber.proposals.get(deed.target)
    return (
        proposal is not None
        and view.seat in proposal.sponsors
        and ballot_in(deed) not in ("", "yes")
    )


def _against_own_word(view: View, deed: Undertaking) -> bool:
    """Whether it has promised, or offers, another ballot on the same question."""
    mine = [
        d for o in view.offers if o.seat == view.seat and o.status == "open" for d in o.give
    ]
    mine += [d for _, d in undertaken(view.offers, view.seat)]
    return any(_at_odds(view, deed, d) for d in mine)


def _at_odds(view: View, deed: Undertaking, other: Undertaking) -> bool:
    """Whether two deeds ask for different ballots on the question of either."""
    for one, two in ((deed, other), (other, deed)):
        wanted = ballot_owed(view.chamber, one, two.target) or (
            ballot_in(one) if one.target == two.target else ""
        )
        if wanted and ballot_in(two) not in ("", wanted):
            return True
    return False


def _stake(view: View, target: str, choice: str) -> int:
    """What a ballot the way of ``choice`` means to this seat; negative where it hurts."""
    utility = own_reckoning(view, target).utility
    return ballot_stake(utility, choice)


def ballot_stake(utility: int, choice: str) -> int:
    """What a ballot means to one to whom the change is worth ``utility``."""
    return {"yes": utility, "no": -utility}.get(choice_of(choice) or "", 0)


def deed_worth(view: View, deed: Undertaking, doer: str) -> int:
    """What the deed of another brings this seat: little where it would be done anyway, and
    nothing where nothing can come of it or it is owed already."""
    if idle(view, deed) or owed(view, doer, deed):
        return 0
    anyway = 0
    if deed.kind in ("vote", "let-stand"):
        shares = publicly(view, deed.target, doer).shares
        anyway = getattr(shares, ballot_in(deed))
    stake = own_reckoning(view, deed.target).utility
    if deed.kind == "let-stand" and presses(view, doer, deed.target):
        return max(0, stake) * _DROPPED // 10000
    return priced_worth(deed, stake, anyway)


def priced_worth(deed: Undertaking, stake: int, anyway: int = 0) -> int:
    """What a deed brings one to whom the question is worth ``stake``.

    ``anyway`` is the chance, in basis points, that it would be done without a deal.
    """
    match deed.kind:
        case "vote" if deed.choice == "abstain":
            worth = abs(stake) * _VOTE // 20000
        case "vote":
            worth = ballot_stake(stake, deed.choice) * _VOTE // 10000
        case "let-stand":
            worth = stake * _VOTE // 10000
        case "co-sponsor":
            worth = stake * _NAME // 10000
        case "withdraw" | "let-go":
            worth = -stake * _DROPPED // 10000
        case "no-objection":
            worth = max(0, stake) * _VOTE // 10000
    return worth * (10000 - anyway) // 10000


def deed_cost(view: View, deed: Undertaking) -> int:
    """What this seat's own deed costs it; at least nothing, and that where it owes it."""
    if idle(view, deed) or owed(view, view.seat, deed):
        return 0
    match deed.kind:
        case "withdraw" | "let-go":
            return _cost_of_dropping(view, deed.target)
        case "no-objection":
            return own_chance_of_objecting(view, deed.target) * _DROPPED // 10000
        case "let-stand" if presses(view, view.seat, deed.target):
            return max(0, -own_reckoning(view, deed.target).utility) * _DROPPED // 10000
        case _:
            return priced_cost(deed, own_reckoning(view, deed.target).utility)


def priced_cost(deed: Undertaking, stake: int) -> int:
    """What a deed costs one to whom the question is worth ``stake``."""
    if deed.kind == "vote" and deed.choice == "abstain":
        return abs(stake) * _VOTE // 20000
    if deed.kind in ("vote", "let-stand"):
        return max(0, -ballot_stake(stake, deed.choice or "yes")) * _VOTE // 10000
    price = _NAME if deed.kind == "co-sponsor" else _DROPPED
    hurt = -stake if deed.kind == "co-sponsor" else stake
    return max(0, hurt) * price // 10000


def _cost_of_dropping(view: View, target: str) -> int:
    """Dropping a text costs what it would bring, and the record to one who insists."""
    assert view.instructions is not None
    stake = max(0, _stake(view, target, "yes"))
    return stake * (_DROPPED + view.instructions.insists // 2) // 10000
