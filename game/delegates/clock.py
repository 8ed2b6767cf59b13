"""The clock as delegations feel it: how much of the day, and of the stage, is over."""

from __future__ import annotations

from game.rules.kept import kept
from game.rules.meeting.setup import Setup, Stage
from game.rules.meeting.state import Chamber, speaking_limit, stage_of


def spent(setup: Setup, chamber: Chamber) -> int:
    """Share of the meeting that is over, basis points.

    Where the meeting goes on another day the nights say nothing: each stage counts alike.
    """
    if _over_days(setup):
        return _stages_over(setup, chamber)
    length = max(1, setup.closes - setup.opens)
    return max(0, min(10000, (chamber.minute - setup.opens) * 10000 // length))


@kept(16)
def _over_days(setup: Setup) -> bool:
    return any(s.opens for s in setup.stages)


def _stages_over(setup: Setup, chamber: Chamber) -> int:
    ids = [s.id for s in setup.stages]
    if chamber.stage not in ids:
        return 0
    at = ids.index(chamber.stage)
    inside = stage_spent(setup, chamber, setup.stages[at])
    return (at * 10000 + inside) // len(ids)


_AFTERWARDS = frozenset(
    (
        "explanation",
        "position",
        "dissociation",
        "reservation",
        "interpretation",
        "reply",
    )
)
"""Statements that follow a decision or somebody's words; a debate is of the others."""


def statement_minutes(setup: Setup, chamber: Chamber) -> int:
    """How long a speaker may take in the stage that is open; 0 where the rules know no
    statement."""
    stage = stage_of(setup, chamber)
    debate = stage is not None and stage.kind == "statements"
    longest = max(
        (
            rule.minutes
            for kind, rule in setup.rulebook.statements.items()
            if not (debate and kind in _AFTERWARDS)
        ),
        default=0,
    )
    return min(longest, speaking_limit(setup, chamber) or longest)


@kept(256)
def opened(setup: Setup, stage: Stage) -> int:
    """Minute at which a stage was due to open."""
    before = setup.opens
    for other in setup.stages:
        if other.id == stage.id:
            return max(before, stage.opens)
        before = other.until
    return before


def stage_spent(setup: Setup, chamber: Chamber, stage: Stage) -> int:
    """Share of a stage that is over, basis points."""
    start = opened(setup, stage)
    length = max(1, stage.until - start)
    return max(0, min(10000, (chamber.minute - start) * 10000 // length))


@kept(16)
def lateness(setup: Setup, chamber: Chamber) -> int:
    """Share of the stage that is open that is over, basis points; all where none is open."""
    stage = stage_of(setup, chamber)
    return stage_spent(setup, chamber, stage) if stage else 10000
