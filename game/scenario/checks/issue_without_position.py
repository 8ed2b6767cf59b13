"""Somebody should stand somewhere on an issue."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.material import Material

ENTRY = Entry(
    "S338",
    "issue on which nobody has a position",
    "There is a table of positions, and no row of it is on this issue: every "
    "delegation would be taken to stand in the middle and to care little.",
    "issues:\n  scope: {...}    # and no row `..., scope, ...`",
    "Add rows to positions.csv, or take the issue out.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Issues without a row."""
    rows = {row.get("issue") for row in material.rows}
    for id_, part in material.named("issues").items():
        if material.rows and id_ not in rows:
            message = f"no row of positions.csv is on `{id_}`"
            yield material.problem(ENTRY, part.at(), message)
