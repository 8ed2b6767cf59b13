"""A body has as many members as its rules say."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S341",
    "room that is larger or smaller than its body",
    "The rulebook is that of a body with a fixed number of members, and the room has "
    "another. A majority that is a fixed number would mean something else.",
    "rulebook: unsc\nroom:\n  members: [CHN, FRA, GBR]",
    "List all in `members: [...]`, or accept that this is a small-scale model of the body.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Rooms of another size than their body."""
    rules, members, room = material.rulebook, material.members, material.room
    size = rules.body.size if rules is not None and rules.body is not None else 0
    if rules is None or members is None or room is None or not size:
        return
    counted = any(majority.fixed for majority in rules.majorities.values())
    if len(members) != size and (counted or (rules.body and rules.body.members)):
        message = f"the body of `{rules.id}` has {size} members, the room {len(members)}"
        yield material.problem(ENTRY, room.at("members"), message)
