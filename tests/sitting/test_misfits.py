"""Journals of which every line is as written, and which do not fit all the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.cli.main import main
from game.journal import Journal, read
from game.rules.log.events import BallotCast, Decided, Entry, QuestionPut, Spoke
from game.scenario.attached import rulebook_digests
from game.scenario.load import load
from game.sitting.misfits import misfits
from game.sitting.record_file import record_reading
from tests.tui.sittings import kept


@pytest.fixture
def game(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    return kept()


def rulebooks(game: Path) -> dict[str, str]:
    """What a new game's header says of the rulebooks that are attached."""
    return rulebook_digests(read(game).header.files)


def with_header(game: Path, **facts: object) -> Path:
    """The game with another header, every checksum right."""
    seen = read(game)
    path = game.with_name("forged.nemcon")
    Journal.create(path, replace(seen.header, **facts), seen.entries).close()
    return path


def ending(game: Path, *events: object, shared: int = 3) -> Path:
    """The game's beginning and then these events, every checksum right."""
    seen = read(game)
    kept_ = [*seen.entries[:shared]]
    minute = kept_[-1].minute
    more = [Entry(n, minute, e) for n, e in enumerate(events, shared + 1)]  # type: ignore[arg-type]
    path = game.with_name("forged.nemcon")
    Journal.create(path, seen.header, [*kept_, *more]).close()
    return path


def told(path: Path) -> list[str]:
    return [*misfits(read(path))]


def test_a_game_as_it_was_played_fits(game: Path) -> None:
    assert told(with_header(game, rulebooks=rulebooks(game))) == []


@pytest.mark.parametrize("name", ["cybercrime-2024", "unga-2019"])
def test_a_record_that_is_laid_out_fits(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    assert [*misfits(record_reading(load(name)))] == []


def test_a_digest_of_other_files_is_told(
    game: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = with_header(game, digest="0" * 64, rulebooks=rulebooks(game))
    before = path.read_bytes()
    words = "the scenario's digest in the header is not that of the attached files"
    assert told(path) == [words]
    assert main(["journal", "verify", str(path)]) == 1
    assert f"Does not fit: {words}." in capsys.readouterr().out
    assert main(["journal", "verify", str(path), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["sound"], found["misfits"], found["failure"]) == (False, [words], "")
    assert path.read_bytes() == before


def test_an_attached_text_that_was_altered_is_told(game: Path) -> None:
    files = read(game).header.files
    name = next(n for n in files if n.startswith("rulebooks/"))
    altered = {**files, name: f"{files[name]}# altered\n"}
    found = told(with_header(game, files=altered, rulebooks=rulebooks(game)))
    assert any("digest of the rulebook" in words for words in found)
    assert any("the scenario's digest" in words for words in found)


def test_files_without_a_scenario_are_told(game: Path) -> None:
    (words,) = told(with_header(game, files={}))
    assert words.startswith("no scenario can be read from the attached files")


@pytest.mark.parametrize(
    ("events", "said"),
    [
        ((Spoke("QQQ", "general"),), "event 4 (spoke) names QQQ, and the scenario has no"),
        ((Decided("chair", "Q1"),), "event 4 (decided) does not follow from those before"),
        (
            (
                QuestionPut("chair", "Q1", "whole", "roll-call", "substance"),
                BallotCast("QQQ", "yes"),
            ),
            "event 5 (ballot-cast) names QQQ",
        ),
        (
            (
                QuestionPut("chair", "Q1", "whole", "roll-call", "substance"),
                BallotCast("chair", "yes"),
            ),
            "event 5 (ballot-cast) is a ballot of chair, who has no vote here",
        ),
    ],
)
def test_what_no_meeting_in_that_room_had_is_told(
    game: Path, events: tuple[object, ...], said: str
) -> None:
    found = told(ending(game, *events))
    assert any(words.startswith(said) for words in found), found


def test_a_person_in_a_seat_that_is_none_is_told(game: Path) -> None:
    found = told(with_header(game, seats=("QQQ",), rulebooks=rulebooks(game)))
    assert found == ["the header seats a person as QQQ, and the scenario has no such seat"]
