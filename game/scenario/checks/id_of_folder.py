"""A scenario's id must be the name of its folder."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S218",
    "id that differs from the folder's name",
    "Scenarios are found by the name of their folder; an id that differs would be "
    "found under one name and saved under another.",
    "id: river    # in the folder rivers",
    "Write the name of the folder, `id: NAME`, or call the folder as the id.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """An id that is not the folder's name."""
    name = material.folder.resolve().name
    id_ = material.tree.get("id") if material.tree is not None else None
    if material.tree is not None and id_ is not None and id_ != name:
        message = f"the id is `{id_}`, the folder is called `{name}`"
        yield material.problem(
            ENTRY, material.tree.at("id"), message, f"write `id: {name}`"
        )
