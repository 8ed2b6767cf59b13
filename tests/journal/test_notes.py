"""Notes beside a journal: kept at once, whole or not at all, and going where it goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.journal import JournalUnusable, NotKept, disk, saves
from game.journal.notes import Note, notes_on


def test_a_note_is_there_when_read_again(tmp_path: Path) -> None:
    game = tmp_path / "mine.nemcon"
    notes_on(game).put(7, "Here  the room\nturned.")
    notes_on(game).put(3)
    assert notes_on(game).all == (Note(3), Note(7, "Here the room turned."))
    assert notes_on(game).marked == {3, 7}


def test_a_note_can_be_taken_off(tmp_path: Path) -> None:
    game = tmp_path / "mine.nemcon"
    notes = notes_on(game)
    notes.put(7, "x")
    notes.clear(7)
    assert notes_on(game).all == ()


def test_where_the_disk_refuses_nothing_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = notes_on(tmp_path / "mine.nemcon")
    notes.put(1, "kept")

    def refuse(_path: Path, _block: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "replace", refuse)
    with pytest.raises(NotKept, match="disk is full"):
        notes.put(2, "lost")
    assert notes.marked == {1}


def test_a_file_that_holds_no_notes_is_named(tmp_path: Path) -> None:
    game = tmp_path / "mine.nemcon"
    (tmp_path / "mine.nemcon.notes.json").write_text("[1, 2", "utf-8")
    with pytest.raises(JournalUnusable, match=r"mine\.nemcon\.notes\.json holds no notes"):
        notes_on(game)


def test_notes_go_where_the_game_goes(tmp_path: Path) -> None:
    game = tmp_path / "mine.nemcon"
    game.write_bytes(b"")
    notes_on(game).put(1, "kept")
    moved = saves.rename(game, "yours")
    assert notes_on(moved).words(1) == "kept"
    assert not (tmp_path / "mine.nemcon.notes.json").exists()
