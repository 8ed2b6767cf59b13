"""The briefing: what one would be told, which seats there are, sitting down."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from textual.app import App
from textual.widgets import Input

from game.scenario.load import load
from game.scenario.room import instructions_for
from game.tui.app import NemconApp
from game.tui.brief import brief_lines
from game.tui.messages import SeatTaken
from game.tui.screens.briefing import BriefingScreen
from game.tui.screens.home import HomeScreen
from game.tui.screens.seats_found import seat_called
from game.tui.typeset import plain
from game.tui.widgets.choices import Choices
from game.tui.widgets.leaf import Leaf
from tests.tui.places import heard, listed, only, river, until

__all__ = ["listed"]
Snapshot = Callable[[App[None], str], None]


def briefing(seed: int | None = 7, wanted: str = "") -> NemconApp:
    scenario = river()
    return NemconApp(lambda: BriefingScreen(scenario, seed, wanted))


def offered(app: NemconApp) -> list[str]:
    return [key for key in app.screen.query_one(Choices).keys if key]


async def test_suggested_seats_come_first_and_every_seat_once() -> None:
    app = briefing()
    async with app.run_test() as pilot:
        await until(pilot, "Suggested")
        scenario = river()
        assert offered(app)[:2] == list(scenario.suggested)
        assert sorted(offered(app)) == sorted(s.id for s in scenario.seats)


async def test_the_seat_under_the_cursor_is_told_its_aims_and_red_lines() -> None:
    scenario = river()
    first = scenario.suggested[0]
    orders = instructions_for(scenario, first, 7)
    async with briefing().run_test(size=(140, 45)) as pilot:
        shown = await until(pilot, "Your red lines")
        assert orders.aims[0][:30] in shown
        assert f"{(orders.walk_away + 50) // 100} per cent" in shown


async def test_enter_sits_down_with_the_seed_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def stay(*_: object) -> None:
        """Nobody is led to the table here."""

    monkeypatch.setattr(NemconApp, "_sit", stay)
    seen, hook = heard()
    async with briefing(seed=41).run_test(message_hook=hook) as pilot:
        await until(pilot, "41")
        await pilot.press("down")
        seat = pilot.app.screen.query_one(Choices).chosen
        await pilot.press("enter")
        taken = only(seen, SeatTaken)
        assert (taken.seat, taken.seed) == (seat, 41)


async def test_a_seat_is_found_by_name_code_or_bloc() -> None:
    app = briefing()
    async with app.run_test() as pilot:
        await pilot.press("slash", *"dori")
        assert offered(app) == ["DOR"]
        app.screen.query_one("#filter", Input).value = "fen"
        await pilot.pause()
        assert offered(app) == ["FEN"]
        bloc = river().blocs[0]
        app.screen.query_one("#filter", Input).value = bloc.name
        await pilot.pause()
        assert set(bloc.members) <= set(offered(app))


async def test_what_fits_a_filter_best_is_chosen_wherever_the_cursor_was() -> None:
    app = briefing()
    async with app.run_test() as pilot:
        choices = app.screen.query_one(Choices)
        bloc = river().blocs[0]
        app.screen.query_one("#filter", Input).value = bloc.name
        await pilot.pause()
        choices.point_at(offered(app)[-1])
        app.screen.query_one("#filter", Input).value = bloc.name[:-1]
        await pilot.pause()
        assert choices.chosen == offered(app)[0]


async def test_a_filter_that_fits_nobody_says_so_and_enter_does_nothing() -> None:
    seen, hook = heard()
    async with briefing().run_test(message_hook=hook) as pilot:
        await pilot.press("slash", *"dorix")
        await until(pilot, "No seat fits “dorix”")
        await pilot.press("enter")
        assert not pilot.app.screen.query_one("#seat", Leaf).typeset(60)
        await pilot.press("backspace", "backspace")
        await until(pilot, "Dori")
        await pilot.press("x", "enter")
        assert [m for m in seen if isinstance(m, SeatTaken)] == []
        await pilot.press("escape")
        await until(pilot, "Suggested")


async def test_who_begins_with_what_is_typed_stands_before_who_has_it_within() -> None:
    """Brunei Darussalam has Russia's first letters."""
    scenario = load("arms-trade-2013")
    app = NemconApp(lambda: BriefingScreen(scenario, 1))
    async with app.run_test() as pilot:
        await pilot.press("slash", *"russ")
        assert offered(app)[:2] == ["RUS", "BRN"]


@pytest.mark.usefixtures("listed")
async def test_escape_goes_home() -> None:
    async with briefing().run_test() as pilot:
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_seed_can_be_chosen_and_a_bad_one_is_put_right() -> None:
    app = briefing(seed=5)
    async with app.run_test() as pilot:
        await pilot.press("s")
        field = app.screen.query_one("#seed", Input)
        field.value = "99"
        await pilot.press("enter")
        screen = app.screen
        assert isinstance(screen, BriefingScreen)
        assert screen.seed == 99
        field.value = "-"
        await pilot.press("s", "enter")
        assert (screen.seed, field.value) == (99, "99")


@pytest.mark.parametrize("name", ["alm", "ALM", "Almora", " almora "])
def test_a_seat_is_called_by_code_or_name(name: str) -> None:
    assert seat_called(river(), name) == "ALM"


@pytest.mark.parametrize("name", ["", "nobody", "al"])
def test_nobody_is_called_by_anything_else(name: str) -> None:
    assert seat_called(river(), name) == ""


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_the_briefing_looks(size: tuple[int, int], snapshot: Snapshot) -> None:
    app = briefing()
    async with app.run_test(size=size) as pilot:
        await until(pilot, "You want")
        snapshot(app, f"briefing-{size[0]}x{size[1]}")


async def test_tab_leads_to_the_brief_and_another_seat_is_told_from_its_top() -> None:
    async with briefing().run_test(size=(80, 24)) as pilot:
        await until(pilot, "Your red lines")
        screen = pilot.app.screen
        leaf = screen.query_one("#seat", Leaf)
        await pilot.press("tab", *["down"] * 6)
        await pilot.pause(0.1)
        assert leaf.has_focus
        assert leaf.top
        await pilot.press("tab", "down")
        await pilot.pause(0.1)
        assert screen.query_one(Choices).has_focus
        assert leaf.top == 0
        *drawn, last = [leaf.render_line(y).text.rstrip() for y in range(leaf.window)]
        assert drawn == [
            leaf.strip(leaf.line_at(y)).text.rstrip() for y in range(leaf.window - 1)
        ]
        assert last.endswith("↓")


async def test_who_is_called_so_comes_before_who_is_in_a_bloc_called_so() -> None:
    scenario = load("cybercrime-2024")
    app = NemconApp(lambda: BriefingScreen(scenario, 7, "european"))
    async with app.run_test() as pilot:
        await until(pilot, "European Union")
        found = offered(app)
        assert found[0] == "EUE"
        assert "FRA" in found
        screen = app.screen
        assert isinstance(screen, BriefingScreen)
        assert screen.chosen.id == "EUE"


async def test_what_has_no_room_beside_the_date_is_left_out_whole() -> None:
    scenario = load("cybercrime-2024")
    app = NemconApp(lambda: BriefingScreen(scenario, 7))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "to play")
        assert "United Nations" not in plain(app.screen.query_one("#stakes", Leaf).lines[1])
        await pilot.resize_terminal(140, 45)
        await until(pilot, "New York")


def test_of_two_issues_that_weigh_alike_the_one_said_to_matter_more_comes_first() -> None:
    room = load("first-steps")
    seat = next(s for s in room.seats if s.id == "DUN")
    told = brief_lines(room, seat, instructions_for(room, "DUN", 1), 70)
    said = re.findall(r"matters (\d+)", "".join(run[0] for line in told for run in line))
    assert said[1:3] == ["50", "40"]
