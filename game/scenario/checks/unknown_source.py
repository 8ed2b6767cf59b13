"""Every source that is named must exist."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S205",
    "unknown source",
    "Something names a source that is not under `sources`.",
    "source: XY",
    "Correct the id, or add the source to `sources`.",
)
LOSES = frozenset(("sources",))
IN_PARTS = True


def check(material: Material) -> Iterator[Problem]:
    """References to sources that are not there."""
    yield from material.unknown("source", ENTRY, "source")
