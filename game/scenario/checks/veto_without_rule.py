"""A veto needs a rule that knows it."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S340",
    "veto that the rulebook does not know",
    "`vetoes` names seats, and no majority of the rulebook lets a single no reject. "
    "They would have no effect.",
    "rulebook: unga-committee\nroom:\n  vetoes: [FRA]",
    "Take `vetoes` out, or name a rulebook with a veto (`unsc`).",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Vetoes without effect."""
    room, rules = material.room, material.rulebook
    if room is None or rules is None or not room.get("vetoes"):
        return
    if not any(majority.veto for majority in rules.majorities.values()):
        message = f"the rulebook `{rules.id}` knows no veto"
        yield material.problem(ENTRY, room.key_at("vetoes"), message)
