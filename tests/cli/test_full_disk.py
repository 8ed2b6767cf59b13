"""When the disk refuses: a clear message, on in memory after asking, nothing corrupt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from game.cli.plain.play import sit
from game.cli.plain.table_talk import TableTalk
from game.cli.plain.voice import TextVoice
from game.journal import Journal, NotKept, read
from game.rules.log.events import Entry
from game.scenario.load import load
from game.sitting.games import Game


@pytest.fixture
def game(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Game]:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    with Game.begin(load("cybercrime-2024"), "MEX", 5) as begun:
        for _ in range(12):
            begun.desk.step()
            begun.desk.wait()
        yield begun


def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on the disk is full."""

    def refuse(journal: Journal, _entries: Iterable[Entry]) -> None:
        raise NotKept(journal.path, "there is no room left on the disk")

    monkeypatch.setattr(Journal, "append", refuse)


def talk(game: Game, lines: str) -> bool:
    """Type lines at the game's desk until they are used up."""
    voice = TextVoice()

    def save(_name: str) -> str:
        game.catch_up()
        return "Saved."

    typed = iter(lines.splitlines())
    return TableTalk(game.desk, voice, typed, save, game.go_on_unsaved).hold()


def test_a_person_is_asked_and_goes_on_in_memory(
    game: Game, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = read(game.path).entries
    full(monkeypatch)
    talk(game, "memory\nwait\nwait\nwait")
    out = capsys.readouterr().out
    assert "no room left on the disk. Nothing of this step has happened." in out
    assert "`memory` goes on without saving" in out
    assert len(game.desk.table.log) > len(kept)
    assert not game.kept
    monkeypatch.undo()
    assert read(game.path).entries == kept


def test_when_there_is_room_again_all_that_is_missing_is_written(
    game: Game, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        full(patch)
        talk(game, "memory\nwait\nwait")
    talk(game, "save")
    assert game.kept
    assert tuple(read(game.path).entries) == tuple(game.desk.table.log)


def test_a_refused_step_has_not_happened(
    game: Game, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = list(game.desk.table.log)
    with monkeypatch.context() as patch:
        full(patch)
        talk(game, "wait\nwait\nquit")
    assert game.desk.table.log == before
    assert tuple(read(game.path).entries) == tuple(before)


class Typed:
    """Lines as standard input gives them; each first does what it is told to do."""

    def __init__(self, *lines: tuple[str, Callable[[], object]]) -> None:
        self._lines = iter(lines)

    def isatty(self) -> bool:
        """Nobody types at a terminal here."""
        return False

    def readline(self) -> str:
        """The next line, empty at the end."""
        line, does = next(self._lines, ("", bool))
        does()
        return line


@pytest.fixture
def blocked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file where the folder of saved games would be, so that nothing can be kept."""
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    (tmp_path / "games").write_text("")
    return tmp_path / "games"


def test_leaving_writes_what_happened_in_memory_if_the_disk_takes_it_by_then(
    blocked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = Typed(("memory\n", bool), ("wait\n", bool), ("quit\n", blocked.unlink))
    monkeypatch.setattr("sys.stdin", typed)
    assert sit("first-steps", "ESR", 3, as_json=False) == 0
    out = capsys.readouterr().out
    (game,) = blocked.iterdir()
    assert f"Saved. Go on with: nemcon play {game.name}\n" in out
    assert read(game).entries


def test_leaving_says_what_is_lost_where_the_disk_still_refuses(
    blocked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = Typed(("memory\n", bool), ("quit\n", bool), ("quit\n", bool))
    monkeypatch.setattr("sys.stdin", typed)
    assert sit("first-steps", "ESR", 3, as_json=False) == 0
    out = capsys.readouterr().out
    assert out.count("is lost if you leave now") == 1
    last = out.splitlines()[-1]
    assert last.startswith("Left. ")
    assert last.endswith("What happened in memory is lost.")
    assert "Saved." not in last


def test_who_is_told_what_leaving_loses_can_stay_and_have_it_written(
    blocked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("memory\n", "wait\n", "quit\n")
    typed = Typed(*((w, bool) for w in words), ("save\n", blocked.unlink), ("quit\n", bool))
    monkeypatch.setattr("sys.stdin", typed)
    assert sit("first-steps", "ESR", 3, as_json=False) == 0
    out = capsys.readouterr().out
    assert "`quit` again to leave without it" in out
    (game,) = blocked.iterdir()
    assert f"Saved. Go on with: nemcon play {game.name}\n" in out


def test_a_name_that_is_taken_is_said_to_be_and_the_game_goes_on(
    game: Game, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = game.path.with_name("mine.nemcon")
    other.write_text("another game", encoding="utf-8")
    typed = Typed(("save mine\n", bool), ("save hers\n", bool), ("quit\n", bool))
    monkeypatch.setattr("sys.stdin", typed)
    path = game.path
    game.close()
    assert sit(str(path), None, None, as_json=False) == 0
    out = capsys.readouterr().out
    assert f"Not saved: the name is taken, {other} is there already; choose another" in out
    assert "Nothing of this step has happened" not in out
    assert "`memory`" not in out
    assert other.read_text(encoding="utf-8") == "another game"
    assert f"Saved as {path.with_name('hers.nemcon')}" in out
