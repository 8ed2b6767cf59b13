"""The meeting should fit the lesson."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds
from game.scenario.ground.lessons import left_for_play, lesson_enough

ENTRY = Entry(
    "S329",
    "meeting longer than the lesson",
    "`minutes`, the time that a person plays, is more than the lesson has once the "
    "class has sat down and read (a fifth of it).",
    "minutes: 60\nclass: {size: 24, lesson: 45}",
    "Shorten the text and the stages, or take a longer `lesson`.",
    "warning",
)


NEEDS = frozenset(("class", "minutes"))


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Lessons that end before the meeting does."""
    scenario, tree = grounds.scenario, grounds.material.tree
    lesson = scenario.audience.lesson if scenario.audience else 0
    left = left_for_play(lesson)
    if tree is None or not lesson or scenario.minutes <= left:
        return
    message = f"playing takes {scenario.minutes} minutes; of the lesson's {lesson}, {left} are left for it"
    help_ = f"shorten the text and the stages to `minutes: {left}`"
    if enough := lesson_enough(scenario):
        help_ += f", or write `lesson: {enough}`"
    yield grounds.material.problem(ENTRY, tree.at("minutes"), message, help_)
