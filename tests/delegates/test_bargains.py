"""What is not bought: the impossible, the certain, what decides nothing; and what is said."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.deals.acceptance import weighed
from game.delegates.deals.deciding import may_decide, may_pass
from game.delegates.deals.offering import brings_them, offer_to_make, out_of_the_question
from game.delegates.deals.pricing import deed_worth
from game.delegates.delegate import act
from game.delegates.instructions import Instructions, RedLine
from game.delegates.moves.proposing import proposal_to_support
from game.delegates.styles import style
from game.delegates.suggesting.fitting import _offers
from game.rules.draft.text import DELETED, Delete
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, still, told
from tests.delegates.test_dealing import (
    YES_ON_THE_WHOLE,
    YES_TO_A1,
    YES_TO_A2,
    broken,
    two_texts,
)

STAYS = RedLine("2", (DELETED,), "Article 2 stays.", public=True)


def reason_of(where: Room, mine: Instructions, offer: str = "O1") -> str:
    """What a seat says to an offer that it was made."""
    return weighed(where.view(mine), where.meeting.dealings.offers[offer]).reason


def test_nobody_is_asked_to_cross_a_line_that_it_has_made_known() -> None:
    """Ala's vote would be worth most, for it is the least likely one."""
    places = {"ALA": {"rights": at(-200, 90), "gender": at(-60, 60)}}
    mine = Instructions("COR", {"rights": at(-50, 20), "gender": at(-200, 100)})
    for lines, asked in (((), True), ((STAYS,), False)):
        known = dossier(places, {"ALA": lines} if lines else {})
        where = Room(known=known).stage("talks")
        where.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))
        view = where.view(mine)
        assert out_of_the_question(view, "ALA", YES_TO_A2) is not asked
        made = offer_to_make(view, still)
        assert (made is not None and YES_TO_A2 in made.ask and made.to == "ALA") is asked


def test_nobody_is_asked_for_silence_on_a_text_that_crosses_its_known_line() -> None:
    line = RedLine("1", ("chair",), "Article 1 goes.", public=True)
    where = Room(known=dossier(red_lines={"ALA": (line,)})).stage("talks")
    where.do(it.Table("COR", (Delete("2"),)))
    silence = it.Undertaking("no-objection", "whole")
    view = where.view(told("COR", gender=-200))
    assert out_of_the_question(view, "ALA", silence)
    assert not out_of_the_question(view, "DIN", silence)


def test_nobody_is_asked_for_its_name_under_what_it_would_not_vote_for() -> None:
    known = dossier({"ALA": {"gender": at(100, 80)}, "DIN": {"gender": at(-200, 80)}})
    where = Room(known=known).stage("talks").do(it.Table("COR", (Delete("2"),)))
    sign = it.Undertaking("co-sponsor", "A1")
    view = where.view(told("COR", gender=-200))
    assert out_of_the_question(view, "ALA", sign)
    assert not out_of_the_question(view, "DIN", sign)


def test_a_name_that_will_come_of_itself_is_not_paid_for() -> None:
    known = dossier({"DIN": {"gender": at(-200, 95)}, "ERE": {"gender": at(-100, 60)}})
    where = Room(known=known).stage("talks").do(it.Table("COR", (Delete("2"),)))
    view = where.view(told("COR", gender=-200))
    sign = it.Undertaking("co-sponsor", "A1")
    assert deed_worth(view, sign, "DIN") == 0
    assert deed_worth(view, sign, "ERE") > 0


def test_silence_of_one_who_has_nothing_against_a_text_is_not_paid_for() -> None:
    where = Room(known=dossier({"ALA": {"gender": at(100, 80)}})).stage("talks")
    where.do(it.Table("COR", (Delete("2"),)))
    silence = it.Undertaking("no-objection", "whole")
    assert deed_worth(where.view(told("COR", rights=100)), silence, "ALA") == 0


@pytest.mark.parametrize(("against", "decides"), [(0, True), (2, True), (7, False)])
def test_a_vote_is_bought_only_where_the_count_is_near(
    against: int, *, decides: bool
) -> None:
    others = [m for m in MEMBERS if m != "COR"]
    known = dossier({m: {"gender": at(100, 95)} for m in others[7 - against :]})
    where = Room(known=known).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))
    view = where.view(told("COR", gender=-200))
    assert may_decide(view, "A2") is decides
    assert (deed_worth(view, YES_TO_A2, "ALA") > 0) is decides
    hers = where.view(told("ALA", rights=0))
    assert (brings_them(hers, "COR", YES_TO_A2) > 0) is decides


def test_silence_is_worth_nothing_where_others_stop_the_text() -> None:
    line = RedLine("2", (DELETED,), "Article 2 stays.", public=True)
    for lines, passes in (((), True), ((line,), False)):
        known = dossier({"BOR": {"gender": at(10, 60)}}, {"DIN": lines} if lines else {})
        where = Room(setup(rulebook(required=True)), known).stage("talks")
        where.do(it.Table("COR", (Delete("2"),)))
        view = where.view(told("COR", gender=-200))
        assert may_pass(view, "A1", "BOR") is passes
        silence = it.Undertaking("no-objection", "A1")
        assert (deed_worth(view, silence, "BOR") > 0) is passes


def test_the_answer_names_every_deed_that_weighs() -> None:
    where = two_texts().do(it.Table("ALA", (Delete("3"),)))
    yes_to_a3 = it.Undertaking("vote", "A3", "yes")
    where.do(it.MakeOffer("ALA", "COR", (YES_TO_A2, yes_to_a3), (YES_TO_A1,)))
    keen = Instructions("COR", {"rights": at(0, 20), "gender": at(-200, 90)})
    assert reason_of(where, keen) == (
        "we gain more by a vote for A2, on gender, than we lose by a vote for A1 on rights; "
        "nothing comes of a vote for A3"
    )
    where.do(it.AnswerOffer("COR", "O1", accept=False))
    where.do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1, yes_to_a3)))
    torn = Instructions(
        "COR", {"rights": at(100, 80), "money": at(0, 10), "gender": at(-200, 30)}
    )
    assert "by a vote for A1 and a vote for A3 on rights" in reason_of(where, torn, "O2")


def test_the_answer_says_why_a_deed_is_worth_nothing() -> None:
    mine = Instructions("COR", {"rights": at(-60, 40), "gender": at(-200, 60)})
    sure = dossier({"ALA": {"gender": at(-200, 100, 10000)}})
    far = dossier({m: {"gender": at(100, 95)} for m in MEMBERS if m != "COR"})
    said = []
    for known in (sure, far):
        where = Room(known=known).stage("talks")
        where.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))
        where.do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
        said.append(reason_of(where, mine))
    where = two_texts()
    against = it.Undertaking("vote", "A2", "no")
    where.do(it.MakeOffer("ALA", "COR", (against,), (YES_TO_A1,)))
    said.append(reason_of(where, mine))
    assert said == [
        "we count on a vote for A2 in any case",
        "as things stand nothing is decided by a vote for A2",
        "we would lose by a vote against A2 on gender",
    ]


def test_silence_over_a_red_line_is_refused_with_that_line() -> None:
    line = RedLine("1", ("chair",), "Article 1 goes.", hard=True)
    where = two_texts()
    silence = it.Undertaking("no-objection", "whole")
    where.do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (silence,)))
    mine = told("COR", line, gender=-200)
    assert reason_of(where, mine).endswith("a line that we have drawn: article 1 goes")


def test_tit_for_tat_gives_nothing_for_nothing() -> None:
    gives = style("tit-for-tat").gives
    assert [gives(spent, 5000) for spent in (0, 5000, 10000)] == [0, 0, 0]
    assert gives(9000, 2000) == 0
    assert 0 < gives(9000, 6000) < gives(9000, 10000)


def test_tit_for_tat_deals_no_more_with_who_broke_its_word() -> None:
    where = broken().do(it.Table("COR", (Delete("3"),)))
    sign = it.Undertaking("co-sponsor", "A3")
    where.do(it.MakeOffer("ALA", "COR", (sign,), (YES_ON_THE_WHOLE,)))
    moderate = Instructions("COR", {"money": at(-200, 100), "gender": at(0, 10)})
    offer = where.meeting.dealings.offers["O2"]
    assert weighed(where.view(moderate), offer).accept
    wronged = replace(moderate, style="tit-for-tat")
    found = weighed(where.view(wronged), offer)
    assert found.brings - found.costs >= found.margin
    assert (found.accept, found.reason) == (
        False,
        "an earlier promise of yours was not kept",
    )


def test_tit_for_tat_takes_its_name_from_the_texts_of_who_broke_its_word() -> None:
    where = broken().do(it.Table("ALA", (Delete("3"),)), it.CoSponsor("COR", "A3"))
    leave = it.CoSponsor("COR", "A3", leave=True)
    mine = Instructions("COR", {"money": at(-200, 100)})
    assert act(where.view(mine), still) != leave
    wronged = replace(mine, style="tit-for-tat")
    assert act(where.view(wronged), still) == leave
    where.do(leave)
    assert proposal_to_support(where.view(mine)) == it.CoSponsor("COR", "A3")
    assert proposal_to_support(where.view(wronged)) is None


def test_a_newcomer_is_told_of_a_deal_although_it_may_be_refused() -> None:
    """Ala's vote is expected in any case: no deal for a delegation, a lesson for a person."""
    known = dossier({"ALA": {"rights": at(-200, 90), "gender": at(-200, 100, 10000)}})
    where = Room(known=known).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))
    mine = Instructions("COR", {"rights": at(-50, 20), "gender": at(-200, 100)})
    view = where.view(mine)
    made = offer_to_make(view, still)
    assert made is None or made.to != "ALA"
    told_of = [o for o in _offers(view) if isinstance(o, it.MakeOffer)]
    assert it.MakeOffer("COR", "ALA", (YES_TO_A1,), (YES_TO_A2,)) in told_of
