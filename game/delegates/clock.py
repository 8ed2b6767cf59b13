"""The clock as delegations feel it: how much of the day, and of the stage, is over."""

from __future__ import annotations

from itertools import pairwise

from game.rules.kept import kept
from game.rules.meeting.setup import Setup, Stage
from game.rules.meeting.state import Chamber, speaking_limit, stage_of


def spent(setup: Setup, chamber: Chamber) -> int:
    """Share of the meeting that is over as who negotiates feels it, basis points.

    Four fifths are over when the last time for action begins, nine tenths when it ends: a text
    is made before that, and the hours of the ballots and the speeches after them give nobody
    anything to wait for.  Where the meeting goes on another day the nights say nothing: each
    stage counts alike.
    """
    if _over_days(setup):
        return _stages_over(setup, chamber)
    marks = _marks(setup)
    for (begins, before), (ends, then) in pairwise(marks):
        if chamber.minute < ends:
            gone = max(0, chamber.minute - begins)
            return before + (then - before) * gone // (ends - begins)
    return 10000


@kept(16)
def _marks(setup: Setup) -> tuple[tuple[int, int], ...]:
    """Minutes, with the share that is over by then: at the opening, at the beginning and at the
    end of the last time for action, and at the close.  A meeting without one is over in step
    with the clock."""
    marks = [(setup.opens, 0)]
    last = next((s for s in reversed(setup.stages) if s.kind == "action"), None)
    if last is not None:
        marks += [(opened(setup, last), _TALKED), (last.until, _DECIDED)]
    marks.append((setup.closes, 10000))
    return tuple(
        mark
        for at, mark in enumerate(marks)
        if not at or at + 1 == len(marks) or setup.opens < mark[0] < setup.closes
    )


_TALKED, _DECIDED = 8000, 9000  # shares that are over when the talks are, and the votes


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
