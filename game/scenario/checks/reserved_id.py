"""A provision has a name that means nothing else in the room."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.meeting.names import is_reserved
from game.rules.notation.typed_parts import CHANGES
from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material
from game.scenario.shapes.part import Part

ENTRY = Entry(
    "S240",
    "id that means something else in the room",
    "At the table `whole` is the draft, `notice` and `exhausted` are what the Chair rules on, and "
    "a capital with digits behind it is a proposal (A1, P1), a motion (M1), an offer (O1) or a "
    "question (Q1). Ids are typed in any letters. A provision of such an id, or of that of "
    "another in other letters, could not be named; nor could a wording called as another is, or "
    "as another change of the text: `text`, `at`, `move`, `add`, `delete`.",
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
        yield from _of_wordings(material, part)


def _of_wordings(material: Material, part: Part) -> Iterator[Problem]:
    """Wordings whose id is read as another change of their provision, or as each other's."""
    variants = part.part("variants")
    if variants is None:
        return
    known = {word: f"`amend ID {word}`" for word in CHANGES}
    for id_ in variants:
        other = known.setdefault(id_.lower(), f"`{id_}`")
        if other != f"`{id_}`":
            message = f"the wording `{id_}` is read as {other}"
            help_ = f"give the wording another id, such as `{id_}-2`"
            yield material.problem(ENTRY, variants.key_at(id_), message, help_)
