"""Objections: a hard red line, or a text worth less than none by more than the price."""

from __future__ import annotations

from game.delegates.instructions import Instructions, RedLine
from game.delegates.moves.objection import (
    answer_call,
    own_chance_of_objecting,
    price_of_standing_alone,
    reason_to_object,
)
from game.delegates.others.ballot import own_reckoning
from game.rules.draft.text import Delete
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes import intents as it
from tests.delegates.rooms import Room, dossier, rulebook, setup, told

LINE = RedLine("1", ("chair",), "Article 1 does not stay.", hard=True)


def called() -> Room:
    """The Chair asks whether the whole can be adopted without a vote."""
    return Room().stage("action").do(it.CallConsensus(CHAIR, WHOLE))


def test_a_hard_red_line_objects_and_names_its_reason() -> None:
    found = answer_call(called().view(told("COR", LINE, rights=-200)), lambda _: 0.5)
    assert found == it.Object("COR", LINE.words, "1")


def test_a_soft_red_line_stays_silent() -> None:
    soft = RedLine("1", ("chair",), "Article 1 does not stay.", hard=False)
    assert answer_call(called().view(told("COR", soft, rights=-100)), lambda _: 0.0) is None


def test_a_text_that_one_likes_is_let_through() -> None:
    assert own_chance_of_objecting(called().view(told("COR", rights=100)), WHOLE) == 0


def test_a_text_far_below_no_text_is_objected_to() -> None:
    bitter = told("COR", rights=-200, gender=-200, money=-200, walk_away=9000)
    assert own_chance_of_objecting(called().view(bitter), WHOLE) > 9000


def test_company_makes_it_cheaper_to_object() -> None:
    prices = [price_of_standing_alone(0, others) for others in range(6)]
    assert prices == [4000, 3000, 2000, 1000, 0, 0]
    unhappy = told("COR", rights=-200, gender=-200, walk_away=5500)
    where = called()
    alone = own_chance_of_objecting(where.view(unhappy), WHOLE)
    where.do(*(it.Object(m) for m in ("ALA", "BOR", "DIN", "ERE")))
    assert own_chance_of_objecting(where.view(unhappy), WHOLE) > alone


def test_where_enough_have_objected_only_a_line_of_ones_own_adds_to_it() -> None:
    bitter = told("COR", rights=-200, gender=-200, money=-200, walk_away=9000)
    where = called()
    where.do(*(it.Object(m) for m in ("ALA", "BOR", "DIN")))
    assert answer_call(where.view(bitter), lambda _: 0.0) is not None
    where.do(it.Object("ERE"))
    assert answer_call(where.view(bitter), lambda _: 0.0) is None
    drawn = told("COR", LINE, rights=-200)
    assert answer_call(where.view(drawn), lambda _: 0.0) is not None


def test_who_has_no_line_leaves_a_text_to_those_who_are_known_to_stop_it() -> None:
    bitter = told("COR", rights=-200, gender=-200, money=-200, walk_away=9000)
    known = dossier(red_lines={"BOR": (LINE,)})
    where = Room(known=known).stage("action").do(it.CallConsensus(CHAIR, WHOLE))
    assert answer_call(where.view(bitter), lambda _: 0.0) is None
    drawn = told("COR", LINE, rights=-200)
    assert answer_call(where.view(drawn), lambda _: 0.0) is not None
    away = Room(known=known).stage("action").do(it.CountRoom(CHAIR, ("BOR",)))
    away.do(it.CallConsensus(CHAIR, WHOLE))
    assert answer_call(away.view(bitter), lambda _: 0.0) is not None


def test_a_promise_not_to_object_is_nearly_always_kept() -> None:
    bitter = told("COR", rights=-200, gender=-200, money=-200, walk_away=9000)
    deed = (it.Undertaking("no-objection", WHOLE),)
    where = Room().stage("action").do(it.MakeOffer("ALA", "COR", deed, deed))
    where.do(it.AnswerOffer("COR", "O1", accept=True), it.CallConsensus(CHAIR, WHOLE))
    assert own_chance_of_objecting(where.view(bitter), WHOLE) < 1000


def test_an_observer_never_objects() -> None:
    assert (
        answer_call(called().view(Instructions("ICC", {}, (LINE,))), lambda _: 0.0) is None
    )


def test_who_would_surely_vote_no_stops_a_change() -> None:
    where = Room().stage("talks").do(it.Table("ALA", (Delete("1"),))).stage("action")
    where.do(it.CallConsensus(CHAIR, "A1"))
    keeper = told("COR", rights=200)
    assert own_chance_of_objecting(where.view(keeper), "A1") > 7000
    assert own_chance_of_objecting(where.view(told("ALA", rights=200)), "A1") == 0


def test_one_to_whom_a_change_is_indifferent_lets_it_go_by() -> None:
    where = Room().stage("talks").do(it.Table("ALA", (Delete("1"),)))
    found = []
    for place in range(-200, 201, 10):
        view = where.view(told("COR", rights=place))
        reckoned = own_reckoning(view, "A1")
        chance = own_chance_of_objecting(view, "A1")
        if reckoned.utility >= -reckoned.band:
            assert chance == 0
        found.append(chance)
    assert max(found) > 5000


def test_a_vote_is_asked_for_in_an_objection_only_where_one_can_be_taken() -> None:
    reasons = []
    for required in (False, True):
        where = Room(setup(rulebook(required=required))).stage("talks")
        where.do(it.Table("ALA", (Delete("1"),)))
        reasons.append(reason_to_object(where.view(told("COR")), "A1")[0])
    assert reasons == [
        "We do not agree to A1 (delete article 1), and ask that it be put to the vote.",
        "We do not agree to A1 (delete article 1).",
    ]
