"""How a lesson of so many minutes is divided: reading, the meeting's parts, the debrief."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import msgspec

from game.reports.handouts.forums import in_stage
from game.reports.handouts.hours import begins_at, hours
from game.reports.handouts.phrasebook import phrasebook
from game.rules.meeting.setup import Stage
from game.scenario.model import Scenario

LESSONS = (45, 90, 120, 180)
"""Lessons that a schedule is always printed for, in minutes."""
USUAL = 90
"""Minutes of a lesson where the scenario states none."""
_READING = ((0, 0), (45, 8), (90, 14), (120, 18), (180, 25), (600, 45))
_DEBRIEF = ((0, 0), (45, 8), (90, 18), (120, 25), (180, 35), (600, 60))
"""Minutes by minutes of the lesson; between two, in proportion."""
_PAUSE, _LONG = 10, 150
"""Minutes of a break, and of a lesson that has one."""
_LEAST = 4
"""Minutes below which a part of the meeting is not worth opening in class."""
_WEIGHTS = {"statements": 20, "consultations": 45, "action": 30, "explanations": 8}
"""How much of the play a stage of each kind weighs."""
Kind = Literal["reading", "stage", "break", "debrief"]


class Part(msgspec.Struct, frozen=True):
    """A part of a lesson, in minutes from its beginning."""

    begins: int
    ends: int
    kind: Kind
    title: str
    what: str
    stage: str = ""
    """Id of the stage, where it is one."""
    room: str = ""
    """The hours of the meeting that it stands for."""


def usual_lesson(scenario: Scenario) -> int:
    """Minutes of the lesson that the scenario states, at least 20; :data:`USUAL` else."""
    given = scenario.audience.lesson if scenario.audience else 0
    return max(20, given) if given else USUAL


def lessons(scenario: Scenario) -> tuple[int, ...]:
    """The lessons that are printed, the scenario's own among them, in order."""
    return tuple(sorted({*LESSONS, usual_lesson(scenario)}))


def lesson_plan(scenario: Scenario, minutes: int) -> tuple[Part, ...]:
    """The parts of a lesson of so many minutes (20 or more), end to end."""
    said = phrasebook(scenario.language)
    reading, debrief = _between(_READING, minutes), _between(_DEBRIEF, minutes)
    pause = _PAUSE if minutes >= _LONG else 0
    stages = _kept(scenario, minutes - reading - debrief - pause)
    parts = [Part(0, reading, "reading", said("reading"), said("reading-is"))]
    at = reading
    for n, (stage, takes) in enumerate(stages):
        if pause and n == len(stages) // 2:
            parts.append(Part(at, at + pause, "break", said("break"), said("break-is")))
            at += pause
        words, room = in_stage(scenario, stage, "is"), _hours(scenario, stage)
        parts.append(Part(at, at + takes, "stage", stage.title, words, stage.id, room))
        at += takes
    return (*parts, Part(at, minutes, "debrief", said("debrief"), said("debrief-is")))


def taught_in(scenario: Scenario, minutes: int) -> frozenset[str]:
    """Ids of the stages that a lesson of so many minutes has time for."""
    return frozenset(p.stage for p in lesson_plan(scenario, minutes) if p.stage)


def _between(points: tuple[tuple[int, int], ...], minutes: int) -> int:
    """A value between the two points that a lesson lies between; the last one beyond."""
    for (low, least), (high, most) in pairwise(points):
        if minutes <= high:
            return least + (most - least) * (minutes - low) // (high - low)
    return points[-1][1]


def _kept(scenario: Scenario, minutes: int) -> list[tuple[Stage, int]]:
    """The stages that there is time for, with their minutes; together ``minutes``."""
    stages = list(scenario.stages)
    while True:
        shares = _divided(scenario, stages, minutes)
        short = [s for s, takes in zip(stages, shares, strict=True) if takes < _LEAST]
        spare = [s for s in short if s.kind in ("explanations", "statements")]
        if not spare or len(stages) < 3:
            return list(zip(stages, shares, strict=True))
        stages.remove(spare[-1])


def _divided(scenario: Scenario, stages: list[Stage], minutes: int) -> list[int]:
    """Minutes by stage: by the weight of its kind, shared among stages of that kind."""
    weights = []
    for stage in stages:
        alike = [s for s in stages if s.kind == stage.kind]
        mine, all_ = _length(scenario, stage), sum(_length(scenario, s) for s in alike)
        weights.append(_WEIGHTS[stage.kind] * mine * 1000 // max(1, all_))
    whole = max(1, sum(weights))
    shares = [minutes * w // whole for w in weights]
    for n in range(minutes - sum(shares)):
        shares[n % len(shares)] += 1
    return shares


def _length(scenario: Scenario, stage: Stage) -> int:
    return max(1, stage.until - begins_at(scenario, stage))


def _hours(scenario: Scenario, stage: Stage) -> str:
    begins, ends = hours(scenario, stage)
    return phrasebook(scenario.language)("from-to", begins=begins, ends=ends)
