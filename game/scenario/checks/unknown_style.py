"""Every style that is named must exist."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S208",
    "unknown style",
    "A delegation has a style of concession that the program does not know.",
    "style: stubborn",
    "Write one of the styles, such as `style: moderate`.",
)
LOSES: frozenset[str] = frozenset()
IN_PARTS = True


def check(material: Material) -> Iterator[Problem]:
    """References to styles that are not there."""
    yield from material.unknown("style", ENTRY, "style")
