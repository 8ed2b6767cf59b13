"""What a member does within a vote besides voting: a point of order, and an appeal."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from game.rules.log import events as ev
from game.tui.screens.ballot import BallotScreen
from game.tui.screens.chamber import ChamberScreen
from game.tui.screens.forms.command_line import CommandLine
from game.tui.typeset import plain
from game.tui.widgets.notice import Notice
from game.tui.widgets.question_bar import QuestionBar
from tests.tui.by_keys import desk_of
from tests.tui.room import Stand


def foot(app: Stand) -> str:
    return app.screen.query_one("#keys", Notice).words


def question(app: Stand) -> str:
    return " ".join(plain(line) for line in app.screen.query_one(QuestionBar).lines)


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    for _ in range(600):
        await pilot.pause(0.01)
        if holds():
            return
    pytest.fail("it did not come to that")


async def typed(pilot: Pilot[None], words: str) -> None:
    await pilot.press("colon")
    await until(pilot, lambda: isinstance(pilot.app.screen, CommandLine))
    await pilot.press(*("space" if c == " " else "minus" if c == "-" else c for c in words))
    await pilot.press("enter")


async def test_a_point_of_order_and_an_appeal_within_a_vote() -> None:
    desk = desk_of("first-steps", "BSR", 3)
    app = Stand(lambda: ChamberScreen(desk, pace=5))

    def asked(need: str) -> Callable[[], bool]:
        def holds() -> bool:
            top = app.screen
            wanted = top.wanted if isinstance(top, BallotScreen) else None
            return wanted is not None and wanted.need == need

        return holds

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await until(pilot, lambda: bool(desk.view().chamber.stage))
        await typed(pilot, "move time-limit 2")
        await until(pilot, lambda: "M1" in desk.view().chamber.motions)
        await pilot.press("n")
        await until(pilot, asked("ballot"))
        before = desk.view().chamber.voting
        await typed(pilot, "move point-of-order")
        await until(pilot, asked("ruling"))
        assert "Enter waits" in foot(app)
        await typed(pilot, "move appeal")
        await until(pilot, asked("ballot"))
        assert "ruling on M2 be overruled" in question(app)
        await pilot.press("x", "enter")
        await until(pilot, lambda: "Enter goes back" in foot(app))
        await pilot.press("enter")
        await until(pilot, asked("ballot"))
        assert "limit on speaking time" in question(app)
        assert desk.view().chamber.voting == before
    rulings = [e.event for e in desk.log() if isinstance(e.event, ev.Ruled)]
    assert [r.upheld for r in rulings] == [False]


async def test_a_vote_is_left_to_look_at_the_room_and_gone_on_with() -> None:
    desk = desk_of("first-steps", "BSR", 3)
    app = Stand(lambda: ChamberScreen(desk, pace=5))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await until(pilot, lambda: bool(desk.view().chamber.stage))
        await typed(pilot, "move time-limit 2")
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, BallotScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ChamberScreen))
        taken = desk.view().chamber.voting
        assert "n goes on with it" in app.screen.query_one(Notice).words
        await pilot.pause(0.2)
        assert desk.view().chamber.voting == taken
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, BallotScreen))
