"""News from outside by the plan of the meeting: when it comes, and in which part of a lesson."""

from __future__ import annotations

from collections.abc import Collection

from game.reports.handouts.hours import begins_at
from game.rules.meeting.setup import Inject, Stage
from game.scenario.model import Scenario


def comes_at(scenario: Scenario, inject: Inject) -> int:
    """Minute of the meeting at which an inject comes in by the plan: at its hour, or when the
    stage that it belongs before begins."""
    before = (s for s in scenario.stages if s.id == inject.before)
    return min((inject.at, *(begins_at(scenario, stage) for stage in before)))


def news_in(scenario: Scenario, stage: Stage, held: Collection[str]) -> tuple[Inject, ...]:
    """The injects that are told in a stage, the oldest first.

    ``held`` are the ids of the stages that are held, ``stage`` among them: what falls into
    one that a short lesson leaves out is told at the beginning of the next that is held.
    """
    ends = max(scenario.stages[-1].until, scenario.closes)
    due = sorted((comes_at(scenario, i), at, i) for at, i in enumerate(scenario.injects))
    heard = ((at, inject) for at, _, inject in due if scenario.opens <= at < ends)
    return tuple(i for at, i in heard if _stage_at(scenario, at, held) == stage.id)


def _stage_at(scenario: Scenario, minute: int, held: Collection[str]) -> str:
    """The id of the first stage held that is not over at a minute; of the last, after all."""
    stages = [s for s in scenario.stages if s.id in held]
    return next((s.id for s in stages if minute < s.until), stages[-1].id)
