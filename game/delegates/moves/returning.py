"""Coming back into the room: for a vote that matters, a delegation leaves other meetings."""

from __future__ import annotations

from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.presence import pull
from game.delegates.view import View
from game.rules.meeting.state import Meeting, stage_of
from game.rules.procedures.takeup import no_debate, no_quorum
from game.rules.wishes.intents import Attend


def comes_back(view: View, draw: Draw) -> Attend | None:
    """Whether one that is out of the room comes back: the likelier, the more is at stake; where
    the meeting is suspended for want of a quorum, as likely as it is there at all.

    Nobody is sure to: a delegation may be too small, or too far away.
    """
    if view.chamber.suspended and _is_waited_for(view):
        there = view.dossier.attendance.get(view.seat, 10000)
        return Attend(view.seat) if draw("return") * 10000 < there else None
    stage = stage_of(view.setup, view.chamber)
    if stage is None or stage.kind != "action" or view.seat not in view.setup.weights:
        return None
    asked = view.chamber.asked
    if not asked or (drawn := draw("return") * 10000) >= DEFAULTS.comes_back:
        return None  # however much is at stake
    drawn_in = any(drawn < pull(own_reckoning(view, target)) for target in asked)
    return Attend(view.seat) if drawn_in else None


def _is_waited_for(view: View) -> bool:
    """Whether a member is called back: the meeting waits for its quorum."""
    meeting = Meeting(view.setup, view.chamber)
    if view.seat not in view.setup.weights:
        return False
    stage = stage_of(view.setup, view.chamber)
    decides = stage is not None and stage.kind == "action"
    return no_debate(meeting) is not None or (decides and no_quorum(meeting) is not None)
