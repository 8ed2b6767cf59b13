"""What is contested has at least two outcomes."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S335",
    "contested provision with one wording",
    "A provision bears on an issue and has no wording besides the Chair's, so that "
    "nobody can offer a middle way; it can only be kept or struck.",
    '- {id: "6", issue: scope, variants: {chair: {place: 1, text: ...}}}',
    "Add a wording with its place on the scale: `soft: {label: ..., place: 0, text: ...}`.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Contested provisions with nothing to choose from."""
    for part in material.parts("text"):
        wordings = part.get("variants") or {}
        if part.get("issue") and len(wordings) == 1:
            message = (
                f"`{part.get('id', '?')}` bears on `{part['issue']}`, with one wording"
            )
            yield material.problem(ENTRY, part.at("issue"), message)
