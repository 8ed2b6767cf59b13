"""Home: what can be played, continued and watched, and what is said where there is nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace
from textual.app import App

from game.tui import settings
from game.tui.app import NemconApp
from game.tui.messages import GameChosen, RecordChosen, ScenarioChosen
from game.tui.screens.home import HomeScreen
from game.tui.screens.notice import NoticeScreen
from game.tui.typeset import plain
from game.tui.widgets.choices import Choices
from tests.tui.places import BROKEN, LISTED, heard, listed, only, until

__all__ = ["listed"]
Snapshot = Callable[[App[None], str], None]
pytestmark = pytest.mark.usefixtures("listed")


async def test_enter_opens_the_scenario_under_the_cursor() -> None:
    seen, hook = heard()
    async with NemconApp().run_test(message_hook=hook) as pilot:
        await until(pilot, LISTED.title)
        await pilot.press("enter")
        assert only(seen, ScenarioChosen).name == LISTED.path


async def test_enter_before_the_scenarios_are_read_is_not_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read = Event()
    monkeypatch.setattr(
        "game.scenario.load.listing", lambda: (LISTED,) if read.wait(20) else ()
    )
    seen, hook = heard()
    async with NemconApp().run_test(message_hook=hook) as pilot:
        await until(pilot, "Reading the scenarios")
        await pilot.press("enter")
        read.set()
        await until(pilot, "Suggested")
        assert only(seen, ScenarioChosen).name == LISTED.path


async def test_q_leaves_and_the_foot_says_so() -> None:
    async with NemconApp().run_test(size=(80, 24)) as pilot:
        await until(pilot, LISTED.title)
        assert "q Leave" in await until(pilot, "enter Open")
        await pilot.press("q")
        await pilot.pause(0.2)
        assert not pilot.app.is_running


async def test_an_arrow_tells_that_the_list_goes_on(listed: Callable[..., None]) -> None:
    listed(*(replace(LISTED, path=f"{LISTED.path}{n}") for n in range(12)))
    async with NemconApp().run_test(size=(80, 24)) as pilot:
        await until(pilot, LISTED.title)
        choices = pilot.app.screen.query_one(Choices)

        def ends() -> tuple[str, str]:
            rows = [choices.render_line(y).text for y in (0, choices.window - 1)]
            return rows[0][-1], rows[1][-1]

        assert ends() == (" ", "↓")
        await pilot.press("end")
        assert ends() == ("↑", " ")


async def test_r_watches_the_record_of_the_scenario_under_the_cursor() -> None:
    seen, hook = heard()
    async with NemconApp().run_test(message_hook=hook) as pilot:
        await until(pilot, LISTED.title)
        await pilot.press("r")
        assert only(seen, RecordChosen).name == LISTED.path


async def test_a_scenario_without_a_record_offers_none(listed: Callable[..., None]) -> None:
    listed(replace(LISTED, recorded=False))
    seen, hook = heard()
    async with NemconApp().run_test(message_hook=hook) as pilot:
        shown = await until(pilot, LISTED.title)
        assert "as recorded" not in shown
        await pilot.press("r")
        await pilot.pause(0.1)
        (toast,) = pilot.app._notifications
        assert toast.message == "There is no record of this day."
    assert not [m for m in seen if isinstance(m, RecordChosen)]


async def test_the_cursor_rests_on_choices_only() -> None:
    async with NemconApp().run_test() as pilot:
        await until(pilot, LISTED.title)
        choices = pilot.app.screen.query_one(Choices)
        rests = [choices.chosen]
        for _ in range(4):
            await pilot.press("down")
            rests.append(choices.chosen)
        assert rests == [
            f"play:{LISTED.path}",
            f"record:{LISTED.path}",
            "theme:",
            "theme:",
            "theme:",
        ]


async def test_a_click_moves_the_cursor_and_a_second_one_opens() -> None:
    seen, hook = heard()
    async with NemconApp().run_test(message_hook=hook) as pilot:
        await until(pilot, LISTED.title)
        choices = pilot.app.screen.query_one(Choices)
        row = next(
            y for y, line in enumerate(choices.lines) if "as recorded" in plain(line)
        )
        assert await pilot.click(choices, offset=(10, row))
        assert choices.chosen == f"record:{LISTED.path}"
        assert await pilot.click(choices, offset=(10, row))
        assert only(seen, RecordChosen).name == LISTED.path


async def test_nothing_to_play_and_nothing_to_continue_is_said(
    listed: Callable[..., None],
) -> None:
    listed()
    async with NemconApp().run_test() as pilot:
        shown = await until(pilot, "No scenario was found")
        assert "No saved game yet" in shown
        assert "Watch the record" not in shown


async def test_a_faulty_scenario_is_listed_and_its_faults_are_told(
    listed: Callable[..., None], tmp_path: Path
) -> None:
    (tmp_path / "scenario.yaml").write_text("format: 1\n", "utf-8")
    listed(replace(BROKEN, path=str(tmp_path)))
    async with NemconApp().run_test() as pilot:
        shown = await until(pilot, "A broken one: 3 faults")
        assert "as recorded" not in shown
        await pilot.press("enter")
        await until(pilot, "This scenario cannot be used")
        assert isinstance(pilot.app.screen, NoticeScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_saved_game_is_listed_and_can_be_chosen(tmp_path: Path) -> None:
    games = tmp_path / "home" / "games"
    games.mkdir(parents=True)
    (games / "torn.nemcon").write_text("no journal\n", "utf-8")
    seen, hook = heard()
    async with NemconApp().run_test(message_hook=hook) as pilot:
        await until(pilot, "cannot be read")
        await pilot.press("down", "enter")
        await until(pilot, "This game cannot be played")
        assert only(seen, GameChosen).path == games / "torn.nemcon"


async def test_the_theme_is_remembered() -> None:
    async with NemconApp().run_test() as pilot:
        await until(pilot, "Theme: Dark")
        await pilot.press("t")
        await until(pilot, "Theme: Light")
        assert pilot.app.theme == "nemcon-light"
    assert settings.remembered().theme == "nemcon-light"
    assert NemconApp().theme == "nemcon-light"


async def test_words_of_a_scenario_are_never_markup(listed: Callable[..., None]) -> None:
    listed(replace(LISTED, title="[bold red]Sarn[/] \x1b[2J", summary="[link=x]y[/link]"))
    async with NemconApp().run_test() as pilot:
        shown = await until(pilot, "[bold red]Sarn[/]")
        assert "[link=x]y[/link]" in shown


@pytest.mark.parametrize("size", [(79, 24), (80, 23), (40, 10)])
async def test_a_small_terminal_is_told_what_is_needed(size: tuple[int, int]) -> None:
    async with NemconApp().run_test(size=size) as pilot:
        shown = await until(pilot, "80 columns")
        assert "Play" not in shown
        await pilot.resize_terminal(80, 24)
        await until(pilot, LISTED.title)


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c"])
async def test_leaving_ends_with_nothing_amiss(key: str) -> None:
    app = NemconApp()
    async with app.run_test() as pilot:
        await until(pilot, LISTED.title)
        await pilot.press(key)
    assert app.return_code == 0


@pytest.mark.parametrize(
    ("theme", "size"),
    [
        ("nemcon-dark", (80, 24)),
        ("nemcon-dark", (140, 45)),
        ("nemcon-light", (80, 24)),
        ("nemcon-colour-blind", (80, 24)),
        ("nemcon-monochrome", (80, 24)),
    ],
)
async def test_home_looks(theme: str, size: tuple[int, int], snapshot: Snapshot) -> None:
    settings.change(theme=theme)
    app = NemconApp()
    async with app.run_test(size=size) as pilot:
        await until(pilot, LISTED.title)
        snapshot(app, f"home-{theme.removeprefix('nemcon-')}-{size[0]}x{size[1]}")


async def test_texts_are_shown_in_the_language_that_is_set(
    listed: Callable[..., None],
) -> None:
    told = {"en": (LISTED.title, LISTED.summary), "fr": ("Le fleuve Sarn", "Un accord.")}
    listed(replace(LISTED, told=told))
    async with NemconApp().run_test() as pilot:
        await until(pilot, "Language of texts: each scenario's own")
        await pilot.press("end", "enter")
        await until(pilot, "Language of texts: English")
        await pilot.press("enter")
        await until(pilot, "Le fleuve Sarn")
        await pilot.press("home")
        await until(pilot, "Un accord.")
    assert settings.remembered().language == "fr"


async def test_no_language_is_offered_where_there_is_but_one() -> None:
    async with NemconApp().run_test() as pilot:
        assert "Language of texts" not in await until(pilot, "Theme: Dark")
