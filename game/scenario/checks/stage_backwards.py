"""Stages must follow one another in time."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.meeting.calendar import clock
from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S302",
    "stage that ends before it begins",
    "A stage's `until` is not later than that of the stage before it, or than the "
    "opening of the meeting.",
    'stages:\n  - {id: one, until: "16:00", ...}\n  - {id: two, until: "15:30", ...}',
    'Put the stages in order and correct the times, such as `until: "10:30"`.',
)
LOSES: frozenset[str] = frozenset()


def check(material: Material) -> Iterator[Problem]:
    """Stages that run backwards."""
    if material.tree is None or "opens" not in material.tree:
        return
    before, what = material.tree["opens"], "the meeting opens"
    for part in material.parts("stages"):
        until = part.get("until")
        if until is None:
            continue
        if until <= before:
            message = f"stage `{part.get('id', '?')}` ends before it begins: {what} at {clock(before)}"
            help_ = f'write `until: "{clock(before + 15)}"` or later, or change the order'
            yield material.problem(ENTRY, part.at("until"), message, help_)
        before, what = max(until, before), "the one before ends"
