"""A fixed number of votes should be there to be had."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S357",
    "more votes needed than the room has members",
    "A majority of the rulebook asks for a fixed number of votes in favour, and the room has "
    "fewer members: nothing can be carried by it.",
    "rulebook: unsc\nroom:\n  members: [CHN, FRA, GBR, RUS, USA]",
    "Seat more under `members: [...]`, or take another `rulebook`.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Majorities that the whole room together does not reach."""
    rules, members, room = material.rulebook, material.members, material.room
    if rules is None or members is None or room is None:
        return
    barred = set(room["arrears"]) if rules.arrears is not None else set()
    voting = [code for code in members if code not in barred]
    needed = max((m.fixed for m in rules.majorities.values()), default=0)
    if needed > len(voting):
        message = (
            f"`{rules.id}` asks for {needed} votes, and the room has {len(voting)} members"
        )
        yield material.problem(ENTRY, room.key_at("members"), message)
