"""The meeting should fit the lesson."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S329",
    "meeting longer than the lesson",
    "`minutes`, the time that a person plays, is more than the lesson has once the "
    "class has sat down and read (a fifth of it).",
    "minutes: 60\nclass: {size: 24, lesson: 45}",
    "Shorten the text and the stages, or take a longer `lesson`.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Lessons that end before the meeting does."""
    tree = material.tree
    part = tree.part("class") if tree is not None else None
    lesson = part.get("lesson", 0) if part is not None else 0
    if tree is None or part is None or not lesson or "minutes" not in tree:
        return
    left = lesson - lesson // 5
    if tree["minutes"] > left:
        message = f"playing takes {tree['minutes']} minutes; of the lesson's {lesson}, {left} are left for it"
        enough = next(n for n in range(lesson, 4000) if n - n // 5 >= tree["minutes"])
        help_ = f"shorten the text and the stages to `minutes: {left}`, or write `lesson: {enough}`"
        yield material.problem(ENTRY, tree.at("minutes"), message, help_)
