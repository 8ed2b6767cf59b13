"""A provision's parent must come before it."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S307",
    "provision before the unit it is part of",
    "A provision is part of itself, or of one that comes later in the text.",
    'text:\n  - {id: "6.2", parent: "6"}\n  - {id: "6"}',
    "Put the parent before its parts, or take `parent: ...` out.",
)


def check(material: Material) -> Iterator[Problem]:
    """Parents that come too late."""
    known = material.defined("provision") or ()
    seen: list[str] = []
    for part in material.parts("text"):
        parent = part.get("parent", "")
        if parent and parent in known and parent not in seen:
            where = (
                "itself" if parent == part.get("id") else f"`{parent}`, which comes later"
            )
            message = f"provision `{part.get('id', '?')}` is part of {where}"
            yield material.problem(ENTRY, part.at("parent"), message)
        seen.append(part.get("id", ""))
