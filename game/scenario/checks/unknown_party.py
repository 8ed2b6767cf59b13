"""Every row of positions must be a delegation's, a group's or a bloc's."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.material import Material
from game.scenario.states import code_hint

ENTRY = Entry(
    "S220",
    "unknown delegation or bloc in a table",
    "A row of positions.csv names neither a seat in the room nor a bloc.",
    "NO,scope,1,50,inferred,",
    "Write the code of a delegation in the room, such as `NOR`, or of a bloc.",
)


def check(material: Material) -> Iterator[Problem]:
    """Rows of nobody."""
    known = material.defined("party")
    if known is None:
        return
    for ref in material.strangers("party", known):
        hint = "" if material.problems.full else code_hint(ref.text, known)
        message = f"there is no delegation or bloc `{ref.text[:40]}`"
        yield material.problem(ENTRY, ref.place, message, hint)
