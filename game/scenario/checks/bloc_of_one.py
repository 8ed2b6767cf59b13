"""A bloc has at least two members."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S333",
    "bloc of one",
    "A bloc has a single member, so that there is nobody to coordinate with.",
    "blocs:\n  EU: {name: European Union, members: [FRA]}",
    "Add members, such as `members: [NOR, ISL]`, or take the bloc out.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Blocs with one member."""
    for id_, part in material.named("blocs").items():
        if len(set(part.get("members", ("", "-")))) == 1:
            message = f"bloc `{id_}` has one member"
            yield material.problem(ENTRY, part.at("members"), message)
