"""Whether a change may go through without a vote: who is believed to mind it, and how much."""

from __future__ import annotations

from game.delegates.model import DEFAULTS
from game.delegates.moves.against import outvoted, own_chance_against, publicly_against
from game.delegates.moves.majorities import share_for
from game.delegates.view import View
from game.delegates.weighing.odds import none_of
from game.delegates.weighing.prospect import question_on


def might_be_agreed(view: View, target: str) -> bool:
    """Whether a change may be tried without a vote: hardly anybody is expected to take a side
    against it, or it is sure of its majority and nobody is known to mind it much."""
    if share_for(view, question_on(view, target)) >= DEFAULTS.unopposed:
        return True
    if not outvoted(view, target):
        return False
    return chance_agreed(view, target) >= DEFAULTS.near_a_deal


def chance_agreed(view: View, target: str) -> int:
    """The chance, basis points, that nobody objects to a change, as a seat believes."""
    chances = {s: publicly_against(view, target, s) for s in view.setup.members}
    if view.instructions is not None and view.seat in chances:
        chances[view.seat] = own_chance_against(view, target)
    return none_of(chances.values())
