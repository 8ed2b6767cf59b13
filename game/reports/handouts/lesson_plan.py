"""How a lesson of so many minutes is divided: reading, the meeting's parts, the debrief."""

from __future__ import annotations

import msgspec

from game.rules.setup import Stage
from game.scenario.model import Scenario

LESSONS = (45, 90, 120, 180)
"""Lessons that a schedule is printed for, in minutes."""
_READING = {45: 8, 90: 14, 120: 18, 180: 25}
_DEBRIEF = {45: 8, 90: 18, 120: 25, 180: 35}
_PAUSE = {180: 10}
_LEAST = 4
"""Minutes below which a part of the meeting is not worth opening in class."""
_KINDS = {
    "statements": ("The Chair calls speakers from the list, one minute each.", 20),
    "consultations": ("Delegations walk, talk, table amendments and packages.", 45),
    "action": ("The Chair asks for consensus; votes where somebody asks.", 30),
    "explanations": ("Explanations of vote, one sentence each.", 8),
}
"""By kind of stage: what happens in class, and how much of the play it weighs."""


class Part(msgspec.Struct, frozen=True):
    """A part of a lesson, in minutes from its beginning."""

    begins: int
    ends: int
    title: str
    what: str
    stage: str = ""
    """Id of the stage, where it is one."""
    room: str = ""
    """The hours of the meeting that it stands for."""


def lesson_plan(scenario: Scenario, minutes: int) -> tuple[Part, ...]:
    """The parts of a lesson of so many minutes (one of :data:`LESSONS`), end to end."""
    reading, debrief = _READING[minutes], _DEBRIEF[minutes]
    pause = _PAUSE.get(minutes, 0)
    stages = _kept(scenario, minutes - reading - debrief - pause)
    parts = [Part(0, reading, "Reading", "Briefing, own sheet, the text; seats are taken.")]
    at = reading
    for n, (stage, takes) in enumerate(stages):
        if pause and n == len(stages) // 2:
            parts.append(Part(at, at + pause, "Break", "Nobody is bound to stop talking."))
            at += pause
        words = _KINDS[stage.kind][0]
        hours = _hours(scenario, stage)
        parts.append(Part(at, at + takes, stage.title, words, stage.id, hours))
        at += takes
    words = "What was decided, by whom, and what each delegation was told."
    return (*parts, Part(at, minutes, "Debrief", words))


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
        weights.append(_KINDS[stage.kind][1] * mine * 1000 // max(1, all_))
    whole = max(1, sum(weights))
    shares = [minutes * w // whole for w in weights]
    for n in range(minutes - sum(shares)):
        shares[n % len(shares)] += 1
    return shares


def _length(scenario: Scenario, stage: Stage) -> int:
    return max(1, stage.until - _begins(scenario, stage))


def _begins(scenario: Scenario, stage: Stage) -> int:
    at = scenario.stages.index(stage)
    return scenario.stages[at - 1].until if at else scenario.opens


def _hours(scenario: Scenario, stage: Stage) -> str:
    return f"{_clock(_begins(scenario, stage))} to {_clock(stage.until)}"


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"
