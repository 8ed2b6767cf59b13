"""Motions made again that only hold the meeting up.

Points of order: the ruling on a point stands unless it is overruled (rules 71, 113), and an
appeal is the way to that.

A point is about something that was done.  Where nothing was done since one was settled, nobody
raises the same, and whoever raised it raises no other: between two events of business a seat
makes one point, so that what waits is taken up however many points there are.  Whoever has been
ruled against twice in a stage, with both rulings standing, leaves points to others until the next,
but for one on what somebody else has tabled or moved since; after four, for that too.

Appeals: whoever has lost one in a stage appeals in it against no ruling that it asked for itself,
by a point of order or another motion, nor against one that does not concern it.  So one seat can
make no second occasion by itself, and loses no right where others make one.  As it may table what
others are sure to raise a point on, three that were lost are the last.

Other motions: the rules know no number of them either.  A seat whose motion to suspend or to
adjourn the meeting was voted down makes no other of the kind before the next stage, nor the same
on the same text; of a motion that the course of a debate may call for, such as its closure, it
makes one more.  What is reconsidered is open again, and others may always move.
"""

from __future__ import annotations

from game.rules.meeting.business import Motion
from game.rules.meeting.names import presiding
from game.rules.meeting.state import Chamber, Meeting
from game.rules.refusals import Refusal
from game.rules.rulebook import MotionRule
from game.rules.words.wording import capital, listed

_ONCE = ("suspend-meeting", "adjourn-meeting")
"""Motions that a seat makes no more in a stage once the room has voted one down."""
_AGAIN = ("close-debate", "close-list", "reopen-list", "time-limit", "waive-notice")
"""Motions that come to be called for as time goes on."""
_REPLY = "right-of-reply"
_POINTS = 2
"""Points of order of one seat that are ruled against in a stage, before it leaves them to others,
but on what these bring in: one may be a mistake."""
_POINTS_IN_ALL = 4
"""Those after which it leaves all to others."""
_APPEALS = 3
"""Appeals of one seat that the room votes down in a stage, before it makes no other."""


def repeated(meeting: Meeting, seat: str, rule: MotionRule, target: str) -> Refusal | None:
    """Refuse a point of order after one that was settled, with nothing done since that it could
    be about; that somebody has appealed gives others ground, and not whoever raised it.  And what
    the seat has tried in this stage as often as it may."""
    if rule.name == "appeal":
        return _appealed_in_vain(meeting, seat, rule, target)
    if rule.name != "point-of-order":
        return _tried(meeting, seat, rule, target)
    return _on_the_same(meeting, seat, rule, target) or _ruled_against(
        meeting, seat, rule, target
    )


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


def _ruled_against(
    meeting: Meeting, seat: str, rule: MotionRule, target: str
) -> Refusal | None:
    """Refuse a point of order of one that has raised as many in vain as it may, but on what
    somebody else has brought in since the last."""
    lost = _own_in_stage(meeting.chamber, seat, rule.name, "refused")
    if len(lost) < _POINTS:
        return None
    chamber, last = meeting.chamber, lost[-1].seq
    brought = chamber.proposals.get(target) or chamber.motions.get(target)
    more = len(lost) < _POINTS_IN_ALL
    if more and brought is not None and brought.mover != seat and brought.seq > last:
        return None
    who = presiding(meeting.setup)
    on = "is on what somebody else tables or moves from now on, or " if more else ""
    words = (
        f"{capital(who)} has not upheld {listed([m.id for m in lost])}, which you raised in this "
        f"stage, and the rulings stand: another point of order {on}is for somebody else to raise, "
        "or for the next stage."
    )
    return Refusal("already-done", words, rule.cite.rule, "wait")


def _appealed_in_vain(
    meeting: Meeting, seat: str, rule: MotionRule, target: str
) -> Refusal | None:
    """Refuse an appeal of one that has lost one in the stage, but against a ruling that others
    asked for, or nobody, and that concerns it."""
    lost = _own_in_stage(meeting.chamber, seat, rule.name, "lost")
    more = len(lost) < _APPEALS
    if not lost or (more and _falls_on(meeting.chamber, seat, target)):
        return None
    then = (
        "you may still appeal in this stage against a ruling on you, your texts or your motions "
        "that you did not ask for; against this one somebody else may"
        if more
        else "another appeal is for somebody else to make, or for the next stage"
    )
    ids = listed([m.id for m in lost])
    words = f"The room has voted down {ids}, which you moved: {then}."
    return Refusal("already-done", words, rule.cite.rule, "wait")


def _falls_on(chamber: Chamber, seat: str, target: str) -> bool:
    """Whether a ruling that a seat did not ask for is on it, or on a text or a motion of its own;
    one on the order of amendments, where it has one that waits."""
    motion = chamber.motions.get(target)
    if motion is not None and motion.mover == seat:
        return False
    if motion is None or motion.motion == "amendment-order":
        on_order = motion is not None or target in chamber.proposals
        return on_order and any(seat in p.sponsors for p in chamber.pending)
    text, other = chamber.proposals.get(motion.target), chamber.motions.get(motion.target)
    return (
        motion.target == seat
        or (text is not None and seat in text.sponsors)
        or (other is not None and other.mover == seat)
    )


def _own_in_stage(chamber: Chamber, seat: str, name: str, status: str) -> list[Motion]:
    """Motions of a name that a seat has made in the stage, and that came to a status."""
    return [
        m
        for m in chamber.motions.values()
        if (m.motion, m.mover, m.status) == (name, seat, status)
        and m.seq > chamber.stage_since
    ]


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
