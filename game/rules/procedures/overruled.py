"""What the room has overruled on an appeal is not done again as if nothing had been said
(rules 71, 113)."""

from __future__ import annotations

from game.rules.meeting.rivals import decided_at
from game.rules.meeting.state import Chamber, Meeting, Motion
from game.rules.procedures.guards import motion_rule
from game.rules.refusals import Refusal


def overruled(meeting: Meeting, target: str, instead: str) -> Refusal | None:
    """Refuse the Chair what the room said, on an appeal, was not in order.

    It holds for the stage, until a text is tabled or consensus is tried: the Chair may judge
    anew what has changed.  ``instead`` is what would be in order, as it is typed.
    """
    chamber = meeting.chamber
    appeals = [a for a in _carried(chamber) if target in _ruled_on(chamber, a)]
    if not appeals:
        return None
    last = appeals[-1]
    since = decided_at(chamber, last.id)
    if since <= chamber.stage_since or _changed_since(chamber, since):
        return None
    words = f"The room has overruled that on an appeal, {last.id}, and nothing has changed."
    return Refusal("already-done", words, motion_rule(meeting, "appeal"), instead)


def _carried(chamber: Chamber) -> list[Motion]:
    return [
        m for m in chamber.motions.values() if (m.motion, m.status) == ("appeal", "carried")
    ]


def _ruled_on(chamber: Chamber, appeal: Motion) -> tuple[str, ...]:
    """What the ruling was on that an appeal was against, and the point of order on it."""
    point = chamber.motions.get(appeal.target)
    if point is None or point.motion != "point-of-order":
        return (appeal.target,)
    return appeal.target, point.target


def _changed_since(chamber: Chamber, since: int) -> bool:
    """Whether a text was tabled, or consensus tried, after an event of that number."""
    tabled = any(p.seq > since for p in chamber.proposals.values())
    return tabled or any(d.how == "consensus" and d.seq > since for d in chamber.decisions)
