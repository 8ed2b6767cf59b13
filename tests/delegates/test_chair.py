"""The Chair as a delegation: every meeting ends, and in order."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.chairing.chair import preside
from game.delegates.instructions import Instructions, RedLine
from game.delegates.model import DEFAULTS
from game.delegates.moves.asking import vote_to_ask
from game.delegates.moves.majorities import outlook_now
from game.delegates.moves.objection import own_chance_of_objecting
from game.delegates.others.ballot import own_reckoning
from game.delegates.weighing.prospect import question_on
from game.rules.draft.text import Delete, Revise
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR, WHOLE, Stage
from game.rules.rulebook import Citation, MotionRule, Rulebook
from game.rules.wishes import intents as it
from tests.delegates.rooms import (
    MEMBERS,
    Room,
    at,
    dossier,
    played,
    rulebook,
    setup,
    still,
    told,
)

SEATS = (CHAIR, *MEMBERS, "ICC")


def orders(**special: Instructions) -> dict[str, Instructions]:
    plain = {s: Instructions(s, {"rights": at(100), "gender": at(50)}) for s in SEATS}
    return {**plain, **special}


def chairs(where: Room) -> it.Intent:
    return preside(where.view(Instructions(CHAIR, {})), still)


def test_a_room_without_quarrel_adopts_by_consensus() -> None:
    table = played(setup(), dossier(), orders(), seed=1)
    assert table.meeting.chamber.outcome == "consensus"


def test_one_that_insists_gets_its_votes_and_loses_them() -> None:
    firm = Instructions(
        "COR",
        {"rights": at(-200, 90), "gender": at(-200, 90)},
        insists=9500,
        style="holds-out",
    )
    table = played(setup(), dossier(), orders(COR=firm), seed=2)
    put = [e.event.target for e in table.log if isinstance(e.event, ev.QuestionPut)]
    known = table.meeting.chamber.proposals.values()
    assert put == [p.id for p in known if p.mover == "COR"]
    assert len(put) == 2
    assert {p.status for p in known if p.mover == "COR"} == {"rejected"}
    assert table.meeting.chamber.outcome == "consensus"


def test_a_hard_red_line_leads_to_a_vote_on_the_whole_where_the_rules_allow_one() -> None:
    line = RedLine("1", ("chair",), "Article 1 does not stay.", hard=True)
    firm = told("COR", line, rights=-200)
    table = played(setup(rulebook(first=False)), dossier(), orders(COR=firm), seed=3)
    assert table.meeting.chamber.outcome == "vote"


def test_a_hard_red_line_stops_a_room_that_decides_by_consensus_only() -> None:
    line = RedLine("1", ("chair",), "Article 1 does not stay.", hard=True)
    table = played(
        setup(rulebook(required=True)), dossier(), orders(COR=told("COR", line)), seed=4
    )
    assert table.meeting.chamber.outcome == "rejected"


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize(
    "rules", [rulebook(), rulebook(required=True), rulebook(first=False)], ids=str
)
def test_every_meeting_ends(seed: int, rules: Rulebook) -> None:
    mixed = {
        m: Instructions(
            m,
            {
                "rights": at(-200 + 57 * (i + seed) % 400, 30 + 9 * i),
                "gender": at(200 - 83 * (i * seed) % 400, 90 - 7 * i),
                "money": at(31 * i * seed % 400 - 200),
            },
            insists=1300 * i % 10000,
            style=("holds-out", "moderate", "gives-early", "tit-for-tat")[i % 4],
            walk_away=900 * (seed % 8),
        )
        for i, m in enumerate(MEMBERS)
    }
    table = played(setup(rules), dossier(), orders(**mixed), seed)
    assert table.meeting.chamber.outcome in ("consensus", "vote", "rejected", "suspended")


def test_the_same_seed_gives_the_same_day() -> None:
    firm = told("COR", rights=-200, insists=9000, style="holds-out")
    days = [played(setup(), dossier(), orders(COR=firm), seed=7).log for _ in range(2)]
    assert days[0] == days[1]


def test_the_furthest_from_the_text_is_taken_first() -> None:
    where = Room().stage("talks")
    where.do(it.Table("ALA", (Revise("1", "soft"),)), it.Table("BOR", (Delete("1"),)))
    where.do(it.AskVote("ALA", "A1"), it.AskVote("BOR", "A2")).stage("action")
    assert chairs(where) == it.ExhaustEfforts(CHAIR)
    assert chairs(where.do(it.ExhaustEfforts(CHAIR))) == it.PutQuestion(CHAIR, "A2", "ALA")


def test_where_the_room_overrules_the_finding_the_chair_lets_efforts_go_on() -> None:
    rules, cite = rulebook(), Citation("rule 113")
    point = MotionRule("point-of-order", cite, majority="")
    appeal = MotionRule("appeal", cite, majority="procedural")
    known = {**rules.motions, "point-of-order": point, "appeal": appeal}
    where = Room(setup(replace(rules, motions=known))).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.AskVote("ALA", "A1")).stage("action")
    where.do(it.ExhaustEfforts(CHAIR), it.MoveMotion("BOR", "point-of-order", "exhausted"))
    where.do(it.Rule(CHAIR, "M1", upheld=False), it.MoveMotion("BOR", "appeal", ""))
    where.do(it.PutQuestion(CHAIR, "M2"), *(it.Vote(m, "yes") for m in MEMBERS))
    assert isinstance(chairs(where.do(it.CloseVoting(CHAIR))), it.Suspend)
    where.do(it.Suspend(CHAIR, 20), it.Resume(CHAIR))
    assert chairs(where) == it.ExhaustEfforts(CHAIR)


def test_what_nobody_asks_a_vote_on_is_passed_over() -> None:
    where = Room().stage("talks").do(it.Table("ALA", (Delete("1"),))).stage("action")
    assert chairs(where) == it.PassOver(CHAIR, "A1")


def test_where_votes_need_no_request_the_chair_puts_what_nobody_asks_about() -> None:
    rules = rulebook()
    unasked = replace(rules.consensus, first=False, votes_on_request=False)
    start = setup(replace(rules, consensus=unasked))
    where = Room(start).stage("talks").do(it.Table("ALA", (Delete("1"),))).stage("action")
    assert chairs(where) == it.PutQuestion(CHAIR, "A1", "ALA")
    where.do(it.Withdraw("ALA", "A1"))
    assert chairs(where) == it.PutQuestion(CHAIR, WHOLE, "ALA")


def test_a_decision_reopened_after_the_action_is_taken_up_in_it() -> None:
    rules = rulebook()
    again = MotionRule("reconsider", Citation("rule 123"), majority="")
    start = setup(replace(rules, motions={**rules.motions, "reconsider": again}))
    where = Room(start).stage("action").do(it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR))
    where.stage("after").do(it.MoveMotion("ALA", "reconsider", WHOLE))
    assert chairs(where) == it.OpenStage(CHAIR, "action")


def test_a_change_that_all_are_believed_to_want_is_tried_without_a_vote() -> None:
    keen = dossier({m: {"rights": at(0, 100)} for m in MEMBERS})
    where = Room(known=keen).stage("talks").do(it.Table("ALA", (Revise("1", "soft"),)))
    assert chairs(where.stage("action")) == it.CallConsensus(CHAIR, "A1")


def leaning(minding: int) -> Room:
    """A room in which all but one would have article 1 softer, and one minds a little or more:
    its salience is told.  Texts must lie a day before they are taken up."""
    places = [at(0, 100)] * 7 + [at(100, minding)]
    known = dossier({m: {"rights": p} for m, p in zip(MEMBERS, places, strict=True)})
    rules = replace(rulebook(), notice_hours=24)
    return (
        Room(setup(rules), known).stage("talks").do(it.Table("ALA", (Revise("1", "soft"),)))
    )


def test_a_change_that_is_sure_of_its_majority_and_that_nobody_minds_much_is_tried() -> (
    None
):
    room = leaning(60)
    assert outlook_now(
        room.view(None, "ALA"), question_on(room.view(None, "ALA"), "A1")
    ) < (DEFAULTS.unopposed)
    late = room.late(970).view(Instructions("ALA", {"rights": at(0, 100)}))
    assert vote_to_ask(late) is None, "the Chair asks first whether anybody objects"
    waived = chairs(room.stage("action"))
    assert isinstance(waived, it.Rule)
    assert waived.upheld
    assert chairs(room.do(waived)) == it.CallConsensus(CHAIR, "A1")
    room.do(it.CallConsensus(CHAIR, "A1"))
    mild = room.view(Instructions("HAV", {"rights": at(100, 60)}))
    assert own_reckoning(mild, "A1").shares.likeliest == "no"
    assert own_chance_of_objecting(mild, "A1") == 0
    dear = room.view(told("HAV", RedLine("1", ("soft",), "Not softer."), rights=100))
    assert own_chance_of_objecting(dear, "A1") == 10000


def test_whose_text_was_objected_to_asks_for_a_vote_on_it() -> None:
    room = leaning(60).stage("action")
    room.do(chairs(room)).do(
        it.CallConsensus(CHAIR, "A1"), it.Object("HAV"), it.Gavel(CHAIR)
    )
    mine = room.view(Instructions("ALA", {"rights": at(0, 100)}))
    assert vote_to_ask(mine) == it.AskVote("ALA", "A1")


def test_consultations_take_time_and_end_with_their_stage() -> None:
    where = Room().stage("talks")
    assert isinstance(chairs(where), it.Suspend)
    assert chairs(where.late(990)) == it.OpenStage(CHAIR, "action")


def test_when_time_is_up_the_chair_closes_without_a_decision() -> None:
    where = Room().stage("action").late(1080)
    assert chairs(where) == it.Close(CHAIR)


def test_a_roll_call_that_was_asked_for_does_not_stop_the_day() -> None:
    where = Room().stage("action").do(it.MoveMotion("ALA", "roll-call", WHOLE))
    assert chairs(where) == it.ExhaustEfforts(CHAIR)


def test_a_part_of_the_text_is_put_to_consensus_where_no_text_is_voted_on() -> None:
    rules = rulebook(required=True)
    apart = MotionRule("division", Citation("rule"), majority="")
    start = setup(replace(rules, motions={**rules.motions, "division": apart}))
    room = Room(start).stage("action").do(it.MoveMotion("COR", "division", "1"))
    assert chairs(room) == it.CallConsensus(CHAIR, "1")
    room.do(it.CallConsensus(CHAIR, "1"), it.Object("COR"), it.Gavel(CHAIR))
    assert room.meeting.chamber.separate == {"1": "out"}


def test_what_is_decided_is_explained_and_not_consulted_about_again() -> None:
    start = setup(rulebook(required=True))
    late = Stage("late", "Last consultations", "consultations", 1065)
    room = Room(replace(start, stages=(*start.stages[:3], late, start.stages[3])))
    room.stage("action").do(it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR))
    assert chairs(room) == it.OpenStage(CHAIR, "after")
    undecided = Room(replace(start, stages=(*start.stages[:3], late, start.stages[3])))
    undecided.stage("action").late(1080)
    assert chairs(undecided) != it.OpenStage(CHAIR, "after")
