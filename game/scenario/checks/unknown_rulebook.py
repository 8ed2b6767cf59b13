"""Every rulebook that is named must exist."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S206",
    "unknown rulebook",
    "The scenario names a rulebook that cannot be found.",
    "rulebook: unga-comittee",
    "Correct the name; `nemcon rules` lists those shipped, others stand in `rulebooks/`.",
)
IN_PARTS = True


def check(material: Material) -> Iterator[Problem]:
    """References to rulebooks that are not there."""
    yield from material.unknown("rulebook", ENTRY, "rulebook")
