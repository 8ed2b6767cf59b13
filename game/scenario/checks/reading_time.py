"""Reading should leave time to play."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds

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


WORDS_A_MINUTE = 180


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Briefs that eat the lesson."""
    scenario = grounds.scenario
    lesson = scenario.audience.lesson if scenario.audience else 0
    lesson = lesson or scenario.minutes
    draft = sum(len(p.text.split()) for p in scenario.provisions)
    paper = len(scenario.handouts.get("public", "").split())
    shared = draft + paper + len(scenario.stakes.split()) + len(scenario.summary.split())
    longest = max(
        (d for d in scenario.delegations.values() if d.playable),
        key=lambda d: len(d.brief.split()),
        default=None,
    )
    own = len(longest.brief.split()) if longest else 0
    minutes = -(-(shared + own) // WORDS_A_MINUTE)
    if 4 * minutes > lesson and longest is not None:
        message = (
            f"{grounds.called(longest.id)} reads {shared + own} words, about {minutes} "
            f"minutes of {lesson}"
        )
        place = grounds.at_delegation(longest.id, "brief")
        help_ = f"shorten the brief, or hand it out the day before and write `lesson: {4 * minutes}`"
        yield grounds.material.problem(ENTRY, place, message, help_)
