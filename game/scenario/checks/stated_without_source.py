"""A stated position needs to be stated somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material
from game.scenario.shapes.part import FAULTY

ENTRY = Entry(
    "S304",
    "stated position without a source",
    "A row says that a position was stated in public, and does not say where.",
    "NOR,scope,1,60,stated,",
    "Give the source, or write `inferred`.",
)
LOSES: frozenset[str] = frozenset()


def check(material: Material) -> Iterator[Problem]:
    """Stated rows without a source."""
    for at, (basis, source) in enumerate(material.rows.tuples("basis", "source")):
        if basis == "stated" and (not source or source is FAULTY):
            row = material.rows[at]
            who, issue = row.get("delegation", "?"), row.get("issue", "?")
            message = f"`{who}` has a stated position on `{issue}` without a source"
            yield material.problem(
                ENTRY, row.at("basis"), message, "give its `source`, or write `inferred`"
            )
