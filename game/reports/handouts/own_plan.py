"""The schedule that a scenario's own notes have for a lesson; it stands before any other."""

from __future__ import annotations

from game.scenario.ground.schedules import Planned, schedules
from game.scenario.model import Scenario


def own_plan(scenario: Scenario, minutes: int) -> tuple[Planned, ...]:
    """What the facilitator's notes write behind ``**45 minutes.**``: ``0 to 8: reading. 8 to
    ...``; empty where they have none for that length, or none that fills it."""
    notes = scenario.handouts.get("facilitator", "")
    found = next((s for s in schedules(notes) if s.minutes == minutes), None)
    return found.parts if found is not None and not found.lapse else ()
