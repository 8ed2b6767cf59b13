"""Every issue that is named must exist."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S202",
    "unknown issue",
    "A provision or a row of positions names an issue that is not under `issues`.",
    'text:\n  - {id: "6", issue: rigths, ...}',
    "Correct the id, or add the issue to `issues`.",
)
IN_PARTS = True


def check(material: Material) -> Iterator[Problem]:
    """References to issues that are not there."""
    yield from material.unknown("issue", ENTRY, "issue")
