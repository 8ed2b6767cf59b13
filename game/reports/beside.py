"""Sittings read from their files, ready to be laid side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.delegates.instructions import Dossier, Instructions
from game.errors import InputUnusable
from game.journal.header import Header
from game.journal.reading import Reading, read
from game.reports.compared import Comparison, Sitting
from game.reports.comparison import compare
from game.reports.history import may_be_recorded
from game.rules.log.events import Entry
from game.rules.meeting.setup import CHAIR
from game.scenario.model import Scenario
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.sitting.laying import scenario_of
from game.sitting.recorded import left_open, unplaced


class NotComparable(InputUnusable):
    """Two sittings of different scenarios."""


RECORD = "the record"
"""What the record of a day is called beside a sitting."""


def sitting_in(path: Path) -> tuple[Scenario, Sitting]:
    """A file's sitting with every capital's instructions.

    Raises what is wrong with the file; a torn last line does not matter.
    """
    reading = read(path)
    if reading.failure is not None:
        raise reading.failure
    return sitting_of(path.stem, reading)


def sitting_of(name: str, reading: Reading) -> tuple[Scenario, Sitting]:
    """What was read as a sitting called ``name``, with every capital's instructions."""
    header = reading.header
    scenario = scenario_of(header)
    return scenario, Sitting(
        RECORD if header.record else name,
        setup_of(scenario),
        reading.entries,
        told_in(scenario, header),
        header.seats,
        header.branch.holding if header.branch else (),
        left_open(scenario, reading.entries),
        _unplaced(scenario, reading.entries),
    )


def _unplaced(scenario: Scenario, entries: Sequence[Entry]) -> frozenset[tuple[str, str]]:
    """The changes on which a vote of the record may have been that lacks its provision."""
    if not unplaced(scenario, entries):
        return frozenset()
    changes = {
        (p.id, change)
        for p in scenario.provisions
        for change in ("delete", *(w.id for w in p.variants))
    }
    return frozenset(c for c in changes if may_be_recorded(scenario, (c,)))


def told_in(scenario: Scenario, header: Header) -> dict[str, Instructions]:
    """Every seat's instructions in a sitting."""
    return {
        s.id: instructions_for(scenario, s.id, header.seed)
        for s in scenario.seats
        if s.id != CHAIR
    }


def both(
    first: tuple[Scenario, Sitting], second: tuple[Scenario, Sitting]
) -> tuple[Sitting, Sitting, Dossier, Comparison]:
    """Two sittings side by side.  Raises :class:`NotComparable` for two scenarios."""
    (scenario, one), (again, other) = first, second
    if scenario.id != again.id:
        msg = f"{_whose(one, scenario)} and {_whose(other, again)} are of two scenarios"
        raise NotComparable(msg)
    dossier = dossier_of(scenario)
    return one, other, dossier, compare(one, other, dossier)


def both_in(first: Path, second: Path) -> tuple[Sitting, Sitting, Dossier, Comparison]:
    """Two files' sittings side by side; raises as :func:`both` and :func:`sitting_in` do."""
    return both(sitting_in(first), sitting_in(second))


def _whose(sitting: Sitting, scenario: Scenario) -> str:
    return f"{sitting.name} ({scenario.id})"
