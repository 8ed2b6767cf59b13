"""Deals: what is worth offering, what is kept, and what a broken word costs."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from game.delegates.chairing.bridging import bridge_to_table
from game.delegates.chances import gauge
from game.delegates.deals.acceptance import answer, weighed
from game.delegates.deals.courting import draft_counted
from game.delegates.deals.deeds import against_line
from game.delegates.deals.not_for_sale import forbidden
from game.delegates.deals.occasions import occasions
from game.delegates.deals.offering import offer_to_make
from game.delegates.deals.pricing import brings_them, deed_cost, deed_worth
from game.delegates.delegate import act
from game.delegates.instructions import Instructions, Met, RedLine
from game.delegates.model import DEFAULTS
from game.delegates.moves.bargaining import revision_to_make
from game.delegates.moves.keeping import word_to_keep
from game.delegates.moves.majorities import foreseen
from game.delegates.moves.packaging import package_to_table
from game.delegates.moves.proposing import proposal_to_support
from game.delegates.others.ballot import own_reckoning, own_ties
from game.delegates.others.belief import forecast
from game.delegates.others.regard import met, regard
from game.delegates.promises import fulfilment
from game.delegates.reasons.why import why
from game.delegates.weighing.prospect import question_on
from game.reports.breaches import kept_or_not
from game.rules.decide import decide
from game.rules.draft.text import DELETED, Delete, Revise
from game.rules.meeting.setup import CHAIR, WHOLE, Bloc
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, still, told

YES_TO_A1 = it.Undertaking("vote", "A1", "yes")
YES_TO_A2 = it.Undertaking("vote", "A2", "yes")


def two_texts() -> Room:
    """Ala wants article 1 struck, Cor article 2."""
    where = Room().stage("talks")
    return where.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))


def dealt(where: Room, give: it.Undertaking, ask: it.Undertaking) -> Room:
    """Ala offers, Cor accepts."""
    where.do(it.MakeOffer("ALA", "COR", (give,), (ask,)))
    return where.do(it.AnswerOffer("COR", "O1", accept=True))


def voted(where: Room, target: str, **ballots: str) -> Room:
    """A vote on a text; who is not named votes no."""
    where.do(it.PutQuestion(CHAIR, target))
    where.do(*(it.Vote(m, ballots.get(m, "no")) for m in MEMBERS))  # type: ignore[arg-type]
    return where.do(it.CloseVoting(CHAIR))


def broken() -> Room:
    """Ala promised its vote on A2 and cast it the other way."""
    where = dealt(two_texts(), YES_TO_A2, YES_TO_A1)
    where.do(it.AskVote("COR", "A2")).stage("action")
    where.do(it.ExhaustEfforts(CHAIR), it.PassOver(CHAIR, "A1"))
    return voted(where, "A2", COR="yes")


def honest() -> Room:
    """Ala promised its vote on A2 and gave it."""
    where = dealt(two_texts(), YES_TO_A2, YES_TO_A1)
    where.do(it.AskVote("COR", "A2")).stage("action")
    where.do(it.ExhaustEfforts(CHAIR), it.PassOver(CHAIR, "A1"))
    return voted(where, "A2", COR="yes", ALA="yes")


def test_what_the_other_would_do_anyway_is_worth_nothing() -> None:
    sure = dossier({"ALA": {"gender": at(-200, 100, 10000)}})
    open_ = dossier({"ALA": {"gender": at(0, 40, 2000)}})
    mine = Instructions("COR", {"rights": at(0, 20), "gender": at(-200, 90)})
    worth = []
    for known in (sure, open_):
        where = Room(known=known).stage("talks")
        where.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))
        where.do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
        offer = where.meeting.dealings.offers["O1"]
        worth.append(weighed(where.view(mine), offer).brings)
    assert worth[0] < worth[1] // 3


def test_silence_is_bought_of_nobody_who_would_keep_it_anyway() -> None:
    """What it is worth is what the room believes of an objection."""
    silence = it.Undertaking("no-objection", WHOLE)
    line = RedLine("1", ("chair",), "Article 1 does not stay.", public=True)
    worth = []
    for lines in ({}, {"ALA": (line,)}):
        where = Room(known=replace(dossier(), red_lines=lines)).stage("talks")
        where.do(it.MakeOffer("ALA", "COR", (silence,), (silence,)))
        offer = where.meeting.dealings.offers["O1"]
        worth.append(weighed(where.view(told("COR", rights=0)), offer).brings)
    assert worth[0] == 0
    assert worth[1] > 0


def test_a_promised_name_and_a_promised_withdrawal_are_given() -> None:
    mine = Instructions("COR", {"rights": at(-50, 60), "gender": at(-60, 50)})
    sign = it.Undertaking("co-sponsor", "A1")
    assert act(dealt(two_texts(), YES_TO_A2, sign).view(mine), still) == it.CoSponsor(
        "COR", "A1"
    )
    drop = it.Undertaking("withdraw", "A2")
    assert act(dealt(two_texts(), YES_TO_A1, drop).view(mine), still) == it.Withdraw(
        "COR", "A2"
    )


def test_no_word_is_owed_to_one_who_broke_its_own() -> None:
    mine = Instructions("COR", {"rights": at(-50, 60), "money": at(-60, 50)})
    drop = it.Undertaking("withdraw", "A3")
    for where, kept in ((broken(), False), (honest(), True)):
        where.do(it.Table("COR", (Delete("3"),)))
        where.do(it.MakeOffer("ALA", "COR", (YES_ON_THE_WHOLE,), (drop,)))
        where.do(it.AnswerOffer("COR", "O2", accept=True))
        assert (word_to_keep(where.view(mine)) == it.Withdraw("COR", "A3")) is kept


def test_a_broken_promise_is_remembered() -> None:
    mine = Instructions("COR", {"rights": at(0, 20), "gender": at(-200, 90)})
    assert regard(broken().view(mine), "ALA") < 0
    assert regard(honest().view(mine), "ALA") > 0


def test_who_was_cheated_no_longer_believes_it() -> None:
    mine = told("COR", gender=-200)
    where = broken()
    where.do(it.Table("COR", (Delete("3"),)))
    vote = it.Undertaking("vote", "A3", "yes")
    where.do(it.MakeOffer("COR", "ALA", (YES_ON_THE_WHOLE,), (vote,)))
    where.do(it.AnswerOffer("ALA", "O2", accept=True))
    cheated = next(f for f in forecast(where.view(mine), "A3") if f.seat == "ALA")
    fresh = Room().stage("talks").do(it.Table("COR", (Delete("3"),)))
    fresh.do(it.MakeOffer("COR", "ALA", (YES_ON_THE_WHOLE,), (replace(vote, target="A1"),)))
    fresh.do(it.AnswerOffer("ALA", "O1", accept=True))
    trusted = next(f for f in forecast(fresh.view(mine), "A1") if f.seat == "ALA")
    assert cheated.yes < trusted.yes


YES_ON_THE_WHOLE = it.Undertaking("vote", "whole", "yes")


def test_tit_for_tat_asks_more_of_one_who_broke_its_word_than_a_moderate_does() -> None:
    where = broken().do(it.Table("COR", (Delete("3"),)))
    where.do(it.MakeOffer("ALA", "COR", (it.Undertaking("vote", "A3", "yes"),), (
        YES_ON_THE_WHOLE,)))  # fmt: skip
    offer = where.meeting.dealings.offers["O2"]
    margins = {
        name: weighed(where.view(told("COR", gender=-200, style=name)), offer).margin
        for name in ("moderate", "tit-for-tat", "gives-early")
    }
    assert margins["tit-for-tat"] > margins["moderate"] > margins["gives-early"]


def test_whose_texts_are_signed_feels_met_and_who_is_voted_down_does_not() -> None:
    mine = told("COR", gender=-200)
    nothing = met(two_texts().view(mine))
    assert met(two_texts().do(it.CoSponsor("DIN", "A2")).view(mine)) > nothing
    assert met(broken().view(mine)) == nothing == 0


def test_the_reason_for_declining_names_what_weighs() -> None:
    mine = Instructions("COR", {"rights": at(100, 95), "gender": at(-200, 30)})
    where = two_texts().do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    found = weighed(where.view(mine), where.meeting.dealings.offers["O1"])
    assert not found.accept
    assert "a vote for A1 would cost us more on rights" in found.reason
    assert "on gender" in found.reason


def test_what_costs_nothing_and_brings_little_is_not_called_dear() -> None:
    mine = Instructions("COR", {"rights": at(-110, 20), "gender": at(-200, 6)})
    where = two_texts().do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    found = weighed(where.view(mine), where.meeting.dealings.offers["O1"])
    assert not found.accept
    assert 0 < found.brings < found.margin
    assert found.costs == 0
    assert "too little to bind ourselves to a vote for A1" in found.reason


def test_what_one_would_do_anyway_is_promised_for_next_to_nothing() -> None:
    little = at(-200, 5)
    sure = Instructions("COR", {"rights": at(-200, 95), "gender": little})
    open_ = Instructions("COR", {"rights": at(-110, 20), "gender": little})
    where = two_texts().do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    offer = where.meeting.dealings.offers["O1"]
    found, other = (weighed(where.view(mine), offer) for mine in (sure, open_))
    assert found.accept
    assert found.costs == other.costs == 0
    assert found.margin < other.margin // 10
    silence = it.Undertaking("no-objection", WHOLE)
    where = two_texts().do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (silence,)))
    content = Instructions("COR", {"rights": at(0, 60), "gender": at(-200, 20)})
    found = weighed(where.view(content), where.meeting.dealings.offers["O1"])
    assert (found.accept, found.costs, found.margin) == (True, 0, 0)


def test_a_name_under_what_meets_an_aim_is_lent_for_less() -> None:
    cool = Instructions("COR", {"rights": at(-55, 90)})
    way = Met(1, provision="1", reads=("soft", "deleted"))
    aimed = replace(cool, aims=("A softer article.",), met=(way,))
    known = dossier({m: {"rights": at(-55, 60)} for m in MEMBERS})
    where = Room(known=known).stage("talks").do(it.Table("ALA", (Revise("1", "soft"),)))
    where.do(it.Table("COR", (Delete("2"),)))
    sign = it.Undertaking("co-sponsor", "A1")
    stake = own_reckoning(where.view(cool), "A1").utility
    assert DEFAULTS.band < stake < DEFAULTS.name_lent, "a mild gain"
    assert deed_cost(where.view(cool), sign) == (DEFAULTS.name_lent - stake) * 35 // 100
    assert deed_cost(where.view(aimed), sign) == 0
    assert proposal_to_support(where.view(cool)) is None
    assert proposal_to_support(where.view(aimed)) == it.CoSponsor("COR", "A1")
    chairs = Room(known=known).stage("talks").do(it.Table(CHAIR, (Revise("1", "soft"),)))
    assert proposal_to_support(chairs.view(aimed)) is None, "everybody's, and nobody's"
    spoils = replace(aimed, met=(way, Met(1, provision="1", reads=("chair",))))
    assert proposal_to_support(where.view(spoils)) is None


def test_why_explains_an_answer_to_both_sides() -> None:
    where = two_texts().do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    mine = Instructions("COR", {"rights": at(100, 95), "gender": at(-200, 30)})
    own = why(where.view(mine), "COR", "O1")
    assert own.headline == "You would decline O1 of Ala."
    assert any("costs you" in line for line in own.lines)
    where.do(it.AnswerOffer("COR", "O1", accept=False, reason="it is too dear"))
    theirs = why(where.view(told("ALA", rights=-200)), "COR", "O1")
    assert theirs.headline == "Cor: O1 is declined."
    assert "Its reason: it is too dear." in theirs.lines


def test_the_sum_of_an_answer_comes_out_and_decides() -> None:
    mine = Instructions("COR", {"rights": at(100, 95), "gender": at(-200, 30)})
    where = two_texts().do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    (line,) = (x for x in why(where.view(mine), "COR", "O1").lines if "brings you" in x)
    brings, costs, left, margin = (
        float(n) for n in re.findall(r"[+-]?\d+(?:\.\d+)?", line.partition(" (")[0])
    )
    assert left == pytest.approx(brings - costs)
    assert left < margin


def test_what_is_out_of_the_question_is_told_with_the_ballot_behind_it() -> None:
    sign = it.Undertaking("co-sponsor", "A1")
    mine = Instructions("COR", {"rights": at(100, 95), "gender": at(-200, 30)})
    where = two_texts().do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (sign,)))
    lines = why(where.view(mine), "COR", "O1").lines
    assert any(
        "is out of the question: on A1 (delete article 1) your likeliest vote is no" in x
        for x in lines
    )


def test_nothing_is_paid_for_a_vote_that_will_not_come() -> None:
    mine = Instructions("COR", {"rights": at(100, 10), "gender": at(-200, 90)})
    where = two_texts().do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    assert weighed(where.view(mine), where.meeting.dealings.offers["O1"]).accept
    where.do(it.Withdraw("COR", "A2"))
    found = weighed(where.view(mine), where.meeting.dealings.offers["O1"])
    assert not found.accept
    assert found.brings == 0
    assert "no vote on it is to come" in found.reason


def test_what_is_owed_already_is_worth_and_costs_nothing_more() -> None:
    mine = Instructions("COR", {"rights": at(100, 10), "gender": at(-200, 90)})
    where = dealt(two_texts(), YES_TO_A2, YES_TO_A1)
    sign = it.Undertaking("co-sponsor", "A2")
    where.do(it.MakeOffer("ALA", "COR", (sign,), (YES_TO_A1,)))
    found = weighed(where.view(mine), where.meeting.dealings.offers["O2"])
    assert (found.costs, found.accept) == (0, False)
    assert deed_worth(where.view(mine), YES_TO_A2, "ALA") == 0
    assert found.reason == "you have our word on a vote for A1 already"
    assert deed_cost(where.view(mine), YES_TO_A1) == 0
    assert brings_them(where.view(mine), "DIN", YES_TO_A1) == 0


def test_a_ballot_that_is_owed_is_not_sold_to_another() -> None:
    mine = Instructions("COR", {"rights": at(100, 10), "gender": at(-200, 90)})
    where = dealt(two_texts(), YES_TO_A2, YES_TO_A1)
    where.do(it.MakeOffer("DIN", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    found = weighed(where.view(mine), where.meeting.dealings.offers["O2"])
    assert found.brings > found.costs + found.margin
    assert not found.accept
    assert found.reason == "we are not free on that question", "to whom is their business"
    own = " ".join(why(where.view(mine), "COR", "O2").lines)
    assert "You have promised a vote for A1 already, to Ala in O1." in own
    theirs = why(where.view(told("DIN", rights=0), "DIN"), "COR", "O2")
    assert not any("Ala" in line or "O1" in line for line in theirs.lines)


def test_who_speaks_for_one_bloc_is_not_held_to_the_line_of_another() -> None:
    loose = Bloc("loose", "the Loose", ("COR", "DIN"), "DIN", 2000)
    own = Bloc("own", "the Own", ("COR", "ERE"), "COR", 2000)
    where = Room(setup(blocs=(loose, own))).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))
    mine = Instructions("COR", {"rights": at(100, 10), "gender": at(-200, 90)})
    where.do(it.AgreeLine("DIN", "loose", "A1", "no"))
    assert not against_line(where.view(mine), YES_TO_A1)


def test_where_nobody_votes_ballots_buy_nothing() -> None:
    where = Room(setup(rulebook(required=True))).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))
    where.do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    mine = Instructions("COR", {"rights": at(100, 10), "gender": at(-200, 90)})
    found = weighed(where.view(mine), where.meeting.dealings.offers["O1"])
    assert (found.brings, found.accept) == (0, False)
    made = offer_to_make(where.view(mine), still)
    assert made is None or not any(d.kind == "vote" for d in (*made.give, *made.ask))


def test_a_ballot_against_the_line_of_ones_bloc_is_not_sold() -> None:
    bloc = Bloc("friends", "the Friends", ("COR", "DIN"), "COR", 9000)
    where = Room(setup(blocs=(bloc,))).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))
    mine = Instructions("COR", {"rights": at(100, 10), "gender": at(-200, 90)})
    assert not forbidden(where.view(mine), YES_TO_A1)
    where.do(it.AgreeLine("COR", "friends", "A1", "no"))
    assert forbidden(where.view(mine), YES_TO_A1)
    where.do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    found = weighed(where.view(mine), where.meeting.dealings.offers["O1"])
    assert found.reason == "we are not free on that question", "the line is the group's"
    own = why(where.view(mine), "COR", "O1").lines
    assert "The line of the Friends is no." in own
    where.do(it.MakeOffer("DIN", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    inside = weighed(where.view(mine), where.meeting.dealings.offers["O2"])
    assert "our group has agreed on another line" in inside.reason


def test_why_tells_the_reason_of_an_objection() -> None:
    where = Room().stage("action").do(it.CallConsensus(CHAIR, "whole"))
    where.do(it.Object("DIN", "Article 1 was never agreed."))
    lines = why(where.view(told("COR")), "DIN", "whole").lines
    assert "It objected: Article 1 was never agreed." in lines


def test_a_wish_that_fails_alone_is_tabled_with_what_the_others_want() -> None:
    known = dossier(
        {m: {"rights": at(80, 50), "gender": at(0, 100)} for m in MEMBERS if m != "COR"}
    )
    where = Room(known=known).stage("talks").late(970)
    mine = Instructions("COR", {"rights": at(-60, 100), "gender": at(60, 10)})
    wish = package_to_table(where.view(mine))
    assert isinstance(wish, it.Table)
    assert wish.package
    assert Revise("2", "soft") in wish.operations
    stubborn = replace(mine, style="holds-out")
    assert package_to_table(where.view(stubborn)) is None


def test_an_amendment_is_softened_orally_where_that_wins_the_room() -> None:
    known = dossier({m: {"rights": at(-10, 90)} for m in MEMBERS})
    where = Room(known=known).stage("talks").do(it.Table("COR", (Delete("1"),)))
    where.late(970)
    mine = Instructions("COR", {"rights": at(-60, 90)})
    assert revision_to_make(where.view(mine)) == it.ReviseProposal(
        "COR", "A1", (Revise("1", "soft"),)
    )
    hard = replace(mine, insists=9500, style="holds-out")
    assert revision_to_make(where.view(hard)) is None


def test_the_chair_tables_what_answers_a_quarrel_and_hurts_nobody() -> None:
    chair = Instructions(CHAIR, {})
    keen = dossier({m: {"rights": at(0, 100)} for m in MEMBERS})
    where = Room(known=keen).stage("talks")
    assert bridge_to_table(where.view(chair)) is None
    where.do(it.Speak("ALA", "concern", "1"))
    assert bridge_to_table(where.view(chair)) == it.Table(CHAIR, (Revise("1", "soft"),))
    line = RedLine("1", ("soft",), "Article 1 stays.", public=True)
    guarded = Room(known=replace(keen, red_lines={"DIN": (line,)})).stage("talks")
    guarded.do(it.Speak("ALA", "concern", "1"))
    assert bridge_to_table(guarded.view(chair)) is None


def test_the_chair_bundles_what_hurts_one_with_what_it_wants() -> None:
    """Nobody would bear either change alone; each gains more by the other."""
    places = {
        "ALA": {"rights": at(0, 60), "gender": at(100, 50)},
        "BOR": {"rights": at(100, 50), "gender": at(0, 60)},
    }
    where = Room(known=dossier(places)).stage("talks")
    where.do(it.Speak("ALA", "concern", "1"), it.Speak("BOR", "concern", "2"))
    tabled = bridge_to_table(where.view(Instructions(CHAIR, {})))
    assert tabled is not None
    assert tabled.package
    assert {op.id for op in tabled.operations} == {"1", "2"}  # type: ignore[union-attr]
    alone = dossier({"ALA": places["ALA"], "BOR": {"rights": at(100, 50)}})
    torn = Room(known=alone).stage("talks").do(it.Speak("ALA", "concern", "1"))
    assert bridge_to_table(torn.view(Instructions(CHAIR, {}))) is None


def test_how_far_a_text_is_softened_follows_from_style_and_clock() -> None:
    """The softer wording keeps half of what deletion would bring the mover."""
    known = dossier({m: {"rights": at(-10, 90)} for m in MEMBERS if m != "COR"})
    softened = {}
    for style in ("holds-out", "moderate", "gives-early"):
        for minute in (932, 985):
            where = Room(known=known).stage("talks").do(it.Table("COR", (Delete("1"),)))
            where.late(minute)
            mine = Instructions("COR", {"rights": at(-150, 90)}, style=style)
            softened[style, minute] = revision_to_make(where.view(mine)) is not None
    assert [at for at, made in softened.items() if made] == [
        ("moderate", 985),
        ("gives-early", 932),
        ("gives-early", 985),
    ]


def test_two_deeds_are_offered_where_one_is_not_enough() -> None:
    known = dossier(
        {
            "ALA": {"rights": at(-200, 60), "money": at(-200, 60), "gender": at(60, 55)},
            "DIN": {"gender": at(40, 20)},
        }
    )
    where = Room(known=known).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.Table("ALA", (Delete("3"),)))
    where.do(it.Table("COR", (Delete("2"),)))
    mine = Instructions(
        "COR",
        {"gender": at(-200, 100), "rights": at(0, 20), "money": at(0, 20)},
        walk_away=0,
        insists=9000,
    )
    made = offer_to_make(where.view(mine), still)
    assert made is not None
    assert made.to == "ALA"
    assert {d.target for d in made.give} == {"A1", "A2"}
    assert made.ask == (it.Undertaking("vote", "A3", "yes"),)


def test_a_text_that_will_fail_is_bought_off_by_few() -> None:
    known = dossier(
        {
            "ALA": {"rights": at(-200, 28), "money": at(-200, 60)},
            "BOR": {"rights": at(-200, 60)},
            **{m: {"rights": at(100, 60)} for m in MEMBERS[2:]},
        }
    )
    where = Room(known=known).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.Table("ALA", (Delete("3"),)))
    where.do(it.Table("COR", (Delete("2"),)))
    mine = Instructions(
        "COR",
        {"rights": at(100, 60), "money": at(0, 10)},
        (RedLine("1", ("deleted",), "article 1 must stay"),),
        walk_away=0,
        insists=9000,
    )
    view = where.view(mine)
    lost = foreseen(view, question_on(view, "A1"))
    assert DEFAULTS.nuisance < lost < DEFAULTS.threat
    made = offer_to_make(view, lambda *_: 0.1)
    assert made is not None
    assert (made.to, made.ask) == ("ALA", (it.Undertaking("withdraw", "A1"),))
    other = offer_to_make(view, lambda *_: 0.9)
    assert other is None or other.ask != made.ask


def test_no_name_is_lent_to_what_one_would_not_vote_for() -> None:
    sign = it.Undertaking("co-sponsor", "A1")
    where = two_texts().do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (sign,)))
    offer = where.meeting.dealings.offers["O1"]
    cool = Instructions("COR", {"rights": at(0, 20), "gender": at(-200, 100)})
    found = weighed(where.view(cool), offer)
    assert not found.accept
    assert "what we would vote for" in found.reason
    keen = Instructions("COR", {"rights": at(-200, 90), "gender": at(-200, 100)})
    assert weighed(where.view(keen), offer).accept


@pytest.mark.parametrize("hard", [True, False])
def test_what_mends_a_hard_line_is_not_sold(hard: bool) -> None:
    """Whatever is given for it; a soft line has its price."""
    lines = (RedLine("2", ("chair",), "Article 2 cannot stand", public=False, hard=hard),)
    mine = Instructions("COR", {"rights": at(100, 100), "gender": at(50, 1)}, lines)
    drop = it.Undertaking("withdraw", "A2")
    where = two_texts()
    where.do(it.MakeOffer("ALA", "COR", (it.Undertaking("withdraw", "A1"),), (drop,)))
    view = where.view(mine)
    said = weighed(view, where.meeting.dealings.offers["O1"])
    assert forbidden(view, drop) is hard
    assert said.accept is not hard
    assert ("a line that we have drawn: article 2" in said.reason) is hard
    assert "cannot stand" not in said.reason


@pytest.mark.parametrize("how", ["kept", "public", "hinted", "said"])
def test_a_line_that_the_room_was_not_told_of_is_not_read_out(how: str) -> None:
    """An answer to an offer names its provision; its words stay with the capital."""
    line = RedLine("2", ("chair",), "Article 2 cannot stand", public=how == "public")
    mine = Instructions("COR", {"rights": at(100, 100), "gender": at(50, 1)}, (line,))
    drop = it.Undertaking("withdraw", "A2")
    where = two_texts()
    if how in ("hinted", "said"):
        words = "Not so." if how == "hinted" else "Article 2 cannot stand."
        where.do(it.Speak("COR", "red-line", "2", words))
    where.do(it.MakeOffer("ALA", "COR", (it.Undertaking("withdraw", "A1"),), (drop,)))
    said = weighed(where.view(mine), where.meeting.dealings.offers["O1"])
    assert not said.accept
    assert ("cannot stand" in said.reason) is (how in ("public", "said"))


def test_a_red_line_said_aloud_moves_the_gauge() -> None:
    known = dossier({m: {"rights": at(-150, 80)} for m in ("COR", "DIN")})
    where = Room(known=known).stage("talks")
    before = gauge(where.view(None, "HAV")).level
    where.do(it.Speak("COR", "red-line", "1", "Article 1 must go."))
    after = gauge(where.view(None, "HAV"))
    assert after.level < before
    assert "COR" in dict((*after.objectors, *after.unsure))


def test_nobody_is_offered_or_sold_a_vote_against_ones_own_text() -> None:
    mine = Instructions("ALA", {"rights": at(-200, 90), "gender": at(-200, 90)})
    where = two_texts()
    against = it.Undertaking("vote", "A1", "no")
    assert forbidden(where.view(mine), against)
    where.do(it.MakeOffer("COR", "ALA", (YES_TO_A2,), (against,)))
    said = weighed(where.view(mine), where.meeting.dealings.offers["O1"])
    assert not said.accept
    assert "our own text" in said.reason


def test_one_ballot_is_not_promised_both_ways() -> None:
    mine = Instructions("COR", {"rights": at(0, 20), "gender": at(-200, 90)})
    where = dealt(two_texts(), YES_TO_A2, YES_TO_A1)
    where.do(
        it.MakeOffer("DIN", "COR", (YES_TO_A2,), (it.Undertaking("vote", "A1", "no"),))
    )
    said = weighed(where.view(mine), where.meeting.dealings.offers["O2"])
    assert not said.accept
    assert said.reason == "we are not free on that question"
    assert not forbidden(where.view(mine), YES_TO_A1)


def test_what_one_offers_and_is_not_answered_binds_what_one_sells() -> None:
    mine = Instructions("ALA", {"rights": at(-200, 90), "gender": at(-200, 90)})
    where = two_texts().do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    assert forbidden(where.view(mine), it.Undertaking("vote", "A2", "no"))


def test_a_promise_to_one_who_kept_its_word_outlives_anothers_breach() -> None:
    """Cor owes Din and Ala the same; Ala broke its word, Din did not."""
    where = broken()
    mine = Instructions("COR", {"rights": at(0, 20), "gender": at(-200, 90)})
    assert own_ties(where.view(mine), "A1").promise is None
    owed = where.meeting.dealings.offers["O1"]
    kept = replace(owed, id="O0", seat="DIN", give=())
    for offers in ((kept, owed), (owed, kept)):
        assert own_ties(replace(where.view(mine), offers=offers), "A1").promise == "yes"


def offered() -> Room:
    """Ala offers Cor its vote on A2 for Cor's on A1, and is not answered."""
    where = two_texts()
    where.do(it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES_TO_A1,)))
    return where.do(it.AskVote("COR", "A2")).stage("action")


def status_of(where: Room) -> str:
    return where.meeting.dealings.offers["O1"].status


def test_an_offer_lapses_when_nothing_is_left_to_ask() -> None:
    where = offered()
    assert status_of(where) == "open"
    where.do(it.ExhaustEfforts(CHAIR), it.PassOver(CHAIR, "A1"))
    assert status_of(where) == "lapsed"
    answered = decide(where.meeting, it.AnswerOffer("COR", "O1", accept=True))
    assert isinstance(answered, Refusal)
    assert "O1 is lapsed" in answered.reason
    assert answer(where.view(told("COR"))) is None


def test_an_accepted_offer_stays_one_when_its_texts_are_decided() -> None:
    assert status_of(broken()) == "accepted"


@pytest.mark.parametrize(("kept", "said"), [(True, ""), (False, "broken by you")])
def test_who_broke_its_word_counts_no_more_on_the_other_side(kept: bool, said: str) -> None:
    where = honest() if kept else broken()
    view = where.view(told("ALA"))
    owed = where.meeting.dealings.offers["O1"]
    assert kept_or_not(view.setup, view.chamber, owed, "ALA") == said
    sure = next(f for f in forecast(view, "A1") if f.seat == "COR")
    assert ("promised it to you" in sure.reasons) is kept


LETS_2_STAND = it.Undertaking("let-stand", "2")


def test_who_lets_a_provision_stand_gives_up_striking_it() -> None:
    mine = Instructions("COR", {"rights": at(-50, 60), "gender": at(-60, 50)})
    where = dealt(two_texts(), YES_TO_A1, LETS_2_STAND)
    assert fulfilment_of(where, LETS_2_STAND) == "due"
    assert act(where.view(mine), still) == it.Withdraw("COR", "A2")
    where.do(it.Withdraw("COR", "A2"))
    again = act(where.view(mine), still)
    assert not isinstance(again, it.Table) or again.operations != (Delete("2"),)


def test_who_lets_a_provision_stand_votes_to_keep_it() -> None:
    mine = Instructions("COR", {"rights": at(-50, 60), "gender": at(-60, 50)})
    where = Room().stage("talks").do(it.Table("ALA", (Delete("1"),)))
    where = dealt(where, YES_TO_A1, LETS_2_STAND).do(it.Table("DIN", (Delete("2"),)))
    assert own_ties(where.view(mine), "A2").promise == "no"
    assert own_ties(where.view(mine), "2").promise == "yes"
    assert own_ties(where.view(mine), "A1").promise is None
    alas = told("ALA", gender=100)
    seen = next(f for f in forecast(where.view(alas), "A2") if f.seat == "COR")
    assert "promised it to you" in seen.reasons


@pytest.mark.parametrize(("ballot", "kept"), [("no", "due"), ("yes", "broken")])
def test_a_vote_to_strike_breaks_the_word_to_let_stand(ballot: str, kept: str) -> None:
    where = Room().stage("talks").do(it.Table("ALA", (Delete("1"),)))
    where = dealt(where, YES_TO_A1, LETS_2_STAND).do(it.Table("DIN", (Delete("2"),)))
    where.do(it.AskVote("DIN", "A2")).stage("action").do(it.ExhaustEfforts(CHAIR))
    where.do(it.PassOver(CHAIR, "A1"))
    voted(where, "A2", COR=ballot)
    assert fulfilment_of(where, LETS_2_STAND) == kept


def test_asking_anew_for_the_deletion_breaks_the_word_to_let_stand() -> None:
    where = Room().stage("talks").do(it.Table("ALA", (Delete("1"),)))
    where = dealt(where, YES_TO_A1, LETS_2_STAND)
    assert fulfilment_of(where, LETS_2_STAND) == "due"
    where.do(it.Table("COR", (Delete("2"),)))
    assert fulfilment_of(where, LETS_2_STAND) == "broken"


def test_letting_stand_is_weighed_like_other_deeds() -> None:
    """It costs one who would strike the provision, and one whose red line it crosses does
    not sell it."""
    would_strike = told("COR", gender=-200)
    indifferent = told("COR", rights=0)
    barred = told("COR", RedLine("2", ("chair",), "No.", hard=True), gender=-200)
    where = two_texts()
    assert deed_cost(where.view(would_strike), LETS_2_STAND) > 0
    assert deed_cost(where.view(indifferent), LETS_2_STAND) == 0
    assert forbidden(where.view(barred), LETS_2_STAND)
    assert not forbidden(where.view(would_strike), LETS_2_STAND)
    offered = where.do(it.MakeOffer("ALA", "COR", (LETS_2_STAND,), (YES_TO_A1,)))
    offer = offered.meeting.dealings.offers["O1"]
    keeper = Instructions("COR", {"rights": at(100), "gender": at(100)})
    assert weighed(where.view(keeper), offer).brings > 0
    assert weighed(where.view(would_strike), offer).brings <= 0


def fulfilment_of(where: Room, deed: it.Undertaking) -> str:
    """What became of a deed of Cor's in the first offer."""
    offer = where.meeting.dealings.offers["O1"]
    return fulfilment(where.meeting.chamber, offer, "COR", deed)


def test_what_an_offer_goes_against_is_told_its_maker() -> None:
    """One vote promised one way and offered the other, across a red line too."""
    line = RedLine("2", (DELETED,), "Article 2 stays.", hard=False)
    mine = replace(told("ALA", rights=-100), red_lines=(line,))
    where = dealt(two_texts(), YES_TO_A2, YES_TO_A1)
    no = it.Undertaking("vote", "A2", "no")
    where.do(it.MakeOffer("ALA", "DIN", (no,), (YES_TO_A1,)))
    view = where.view(mine)
    first, second = (" ".join(why(view, "ALA", o).lines) for o in ("O1", "O2"))
    assert "It goes against O1 with Cor, in which you give a vote for A2" in second
    assert "It goes against O2 with Din, in which you give a vote against A2" in first
    assert "It goes against your own red line: Article 2 stays." in first
    assert "red line" not in second


def test_who_is_to_count_votes_on_the_draft_asks_for_them_where_one_will_come() -> None:
    mine = replace(told("BOR", rights=100, gender=-200), met=(Met(1, at_least=5),))
    assert draft_counted(Room().view(mine)) == "yes"
    few = replace(mine, met=(Met(1, at_most=3), Met(1, "not-adopted")))
    assert draft_counted(Room().view(few)) == "no"
    there = Met(1, provision="1", reads=("chair",))
    sent_for_it = replace(mine, met=(there,))
    assert draft_counted(Room().view(sent_for_it)) == ""
    brought = Room(replace(setup(), sponsors=("BOR",)))
    assert draft_counted(brought.view(sent_for_it)) == "yes"
    assert draft_counted(Room(setup(rulebook(required=True))).view(mine)) == ""


def test_a_ballot_on_the_draft_is_paid_for_with_one_on_another_text() -> None:
    places = {m: {"rights": at(100, 60), "gender": at(0, 60)} for m in MEMBERS}
    places["COR"] = {"rights": at(-60, 60), "gender": at(-200, 90)}
    line = RedLine("1", ("chair",), "Article 1 goes.", public=True, hard=True)
    known = dossier(places, {"HAV": (line,)})
    room = Room(setup(rulebook(first=False)), known).stage("talks")
    room.do(it.Table("COR", (Delete("2"),)), it.AskVote("COR", "A1"))
    mine = replace(told("BOR", rights=150, gender=-50), met=(Met(1, at_least=5),))
    asked = {
        (to, ask.target, ask.choice)
        for to, ask, _ in occasions(room.view(mine), None, (), (), still)
    }
    assert ("COR", WHOLE, "yes") in asked
    calm = Room(setup(rulebook(first=False)), dossier(places)).stage("talks")
    calm.do(it.Table("COR", (Delete("2"),)), it.AskVote("COR", "A1"))
    assert not [
        deal
        for deal in occasions(calm.view(mine), None, (), (), still)
        if deal[1].target == WHOLE
    ]
