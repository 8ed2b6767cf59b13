"""A list names each thing once."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material
from game.scenario.shapes.part import Part

ENTRY = Entry(
    "S343",
    "name given twice in a list",
    "A list of delegations or wordings names the same one twice.",
    "suggested: [NOR, ISL, NOR]",
    "Take one of them out; `nemcon check PATH --fix` does.",
    "warning",
)
IN_PARTS = True


def _lists(material: Material) -> Iterator[tuple[Part, str]]:
    tree, room = material.tree, material.room
    if tree is not None:
        yield from ((tree, key) for key in ("suggested", "sponsors"))
    if room is not None:
        yield from ((room, key) for key in ("vetoes", "arrears"))
    yield from ((part, "members") for part in material.parts("blocs"))
    for delegation in material.parts("delegations"):
        yield from ((line, "crossed_by") for line in delegation.parts("red_lines"))


def check(material: Material) -> Iterator[Problem]:
    """Names that stand twice in a list."""
    for part, key in _lists(material):
        names = part.get(key) or ()
        for at, name in enumerate(names):
            if name in names[:at]:
                message = f"`{key}` names `{name}` twice"
                yield material.problem(ENTRY, part.item_at(key, at), message)
