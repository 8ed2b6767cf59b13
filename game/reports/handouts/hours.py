"""Hours of the meeting as hand-outs write them."""

from __future__ import annotations

from game.rules.meeting.calendar import clock, iso_day
from game.rules.meeting.setup import Stage
from game.scenario.model import Scenario

_A_DAY = 1440  # minutes


def hour(scenario: Scenario, minute: int) -> str:
    """A minute of the meeting as people write it: with its date from the second day on.

    Outside English that is a date of ISO 8601, since names of months would be English.
    """
    if minute < _A_DAY or not scenario.date or scenario.language == "en":
        return clock(minute, scenario.date)
    return f"{iso_day(minute, scenario.date)} {clock(minute % _A_DAY)}"


def hours(scenario: Scenario, stage: Stage) -> tuple[str, str]:
    """When a part of the day begins and ends."""
    return span(scenario, begins_at(scenario, stage), stage.until)


def span(scenario: Scenario, begins: int, until: int) -> tuple[str, str]:
    """Two minutes of the meeting; the date stands once where it is the same."""
    alike = begins // _A_DAY == until // _A_DAY
    ends = clock(until % _A_DAY) if alike else hour(scenario, until)
    return hour(scenario, begins), ends


def begins_at(scenario: Scenario, stage: Stage) -> int:
    """Minute at which a part of the day begins: its own hour, else the end of the one before."""
    if stage.opens:
        return stage.opens
    at = scenario.stages.index(stage)
    return scenario.stages[at - 1].until if at else scenario.opens
