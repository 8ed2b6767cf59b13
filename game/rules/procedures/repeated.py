"""Motions made again that only hold the meeting up.

Points of order: the ruling on a point stands unless it is overruled (rules 71, 113), and an
appeal is the way to that.

A point is about something that was done.  Where nothing was done since one was settled, nobody
raises the same, and whoever raised it raises no other: between two events of business a seat
makes one point, so that what waits is taken up however many points there are.  Whoever has been
ruled against twice in a stage, with both rulings standing, leaves points to others until the next.

Other motions: the rules know no number of them either.  A seat whose motion to suspend or to
adjourn the meeting, or whose appeal, was voted down makes no other of the kind before the next
stage, nor the same on the same text; of a motion that the course of a debate may call for, such as
its closure, it makes one more.  What is reconsidered is open again, and others may always move.
"""

from __future__ import annotations

from game.rules.meeting.business import Motion
from game.rules.meeting.names import presiding
from game.rules.meeting.state import Meeting
from game.rules.refusals import Refusal
from game.rules.rulebook import MotionRule
from game.rules.words.wording import capital, listed

_ONCE = ("suspend-meeting", "adjourn-meeting", "appeal")
"""Motions that a seat makes no more in a stage once the room has voted one down."""
_AGAIN = ("close-debate", "close-list", "reopen-list", "time-limit", "waive-notice")
"""Motions that come to be called for as time goes on."""
_REPLY = "right-of-reply"
_POINTS = 2
"""Points of order of one seat that are ruled against in a stage, before it leaves them to others:
one may be a mistake."""


def repeated(meeting: Meeting, seat: str, rule: MotionRule, target: str) -> Refusal | None:
    """Refuse a point of order after one that was settled, with nothing done since that it could
    be about; that somebody has appealed gives others ground, and not whoever raised it.  And what
    the seat has tried in this stage as often as it may."""
    if rule.name != "point-of-order":
        return _tried(meeting, seat, rule, target)
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


def _tried(meeting: Meeting, seat: str, rule: MotionRule, target: str) -> Refusal | None:
    """Refuse what the seat has moved in this stage, and not got, as often as it may."""
    chamber, name = meeting.chamber, rule.name
    since = max(chamber.stage_since, chamber.reopened.get(target, 0))
    if name == _REPLY:
        since = max(since, _last_heard(meeting, seat))
    whatever = name in (*_ONCE, *_AGAIN, _REPLY)
    failed = [
        m
        for m in chamber.motions.values()
        if (m.motion, m.mover) == (name, seat)
        and m.status in ("lost", "refused")
        and m.seq > since
        and (whatever or m.target == target)
    ]
    lost = any(m.status == "lost" for m in failed)
    if len(failed) < (1 if lost and name not in _AGAIN else 2):
        return None
    ids = listed([m.id for m in failed])
    who = "the room has voted down" if lost else f"{presiding(meeting.setup)} has refused"
    kind = "another of the kind" if whatever else "the same"
    after = f"{kind} is for somebody else to move, or for the next stage"
    if name == _REPLY:
        after = "nobody has spoken since to whom there could be a reply"
    words = f"{capital(who)} {ids}, which you moved: {after}."
    return Refusal("already-done", words, rule.cite.rule, "wait")


def _last_heard(meeting: Meeting, seat: str) -> int:
    """Number of the event by which somebody else spoke last: there may be more to reply to."""
    said = reversed(meeting.chamber.statements)
    return next((s.seq for s in said if s.seat != seat), 0)


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
