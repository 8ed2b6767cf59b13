"""A delegation has one position on an issue."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material
from game.scenario.shapes.part import FAULTY

ENTRY = Entry(
    "S309",
    "position given twice",
    "Two rows give the position of one delegation on one issue.",
    "NOR,scope,1,60,group,\nNOR,scope,2,60,group,",
    "Take one of the two rows out; where they say the same, `nemcon check PATH --fix` does.",
)


def check(material: Material) -> Iterator[Problem]:
    """Rows that repeat another's delegation and issue."""
    keys = list(material.rows.tuples("delegation", "issue"))
    if len(set(keys)) == len(keys):
        return
    first: dict[tuple[str, str], int] = {}
    for at, key in enumerate(keys):
        if FAULTY not in key and (earlier := first.setdefault(key, at)) != at:
            row, line = material.rows[at], material.rows[earlier].line
            message = f"`{key[0]}` has a position on `{key[1]}` already, on line {line}"
            yield material.problem(ENTRY, row.at("delegation"), message)
