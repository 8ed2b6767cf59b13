"""What rests with the Chair is judged on its merits; delegations point out, reply, appeal."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from msgspec.structs import replace

from game.delegates.chairing.chair import preside
from game.delegates.delegate import act
from game.delegates.instructions import Instructions
from game.delegates.moves.pointing_out import (
    came_late,
    late_text_to_point_out,
    notice_to_point_out,
    statement_to_point_out,
)
from game.delegates.moves.replying import reply_to_ask
from game.delegates.reasons.why import why
from game.rules.draft.text import Delete, Revise
from game.rules.log import events as ev
from game.rules.meeting.business import Motion, MotionStatus
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.rulebook import (
    Citation,
    MotionProcedure,
    MotionRule,
    Rulebook,
    StatementRule,
)
from game.rules.wishes import intents as it
from game.sitting.desk import Waiting
from game.sitting.table import Table
from game.sitting.turns import Turns
from tests.delegates.rooms import MEMBERS, Room, at, dossier, setup, still
from tests.delegates.test_contesting import rules

CITE = Citation("rule")


def law(notice: int = 24) -> Rulebook:
    """Simple majorities, notice of texts, and all that rests with the Chair."""
    known = rules()
    asked: tuple[MotionProcedure, ...] = ("right-of-reply", "amendment-order")
    return replace(
        known,
        motions=known.motions
        | {m: MotionRule(m, CITE, majority="") for m in asked}
        | {"point-of-order": MotionRule("point-of-order", CITE, majority="")},
        statements=known.statements | {"reply": StatementRule("reply", CITE, 3)},
        amendments=CITE,
        furthest_first=True,
        notice_hours=notice,
    )


def room(*places: int, notice: int = 24) -> Room:
    """Eight members at places on the issue of article 1; consultations are open."""
    known = dossier(
        {m: {"rights": at(p, 90)} for m, p in zip(MEMBERS, places, strict=True)}
    )
    return Room(setup(law(notice)), known).stage("talks").late(985)


def firm(seat: str, place: int, insists: int = 8000) -> Instructions:
    return Instructions(seat, {"rights": at(place, 90)}, insists=insists)


def ruling(where: Room, *, motion: str = "M1") -> tuple[bool, str]:
    """What the computer-played Chair rules on the motion that waits."""
    wish = preside(where.view(Instructions(CHAIR, {})), still)
    assert isinstance(wish, it.Rule)
    assert wish.target == motion
    where.do(wish)
    return wish.upheld, wish.reason


APART = (150, 150, 150, 150, 150, 150, -200, -200)


def adopted(where: Room) -> Room:
    """The whole is adopted by consensus and explanations are open."""
    where.stage("action").late(1055).do(it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR))
    return where.stage("after")


def test_a_point_without_ground_is_refused_with_the_reason() -> None:
    where = room(*APART).do(it.Table("HAV", (Delete("1"),))).stage("action")
    where.do(it.MoveMotion("ALA", "point-of-order", "A1"))
    upheld, reason = ruling(where)
    assert not upheld
    assert "before action began" in reason
    told = why(where.view(firm("ALA", 150)), CHAIR).lines
    assert told[0] == f"It refused Ala a point of order. Its reason: {reason}"
    assert where.meeting.chamber.proposals["A1"].status == "pending"


def test_a_text_that_came_late_is_found_not_to_be_in_order() -> None:
    where = room(*APART).stage("action").do(it.Table("HAV", (Delete("1"),)))
    mine = firm("ALA", 150)
    wants = it.MoveMotion("ALA", "point-of-order", "A1")
    assert late_text_to_point_out(where.view(mine)) == wants
    assert act(where.view(mine), still) == wants
    assert late_text_to_point_out(where.view(firm("GRA", -200))) is None, "it is for it"
    where.do(wants)
    assert any(
        "when action had begun" in line for line in why(where.view(mine), "", "M1").lines
    )
    upheld, reason = ruling(where)
    assert upheld
    assert "when action had begun" in reason
    assert where.meeting.chamber.proposals["A1"].status == "not-put"


def test_a_text_for_which_the_notice_was_waived_on_a_motion_is_not_late() -> None:
    where = room(*APART).stage("action")
    where.do(it.Table("HAV", (Delete("1"),)), it.Table("HAV", (Delete("2"),)))
    chamber = where.meeting.chamber
    first, second = chamber.proposals["A1"], chamber.proposals["A2"]
    late = [came_late(where.meeting.setup, chamber, text) for text in (first, second)]
    assert late == [True, True]
    then_late: dict[MotionStatus, list[bool]] = {
        "granted": [False, True],
        "refused": [True, True],
    }
    for status, late_then in then_late.items():
        asked = Motion("M1", "HAV", "waive-notice", "", "", first.seq + 1, status)
        then = replace(chamber, motions={"M1": asked})
        found = [came_late(where.meeting.setup, then, text) for text in (first, second)]
        assert found == late_then


def test_without_a_rule_on_notice_no_text_is_late() -> None:
    where = room(*APART, notice=0).stage("action").do(it.Table("HAV", (Delete("1"),)))
    assert late_text_to_point_out(where.view(firm("ALA", 150))) is None
    where.do(it.MoveMotion("ALA", "point-of-order", "A1"))
    assert ruling(where)[0] is False


def test_one_who_is_ruled_out_appeals_where_the_room_would_have_its_text() -> None:
    behind = (-200, -200, -200, -200, -200, 150, 150, -200)
    for places, appeals in ((behind, True), (APART, False)):
        where = room(*places).stage("action").do(it.Table("HAV", (Delete("1"),)))
        where.do(it.MoveMotion("FRE", "point-of-order", "A1"))
        assert ruling(where)[0] is True
        wish = act(where.view(firm("HAV", -200)), still)
        wanted = it.MoveMotion("HAV", "appeal", "M1")
        assert (wish == wanted) is appeals, places


def test_the_waiver_of_the_notice_is_pointed_out_at_once_and_stands() -> None:
    behind = (-200, -200, -200, -200, -200, -200, 150, -200)
    where = room(*behind).do(it.Table("HAV", (Delete("1"),)), it.AskVote("HAV", "A1"))
    where.stage("action").do(it.Rule(CHAIR, "notice", upheld=True, reason="known"))
    mine = firm("GRA", 150)
    wants = it.MoveMotion("GRA", "point-of-order", "notice")
    assert notice_to_point_out(where.view(mine)) == wants
    assert notice_to_point_out(where.view(firm("GRA", 150, insists=0))) is None
    where.late(1040)
    assert notice_to_point_out(where.view(mine)) is None, "the room had time with it"
    where.late(990).do(wants)
    assert ruling(where)[0] is False
    assert where.meeting.chamber.waived
    assert notice_to_point_out(where.view(mine)) is None, "it is raised once"


def spoke(where: Room, seat: str, kind: it.StatementKind, about: str) -> Room:
    return where.do(
        it.AskFloor(seat), it.GiveFloor(CHAIR, seat), it.Speak(seat, kind, about, "So.")
    )


def test_who_argues_over_what_is_decided_is_called_to_order() -> None:
    where = spoke(adopted(room(*APART)), "HAV", "concern", "1")
    mine = firm("ALA", 100)
    wants = it.MoveMotion("ALA", "point-of-order", "HAV")
    assert statement_to_point_out(where.view(mine)) == wants
    assert statement_to_point_out(where.view(firm("GRA", -200))) is None, "it thinks so too"
    where.do(wants)
    upheld, reason = ruling(where)
    assert upheld
    assert "to explain, not to argue" in reason


def test_who_explains_is_not_called_to_order() -> None:
    where = spoke(adopted(room(*APART)), "HAV", "reservation", "1")
    assert statement_to_point_out(where.view(firm("ALA", 100))) is None
    where.do(it.MoveMotion("ALA", "point-of-order", "HAV"))
    assert ruling(where)[0] is False


def test_the_amendment_that_goes_less_far_is_not_put_first() -> None:
    where = room(*APART).do(
        it.Table("ALA", (Revise("1", "soft"),)), it.Table("HAV", (Delete("1"),))
    )
    where.stage("action").do(it.MoveMotion("ALA", "amendment-order", "A1"))
    upheld, reason = ruling(where)
    assert not upheld
    assert "A2" in reason
    assert "goes further from the text than A1" in reason


@pytest.mark.parametrize("attacked", [True, False])
def test_a_reply_is_granted_to_who_was_spoken_against(attacked: bool) -> None:
    where = room(*APART).do(it.Table("HAV", (Delete("1"),)))
    if attacked:
        where.do(it.Speak("ALA", "concern", "A1", "No."))
    where.stage("action").do(it.MoveMotion("HAV", "right-of-reply", "A1"))
    upheld, reason = ruling(where)
    assert upheld is attacked
    assert ("Ala spoke against A1" in reason) is attacked
    assert ("Nobody has spoken against Hav" in reason) is not attacked


def test_a_name_in_agreement_is_no_attack() -> None:
    where = room(*APART)
    where.do(
        it.Speak("HAV", "concern", "1", "No."), it.Speak("GRA", "concern", "1", "As Hav.")
    )
    where.do(it.Speak("ALA", "concern", "2", "Hav is wrong."))
    where.stage("action").do(it.MoveMotion("HAV", "right-of-reply"))
    assert ruling(where) == (True, "Ala spoke of Hav, which may answer.")


def lost(last_word: str) -> Room:
    """A room in which three spoke against a text of HAV's, that was then voted down."""
    where = room(*APART).do(it.Table("HAV", (Delete("1"),)), it.AskVote("HAV", "A1"))
    said = {"ALA": "No.", "BOR": "Not this.", "COR": last_word}
    where.do(*(it.Speak(m, "concern", "A1", words) for m, words in said.items()))
    where.stage("action").do(it.Rule(CHAIR, "notice", upheld=True, reason="known"))
    where.do(it.PutQuestion(CHAIR, "A1"), *(it.Vote(m, "no") for m in MEMBERS))
    where.do(it.CloseVoting(CHAIR))
    adopted_now = where.late(1055).do(it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR))
    return adopted_now.stage("after")


def test_who_was_not_named_lets_a_few_voices_rest() -> None:
    assert reply_to_ask(lost("I join Bor.").view(firm("HAV", -200))) is None


def test_a_mover_whose_text_was_lost_and_that_was_named_replies_once() -> None:
    where = lost("We ask Hav to think again.")
    mine = firm("HAV", -200)
    wants = it.MoveMotion("HAV", "right-of-reply", "A1")
    assert act(where.view(mine), still) == wants
    assert reply_to_ask(where.view(firm("HAV", -200, insists=0))) is None
    where.do(wants)
    told = why(where.view(firm("ALA", 150)), "", "M1").lines
    assert any("spoken against by Ala, Bor, Cor" in line for line in told)
    assert ruling(where)[0] is True
    where.do(it.GiveFloor(CHAIR, "HAV"))
    said = act(where.view(mine), still)
    assert isinstance(said, it.Speak)
    assert (said.kind, said.about) == ("reply", "A1")
    assert "Cor" in said.words
    where.do(said)
    assert reply_to_ask(where.view(mine)) is None


def moved(table: Table, kind: str) -> Iterable[ev.MotionMoved]:
    for entry in table.log:
        if isinstance(entry.event, ev.MotionMoved) and entry.event.motion == kind:
            yield entry.event


def test_a_person_is_answered_and_the_room_may_appeal() -> None:
    """A person's text comes when action has begun; a delegation points it out, the Chair
    upholds, and the person is asked whether to appeal."""
    known = dossier({m: {"rights": at(150 if m != "HAV" else -200, 90)} for m in MEMBERS})
    told = {m: firm(m, 150, insists=0) for m in (CHAIR, *MEMBERS, "ICC")}
    table = Table(setup(law()), known, told, 5, people=("HAV",))
    turns = Turns(table)
    tabled = asked = False
    for _ in range(3000):
        done = turns.step()
        if not isinstance(done[-1], Waiting):
            continue
        if done[-1].need == "closed":
            break
        if table.meeting.chamber.stage == "action" and not tabled:
            tabled = True
            assert isinstance(table.submit(it.Table("HAV", (Delete("1"),))), tuple)
            table.submit(it.AskVote("HAV", "A1"))
        asked = asked or done[-1].need == "ruling"
        turns.let_pass()
    points = list(moved(table, "point-of-order"))
    assert [p.target for p in points] == ["A1"]
    assert asked
    assert table.meeting.chamber.proposals["A1"].status == "not-put"
