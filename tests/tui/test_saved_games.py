"""Saved games on the home screen: watched, named, thrown away, brought back, copied."""

from __future__ import annotations

import asyncio
import os
import re
import threading
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from game.journal import Journal
from game.journal.saves import Saved
from game.sitting.games import Game
from game.tui.app import NemconApp
from game.tui.messages import GameChosen, SittingWatched
from game.tui.screens.chamber import ChamberScreen
from game.tui.screens.games_listed import Day, continued
from game.tui.screens.home import HomeScreen
from game.tui.screens.notice import NoticeScreen
from game.tui.screens.replay import ReplayScreen
from game.tui.screens.saved_games import dropped
from game.tui.widgets.choices import Choices
from tests.tui.conftest import words_of
from tests.tui.places import heard, listed, only, until
from tests.tui.sittings import SPOKEN, bytes_of, damage, in_trash, is_there, kept

__all__ = ["listed"]
pytestmark = pytest.mark.usefixtures("listed")


@pytest.fixture
def game(settings_elsewhere: None) -> Path:
    return kept("mine", SPOKEN)


async def on_disk(path: Path, *, there: bool = True) -> None:
    for _ in range(2000):
        if is_there(path) == there:
            return
        await asyncio.sleep(0.02)
    pytest.fail(f"{path} should {'' if there else 'not '}be there")


async def test_a_game_is_listed_with_seat_scenario_time_and_progress(game: Path) -> None:
    kept("over")
    async with NemconApp().run_test() as pilot:
        words = await until(pilot, "GAL · The Sarn basin agreement")
        assert "ended: consensus" in words
        assert re.search(r"09:01 \w+ \d/4", words)
        await pilot.press("down")
        words = await until(pilot, "begun on 23 November 2026")
        assert re.search(r"events, stage \d\s+of 4", words)
        assert "n renames" in words


async def test_r_watches_the_game_under_the_cursor(game: Path) -> None:
    app = NemconApp()
    async with app.run_test() as pilot:
        await until(pilot, "GAL")
        await pilot.press("down", "r")
        await until(pilot, "what Galt may know")
        assert isinstance(app.screen, ReplayScreen)


async def test_n_gives_it_another_name(game: Path) -> None:
    async with NemconApp().run_test() as pilot:
        await until(pilot, "GAL")
        await pilot.press("down", "n", *(["backspace"] * 4), *"yours", "enter")
        await on_disk(game.with_name("yours.nemcon"))
        assert not is_there(game)
        await until(pilot, "yours · begun")


async def test_a_name_that_is_taken_is_refused_and_nothing_is_lost(game: Path) -> None:
    other = kept("other", SPOKEN)
    before = bytes_of(other)
    async with NemconApp().run_test() as pilot:
        await until(pilot, "GAL")
        await pilot.press("down")
        assert isinstance(pilot.app.screen, HomeScreen)
        here = pilot.app.screen.pointed[1].stem
        await pilot.press("n")
        field = pilot.app.screen.query_one(Input)
        field.value = "mine" if here == "other" else "other"
        await pilot.press("enter")
        await until(pilot, "This cannot be done")
    assert bytes_of(other) == before
    assert is_there(game)


async def test_what_is_thrown_away_lies_in_the_trash_and_comes_back(game: Path) -> None:
    async with NemconApp().run_test() as pilot:
        await until(pilot, "GAL")
        await pilot.press("down", "x")
        await on_disk(game, there=False)
        await until(pilot, "Thrown away")
        assert in_trash() == ["mine.nemcon"]
        await pilot.pause()
        # not back at the first scenario, where enter would begin another game
        assert pilot.app.screen.query_one(Choices).cursor > 1
        await pilot.press("u")
        await on_disk(game)
        await until(pilot, "GAL")
        assert in_trash() == []


async def test_a_copy_is_written_where_one_says(game: Path, tmp_path: Path) -> None:
    async with NemconApp().run_test() as pilot:
        await until(pilot, "GAL")
        await pilot.press("down", "c")
        pilot.app.screen.query_one(Input).value = str(tmp_path)
        await pilot.press("enter")
        await on_disk(tmp_path / "mine.nemcon")
    assert bytes_of(tmp_path / "mine.nemcon") == bytes_of(game)


async def test_a_path_pasted_or_dropped_in_is_opened(game: Path) -> None:
    seen, hook = heard()
    app = NemconApp()
    async with app.run_test(message_hook=hook) as pilot:
        await until(pilot, "GAL")
        app.post_message(events.Paste(f"'{game}'"))
        for _ in range(2000):
            await pilot.pause()
            if isinstance(app.screen, ChamberScreen):
                break
        assert only(seen, GameChosen).path == game
        assert app.game is not None
        assert app.game.path == game


async def test_to_leave_while_a_game_is_opened_lets_go_of_it(
    game: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening, left = threading.Event(), threading.Event()
    take_up = Game.take_up

    def slow(path: Path, *, in_memory: bool = False) -> Game:
        opening.set()
        left.wait(20)
        return take_up(path, in_memory=in_memory)

    monkeypatch.setattr(Game, "take_up", slow)
    app = NemconApp()
    async with app.run_test() as pilot:
        await until(pilot, "GAL")
        app.post_message(GameChosen(game))
        await asyncio.to_thread(opening.wait, 20)
        asyncio.get_running_loop().call_later(0.2, left.set)
    assert app.game is None
    Journal.open(game).close()  # nobody holds it


async def test_a_typed_path_that_leads_nowhere_is_said(game: Path) -> None:
    async with NemconApp().run_test() as pilot:
        await until(pilot, "GAL")
        await pilot.press("o", *"nowhere", "enter")
        await until(pilot, "This cannot be opened")


async def test_a_game_held_elsewhere_is_offered_to_watch_and_its_holder_named(
    game: Path,
) -> None:
    seen, hook = heard()
    app = NemconApp()
    async with app.run_test(message_hook=hook) as pilot:
        with Journal.open(game):
            await until(pilot, "GAL")
            await pilot.press("down", "enter")
            words = await until(pilot, "Watch it")
            assert "is open in" in " ".join(words.split())
            await pilot.press("enter")
            await until(pilot, "what Galt may know")
        assert only(seen, SittingWatched).path == game


async def test_a_game_in_which_nobody_sat_is_gone_through(
    settings_elsewhere: None, tmp_path: Path
) -> None:
    played = kept("played", seats=())
    path = played.rename(tmp_path / played.name)
    app = NemconApp()
    async with app.run_test() as pilot:
        await until(pilot, "No saved game yet")
        app.post_message(events.Paste(str(path)))
        await until(pilot, "everything, private deals too")
        assert isinstance(app.screen, ReplayScreen)


async def test_a_damaged_game_is_shown_with_line_and_byte_and_offered_to_watch(
    game: Path,
) -> None:
    damage(game, -3)
    app = NemconApp()
    async with app.run_test() as pilot:
        await until(pilot, "Continue")
        await pilot.press("down", "enter")
        words = " ".join((await until(pilot, "Watch it")).split())
        assert "damaged at line" in words
        assert "byte" in words
        await pilot.press("enter")
        await until(pilot, "what Galt may know")
        assert isinstance(app.screen, ReplayScreen)


async def test_keys_for_games_say_so_where_there_is_none(settings_elsewhere: None) -> None:
    app = NemconApp()
    async with app.run_test() as pilot:
        await until(pilot, "No saved game yet")
        await pilot.press("n", "u")
        said = [n.message for n in app._notifications]
        assert said == ["Put the cursor on a saved game first.", "The trash is empty."]
        assert isinstance(app.screen, HomeScreen)


@pytest.mark.parametrize(
    "written", ["{}", "'{}'", '"{}"', "file://{}", " {} \n", "{escaped}"]
)
def test_paths_are_read_as_terminals_drop_them(written: str, tmp_path: Path) -> None:
    path = tmp_path / "my game.nemcon"
    path.write_bytes(b"")
    plain = str(path)
    url = plain.replace(" ", "%20")
    words = written.format(
        url if written.startswith("file") else plain, escaped=plain.replace(" ", "\\ ")
    )
    assert dropped(words) == path


def test_a_seat_of_the_list_is_called_by_its_name() -> None:
    game = Saved(
        Path("g.nemcon"), "g", "cybercrime-2024", "A day", ("EUE", "chair", "ABC"), seq=0
    )
    day = Day("2024-08-08", {}, {"EUE": "EU"})
    row = continued((game,), {"cybercrime-2024": day})[1]
    assert row.words.startswith("EU, Chair, ABC")


async def test_on_coming_home_the_game_just_left_stands_where_it_was_left(
    settings_elsewhere: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also before the folder has been read again."""
    path = kept("mine", "")
    over = kept("over")
    os.utime(path, (1, 1))
    app = NemconApp()
    async with app.run_test() as pilot:
        await until(pilot, "ended: consensus")
        monkeypatch.setattr(HomeScreen, "look_round", lambda self: None)
        await app.push_screen(NoticeScreen("Away", "Elsewhere."))
        path.write_bytes(over.read_bytes())
        app.pop_screen()
        await pilot.pause()
        rows = words_of(app.export_screenshot())
        assert sum("ended: consensus" in row for row in rows) == 2
