"""Watching a scenario: faults at each save, the last sound version as preview."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.app import App

from game.scenario.load import shipped
from game.tui.app import NemconApp
from game.tui.screens.watch import WatchScreen
from game.tui.typeset import plain
from game.tui.widgets.choices import Choices
from tests.scenario.folders import RIVER
from tests.tui.places import until

Snapshot = Callable[[App[None], str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RIVER, tmp_path / "river"))


def watching(folder: Path) -> NemconApp:
    return NemconApp(lambda: WatchScreen(folder))


def save(folder: Path, old: str, new: str) -> None:
    path = folder / "scenario.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_a_sound_scenario_is_shown_as_a_person_reads_it(
    folder: Path, size: tuple[int, int]
) -> None:
    async with watching(folder).run_test(size=size) as pilot:
        shown = await until(pilot, "No faults and no doubts.")
        assert "The dry years have come twice" in shown
        await pilot.press("b")
        await until(pilot, "No firm limit on storage")
        await pilot.press("r")
        await until(pilot, "Brenna")
        await pilot.press("tab", "end")
        await until(pilot, "+1.5: ")  # who stands where, the last issue last
        await pilot.press("t")
        await until(pilot, "No State stores more")


async def test_a_save_with_a_fault_shows_it_with_its_line_and_keeps_the_preview(
    folder: Path,
) -> None:
    app = watching(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "No faults and no doubts.")
        save(folder, "minutes: 45", "minuets: 45")
        await until(pilot, "unknown key `minuets`")
        shown = await until(pilot, "did you mean `minutes`?")
        assert "^^^^^^^" in shown
        assert "as before this save" in shown
        await pilot.press("t")
        await until(pilot, "No State stores more")
        save(folder, "minuets: 45", "minutes: 45")
        assert "No State stores more" in await until(pilot, "No faults and no doubts.")
        save(folder, "minutes: 45", "minuets: 45")
        await until(pilot, "did you mean `minutes`?")
        save(folder, "minuets: 45", "minutes: 45")
        await until(pilot, "No State stores more")


async def test_a_file_that_goes_away_is_said_so(folder: Path) -> None:
    app = watching(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "No faults and no doubts.")
        (folder / "scenario.yaml").unlink()
        await until(pilot, "S118")


@pytest.mark.parametrize("size", [(80, 24), (140, 45)], ids=lambda s: f"{s[0]}x{s[1]}")
async def test_looks(folder: Path, snapshot: Snapshot, size: tuple[int, int]) -> None:
    app = watching(folder)
    async with app.run_test(size=size) as pilot:
        await until(pilot, "No faults and no doubts.")
        await pilot.press("t")
        await until(pilot, "No State stores more")
        snapshot(app, f"watch-dark-{size[0]}x{size[1]}")


async def test_too_small_a_terminal_is_told_how_to_watch_without_a_screen(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    app = watching(Path())
    async with app.run_test(size=(40, 10)) as pilot:
        shown = await until(pilot, "nemcon watch PATH --plain")
        assert "nemcon play" not in shown
        await pilot.resize_terminal(80, 24)
        await until(pilot, " river: ")


async def test_refused_lines_are_listed_by_what_is_wrong_with_each(folder: Path) -> None:
    app = watching(folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "No faults and no doubts.")
        save(folder, "minutes: 45", "minutes: 45: more")
        shown = await until(pilot, "S111 a colon and a")
        assert "S111 this" not in shown
        assert "this is no YAML: a colon" in shown


async def test_messages_are_listed_in_full_at_80_columns(folder: Path) -> None:
    app = watching(folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "No faults and no doubts.")
        save(folder, "minutes: 45", "minuets: 45")
        await until(pilot, "S101")
        listed = " ".join(plain(line) for line in app.screen.query_one(Choices).lines)
        words = re.sub(r" :\d+ ", " ", listed)
        assert "unknown key `minuets` in a scenario" in " ".join(words.split())


async def test_of_a_large_room_those_are_listed_of_whom_something_is_said(
    tmp_path: Path,
) -> None:
    name = "arms-trade-2013"
    folder = Path(shutil.copytree(shipped() / name, tmp_path / name))
    app = watching(folder)
    async with app.run_test(size=(120, 200)) as pilot:
        await until(pilot, "No faults and no doubts.")
        await pilot.press("r")
        shown = await until(pilot, "with neither stated positions")
        assert "Iran" in shown
        assert "Bhutan: " not in shown


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_a_fault_in_another_file_is_listed_with_its_name(
    folder: Path, size: tuple[int, int]
) -> None:
    (folder / "texts").mkdir(exist_ok=True)
    (folder / "texts" / "fr.yaml").write_text("format: 1\nsumary: Une phrase.\n", "utf-8")
    save(folder, "minutes: 45", "minutez: 45")
    async with watching(folder).run_test(size=size) as pilot:
        shown = await until(pilot, "fr.yaml:2")
        assert re.search(r"(?<!yaml):11\b", shown)
