"""Coming back into the room: for a vote that matters, a delegation leaves other meetings."""

from __future__ import annotations

from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.others.ballot import own_reckoning
from game.delegates.view import View
from game.rules.meeting.state import stage_of
from game.rules.wishes.intents import Attend


def comes_back(view: View, draw: Draw) -> Attend | None:
    """Whether one that is out of the room comes back: the likelier, the more is at stake.

    Nobody is sure to: a delegation may be too small, or too far away.
    """
    stage = stage_of(view.setup, view.chamber)
    if stage is None or stage.kind != "action" or view.seat not in view.setup.weights:
        return None
    chance = max((_pull(view, target) for target in view.chamber.asked), default=0)
    return Attend(view.seat) if chance and draw("return") * 10000 < chance else None


def _pull(view: View, target: str) -> int:
    """Chance in basis points that a vote asked for brings the seat back at once."""
    reckoned = own_reckoning(view, target)
    beyond = abs(reckoned.utility) - reckoned.band
    return max(0, min(DEFAULTS.comes_back, beyond * DEFAULTS.comes_back // 2000))
