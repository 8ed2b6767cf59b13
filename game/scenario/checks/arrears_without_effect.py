"""Arrears take a vote where a rule says so, and from who has one."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S359",
    "arrears without effect",
    "`arrears` names who is heard without a vote, and no rulebook of the scenario takes the "
    "vote from members in arrears; or it names a seat that has none, such as an observer.",
    "rulebook: unsc\nroom:\n  arrears: [FRA]",
    "Take `arrears` out, name members of the room only, or give the rulebook the rule: "
    "`arrears: {rule: Charter 19}`.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Arrears that take no vote from anybody."""
    room, rules, members = material.room, material.rulebook, material.members
    if room is None or rules is None or members is None or not room.get("arrears"):
        return
    books = (rules, *material.other_rules.values())
    if all(book.arrears is None for book in books):
        message = f"the rulebook `{rules.id}` leaves members in arrears their vote"
        yield material.problem(ENTRY, room.key_at("arrears"), message)
        return
    for at, code in enumerate(room["arrears"]):
        if code not in members and code in (*room["groups"], *room["observers"]):
            message = f"`{code}` is no member and has no vote to lose"
            yield material.problem(ENTRY, room.item_at("arrears", at), message)
