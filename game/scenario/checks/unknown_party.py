"""Every row of positions must be a delegation's, a group's or a bloc's."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material, by_word, elsewhere
from game.scenario.world.states import code_hint

ENTRY = Entry(
    "S220",
    "unknown delegation or bloc in a table",
    "A row of positions.csv names neither a seat in the room nor a bloc.",
    "NO,scope,1,50,inferred,",
    "Write the code of a delegation in the room, such as `NOR`, or of a bloc.",
)
IN_PARTS = True


def check(material: Material) -> Iterator[Problem]:
    """Rows of nobody, but for codes that are told of elsewhere already."""
    known = material.defined("party")
    if known is None:
        return
    told = {ref.text for ref in material.refs_of("delegation")}
    for refs in by_word(material.strangers("party", known)):
        code = refs[0].text
        if code in told or material.follows(code):
            continue  # the check of delegations names these rows, or the member meant
        hint = "" if material.problems.full else code_hint(code, known)
        message = f"there is no delegation or bloc `{code[:40]}`{elsewhere(refs)}"
        yield material.problem(ENTRY, refs[0].place, message, hint)
