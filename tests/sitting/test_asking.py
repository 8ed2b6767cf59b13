"""When a person is asked in the time for action, where the Chair takes one question after another."""

from __future__ import annotations

from game.rules.draft.text import Delete
from game.rules.log import events as ev
from game.rules.meeting.results import next_called
from game.rules.meeting.setup import CHAIR
from game.rules.refusals import Refusal
from game.rules.voting import Choice
from game.rules.wishes import intents as it
from game.scenario.load import load
from game.sitting.asking import asked_on_a_ruling
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns
from tests.sitting.tables import table

_ROOM = ("AAA", "BBB", "CCC", "DDD", CHAIR)
_SPENT = it.ExhaustEfforts(CHAIR)


def _in_action() -> tuple[Table, Turns]:
    """A room in which everybody is a person, come to action and asked once."""
    live = table(1, people=_ROOM)
    turns = Turns(live)
    _do(live, it.OpenStage(CHAIR, "action"))
    while (waiting := _waits(turns))[0] != CHAIR:
        assert waiting[1].need == "stage"
        turns.let_pass()
    return live, turns


def _do(live: Table, *intents: it.Intent) -> None:
    for intent in intents:
        verdict = live.submit(intent)
        assert not isinstance(verdict, Refusal), verdict


def _waits(turns: Turns) -> tuple[str, Waiting]:
    """Whom the room waits for, and for what; lines of blocs are let pass."""
    while True:
        done = turns.step()
        if not done or not isinstance(done[0], str):
            continue
        assert isinstance(done[1], Waiting)
        if done[1].need != "line":
            return done[0], done[1]
        turns.let_pass()


def _put(live: Table, target: str, *yes: str) -> None:
    _do(live, it.PutQuestion(CHAIR, target))
    while called := next_called(live.setup, live.meeting.chamber):
        choice: Choice = "yes" if called in yes else "no"
        _do(live, it.Vote(called, choice))
    _do(live, it.CloseVoting(CHAIR))


def test_everybody_has_a_moment_after_each_decision_before_the_next_question() -> None:
    for in_favour, came_out in ((("BBB",), "was rejected"), (_ROOM, "was adopted")):
        live, turns = _in_action()
        _do(live, it.Table("BBB", (Delete("1"),)), it.AskVote("BBB", "A1"), _SPENT)
        _put(live, "A1", *in_favour)
        asked = []
        while (waiting := _waits(turns))[0] != CHAIR:
            assert waiting[1].need == "stage"
            assert came_out in waiting[1].words
            asked.append(waiting[0])
            turns.let_pass()
        assert asked == ["AAA", "BBB", "CCC", "DDD"]
        if came_out == "was rejected":
            _do(live, it.MoveMotion("BBB", "reconsider", "A1"))


def test_once_the_first_motions_are_settled_everybody_may_move_something() -> None:
    live, turns = _in_action()
    _do(live, it.MoveMotion("AAA", "adjourn-meeting"))
    _put(live, "M1", "AAA")
    asked = []
    while (waiting := _waits(turns))[0] != CHAIR:
        assert waiting[1].need == "stage"
        asked.append(waiting[0])
        turns.let_pass()
    assert asked == ["AAA", "BBB", "CCC", "DDD"]


def test_nobody_is_asked_while_another_motion_stands() -> None:
    live, turns = _in_action()
    _do(live, it.MoveMotion("BBB", "close-debate"), it.MoveMotion("AAA", "adjourn-meeting"))
    _put(live, "M2", "AAA")
    assert _waits(turns)[0] == CHAIR


def test_a_step_of_the_guide_is_not_let_go_by_waiting_once() -> None:
    """Whoever waits hears the others first, and is stopped before the list is closed."""
    live = laid(load("first-steps"), 4, {"GOV"})
    turns = Turns(live)
    seat, opened = _waits(turns)
    turns.let_pass()
    seat, last = _waits(turns)
    spoken = [e.event.seat for e in live.log if isinstance(e.event, ev.Spoke)]
    assert (seat, last.need, last.target) == ("GOV", "stage", "opening")
    assert last.words != opened.words
    assert "a step of the guide is left" in last.words
    assert len(spoken) > 3
    _do(live, it.AskFloor("GOV"))
    assert _waits(turns)[1].need == "floor"
    _do(live, it.Speak("GOV", "general", "", "We want figures."))
    assert _waits(turns)[1].target == "talks"


def test_a_step_that_is_let_go_a_second_time_is_let_go() -> None:
    live = laid(load("first-steps"), 4, {"GOV"})
    turns = Turns(live)
    for _ in range(2):
        assert _waits(turns)[1].target == "opening"
        turns.let_pass()
    assert _waits(turns)[1].target == "talks"


def test_an_appeal_is_offered_where_it_is_in_order() -> None:
    """Whoever lost one in the stage makes none against a ruling that it asked for itself, and one
    against a ruling that others asked for on its text."""
    live, _turns = _in_action()
    point, appeal = (it.MoveMotion("BBB", name) for name in ("point-of-order", "appeal"))
    _do(live, point, it.Rule(CHAIR, "M1", upheld=False))
    assert [w.target for w in asked_on_a_ruling(live, "BBB")] == ["M1"]
    _do(live, appeal)
    _put(live, "M2", "BBB")
    _do(live, it.Table("BBB", (Delete("1"),)), point, it.Rule(CHAIR, "M3", upheld=False))
    assert not list(asked_on_a_ruling(live, "BBB"))
    _do(live, it.MoveMotion("CCC", "point-of-order", "A1"))
    _do(live, it.Rule(CHAIR, "M4", upheld=True))
    assert [w.target for w in asked_on_a_ruling(live, "BBB")] == ["M4"]
    _do(live, appeal)
