"""Sittings read from their files, ready to be laid side by side."""

from __future__ import annotations

from pathlib import Path

from game.delegates.instructions import Dossier, Instructions
from game.errors import InputUnusable
from game.journal.header import Header
from game.journal.reading import read
from game.reports.comparison import Comparison, Sitting, compare
from game.rules.setup import CHAIR
from game.scenario.model import Scenario
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.sitting.games import scenario_of


class NotComparable(InputUnusable):
    """Two sittings of different scenarios."""


def sitting_in(path: Path) -> tuple[Scenario, Sitting]:
    """A file's sitting with every capital's instructions.

    Raises what is wrong with the file; a torn last line does not matter.
    """
    reading = read(path)
    if reading.failure is not None:
        raise reading.failure
    scenario = scenario_of(reading.header)
    header = reading.header
    return scenario, Sitting(
        path.stem,
        setup_of(scenario),
        reading.entries,
        told_in(scenario, header),
        header.seats,
        header.branch.holding if header.branch else (),
    )


def told_in(scenario: Scenario, header: Header) -> dict[str, Instructions]:
    """Every seat's instructions in a sitting."""
    return {
        s.id: instructions_for(scenario, s.id, header.seed)
        for s in scenario.seats
        if s.id != CHAIR
    }


def both(first: Path, second: Path) -> tuple[Sitting, Sitting, Dossier, Comparison]:
    """Two files' sittings side by side.

    Raises :class:`NotComparable` for two scenarios, and what is wrong with the files.
    """
    scenario, one = sitting_in(first)
    again, other = sitting_in(second)
    if scenario.id != again.id:
        msg = f"{first.stem} plays {scenario.id}, {second.stem} plays {again.id}"
        raise NotComparable(msg)
    dossier = dossier_of(scenario)
    return one, other, dossier, compare(one, other, dossier)
