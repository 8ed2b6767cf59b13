"""What deeds are worth: to whom they are done, and to whoever does them.

A single vote is worth little among many, a dropped proposal much, and silence on a proposal
as much where one objection stops it; all are priced with the same numbers when an offer is
thought of and when it is answered.  Worth and cost are in basis points of an issue.
"""

from __future__ import annotations

from game.delegates.deals.deeds import (
    ballot_in,
    comes_to,
    given_already,
    idle,
    owed,
    votes_come,
)
from game.delegates.deals.pressing import (
    chance_of_pressing,
    lets_stand_unasked,
    pressing,
    would_press,
)
from game.delegates.deals.silence import silence_changes, silent_anyway
from game.delegates.model import DEFAULTS
from game.delegates.moves.against import publicly_against
from game.delegates.moves.aiming import serves_an_aim
from game.delegates.moves.bargaining import chance_of_carrying
from game.delegates.moves.majorities import may_ask_more, turned_by
from game.delegates.moves.silence import own_chance_of_stopping
from game.delegates.others.ballot import choice_of, own_reckoning
from game.delegates.others.belief import publicly
from game.delegates.view import View
from game.delegates.weighing.prospect import question_on
from game.delegates.weighing.reckoning import Reckoning
from game.rules.meeting.setup import WHOLE
from game.rules.wishes.intents import Undertaking

_VOTE = 2500  # share of a question's stake that one promised ballot is worth
_NAME = 3500  # the same for a name under a proposal: others see it
_DROPPED = 6000  # the same for a proposal that is not pressed


def wanted(reckoned: Reckoning) -> int:
    """What a yes is worth to a seat when it deals, basis points of an issue.

    Words that touch no issue are no ware, for their mover either: what they are worth is told
    by nothing that the seat holds.  Whoever has brought or signed another text without a place
    on what it changes wants it by more than it is indifferent to.
    """
    if reckoned.question.rewords:
        return 0
    if reckoned.ground == "own-text" and not reckoned.stand.known:
        return max(DEFAULTS.band, reckoned.utility)
    return reckoned.utility


def _own_stake(view: View, target: str) -> int:
    return wanted(own_reckoning(view, target))


def _their_stake(view: View, target: str, seat: str) -> int:
    return wanted(publicly(view, target, seat))


def ballot_stake(utility: int, choice: str) -> int:
    """What a ballot means to one to whom the change is worth ``utility``."""
    return {"yes": utility, "no": -utility}.get(choice_of(choice) or "", 0)


def deed_worth(view: View, deed: Undertaking, doer: str) -> int:
    """What the deed of another brings this seat: little where it would be done anyway, and
    nothing where nothing can come of it or it is owed already."""
    part = max((deed_worth(view, d, doer) for d in comes_to(view, deed, doer)), default=0)
    if _comes_to_nothing(view, deed) or owed(view, doer, deed):
        return part
    return max(part, _worth_alone(view, deed, doer))


def _worth_alone(view: View, deed: Undertaking, doer: str) -> int:
    stake = _own_stake(view, deed.target)
    if _is_silence_on_the_whole(deed):
        return priced_worth(deed, stake) * silence_changes(view, doer, view.seat) // 10000
    return _valued(view, deed, stake, doer)


def _valued(view: View, deed: Undertaking, stake: int, doer: str) -> int:
    """What a deed of ``doer`` brings one to whom the question is worth ``stake``: a word to let
    a provision stand as much as a text not pressed, of one who would press for it to go, and
    of others as a ballot."""
    if deed.choice == "abstain" and _leans_with(view, deed.target, doer, stake):
        return 0
    if deed.kind != "let-stand":
        anyway = expected_anyway(view, deed, doer)
        worth = priced_worth(deed, stake, anyway) * _weightier(view, deed, doer) // _VOTE
        return worth * _harm(view, deed) // 10000
    if chance := chance_of_pressing(view, doer, deed.target):
        pressed = max(0, stake) * _DROPPED // 10000 * chance // 10000
        return pressed * _harm(view, deed) // 10000
    return priced_worth(deed, stake, expected_anyway(view, deed, doer))


def _weightier(view: View, deed: Undertaking, doer: str) -> int:
    """What share of a question's stake one promised ballot is worth, where the usual is
    :data:`_VOTE`: as much as the chance of carrying hangs on it, where more counts than sides.
    Who would reject a text by its no alone gives all of that by abstaining."""
    ballot = choice_of(deed.choice) if deed.kind == "vote" else None
    if ballot is None or not may_ask_more(view.setup):
        return _VOTE
    sure = (10000 * (ballot == "yes"), 10000 * (ballot == "no"))
    hangs = turned_by(view, question_on(view, deed.target), doer, sure)
    return max(_VOTE, hangs * 2 if ballot == "abstain" else hangs)


def _leans_with(view: View, target: str, doer: str, stake: int) -> bool:
    """Whether a seat is believed to vote the way of one to whom a question is worth ``stake``, who
    would lose by its abstention."""
    shares = publicly(view, target, doer).shares
    return (shares.yes > shares.no) == (stake > 0)


def _harm(view: View, deed: Undertaking) -> int:
    """How far what is not pressed would have come about, basis points: by the chance that it
    carries, and a little in any case; all of it for deeds that drop nothing, and where a text
    is not voted on."""
    if deed.kind not in _DROPS or deed.target == WHOLE or not votes_come(view, deed.target):
        return 10000
    question = question_on(view, deed.target)
    carries = chance_of_carrying(view, question)
    if deed.kind == "let-stand":
        carries = 10000 - carries  # the question on a provision is whether it stays
    return max(DEFAULTS.spared, carries)


_DROPS = ("withdraw", "let-go", "let-stand")


def _is_silence_on_the_whole(deed: Undertaking) -> bool:
    return deed.kind == "no-objection" and deed.target == WHOLE


def _comes_to_nothing(view: View, deed: Undertaking) -> bool:
    """Whether nothing can come of a deed, or it lets a provision stand that nobody asks to be
    struck, or is expected to."""
    unasked = deed.kind == "let-stand" and not pressing(view, deed.target)
    return unasked or idle(view, deed)


def expected_anyway(view: View, deed: Undertaking, doer: str) -> int:
    """How likely a seat is believed to do a deed without a deal, in basis points."""
    if deed.kind == "vote":
        return int(getattr(publicly(view, deed.target, doer).shares, ballot_in(deed)))
    if deed.kind == "let-stand":
        return lets_stand_unasked(view, doer, deed.target)
    if deed.kind == "no-objection" and deed.target != WHOLE:
        return 10000 - publicly_against(view, deed.target, doer)
    if deed.kind == "no-objection":
        return silent_anyway(view, doer)
    return 0


def done_anyway(view: View, deed: Undertaking) -> int:
    """How likely this seat is to do a deed of its own accord, in basis points."""
    if deed.kind == "vote" or (
        deed.kind == "let-stand" and not would_press(view, deed.target)
    ):
        return int(getattr(own_reckoning(view, deed.target).shares, ballot_in(deed)))
    if deed.kind == "no-objection":
        return 10000 - own_chance_of_stopping(view, deed.target)
    return 0


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
            price = _VOTE if deed.target == WHOLE else _DROPPED
            worth = max(0, stake) * price // 10000
    return worth * (10000 - anyway) // 10000


def deed_cost(view: View, deed: Undertaking) -> int:
    """What this seat's own deed costs it; at least nothing, and that where it owes it."""
    if owed(view, view.seat, deed):
        return 0
    part = max((deed_cost(view, d) for d in comes_to(view, deed, view.seat)), default=0)
    return part if idle(view, deed) else max(part, _cost_alone(view, deed))


def _cost_alone(view: View, deed: Undertaking) -> int:
    match deed.kind:
        case "withdraw" | "let-go":
            return _cost_of_dropping(view, deed.target)
        case "no-objection" if deed.target == WHOLE:
            return own_chance_of_stopping(view, WHOLE) * _DROPPED // 10000
        case "no-objection":
            hurt = priced_cost(deed, _own_stake(view, deed.target))
            return hurt * own_chance_of_stopping(view, deed.target) // 10000
        case "let-stand" if would_press(view, deed.target):
            return _cost_of_dropping(view, deed.target, "no")
        case "co-sponsor":
            return name_costs(view, deed.target)
        case _:
            cost = priced_cost(deed, _own_stake(view, deed.target))
            return cost * _weightier(view, deed, view.seat) // _VOTE


def name_costs(view: View, target: str) -> int:
    """What it costs this seat to put its name to a text: its share of what that brings less than
    a text under which it puts its name for nothing."""
    return _name_costs(own_reckoning(view, target), name_lent_from(view, target))


def name_lent_from(view: View, target: str) -> int:
    """What a text must bring this seat for its name to cost it nothing: less where the text meets
    an aim of its own."""
    assert view.instructions is not None
    aimed = serves_an_aim(view.instructions, question_on(view, target))
    return DEFAULTS.band if aimed else DEFAULTS.name_lent


def _name_costs(reckoned: Reckoning, enough: int = DEFAULTS.name_lent) -> int:
    return max(0, enough - reckoned.utility) * _NAME // 10000


def priced_cost(deed: Undertaking, stake: int) -> int:
    """What a deed costs one to whom the question is worth ``stake``."""
    if deed.kind == "vote" and deed.choice == "abstain":
        return abs(stake) * _VOTE // 20000
    if deed.kind in ("vote", "let-stand"):
        return max(0, -ballot_stake(stake, deed.choice or "yes")) * _VOTE // 10000
    hurt = -stake if deed.kind == "no-objection" else stake
    return max(0, hurt) * _DROPPED // 10000


def _cost_of_dropping(view: View, target: str, choice: str = "yes") -> int:
    """Dropping a text costs what it would bring, and the record to one who insists.

    What would be brought by a no is dropped by who lets a provision stand.
    """
    assert view.instructions is not None
    stake = max(0, ballot_stake(_own_stake(view, target), choice))
    return stake * (_DROPPED + view.instructions.insists // 2) // 10000


def costs_them(view: View, seat: str, deed: Undertaking) -> int:
    """What a deed is believed to cost another."""
    part = max((costs_them(view, seat, d) for d in comes_to(view, deed, seat)), default=0)
    return max(part, _costs_alone(view, seat, deed))


def _costs_alone(view: View, seat: str, deed: Undertaking) -> int:
    if deed.kind == "co-sponsor":
        return _name_costs(publicly(view, deed.target, seat))
    stake = _their_stake(view, deed.target, seat)
    if deed.kind == "let-stand" and chance_of_pressing(view, seat, deed.target):
        return max(0, -stake) * _DROPPED // 10000
    return priced_cost(deed, stake) * _weightier(view, deed, seat) // _VOTE


def brings_them(view: View, to: str, give: Undertaking) -> int:
    """What a deed of this seat is believed to bring another: little where it expects it
    anyway, nothing where nothing can come of it or this seat has given it to somebody."""
    part = max(
        (brings_them(view, to, d) for d in comes_to(view, give, view.seat)), default=0
    )
    if _comes_to_nothing(view, give) or given_already(view, give):
        return part
    stake = _their_stake(view, give.target, to)
    if _is_silence_on_the_whole(give):
        return priced_worth(give, stake) * silence_changes(view, view.seat, to) // 10000
    return max(part, _valued(view, give, stake, view.seat))
