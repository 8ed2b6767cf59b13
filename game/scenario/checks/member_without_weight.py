"""Where weights decide every member has one."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S355",
    "member without a weight where weights decide",
    "A majority of the rulebook weighs the members, by population or votes, and a member of "
    "the room has no weight: whatever it votes counts for nothing there.",
    "rulebook: eu-council\nroom:\n  members: [AUT, BEL, CHE]",
    "Give it one under `weights`, such as `weights: {CHE: 9000000}`.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Members that the rules would weigh and nobody has given a weight."""
    rules, members, room = material.rulebook, material.members, material.room
    if rules is None or members is None or room is None:
        return
    weighing = next((m for m in rules.majorities.values() if m.weight is not None), None)
    if weighing is None:
        return
    given = {**(rules.body.weights if rules.body else {}), **room["weights"]}
    missing = [code for code in members if not given.get(code)]
    if missing:
        others = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        verb = "have" if len(missing) > 1 else "has"
        message = f"`{missing[0]}`{others} {verb} no weight, and {weighing.weighs} decides"
        weights = ", ".join(f"{code}: 5000000" for code in missing[:2])
        more = ", ..." if len(missing) > 2 else ""
        help_ = f"write in the room, with the real figures: `weights: {{{weights}{more}}}`"
        yield material.problem(ENTRY, room.at("members"), message, help_)
