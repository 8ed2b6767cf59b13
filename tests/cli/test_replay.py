"""Replaying and opening files from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli.main import main
from game.journal.notes import notes_on
from tests.tui.sittings import kept


@pytest.fixture
def game(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    return kept()


def lines(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["replay", *words]) == 0
    return capsys.readouterr().out.splitlines()


def test_a_game_is_told_in_lines_without_single_ballots(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = lines(capsys, str(game), "--plain")
    assert told[0] == "The Sarn basin agreement. mine · what Galt may know."
    assert any("4 in favour" in line for line in told)
    assert not any("Brenna: no" in line for line in told)


def test_it_begins_at_an_event(game: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = lines(capsys, str(game), "--json", "--at", "12")
    assert json.loads(told[0])["seq"] == 12


def test_only_what_fits_is_told(game: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = lines(capsys, str(game), "--json", "--find", "votes where ERU abstained")
    assert [json.loads(line)["outcome"] for line in told] == ["adopted"]


def test_a_note_is_told_with_its_moment(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes_on(game).put(4, "Here it began.")
    told = lines(capsys, str(game), "--plain")
    assert any(line.strip() == "* Here it began." for line in told)
    assert len(lines(capsys, str(game), "--json", "--find", "marked")) == 1


def test_words_without_sense_are_refused_with_an_example(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replay", str(game), "--plain", "--find", "abstain"]) == 2
    assert "Whose `abstain`?" in capsys.readouterr().err


@pytest.mark.parametrize("eyes", [["--as", "nobody"], ["--as", "XXX"]])
def test_nobodys_eyes_are_refused(
    game: Path, eyes: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replay", str(game), "--plain", *eyes]) == 2
    assert "nobody sits at" in capsys.readouterr().err


def test_eyes_are_for_games_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", "cybercrime-2024", "--plain", "--public"]) == 2
    assert "a record is the same for everybody" in capsys.readouterr().err


def test_a_damaged_game_is_told_up_to_its_damage_and_the_damage_is_named(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = game.read_bytes().splitlines(keepends=True)
    rows[-4] = rows[-4][:-2] + b"!\n"
    game.write_bytes(b"".join(rows))
    assert main(["replay", str(game), "--plain"]) != 0
    told = capsys.readouterr()
    assert "Galt tables amendment A1" in told.out
    assert "damaged at line" in told.err


def test_opening_what_is_no_journal_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.nemcon"
    path.write_text("nothing\n", "utf-8")
    assert main(["open", str(path)]) != 0
    assert "no nemcon journal" in capsys.readouterr().err
