"""Saved games: taken up where they were left, with the scenario that they began with."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.journal import read
from game.rules.wishes import intents as it
from game.scenario.attached import restored
from game.scenario.diagnostics import ScenarioUnusable
from game.scenario.load import load
from game.sitting.games import Game
from game.sitting.laying import laid


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))


def begun(steps: int = 25) -> Path:
    """A game as Mexico that went on for a while; the path of its file."""
    with Game.begin(load("cybercrime-2024"), "MEX", 5) as game:
        for _ in range(steps):
            game.desk.step()
            game.desk.wait()
        return game.path


def test_a_game_is_taken_up_where_it_was_left() -> None:
    path = begun()
    kept = read(path).entries
    with Game.take_up(path) as game:
        assert game.desk.seat == "MEX"
        assert tuple(game.desk.table.log) == tuple(kept)
        assert game.desk.submit(it.AskVote("MEX", "whole"))
    assert len(read(path).entries) == len(kept) + 1


def test_a_journal_carries_everything_that_its_scenario_was_read_from() -> None:
    header = read(begun(1)).header
    again = restored(header.scenario, header.files)
    assert again.digest == header.digest
    assert again.seats == load("cybercrime-2024").seats


def test_a_game_goes_on_though_its_scenario_has_changed_since(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = begun()

    def gone(name: str) -> None:
        raise ScenarioUnusable(name, ())

    monkeypatch.setattr("game.sitting.laying.load", gone)
    with Game.take_up(path) as game:
        assert game.scenario.title == load("cybercrime-2024").title
        assert game.desk.step() is not None


@pytest.mark.parametrize("name", ["../evil.yaml", "/etc/evil", "a\\..\\b", "c:evil"])
def test_an_attached_file_that_leaves_the_folder_is_refused(name: str) -> None:
    with pytest.raises(ScenarioUnusable):
        restored("cybercrime-2024", {"scenario.yaml": "", name: "x"})


def test_the_chair_has_its_aims_and_its_brief_before_it() -> None:
    told = laid(load("cybercrime-2024"), 1, ["chair"]).view("chair").instructions
    assert told is not None
    assert told.aims
    assert "You preside." in told.brief
    assert not told.positions
