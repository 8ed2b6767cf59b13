"""Motions that fall: what could not be moved any more on what it is on is not put either.

The text may have been withdrawn or decided, a part of it may be gone, no action may be taken on
the draft: what a motion would do something to is then out of the room, or it is done already.
"""

from __future__ import annotations

from operator import attrgetter, is_

from msgspec.structs import replace

from game.rules.fold.business import INTERRUPTS
from game.rules.fold.settling import without_lost_votes
from game.rules.meeting.business import Motion
from game.rules.meeting.state import Chamber, Meeting
from game.rules.procedures.motions import waiting
from game.rules.procedures.subjects import wrong_subject
from game.rules.refusals import Code

_WAITS: frozenset[Code] = frozenset(("precedence", "silence-runs", "wrong-stage"))
"""Codes of what only stands before a motion for a while."""
_grounds = attrgetter(
    "debate_closed",
    "decisions",
    "list_closed",
    "methods",
    "motions",
    "order",
    "proposals",
    "reopened",
    "separate",
    "shelved",
    "waived",
    "withdrawn",
)
"""What of a chamber decides whether there is still something to move."""


def without_fallen_motions(before: Chamber, meeting: Meeting) -> Chamber:
    """The chamber of a meeting, which was ``before``, with motions moot on which there is
    nothing left to decide, each with its reason.  Points of order stay: they are on what was
    done.  So are appeals, which fall where the ruling that they are against was turned."""
    after = meeting.chamber
    if not after.motions or all(map(is_, _grounds(after), _grounds(before))):
        return after
    found = (
        _answered(before, after, motion)
        if motion.motion == "appeal"
        else _fallen(meeting, motion)
        for motion in waiting(meeting)
    )
    fallen = {motion.id: motion for motion in found if motion}
    if not fallen:
        return after
    return without_lost_votes(replace(after, motions={**after.motions, **fallen}))


def _fallen(meeting: Meeting, motion: Motion) -> Motion | None:
    if motion.motion in INTERRUPTS:
        return None
    rule = meeting.setup.rulebook.motions[motion.motion]
    why = wrong_subject(meeting, rule, motion.target)
    if why is None or why.code in _WAITS:
        return None
    return replace(motion, status="moot", lapsed=why.reason)


def _answered(before: Chamber, after: Chamber, appeal: Motion) -> Motion | None:
    """An appeal that has what it is for, since the ruling was turned without it."""
    waited = before.motions.get(appeal.id)
    if waited is None or waited.status != "pending":
        return None
    if _held(before, appeal) == _held(after, appeal):
        return None
    why = f"The ruling on {appeal.target} was turned, so that nothing is left to overrule."
    ruling = after.ruling
    by = "" if ruling is None or ruling is before.ruling else ruling.target
    return replace(appeal, status="moot", lapsed=why, turned_by=by)


def _held(chamber: Chamber, appeal: Motion) -> str | bool | tuple[str, ...]:
    """What the Chair's ruling has made of what it was on: a motion that is granted or not, an
    order, the notice that is waived or not."""
    target = appeal.target
    if target in chamber.motions:
        return chamber.motions[target].status
    if target in chamber.proposals:
        return (
            chamber.order[: chamber.order.index(target) + 1]
            if target in chamber.order
            else ()
        )
    return chamber.waived
