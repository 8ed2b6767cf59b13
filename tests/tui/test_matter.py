"""What is before the room, where no vote on the whole decided it."""

from __future__ import annotations

import pytest

from game.cli.plain.looks import docket
from game.delegates.docket import before_the_room
from game.rules.meeting.results import next_called
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.refusals import Refusal
from game.rules.voting import Choice
from game.rules.wishes import intents as it
from game.sitting.local import LocalDesk
from game.sitting.table import Table
from game.tui.matter import matter_of
from game.tui.oracle import Beliefs
from game.tui.screens.chamber import ChamberScreen
from game.tui.widgets.question_bar import QuestionBar
from tests.sitting.tables import play_on, table
from tests.tui.by_keys import table_of
from tests.tui.room import Stand


def done(live: Table, *intents: it.Intent) -> None:
    for intent in intents:
        assert not isinstance(live.submit(intent), Refusal)


def voted(live: Table, target: str, choice: Choice) -> None:
    done(live, it.PutQuestion(CHAIR, target))
    while called := next_called(live.setup, live.meeting.chamber):
        done(live, it.Vote(called, choice))
    done(live, it.CloseVoting(CHAIR))


def without_action(live: Table, mover: str) -> Table:
    done(live, it.OpenStage(CHAIR, "action"), it.MoveMotion(mover, "adjourn-debate", WHOLE))
    voted(live, "M1", "yes")
    return live


def test_no_action_on_the_draft_is_what_became_of_it() -> None:
    live = without_action(table(1), "AAA")
    found = matter_of(live.view("AAA"))
    assert found.state == "decided"
    assert found.words == "The debate was adjourned: no action is taken on the draft."
    assert "no action is taken on it" in list(docket(live.view("AAA")))[-1]
    closed = matter_of(play_on(live).view("AAA"))
    assert closed.words == "The meeting is closed. No action was taken on the text."


def test_a_draft_without_a_part_left_is_rejected() -> None:
    live = table(1)
    done(live, it.OpenStage(CHAIR, "action"))
    for number, part in enumerate("123", 1):
        done(live, it.MoveMotion("AAA", "division", part))
        done(live, it.Rule(CHAIR, f"M{number}", upheld=True))
    done(live, it.ExhaustEfforts(CHAIR))
    assert before_the_room(live.meeting.chamber) == "1"
    for part in "123":
        voted(live, part, "no")
    found = matter_of(live.view("AAA"))
    assert found.state == "decided"
    assert found.words.startswith("Every operative part was rejected")


@pytest.mark.parametrize("seat", ["BSR", CHAIR])
async def test_the_chamber_shows_a_draft_on_which_no_action_is_taken(seat: str) -> None:
    desk = LocalDesk(without_action(table_of("first-steps", seat), "BSR"), seat)
    app = Stand(lambda: ChamberScreen(desk, Beliefs(), pace=5))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown = app.screen.query_one(QuestionBar).matter
        assert shown is not None
        assert "no action is taken" in shown.words
