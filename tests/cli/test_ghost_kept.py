"""A game that was begun with the real meeting beside it keeps it, in its file."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from game.cli.main import main
from game.journal import read, saves
from game.rules.log.events import BallotCast


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    return tmp_path


def typed(monkeypatch: pytest.MonkeyPatch, lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))


def begun(monkeypatch: pytest.MonkeyPatch, *options: str) -> Path:
    typed(monkeypatch, "wait\n")
    words = ["play", "cybercrime-2024", "--as", "MEX", "--seed", "5", "--plain", *options]
    assert main(words) == 0
    return next(iter(saves.folder().glob("*.nemcon")))


def test_it_is_a_ghost_game_when_it_is_taken_up_again(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = begun(monkeypatch, "--ghost")
    assert read(path).header.ghost
    typed(monkeypatch, "vote no\nwait\n" * 60)
    capsys.readouterr()
    assert main(["play", str(path), "--plain"]) == 0
    out = capsys.readouterr().out
    cast = [e.event for e in read(path).entries if isinstance(e.event, BallotCast)]
    assert [e for e in cast if e.seat == "MEX" and e.choice == "no"]
    assert "That day: Mexico" in out
    assert "Drift " in out


def test_its_branches_are_ghost_games_too(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = begun(monkeypatch, "--ghost")
    child = home / "child.nemcon"
    assert main(["branch", str(path), "--as", "MEX", "--out", str(child)]) == 0
    assert read(child).header.ghost


def test_a_game_without_says_nothing_of_it_in_its_file(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = begun(monkeypatch)
    assert not read(path).header.ghost
    assert b" ghost " not in path.read_bytes().split(b" events\n")[0]
