"""The record of a day as a file among the saved games, so that branches can leave it."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from msgspec.structs import replace

from game.errors import Unreadable
from game.journal import Header, Journal, Reading, read, saves
from game.journal.errors import JournalUnusable
from game.scenario.model import Scenario
from game.sitting.games import new_header
from game.sitting.recorded import Laid, laid_record

_SEED = 1
"""What chance is drawn from where a branch goes on as it fell: no chance fell in history."""


def record_file(scenario: Scenario) -> Path:
    """The file of a scenario's record; made where there is none yet.

    One that an earlier state of the scenario left stays as it is, and another is made
    beside it.  Raises :class:`game.errors.Unreadable` where the scenario has no record, and
    :class:`game.journal.NotKept` where nothing can be written.
    """
    laid = laid_record(scenario)
    if not laid.entries:
        raise Unreadable(
            f"{scenario.id} has no record that could be left.",
            f"nemcon play {scenario.id}, and leave the game that you play",
        )
    header = replace(new_header(scenario, _SEED), record=True)
    for number in count(1):
        ending = f"-{number}" if number > 1 else ""
        path = saves.folder() / f"{scenario.id}-record{ending}{saves.SUFFIX}"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            Journal.create(path, header, laid.entries).close()
            return path
        if _is_this(path, header, laid):
            return path
    raise AssertionError("counting has no end")


def moment_of(scenario: Scenario, number: int) -> int:
    """The event of the record's file at which a moment, from 1, is over; 0 for 0.

    Raises :class:`game.errors.Unreadable` where there is no such moment.
    """
    ends = laid_record(scenario).ends
    if not 0 <= number <= len(ends):
        raise Unreadable(
            f"The record of {scenario.id} has no moment {number}.",
            f"a number up to {len(ends)}; `nemcon replay {scenario.id} --plain` has them",
        )
    return ends[number - 1] if number else 0


def _is_this(path: Path, header: Header, laid: Laid) -> bool:
    """Whether a file holds the record as it is known now, in the same language."""
    try:
        found: Reading = read(path)
    except JournalUnusable:
        return False
    mine = (found.header.record, found.header.digest, found.header.language)
    same = mine == (True, header.digest, header.language)
    return same and found.failure is None and tuple(found.entries) == laid.entries
