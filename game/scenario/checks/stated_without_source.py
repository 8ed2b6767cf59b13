"""A stated position needs to be stated somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.material import Material

ENTRY = Entry(
    "S304",
    "stated position without a source",
    "A row says that a position was stated in public, and does not say where.",
    "NOR,scope,1,60,stated,",
    "Give the source, or write `inferred`.",
)


def check(material: Material) -> Iterator[Problem]:
    """Stated rows without a source."""
    for row in material.rows:
        if row.get("basis") == "stated" and not row.get("source", ""):
            who, issue = row.get("delegation", "?"), row.get("issue", "?")
            message = f"`{who}` has a stated position on `{issue}` without a source"
            yield material.problem(
                ENTRY, row.at("basis"), message, "give its `source`, or write `inferred`"
            )
