"""One writer at a time; the second is told who, and may look."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game.journal import Journal, JournalHeld, NotKept, read, saves
from game.journal.lock import hold
from tests.journal.sample import ENTRIES, HEADER, ballots
from tests.journal.test_kill import WRITER


def test_a_second_process_is_told_who_holds_the_journal(tmp_path: Path) -> None:
    path = tmp_path / "a.nemcon"
    command = [sys.executable, str(WRITER), str(path), "10000000", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        try:
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"open\n"
            assert writer.stdout.readline() == b"1\n"
            with pytest.raises(JournalHeld, match=f"process {writer.pid} on ") as held:
                Journal.open(path)
            assert held.value.holder.startswith(f"process {writer.pid} on ")
            with pytest.raises(JournalHeld):
                saves.rename(path, "b")
            seen = read(path).entries
            assert ballots(len(seen)) == list(seen)
        finally:
            writer.kill()
            writer.stdout.read()  # type: ignore[union-attr]
    with Journal.open(path) as journal:
        assert len(journal.entries) >= len(seen) >= 1


def test_the_same_process_cannot_open_it_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.nemcon"
    with Journal.create(path, HEADER, ENTRIES):
        with pytest.raises(JournalHeld):
            Journal.open(path)
        with pytest.raises(JournalHeld):
            Journal.create(path, HEADER)
    Journal.open(path).close()
    assert [path] == list(tmp_path.iterdir())


def test_a_journal_that_cannot_be_opened_is_not_held(tmp_path: Path) -> None:
    path = tmp_path / "a.nemcon"
    path.write_text("nothing")
    for _ in range(2):
        with pytest.raises(Exception, match="no nemcon journal"):
            Journal.open(path)
    assert [path] == list(tmp_path.iterdir())


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder that takes no files")
def test_where_no_file_can_be_made_nobody_is_said_to_hold_one() -> None:
    with pytest.raises(NotKept):
        hold(Path("/proc/mine.nemcon"))
