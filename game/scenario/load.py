"""Scenarios by name or path: finding, loading, listing."""

from __future__ import annotations

from pathlib import Path

import msgspec

from game.scenario.model import Scenario


class Listed(msgspec.Struct, frozen=True):
    """A scenario in a list."""

    id: str
    path: str
    """Its folder."""
    title: str = ""
    """Empty where not even that could be read."""
    summary: str = ""
    minutes: int = 0
    playable: tuple[str, ...] = ()
    """Seats with a brief, those to offer first in front."""
    faults: int = 0
    """How many errors it has; one with errors cannot be loaded."""
    date: str = ""


def find(name_or_path: str) -> Path:
    """The folder of a scenario: a path to it or its ``scenario.yaml``, or an id.

    Raises :class:`game.scenario.diagnostics.ScenarioUnusable` where there is none.
    """
    raise NotImplementedError


def load(name_or_path: str) -> Scenario:
    """A scenario, read and checked.

    Raises :class:`game.scenario.diagnostics.ScenarioUnusable` with every fault.
    """
    raise NotImplementedError


def listing() -> tuple[Listed, ...]:
    """Every scenario that can be found by id, by id; those with faults too."""
    raise NotImplementedError
