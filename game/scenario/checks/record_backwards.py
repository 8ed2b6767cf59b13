"""The record goes forward in time."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.meeting.calendar import clock
from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S316",
    "record that goes backwards",
    "A moment of the record is earlier than one that stands before it. The replay "
    "tells them in the order of the file.",
    'record:\n  - {at: "16:40", ...}\n  - {at: "15:10", ...}',
    'Put the moments in order, or correct the times, such as `at: "16:45"`.',
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Moments before their predecessors."""
    latest = 0
    for moment in material.parts("record"):
        at = moment.get("at")
        if at is None:
            continue
        if at < latest:
            message = f"this is earlier than the moment before it, at {clock(latest)}"
            help_ = f'write `at: "{clock(latest)}"` or later, or change the order'
            yield material.problem(ENTRY, moment.at("at"), message, help_)
        latest = max(latest, at)
