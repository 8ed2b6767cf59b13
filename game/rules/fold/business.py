"""What the room goes on with, as far as a point of order may be about it.

A point of order, the ruling on it, an appeal against that and the vote on the appeal are on
what was done before: none of them gives ground for another point.
"""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.log import events as ev
from game.rules.meeting.state import Chamber

INTERRUPTS = frozenset({"point-of-order", "appeal"})
"""Motions that interrupt whatever goes on, the latest first."""
_DONE = (
    ev.ConsensusCalled,
    ev.CostRead,
    ev.EffortsExhausted,
    ev.FloorGiven,
    ev.Gavelled,
    ev.PassedOver,
    ev.ProposalRevised,
    ev.Resumed,
    ev.SilenceEnded,
    ev.SilenceOpened,
    ev.SilenceRan,
    ev.Spoke,
    ev.StageOpened,
    ev.Suspended,
    ev.Tabled,
)


def gone_on(before: Chamber, after: Chamber, event: ev.Event) -> Chamber:
    """The chamber with the number of an event of business, where ``event`` is one."""
    return (
        replace(after, went_on=after.seq) if _is_business(before, after, event) else after
    )


def _is_business(before: Chamber, after: Chamber, event: ev.Event) -> bool:
    if isinstance(event, ev.MotionMoved):
        return event.motion not in INTERRUPTS
    if isinstance(event, ev.QuestionPut):
        return not _interrupts(before, event.target)
    if isinstance(event, ev.Decided):
        voting = before.voting
        return voting is None or not _interrupts(before, voting.question.target)
    if isinstance(event, ev.Ruled):
        point = after.motions.get(event.target)
        return not _interrupts(before, event.target) or bool(point and point.undid)
    return isinstance(event, _DONE)


def _interrupts(chamber: Chamber, target: str) -> bool:
    found = chamber.motions.get(target)
    return found is not None and found.motion in INTERRUPTS
