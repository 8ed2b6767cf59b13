"""Somebody should stand somewhere on an issue."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S338",
    "issue on which nobody has a position",
    "There is a table of positions, and no row of it is on this issue: every "
    "delegation would be taken to stand in the middle and to care little.",
    "issues:\n  scope: {...}    # and no row `..., scope, ...`",
    "Add rows to positions.csv, such as `NOR,scope,1,50,inferred,`, or take the issue out.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Issues without a row."""
    rows = frozenset(material.rows.column("issue"))
    tree = material.tree.part("issues") if material.tree is not None else None
    for id_ in material.named("issues") if tree is not None else ():
        if tree is not None and material.rows and id_ not in rows:
            message = f"no row of positions.csv is on `{id_}`"
            who = next(
                (row["delegation"] for row in material.rows if "delegation" in row), "NOR"
            )
            help_ = f"add rows such as `{who},{id_},1,50,inferred,`, or take the issue out"
            yield material.problem(ENTRY, tree.key_at(id_), message, help_)
