"""Reading should leave time to play."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds
from game.scenario.ground.lessons import lesson_enough, longest_reading

ENTRY = Entry(
    "S326",
    "reading time that does not fit the lesson",
    "At 180 words a minute the stakes, the public paper, the Chair's text and the longest brief take "
    "more than a quarter of the lesson (of `minutes`, where no lesson is given).",
    "class: {size: 24, lesson: 45}    # and a brief of four thousand words",
    "Shorten the brief, or hand it out the day before and say so by a longer `lesson`.",
    "warning",
)
NEEDS = frozenset(("class", "room"))


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Briefs that eat the lesson."""
    scenario = grounds.scenario
    lesson = scenario.audience.lesson if scenario.audience else 0
    lesson = lesson or scenario.minutes
    reading = longest_reading(scenario)
    if reading is None or 4 * reading.minutes <= lesson:
        return
    message = (
        f"{grounds.called(reading.delegation)} reads {reading.words} words, about "
        f"{reading.minutes} minutes of {lesson}"
    )
    place = grounds.at_delegation(reading.delegation, "brief")
    help_ = "shorten the brief, or hand it out the day before"
    if enough := lesson_enough(scenario):
        key = f"lesson: {enough}"
        if scenario.audience is None:
            seats = sum(d.playable for d in scenario.delegations.values())
            key = f"class: {{size: {seats}, {key}}}"
        help_ = f"{help_} and write `{key}`"
    yield grounds.material.problem(ENTRY, place, message, help_)
