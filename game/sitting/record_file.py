"""The record of a day as a sitting that branches can leave, and as a file once one has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from game.errors import Unreadable
from game.journal import Header, Journal, NotKept, Reading, read, saves, unwritten
from game.journal.errors import JournalHeld, JournalUnusable
from game.rules.log.events import Entry
from game.scenario.model import Scenario
from game.sitting.laying import new_header
from game.sitting.recorded import laid_record

_SEED = 1
"""What chance is drawn from where a branch goes on as it fell: no chance fell in history."""


def record_reading(scenario: Scenario) -> Reading:
    """The record of a scenario as a sitting: from its file among the saved games, or what
    that file would hold.  Nothing is written.

    Raises :class:`game.errors.Unreadable` where the scenario has no record.
    """
    header, entries = _header(scenario), _entries(scenario)
    found = next(_held(header, entries), None)
    return found[1] if found else unwritten(_free(header), header, entries)


def record_path(scenario: Scenario) -> Path | None:
    """Where the file of the record lies; ``None`` where no branch has left it yet.

    Raises as :func:`record_reading` does.
    """
    found = next(_held(_header(scenario), _entries(scenario)), None)
    return found[0] if found else None


def keep_record(record: Reading) -> None:
    """Write the file of a record that a branch has left, where it is not there.

    A branch replays without it, so where the disk refuses there is none: the tree of what
    has branched then has no root.
    """
    if next(_held(record.header, record.entries), None) is None:
        with suppress(NotKept, JournalHeld):
            saves.made(saves.folder())
            Journal.create(_free(record.header), record.header, record.entries).close()


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


def _entries(scenario: Scenario) -> tuple[Entry, ...]:
    entries = laid_record(scenario).entries
    if not entries:
        raise Unreadable(
            f"{scenario.id} has no record that could be left.",
            f"nemcon play {scenario.id}, and leave the game that you play",
        )
    return entries


def _header(scenario: Scenario) -> Header:
    # The day's own date: two processes that leave one record name it alike.
    header = new_header(scenario, _SEED)
    return replace(header, record=True, created=f"{scenario.date}T00:00:00Z")


def _names(header: Header) -> Iterator[Path]:
    """Where a record may lie: an earlier state of the scenario may have the first names."""
    for number in count(1):
        ending = f"-{number}" if number > 1 else ""
        yield saves.folder() / f"{header.scenario}-record{ending}{saves.SUFFIX}"


def _free(header: Header) -> Path:
    return next(path for path in _names(header) if not path.exists())


def _held(header: Header, entries: Sequence[Entry]) -> Iterator[tuple[Path, Reading]]:
    """The files that hold the record as it is known now, in the same language."""
    mine = (True, header.digest, header.language)
    for path in _names(header):
        if not path.exists():
            return
        with suppress(JournalUnusable):
            found = read(path)
            same = (found.header.record, found.header.digest, found.header.language) == mine
            if same and found.failure is None and found.entries == entries:
                yield path, found
