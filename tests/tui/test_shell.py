"""What holds on every screen: bindings, help, the palette, settings, the way to the table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.binding import Binding
from textual.screen import Screen
from textual.theme import Theme

from game.journal import saves
from game.sitting.actions import ACTIONS
from game.tui import settings, themes
from game.tui.app import NemconApp
from game.tui.screens.briefing import BriefingScreen
from game.tui.screens.chamber import ChamberScreen
from game.tui.screens.guide import GuideScreen
from game.tui.screens.help import HelpScreen
from game.tui.screens.home import HomeScreen
from game.tui.screens.notice import NoticeScreen
from game.tui.screens.replay import ReplayScreen
from game.tui.screens.result import ResultScreen
from tests.tui.by_keys import desk_of
from tests.tui.places import LISTED, listed, until
from tests.tui.room import FakeOracle, Stand, in_action

__all__ = ["listed"]
Snapshot = Callable[[App[None], str], None]
PLACES: list[type[Any]] = [
    NemconApp,
    HomeScreen,
    BriefingScreen,
    ChamberScreen,
    GuideScreen,
    HelpScreen,
    NoticeScreen,
    ReplayScreen,
    ResultScreen,
]


def bindings(place: type[Any]) -> list[Binding]:
    declared = [
        b
        for base in place.__mro__
        if base.__module__.startswith("game.")
        for b in vars(base).get("BINDINGS", ())
    ]
    return [b for b in declared if isinstance(b, Binding)]


@pytest.mark.parametrize("place", PLACES, ids=lambda p: p.__name__)
def test_every_binding_has_an_id_and_says_what_it_does(place: type[Any]) -> None:
    lacking = [b.key for b in bindings(place) if not b.id or not b.tooltip]
    assert lacking == []


def test_ids_of_bindings_are_unique() -> None:
    ids = [b.id or "" for place in PLACES for b in bindings(place)]
    assert sorted(i for i in set(ids) if ids.count(i) > 1) == []


@pytest.mark.usefixtures("listed")
async def test_help_lists_every_action_and_every_key_of_the_screen() -> None:
    app = NemconApp()
    async with app.run_test(size=(140, 45)) as pilot:
        await until(pilot, LISTED.title)
        await pilot.press("question_mark")
        screen = app.screen
        assert isinstance(screen, HelpScreen)
        said = "\n".join("".join(w for w, _ in line) for line in screen.lines(90))
        for action in ACTIONS:
            assert action.help.split(";")[0][:60] in said
            assert action.usage.splitlines()[0] in said
        for binding in (*bindings(HomeScreen), *bindings(NemconApp)):
            assert binding.tooltip
            assert binding.tooltip[:40] in said
        await pilot.press("escape")
        assert isinstance(app.screen, HomeScreen)


@pytest.mark.parametrize(
    ("seat", "own", "others"),
    [
        ("ESR", "Put your name to a proposal", "Ask whether a proposal, or the whole,"),
        ("chair", "Ask whether a proposal, or the whole,", "Put your name to a proposal"),
    ],
)
async def test_help_in_the_chamber_keeps_the_keys_of_other_seats_apart(
    seat: str, own: str, others: str
) -> None:
    app = Stand(lambda: ChamberScreen(desk_of("first-steps", seat), pace=5))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen = HelpScreen(app.screen)
        app.push_screen(screen)
        await pilot.pause()
        said = "\n".join("".join(w for w, _ in line) for line in screen.lines(90))
        mine, _, rest = said.partition("Keys of this screen at another seat")
        theirs, _, _ = rest.partition("Actions at the table")
        assert own in mine
        assert others not in mine
        assert others in theirs


@pytest.mark.parametrize("chair", [True, False])
def test_no_key_of_a_seat_stands_for_two_actions(chair: bool) -> None:
    keys = [a.key for a in ACTIONS if a.key and a.concerns(chair=chair)]
    assert len(keys) == len(set(keys))


@pytest.mark.usefixtures("listed")
async def test_the_palette_finds_a_theme_and_keeps_it() -> None:
    app = NemconApp()
    async with app.run_test() as pilot:
        await until(pilot, LISTED.title)
        await pilot.press("ctrl+p", *"colour-blind")
        await until(pilot, "Theme: Colour-blind safe")
        await pilot.press("enter")
        await pilot.pause()
        await until(pilot, LISTED.title)
        assert app.theme == "nemcon-colour-blind"


async def test_the_palette_offers_the_actions_at_the_table_to_a_seat() -> None:
    desk = in_action()
    app = NemconApp(lambda: ChamberScreen(desk, FakeOracle()))
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("ctrl+p", *"docket")
        await until(pilot, "Docket: docket")
        await pilot.press("escape", "ctrl+p", *"gavel")
        shown = await until(pilot, "No matches found")
        assert "Gavel: gavel" not in shown


@pytest.mark.usefixtures("listed")
async def test_from_home_to_the_table_the_guide_and_back() -> None:
    app = NemconApp()
    async with app.run_test(size=(140, 45)) as pilot:
        await until(pilot, LISTED.title)
        await pilot.press("enter")
        await until(pilot, "Suggested")
        await pilot.press("enter")
        await until(pilot, "At the table")
        assert isinstance(app.screen, GuideScreen)
        await pilot.press("enter")
        assert isinstance(app.screen, ChamberScreen)
        assert settings.remembered().guided
        await pilot.press("q")
        await until(pilot, LISTED.title)
        assert isinstance(app.screen, HomeScreen)
        assert app.game is None
        assert len(saves.listing()) == 1
        await until(pilot, "not begun")
        await pilot.press("down", "enter")
        await until(pilot, "Room")
        assert isinstance(app.screen, ChamberScreen)


@pytest.mark.usefixtures("listed")
@pytest.mark.parametrize("key", ["n", "colon"])
async def test_the_key_that_the_guide_suggests_is_answered_at_the_table(key: str) -> None:
    app = NemconApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LISTED.title)
        await pilot.press("enter")
        await until(pilot, "Suggested")
        await pilot.press("enter")
        await until(pilot, "Press n, or type :wait")
        await pilot.press(key)
        if key == "colon":
            await until(pilot, "a command, such as")
            return
        await until(pilot, "opens")
        assert isinstance(app.screen, ChamberScreen)


async def test_a_game_that_cannot_be_kept_is_played_in_memory_after_asking(
    listed: Callable[..., None], tmp_path: Path
) -> None:
    (tmp_path / "home").write_text("a file where the folder should be", "utf-8")
    app = NemconApp()
    async with app.run_test() as pilot:
        await until(pilot, LISTED.title)
        await pilot.press("enter")
        await until(pilot, "Suggested")
        await pilot.press("enter")
        await until(pilot, "The disk refuses")
        await pilot.press("escape")
        assert isinstance(app.screen, BriefingScreen)
        await pilot.press("enter")
        await until(pilot, "You can play in memory")
        await pilot.press("enter")
        await until(pilot, "At the table")
        await pilot.press("enter")
        await until(pilot, "n lets the room go on")
        assert app.unsaved
        assert app.game is not None
        assert not app.game.kept
        await pilot.press("escape", "q")
        await until(pilot, "Not everything is saved")
        (tmp_path / "home").unlink()
        await pilot.press("escape", "q")
        await until(pilot, "not begun")
    assert len(list((tmp_path / "home" / "games").glob("*.nemcon"))) == 1


def test_settings_that_cannot_be_read_count_as_none() -> None:
    settings.place().parent.mkdir(parents=True)
    settings.place().write_bytes(b"\xff{")
    assert settings.remembered() == settings.Settings()
    assert settings.change(guided=True)
    assert settings.remembered() == settings.Settings(guided=True)


def test_an_unknown_theme_is_not_insisted_on() -> None:
    settings.change(theme="no such theme")
    assert NemconApp().theme == themes.THEMES[0].name


def _contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        lin = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * lin[0] + 0.7152 * lin[1] + 0.0722 * lin[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", themes.THEMES, ids=lambda t: t.name)
def test_every_ink_can_be_read_on_its_ground(theme: Theme) -> None:
    assert theme.background
    assert set(themes.DEFAULTS) <= set(theme.variables)
    for name, ink in theme.variables.items():
        if name != "rule-line":
            assert _contrast(ink, theme.background) >= 4.5, name


@pytest.mark.usefixtures("listed")
async def test_help_looks(snapshot: Snapshot) -> None:
    app = NemconApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LISTED.title)
        await pilot.press("question_mark")
        await until(pilot, "Keys of this screen")
        snapshot(app, "help-80x24")


def _guide() -> Screen[Any]:
    return GuideScreen(in_action().view(), FakeOracle())


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_the_guide_looks(size: tuple[int, int], snapshot: Snapshot) -> None:
    app = NemconApp(_guide)
    async with app.run_test(size=size) as pilot:
        await until(pilot, "A first move")
        snapshot(app, f"guide-{size[0]}x{size[1]}")


@pytest.mark.usefixtures("listed")
async def test_a_guide_that_nobody_saw_counts_as_not_shown() -> None:
    app = NemconApp()
    async with app.run_test(size=(140, 45)) as pilot:
        await until(pilot, LISTED.title)
        await pilot.press("enter")
        await until(pilot, "Suggested")
        await pilot.resize_terminal(40, 10)
        await pilot.press("enter")
        await until(pilot, "nemcon needs a terminal")
        while not isinstance(app.screen, GuideScreen):
            await pilot.pause(0.02)
        await pilot.pause(0.1)
        assert not settings.remembered().guided
        await pilot.resize_terminal(80, 24)
        await until(pilot, "A first move")
        await pilot.pause()
        assert settings.remembered().guided
