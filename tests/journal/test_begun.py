"""Two processes that begin a game in the same moment begin two games."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.journal import Header, Journal, NotKept, saves
from game.journal.errors import JournalHeld

HEADER = Header(
    scenario="river", title="River", digest="", seed=1, seats=("ARD",), created="2026-11-28"
)


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))


def test_a_name_that_another_takes_first_is_passed_over() -> None:
    asked: list[Path] = []

    def create(path: Path) -> Journal:
        asked.append(path)
        if len(asked) == 1:
            raise JournalHeld(path, "process 1")
        if len(asked) == 2:
            path.write_text("another's")
        return Journal.create(path, HEADER)

    with saves.begun(HEADER, create) as journal:
        assert journal.path == asked[2]
    assert len(set(asked)) == 3


def test_a_disk_that_refuses_is_no_taken_name() -> None:
    def create(path: Path) -> Journal:
        raise NotKept(path, "the disk is full")

    with pytest.raises(NotKept, match="full"):
        saves.begun(HEADER, create)
