"""What a delegation does at the table, and what it leaves."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.deals.acceptance import weighed
from game.delegates.deals.offering import offer_to_make
from game.delegates.delegate import act
from game.delegates.instructions import Instructions, RedLine
from game.delegates.moves.asking import request_to_drop
from game.delegates.moves.insisting import insistence
from game.delegates.moves.proposing import change_to_table
from game.delegates.reasons.why import why
from game.delegates.speaking.aftermath import afterwards
from game.rules.draft.text import Delete, Revise
from game.rules.meeting.setup import CHAIR, WHOLE, Bloc
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, setup, still, told

ALONE = dossier({m: {"rights": at(100), "gender": at(100)} for m in MEMBERS})
FIRM = Instructions(
    "COR", {"rights": at(-200, 90), "gender": at(-200, 90)}, insists=9000, style="holds-out"
)


def test_who_insists_tables_deletions_that_cannot_carry_and_asks_for_votes() -> None:
    where = Room(known=ALONE).stage("talks")
    tabled = []
    for _ in range(3):
        wish = act(where.view(FIRM), still)
        assert isinstance(wish, it.Table)
        where.do(wish)
        tabled.append(wish.operations)
        if len(tabled) == 2:
            break
    assert tabled == [(Delete("1"),), (Delete("2"),)]
    where.late(985)
    assert act(where.view(FIRM), still) == it.AskVote("COR", "A1")


def test_the_same_wants_without_insistence_table_nothing_hopeless() -> None:
    where = Room(known=ALONE).stage("talks")
    assert change_to_table(where.view(replace(FIRM, insists=0, style="moderate"))) is None


def test_a_wording_that_can_carry_is_tabled() -> None:
    near = dossier({m: {"rights": at(0, 90)} for m in MEMBERS})
    where = Room(known=near).stage("talks")
    mine = Instructions("COR", {"rights": at(0, 100)})
    assert change_to_table(where.view(mine)) == it.Table("COR", (Revise("1", "soft"),))


def test_a_proposal_of_another_that_serves_is_co_sponsored_not_tabled_again() -> None:
    where = Room(known=ALONE).stage("talks").do(it.Table("DIN", (Delete("1"),)))
    where.do(it.Table("DIN", (Delete("2"),)))
    assert act(where.view(FIRM), still) == it.CoSponsor("COR", "A1")


def test_a_moderate_lets_go_of_what_cannot_carry_before_the_end() -> None:
    where = Room(known=ALONE).stage("talks").do(it.Table("COR", (Delete("1"),)))
    where.do(it.AskVote("COR", "A1")).late(980)
    mild = replace(FIRM, insists=7000, style="gives-early")
    assert insistence(where.view(mild)) < 6500 <= insistence(where.view(FIRM))
    assert request_to_drop(where.view(mild)) == it.LetGo("COR", "A1")
    assert request_to_drop(where.view(FIRM)) is None


def test_with_the_floor_a_delegation_speaks_or_gives_it_back() -> None:
    where = Room().stage("open").do(it.AskFloor("COR"), it.GiveFloor(CHAIR, "COR"))
    wish = act(where.view(told("COR", rights=-200)), still)
    assert isinstance(wish, it.Speak)
    assert "article 1" in wish.words
    assert act(where.view(told("COR")), still) == it.LowerPlacard("COR")


def test_a_remark_names_the_provision_and_what_is_wanted() -> None:
    where = Room().stage("talks")
    wish = act(where.view(told("COR", gender=-200)), still)
    assert wish == it.Speak(
        "COR",
        "concern",
        "2",
        "We cannot follow the text on article 2. What we look for is this: no mention.",
    )


def test_what_three_have_said_is_not_said_again() -> None:
    where = Room().stage("talks")
    where.do(*(it.Speak(m, "concern", "2") for m in ("ALA", "BOR", "DIN")))
    assert act(where.view(told("COR", gender=-200)), still) is None


def test_a_bloc_with_one_voice_leaves_remarks_to_its_spokesperson() -> None:
    bloc = Bloc("B", "The Bloc", ("COR", "DIN"), "DIN", 9000)
    where = Room(setup(blocs=(bloc,))).stage("talks")
    assert act(where.view(told("COR", gender=-200)), still) is None
    assert isinstance(act(where.view(told("DIN", gender=-200)), still), it.Speak)


def test_nothing_to_do_is_remembered_until_something_changes() -> None:
    where = Room().stage("talks")
    mine = told("COR", rights=-200, insists=9000)
    quiet = told("COR", rights=90)
    assert act(where.view(quiet), still) == act(where.view(quiet), still)
    where.do(it.Table("DIN", (Delete("1"),)))
    assert isinstance(act(where.view(mine), still), it.CoSponsor | it.Table)


def test_a_spokesperson_tells_the_line_that_its_bloc_leans_to() -> None:
    bloc = Bloc("B", "The Bloc", ("COR", "DIN"), "DIN", 9000)
    known = dossier({m: {"rights": at(150, 90)} for m in ("COR", "DIN")})
    where = Room(setup(blocs=(bloc,)), known).stage("action")
    where.meeting = Room(setup(blocs=(bloc,)), known).stage("talks").meeting
    where.do(it.Table("ALA", (Delete("1"),)))
    wish = act(where.view(told("DIN", rights=100)), still)
    assert wish == it.AgreeLine("DIN", "B", "A1", "no")


def offered(give: it.Undertaking, ask: it.Undertaking) -> Room:
    where = Room().stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))
    return where.do(it.MakeOffer("ALA", "COR", (give,), (ask,)))


def test_a_good_deal_is_accepted_and_a_bad_one_declined() -> None:
    mine = Instructions("COR", {"rights": at(0, 20), "gender": at(-200, 90)}, insists=5000)
    vote_for_mine = it.Undertaking("vote", "A2", "yes")
    where = offered(vote_for_mine, it.Undertaking("vote", "A1", "yes"))
    assert act(where.view(mine), still) == it.AnswerOffer(
        "COR",
        "O1",
        accept=True,
        reason="we gain more by a vote for A2, on gender, than we lose by a vote for A1 on rights",
    )
    where = offered(vote_for_mine, it.Undertaking("withdraw", "A2"))
    assert not weighed(where.view(mine), where.meeting.dealings.offers["O1"]).accept


def test_no_deal_buys_a_hard_red_line() -> None:
    line = RedLine("1", ("deleted",), "Article 1 stays.", hard=True)
    mine = told("COR", line, gender=-200, insists=9000)
    where = offered(
        it.Undertaking("vote", "A2", "yes"), it.Undertaking("vote", "A1", "yes")
    )
    found = weighed(where.view(mine), where.meeting.dealings.offers["O1"])
    assert (found.accept, found.reason) == (
        False,
        "a vote for A1 would cross a line that we have drawn: article 1",
    )


def test_a_swap_of_votes_is_offered_where_both_gain() -> None:
    known = dossier({"ALA": {"rights": at(-200, 90), "gender": at(-100, 60)}})
    where = Room(known=known).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.Table("COR", (Delete("2"),)))
    mine = Instructions(
        "COR", {"rights": at(-50, 20), "gender": at(-200, 100)}, insists=9000
    )
    assert offer_to_make(where.view(mine), still) == it.MakeOffer(
        "COR",
        "ALA",
        (it.Undertaking("vote", "A1", "yes"),),
        (it.Undertaking("vote", "A2", "yes"),),
    )


def test_who_has_a_red_line_there_tries_to_buy_a_text_off() -> None:
    known = dossier(
        {m: {"rights": at(-200, 90), "money": at(-200, 90)} for m in ("ALA", "BOR")}
    )
    where = Room(known=known).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.Table("ALA", (Delete("3"),)))
    where.do(it.AskVote("ALA", "A1"), it.AskVote("ALA", "A2")).stage("action")
    line = RedLine("1", ("deleted",), "Article 1 stays.", hard=True)
    mine = Instructions("COR", {"rights": at(100, 95)}, (line,))
    price = (it.Undertaking("vote", "A2", "abstain"),)
    assert offer_to_make(where.view(mine), not_for_standing) == it.MakeOffer(
        "COR", "ALA", price, (it.Undertaking("let-go", "A1"),)
    )
    unlined = replace(mine, red_lines=())
    assert offer_to_make(where.view(unlined), not_for_standing) is None
    for who in (mine, unlined):
        assert offer_to_make(where.view(who), still) == it.MakeOffer(
            "COR", "ALA", price, (it.Undertaking("let-stand", "1"),)
        )


def not_for_standing(purpose: str) -> float:
    """Draws that come out lowest, but for a word to let a provision stand."""
    return 0.99 if purpose == "stand" else 0.0


def test_a_soft_red_line_that_the_adopted_text_crosses_is_dissociated_from() -> None:
    line = RedLine("1", ("chair",), "Article 1 does not stay.", hard=False)
    where = Room().stage("action").do(it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR))
    said = afterwards(where.stage("after").view(told("COR", line, rights=-200)))
    assert said is not None
    assert (said.kind, said.about) == ("dissociation", "1")


def test_an_onlooker_and_the_chair_do_nothing() -> None:
    where = Room().stage("talks")
    assert act(where.view(None, "COR"), still) is None
    assert act(where.view(Instructions(CHAIR, {})), still) is None


def test_who_voted_against_the_whole_does_not_welcome_it() -> None:
    where = (
        Room()
        .stage("action")
        .do(
            it.AskVote("ALA", WHOLE), it.ExhaustEfforts(CHAIR), it.PutQuestion(CHAIR, WHOLE)
        )
    )
    for member in MEMBERS:
        where.do(it.Vote(member, "no" if member == "COR" else "yes"))
    where.do(it.CloseVoting(CHAIR)).stage("after")
    glad = afterwards(where.view(told("BOR", rights=100)))
    assert glad is not None
    assert glad.kind == "position"
    its_own = afterwards(where.view(told("COR", rights=100)))
    assert its_own is not None
    assert (its_own.kind, its_own.reason) == ("explanation", "unforeseen")


def silence_asked() -> Room:
    where = Room().stage("talks").do(it.Table("ALA", (Delete("2"),)))
    ask = (it.Undertaking("no-objection", WHOLE),)
    give = (it.Undertaking("withdraw", "A1"),)
    return where.do(it.MakeOffer("ALA", "COR", give, ask))


HARD = RedLine("1", ("chair",), "Article 1 must go.", hard=True)


@pytest.mark.parametrize(
    ("line", "named"),
    [(replace(HARD, public=True), "article 1 must go"), (HARD, "article 1")],
)
def test_a_refusal_to_be_silent_names_the_line_where_it_is_public(
    line: RedLine, named: str
) -> None:
    where = silence_asked()
    where.known = replace(where.known, red_lines={"COR": (line,) if line.public else ()})
    view = where.view(told("COR", line, gender=100))
    found = weighed(view, where.meeting.dealings.offers["O1"])
    assert (found.accept, found.reason) == (
        False,
        f"silence on the whole would cross a line that we have drawn: {named}",
    )
    assert "It goes against your own red line: Article 1 must go." in (
        why(view, "COR", "O1").lines
    )


def test_who_stops_a_text_till_its_point_is_voted_on_tells_of_no_line() -> None:
    where = silence_asked()
    firm = told("COR", replace(HARD, hard=False), rights=-200, insists=9000)
    found = weighed(where.view(firm), where.meeting.dealings.offers["O1"])
    assert not found.accept
    assert found.reason.startswith("we do not let the text pass as it stands")
