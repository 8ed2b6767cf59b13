"""A schedule of the notes should fill the lesson that it is for."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Place, Problem
from game.scenario.ground.material import Material
from game.scenario.ground.schedules import Schedule, schedules

ENTRY = Entry(
    "S361",
    "schedule that does not fill its lesson",
    "A line of the facilitator's notes is the schedule of a lesson, `**45 minutes.** ...`, and "
    "its parts do not run from minute 0 to the end, one after another: there are none with their "
    "minutes, some overlap, or some minutes have no part. The printed schedule then divides the "
    "lesson by the stages of the meeting instead, and whoever leads the class has two plans. "
    "Notes in other languages are read too.",
    "**90 minutes.** 0 to 10: sheets. 10 to 50: the meeting. 60 to 90: debriefing.",
    "Give every part its minutes, the first from 0, each from where the one before ends, and the "
    "last until the end: `**90 minutes.** 0 to 10: sheets. 10 to 60: the meeting. 60 to 90: "
    "debriefing.`",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Schedules with holes, in the notes of each language."""
    trees = [material.tree] if material.tree is not None else []
    for tree in (*trees, *material.texts.values()):
        path = (tree.get("handouts") or {}).get("facilitator", "")
        for plan in schedules(material.briefs.get(path, "")):
            if (plan.parts or plan.is_length) and plan.lapse:
                place = _place(material, path, plan)
                message = (
                    f"the schedule for {plan.minutes} minutes is not filled: {plan.lapse}"
                )
                help_ = (
                    f"let its parts run from 0 to {plan.minutes}: `0 to 10: ... 10 to ...`"
                )
                yield material.problem(ENTRY, place, message, help_)


def _place(material: Material, path: str, plan: Schedule) -> Place:
    """Where the length stands in the file of the notes."""
    notes = material.briefs[path]
    for source in material.sources.values():
        if source.text.replace("\r\n", "\n") == notes:
            return source.place(plan.line, 1, len(plan.head))
    return Place(path)
