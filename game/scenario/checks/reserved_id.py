"""A provision has a name that means nothing else in the room."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.meeting.names import is_reserved
from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S240",
    "id that means something else in the room",
    "At the table `whole` is the draft, `notice` and `exhausted` are what the Chair rules on, and "
    "a capital with digits behind it is a proposal (A1, P1), a motion (M1), an offer (O1) or a "
    "question (Q1). Ids are typed in any letters. A provision of such an id, or of that of "
    "another in other letters, could not be named.",
    'text:\n  - {id: whole, number: "1", heading: Scope}',
    "Give the provision another id; the number as displayed has a key of its own, `number`.",
)


def check(material: Material) -> Iterator[Problem]:
    """Provisions that cannot be named."""
    known: dict[str, str] = {}
    for part in material.parts("text"):
        id_ = part.get("id", "")
        other = known.setdefault(id_.lower(), id_)
        if is_reserved(id_):
            message = f"`{id_}` means something else at the table"
            yield material.problem(ENTRY, part.at("id"), message)
        elif other != id_:
            message = f"`{id_}` is `{other}` in other letters"
            yield material.problem(ENTRY, part.at("id"), message)
