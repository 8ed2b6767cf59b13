"""Dates as the United Nations writes them in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.scenario.model import Scenario


def day(iso: str) -> str:
    """``2024-08-08`` as ``8 August 2024``; anything else as it is."""
    from game.rules.meeting.calendar import day_of

    return day_of(0, iso)


def hours_of(scenario: Scenario) -> str:
    """From when to when a meeting lasts: ``8 August 2024, 15:00 to 18:00``, with both days
    where it goes on another."""
    from game.rules.meeting.calendar import clock, day_of

    first, last = day(scenario.date), day_of(scenario.closes, scenario.date)
    begins, ends = clock(scenario.opens), clock(scenario.closes % 1440)
    return f"{first}, {begins} to {ends if first == last else f'{last}, {ends}'}"
