"""Offers of several deeds: the sum balances where one for one does not."""

from __future__ import annotations

from game.delegates.deals.acceptance import weighed
from game.delegates.deals.deeds import in_each_others_way
from game.delegates.deals.pricing import (
    brings_them,
    costs_them,
    deed_cost,
    deed_worth,
)
from game.delegates.deals.several import two_for_one, with_more_asked
from game.delegates.instructions import Instructions
from game.delegates.model import DEFAULTS
from game.delegates.reasons.why import why
from game.rules.draft.text import Delete, Revise
from game.rules.wishes import intents as it
from tests.delegates.days import day
from tests.delegates.rooms import MEMBERS, Room, at, dossier, told

YES_TO_A1 = it.Undertaking("vote", "A1", "yes")
NO_TO_A2 = it.Undertaking("vote", "A2", "no")
NO_TO_A3 = it.Undertaking("vote", "A3", "no")
NO_TO_A4 = it.Undertaking("vote", "A4", "no")
MINE = Instructions(
    "ALA", {"money": at(-200, 100), "gender": at(200, 100), "rights": at(-90, 40)}
)


def texts(*, dear: int = 100) -> Room:
    """Ala would have article 3 struck, Din article 2, which Ala wants, and Fre article 1, which
    is so dear to Bor; Gra would have it softer."""
    held = {m: {i: at(-60, 20) for i in ("rights", "gender", "money")} for m in MEMBERS}
    held["BOR"] |= {"rights": at(200, dear)}
    where = Room(known=dossier(held)).stage("talks")
    where.do(it.Table("ALA", (Delete("3"),)), it.Table("DIN", (Delete("2"),)))
    return where.do(
        it.Table("FRE", (Delete("1"),)), it.Table("GRA", (Revise("1", "soft"),))
    )


def single(where: Room) -> it.MakeOffer:
    del where
    return it.MakeOffer("ALA", "BOR", (NO_TO_A3,), (YES_TO_A1,))


def test_more_is_asked_where_what_is_given_is_worth_more() -> None:
    where = texts()
    view = where.view(MINE)
    found = with_more_asked(view, single(where))
    assert found.ask == (YES_TO_A1, NO_TO_A2)
    assert found.give == (NO_TO_A3,)
    gains = brings_them(view, "BOR", NO_TO_A3)
    costs = sum(costs_them(view, "BOR", deed) for deed in found.ask)
    assert gains - costs > 2 * DEFAULTS.deal_margin
    assert deed_worth(view, NO_TO_A2, "BOR") > DEFAULTS.offer_gain


def test_nothing_more_is_asked_where_what_is_given_is_just_enough() -> None:
    where = texts(dear=30)
    assert with_more_asked(where.view(MINE), single(where)) == single(where)
    where = texts()
    careless = told("ALA", money=-200)
    assert with_more_asked(where.view(careless), single(where)) == single(where)


def test_nothing_is_asked_that_was_asked_before_or_is_on_one_of_its_questions() -> None:
    where = texts()
    where.do(it.MakeOffer("ALA", "BOR", (NO_TO_A4,), (NO_TO_A2,)))
    where.do(it.AnswerOffer("BOR", "O1", accept=False))
    assert with_more_asked(where.view(MINE), single(where)) == single(where)


def test_two_are_given_where_neither_is_enough() -> None:
    """Each on a question of its own; none where the two are not enough either."""
    where = texts(dear=60).do(it.Table("ERE", (Revise("2", "soft"),)))
    other = it.Undertaking("vote", "A5", "no")
    held = dict(where.known.positions["BOR"]) | {"gender": at(200, 60)}
    where.known = dossier({**where.known.positions, "BOR": held})
    view = where.view(MINE)
    found = two_for_one(view, {("BOR", YES_TO_A1): [NO_TO_A3, other]}, 0)
    assert found is not None
    assert {*found.give} == {NO_TO_A3, other}
    assert two_for_one(view, {("BOR", YES_TO_A1): [NO_TO_A3]}, 0) is None
    brings = deed_worth(view, YES_TO_A1, "BOR") - sum(
        deed_cost(view, g) for g in found.give
    )
    assert two_for_one(view, {("BOR", YES_TO_A1): [NO_TO_A3, other]}, brings) is None
    weak = texts(dear=5).view(MINE)
    assert two_for_one(weak, {("BOR", YES_TO_A1): [NO_TO_A3, NO_TO_A2]}, 0) is None


def test_why_tells_each_part() -> None:
    """To who is asked what each brings and costs it; to who made it, also what it believes of the
    other."""
    where = texts()
    made = with_more_asked(where.view(MINE), single(where))
    where.do(made)
    theirs = where.view(told("BOR", rights=200))
    found = weighed(theirs, where.meeting.dealings.offers["O1"])
    assert found.brings > 0
    told_bor = " ".join(why(theirs, "BOR", "O1").lines)
    for part in (
        "a vote against A3 brings you +",
        "a vote for A1 costs you ",
        "A2 costs you ",
    ):
        assert part in told_bor
    told_ala = " ".join(why(where.view(MINE), "BOR", "O1").lines)
    for part in ("a vote for A1 brings you +", "you believe that it brings Bor +"):
        assert part in told_ala
    assert told_ala.count("By itself") == 3
    alone = texts().do(single(where))
    assert "By itself" not in " ".join(why(alone.view(MINE), "BOR", "O1").lines)


def test_rooms_trade_over_several_issues() -> None:
    offers = [
        offer
        for seed in range(4001, 4013)
        for offer in day("first-steps", seed).meeting.dealings.offers.values()
    ]
    several = [o for o in offers if len(o.give) + len(o.ask) > 2]
    assert 2 <= len(several) < len(offers) // 2
    assert any(o.status == "accepted" for o in several)


def test_help_for_one_text_is_no_price_for_help_with_its_rival() -> None:
    """Fre would strike article 1 and Gra have it softer: of two yeses one is in vain."""
    view = texts().view(MINE)
    strike = it.Undertaking("vote", "A3", "yes")
    soften = it.Undertaking("co-sponsor", "A4")
    assert in_each_others_way(view, strike, soften)
    assert not in_each_others_way(view, NO_TO_A3, soften)
    assert not in_each_others_way(view, YES_TO_A1, soften)
    assert not in_each_others_way(view, strike, it.Undertaking("let-go", "A4"))


def test_nobody_pays_for_its_own_text_with_a_vote_for_the_rival() -> None:
    made = 0
    for seed in (8101, 8109):
        seen = day("first-steps", seed)
        for offer in seen.meeting.dealings.offers.values():
            made += 1
            view = seen.view(offer.seat)
            assert not any(
                in_each_others_way(view, give, ask)
                for give in offer.give
                for ask in offer.ask
            )
    assert made > 2
