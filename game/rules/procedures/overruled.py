"""What the room has overruled on an appeal is not done again as if nothing had been said
(rules 71, 113).

It holds for the stage, and until something has changed: a text is tabled or revised, or consensus is
tried or a vote taken on one; for the finding that efforts are exhausted, too, until they went on in
a suspension.  Then the Chair may judge anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.fold.settling import EXHAUSTED
from game.rules.meeting.business import Motion
from game.rules.meeting.rivals import decided_at, same_question
from game.rules.meeting.state import Chamber, Meeting
from game.rules.procedures.guards import motion_rule
from game.rules.refusals import Refusal


def overruled(meeting: Meeting, target: str, instead: str) -> Refusal | None:
    """Refuse the Chair what the room said, on an appeal, was not in order: the waiver of the
    notice, the finding that efforts are exhausted, or to leave a text aside.

    ``instead`` is what would be in order, as it is typed.
    """
    again = meeting.chamber.resumed if target == EXHAUSTED else 0
    for appeal in _holding(meeting.chamber, again):
        if _was_on(meeting.chamber, appeal) == target:
            return _refused(meeting, appeal, instead)
    return None


def efforts_go_on(meeting: Meeting) -> Refusal | None:
    """Refuse the finding that efforts at consensus are exhausted where the room has overruled it
    and they have not gone on since."""
    return overruled(meeting, EXHAUSTED, "suspend 15, or consensus TARGET")


def order_overruled(meeting: Meeting, target: str, *, first: bool) -> Refusal | None:
    """Refuse the Chair another order of amendments than the room set on an appeal: to take a
    text first, or not, before which the room put another or which it put first itself."""
    chamber = meeting.chamber
    for appeal in _holding(chamber, 0):
        known = chamber.motions.get(appeal.target)
        ruled_on = known.target if known else appeal.target
        if known is not None and known.motion != "amendment-order":
            continue
        text, mine = chamber.proposals.get(ruled_on), chamber.proposals.get(target)
        if text is None or mine is None or text.status != "pending":
            continue
        room_put_first = known is not None and known.status == "granted"
        against = first != room_put_first
        if text is mine and against:
            return _refused(meeting, appeal, "put TARGET, or consensus TARGET")
        meets = text is not mine and same_question(chamber.draft, text, mine)
        if meets and room_put_first and first:
            return _refused(meeting, appeal, f"put {text.id}, or consensus {text.id}")
    return None


def _holding(chamber: Chamber, again: int) -> Iterator[Motion]:
    """Carried appeals that hold still, the latest first; none before an event, ``again``, after
    which the matter is another."""
    for motion in reversed(chamber.motions.values()):
        if (motion.motion, motion.status) != ("appeal", "carried"):
            continue
        since = decided_at(chamber, motion.id)
        if since > max(again, chamber.stage_since, chamber.moved_on) and not _decided(
            chamber, since
        ):
            yield motion


def _decided(chamber: Chamber, since: int) -> bool:
    """Whether the room tried to decide on a text after an event of that number."""
    return any(d.seq > since and d.target not in chamber.motions for d in chamber.decisions)


def _was_on(chamber: Chamber, appeal: Motion) -> str:
    """What the Chair had done, or found, against which an appeal was; empty for a ruling on a
    motion or on an order."""
    point = chamber.motions.get(appeal.target)
    if point is not None:
        return point.target if point.motion == "point-of-order" else ""
    return "" if appeal.target in chamber.proposals else appeal.target


def _refused(meeting: Meeting, appeal: Motion, instead: str) -> Refusal:
    words = (
        f"The room has overruled that on an appeal, {appeal.id}, and nothing has changed."
    )
    return Refusal("already-done", words, motion_rule(meeting, "appeal"), instead)
