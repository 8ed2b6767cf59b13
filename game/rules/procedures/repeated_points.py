"""Motions made again that only hold the meeting up.

Points of order: the ruling on a point stands unless it is overruled (rules 71, 113), and an
appeal is the way to that.

A point is about something that was done.  Where nothing was done since one was settled, nobody
raises the same, and whoever raised it raises no other: between two events of business a seat
makes one point, so that what waits is taken up however many points there are.  Whoever has been
ruled against twice in a stage, with both rulings standing, leaves points to others until the next.

Pauses and appeals: the rules know no number of them either.  A seat whose motion to suspend or
to adjourn the meeting, or whose appeal, was voted down makes no other of the kind before the
next stage; others may.
"""

from __future__ import annotations

from game.rules.meeting.business import Motion
from game.rules.meeting.names import presiding
from game.rules.meeting.state import Meeting
from game.rules.refusals import Refusal
from game.rules.rulebook import MotionRule
from game.rules.words.wording import capital, listed

_ONCE_LOST = ("suspend-meeting", "adjourn-meeting", "appeal")
"""Motions that a seat makes no more in a stage once the room has voted one down."""
_POINTS = 2
"""Points of order of one seat that are ruled against in a stage, before it leaves them to others:
one may be a mistake."""


def repeated(meeting: Meeting, seat: str, rule: MotionRule, target: str) -> Refusal | None:
    """Refuse a point of order after one that was settled, with nothing done since that it could
    be about; that somebody has appealed gives others ground, and not whoever raised it.  And what
    the seat has tried in this stage as often as it may."""
    if rule.name in _ONCE_LOST:
        return _voted_down(meeting, seat, rule)
    if rule.name != "point-of-order":
        return None
    return _on_the_same(meeting, seat, rule, target) or _ruled_against(meeting, seat, rule)


def _on_the_same(
    meeting: Meeting, seat: str, rule: MotionRule, target: str
) -> Refusal | None:
    """Refuse a point of order where nothing was done since the last that it could be about."""
    chamber, appealed = meeting.chamber, False
    for motion in reversed(chamber.motions.values()):
        if motion.seq < chamber.went_on:
            break
        appealed = appealed or motion.motion == "appeal"
        if motion.motion != rule.name or motion.status == "pending":
            continue
        if motion.mover == seat or (motion.target == target and not appealed):
            return _refused(meeting, motion, seat, rule)
    return None


def _ruled_against(meeting: Meeting, seat: str, rule: MotionRule) -> Refusal | None:
    chamber = meeting.chamber
    lost = [
        m.id
        for m in chamber.motions.values()
        if (m.motion, m.mover, m.status) == (rule.name, seat, "refused")
        and m.seq > chamber.stage_since
    ]
    if len(lost) < _POINTS:
        return None
    who = presiding(meeting.setup)
    words = (
        f"{capital(who)} has not upheld {listed(lost)}, which you raised in this stage, and the "
        "rulings stand: another point of order is for somebody else to raise, or for the next stage."
    )
    return Refusal("already-done", words, rule.cite.rule, "wait")


def _voted_down(meeting: Meeting, seat: str, rule: MotionRule) -> Refusal | None:
    chamber = meeting.chamber
    for motion in chamber.motions.values():
        mine = (motion.motion, motion.mover) == (rule.name, seat)
        if mine and motion.status == "lost" and motion.seq > chamber.stage_since:
            words = (
                f"The room has voted down {motion.id}, which you moved: another of the kind is "
                "for somebody else to move, or for the next stage."
            )
            return Refusal("already-done", words, rule.cite.rule, "wait")
    return None


def _refused(meeting: Meeting, point: Motion, seat: str, rule: MotionRule) -> Refusal:
    """That the ruling on a point stands, and what there is against it."""
    who, ruling = presiding(meeting.setup), meeting.chamber.ruling
    same = "you raised it" if point.mover == seat else "it was on the same"
    settled = f"{who} has ruled on {point.id}, which stands unless overruled on an appeal"
    if point.status == "withdrawn":
        settled = f"{point.id} was withdrawn"
    words = (
        f"{capital(settled)}; {same}, and nothing was done since that another point of order "
        "could be about."
    )
    open_ = ruling is not None and ruling.target == point.id and not ruling.stands
    instead = "move appeal" if open_ else "wait until something else is done"
    return Refusal("already-done", words, rule.cite.rule, instead)
