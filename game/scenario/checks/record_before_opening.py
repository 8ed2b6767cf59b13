"""What is recorded happened in the meeting."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.meeting.calendar import clock
from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S317",
    "moment before the meeting opens",
    "A moment of the record is earlier than the hour at which the meeting opens.",
    'opens: "15:00"\nrecord:\n  - {at: "9:00", ...}',
    "Correct the time, or `opens`.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Moments that are too early."""
    tree = material.tree
    opens = tree.get("opens") if tree is not None else None
    for moment in material.parts("record"):
        at = moment.get("at")
        if opens is not None and at is not None and at < opens:
            message = f"this is before the meeting opens at {clock(opens)}"
            help_ = f'write `at: "{clock(opens)}"` or later, or correct `opens`'
            yield material.problem(ENTRY, moment.at("at"), message, help_)
