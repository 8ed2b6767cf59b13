"""A recorded day: steps, jumps, and what is not known."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.app import App

from game.scenario.load import load
from game.tui.app import NemconApp
from game.tui.screens.help import HelpScreen
from game.tui.screens.replay import ReplayScreen, of_game, of_record
from game.tui.typeset import plain
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.timeline import Timeline, cells
from tests.tui.places import river, text, until
from tests.tui.room import in_action, roll_call

Snapshot = Callable[[App[None], str], None]


def day() -> NemconApp:
    shown = of_record(river())
    return NemconApp(lambda: ReplayScreen(shown))


def at(app: App[None]) -> int:
    assert isinstance(app.screen, ReplayScreen)
    return app.screen.at


async def test_steps_go_on_and_back_and_stop_at_the_ends() -> None:
    app = day()
    async with app.run_test() as pilot:
        await until(pilot, "The basin meets")
        await pilot.press("left")
        assert at(app) == 0
        await pilot.press("right", "right", "left", "down")
        assert at(app) == 2
        await pilot.press("end", "right")
        assert at(app) == 4
        await pilot.press("home")
        assert at(app) == 0


async def test_d_jumps_from_decision_to_decision() -> None:
    app = day()
    async with app.run_test() as pilot:
        visited = []
        for key in "dddd":
            await pilot.press(key)
            visited.append(at(app))
        assert visited == [1, 2, 3, 3]
        await pilot.press("D")
        assert at(app) == 2


async def test_a_known_tally_is_shown_with_its_base_and_the_known_voters() -> None:
    async with day().run_test(size=(140, 45)) as pilot:
        await pilot.press("d")
        shown = await until(pilot, "Known to have voted yes (2): Galt, Almora.")
        assert "2 yes of 6 voting" in shown
        assert "Nobody else is named" in shown
        assert "likely" in shown


async def test_what_is_not_known_is_said_to_be_unknown() -> None:
    async with day().run_test(size=(140, 45)) as pilot:
        await pilot.press("d", "d")
        shown = await until(pilot, "time not known")
        assert "The tally is not public." in shown
        assert "Which provision it concerned is not established." in shown
        assert "█" not in shown


async def test_the_text_as_it_stood_can_be_shown_whole() -> None:
    async with day().run_test(size=(140, 45)) as pilot:
        await pilot.press("d", "t")
        shown = await until(pilot, ">Article 2")
        assert "Article 4" in shown
        await pilot.press("t")
        await until(pilot, "2 yes of 6 voting")


async def test_a_click_on_the_timeline_goes_there() -> None:
    app = day()
    async with app.run_test() as pilot:
        await until(pilot, "The basin meets")
        assert await pilot.click("#timeline", offset=(10, 0))
        await pilot.pause()
        assert at(app) == 3


async def test_a_click_on_a_shared_cell_goes_to_what_its_mark_stands_for() -> None:
    desk = in_action()
    desk.script = roll_call(desk.meeting.setup, stop="")
    while desk.script:
        desk.step()
    shown = of_game(desk.view().setup, desk.log())
    app = NemconApp(lambda: ReplayScreen(shown))
    async with app.run_test() as pilot:
        await until(pilot, "as you played it")
        tags, stops = shown.reel.tags, list(shown.reel.stops)
        shared = cells(len(tags), app.screen.query_one(Timeline).content_size.width)
        decided = tags.weightiest(shared[-1])
        assert tags[decided].decided
        assert decided != shared[-1].start
        assert await pilot.click("#timeline", offset=(len(shared) - 1, 0))
        assert at(app) == decided
        called = max(stop for stop in stops if stop < decided)
        within = shared[len(shared) - 3]
        assert called < within.start < within.stop <= decided
        assert await pilot.click("#timeline", offset=(len(shared) - 3, 0))
        assert at(app) == decided


async def test_escape_after_a_search_in_vain_stays() -> None:
    app = day()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "The basin meets")
        await pilot.press("slash", *"wakanda", "enter")
        await until(pilot, "Nothing fits")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ReplayScreen)
        assert not app.screen.told
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, ReplayScreen)


async def test_escape_closes_the_text_before_it_leaves() -> None:
    app = day()
    async with app.run_test(size=(140, 45)) as pilot:
        await until(pilot, "The basin meets")
        await pilot.press("t")
        await until(pilot, "The text as it stood")
        await pilot.press("escape")
        assert isinstance(app.screen, ReplayScreen)
        assert not app.screen.whole
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, ReplayScreen)


async def test_a_played_day_is_shown_on_the_same_screen() -> None:
    desk = in_action()
    shown = of_game(desk.view().setup, desk.log())
    app = NemconApp(lambda: ReplayScreen(shown))
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("end")
        words = await until(pilot, "consensus are exhausted (75/282)")
        assert "Source" not in words


async def test_the_record_of_8_august_keeps_its_secrets() -> None:
    reel = of_record(load("cybercrime-2024")).reel
    frames = [reel.frame(at) for at in range(len(reel))]
    votes = [f for f in frames if f.voted]
    assert len(votes) == 7
    known = [f for f in votes if f.tally is not None]
    assert [(f.tally.yes, f.tally.no, f.tally.abstain) for f in known if f.tally] == [
        (23, 102, 26)
    ]
    assert known[0].about == ("6.2",)
    assert len(known[0].ballots["yes"]) == 8
    assert {f.about for f in votes if f.tally is None} == {()}


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_the_replay_looks(size: tuple[int, int], snapshot: Snapshot) -> None:
    app = day()
    async with app.run_test(size=size) as pilot:
        await pilot.press("d")
        await until(pilot, "Known to have voted")
        assert "2 of 5" in text(app)
        snapshot(app, f"replay-{size[0]}x{size[1]}")


async def test_the_way_back_and_help_stand_at_the_foot_of_a_narrow_screen() -> None:
    app = NemconApp(lambda: ReplayScreen(of_record(load("cybercrime-2024"))))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.2)
        (row,) = app.screen.query_one(KeyRow).lines
        foot = plain(row)
        assert len(foot) <= 80
        assert "esc Back" in foot
        assert foot.endswith("? Help")
        assert "b What if" in foot
        at = foot.index("? Help")
        await pilot.click(KeyRow, offset=(at, 0))
        await pilot.pause(0.2)
        assert isinstance(app.screen, HelpScreen)
