"""When the disk refuses during a game on the screen: asked, on in memory, nothing lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from game.journal import Journal, NotKept, read
from game.rules.log.events import Entry
from game.sitting.games import Game
from game.tui import settings
from game.tui.app import NemconApp
from game.tui.screens.chamber import ChamberScreen
from game.tui.screens.home import HomeScreen
from game.tui.screens.notice import NoticeScreen
from tests.reports.days import UNTIL_ACTION
from tests.tui.places import listed, until
from tests.tui.sittings import kept

__all__ = ["listed"]
pytestmark = pytest.mark.usefixtures("listed")


@pytest.fixture
def game(settings_elsewhere: None) -> Iterator[Game]:
    settings.change(guided=True)
    with Game.take_up(kept("mine", UNTIL_ACTION)) as taken:
        yield taken


def full(patch: pytest.MonkeyPatch) -> None:
    def refuse(journal: Journal, _entries: Iterable[Entry]) -> None:
        raise NotKept(journal.path, "there is no room left on the disk")

    patch.setattr(Journal, "append", refuse)


def at_the_table(game: Game) -> NemconApp:
    return NemconApp(lambda: ChamberScreen(game.desk), game)


def kept_events(path: Path) -> int:
    return len(read(path).entries)


async def test_the_person_is_asked_and_goes_on_in_memory(
    game: Game, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kept_events(game.path)
    app = at_the_table(game)
    async with app.run_test() as pilot:
        full(monkeypatch)
        await pilot.press("n")
        words = await until(pilot, "The disk refuses")
        assert "no room left" in " ".join(words.split())
        assert len(game.desk.table.log) == before
        await pilot.press("enter")
        for _ in range(2000):
            await pilot.pause(0.02)
            if len(game.desk.table.log) > before:
                break
        assert len(game.desk.table.log) > before
        assert app.unsaved
        await until(pilot, "in memory only")
        monkeypatch.undo()
    assert kept_events(game.path) == before


async def test_saying_no_leaves_the_room_as_it_is_and_it_can_be_tried_again(
    game: Game, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kept_events(game.path)
    app = at_the_table(game)
    async with app.run_test() as pilot:
        with monkeypatch.context() as patch:
            full(patch)
            await pilot.press("n")
            await until(pilot, "The disk refuses")
            await pilot.press("escape")
            assert len(game.desk.table.log) == before
        await pilot.press("n")
        for _ in range(2000):
            await pilot.pause(0.02)
            if len(game.desk.table.log) > before:
                break
        assert len(game.desk.table.log) > before
        assert kept_events(game.path) == len(game.desk.table.log)


async def test_leaving_writes_what_is_missing_once_there_is_room(
    game: Game, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, app = game.path, at_the_table(game)
    async with app.run_test() as pilot:
        with monkeypatch.context() as patch:
            full(patch)
            await pilot.press("n")
            await until(pilot, "The disk refuses")
            await pilot.press("enter")
            await pilot.pause(0.3)
            await pilot.press("escape")
        held = len(game.desk.table.log)
        await pilot.press("q")
        await pilot.pause(0.2)
        assert isinstance(app.screen, HomeScreen)
    assert kept_events(path) >= held


async def test_leaving_without_room_asks_first(
    game: Game, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = at_the_table(game)
    async with app.run_test() as pilot:
        full(monkeypatch)
        await pilot.press("n")
        await until(pilot, "The disk refuses")
        await pilot.press("enter")
        await pilot.pause(0.3)
        await pilot.press("escape")
        await pilot.press("q")
        await until(pilot, "Not everything is saved")
        assert isinstance(app.screen, NoticeScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, ChamberScreen)
        await pilot.press("q")
        await until(pilot, "Not everything is saved")
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert isinstance(app.screen, HomeScreen)
        monkeypatch.undo()
