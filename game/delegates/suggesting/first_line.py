"""A line for a spokesperson to begin with: what the bloc's members would agree on."""

from __future__ import annotations

from game.delegates.model import DEFAULTS
from game.delegates.others.coalition import bloc_line
from game.delegates.others.public import room_belief
from game.delegates.view import View
from game.delegates.weighing.ballot import own_reckoning
from game.delegates.weighing.prospect import question_on
from game.rules.voting import Choice


def line_on(view: View, bloc: str, target: str) -> Choice:
    """The line on a target that fits the bloc best.

    The one that was told, if there is one; else what its members would agree on; where they
    are divided, what the spokesperson's own instructions say; ``abstain`` where these are
    indifferent.
    """
    told = view.lines.get(bloc, {}).get(target)
    if told is not None:
        return told
    found = next((b for b in view.setup.blocs if b.id == bloc), None)
    if found is None:
        return "abstain"
    public = room_belief(view)
    question = question_on(view, target)
    return bloc_line(found, view.dossier, public, question) or _own(view, target)


def _own(view: View, target: str) -> Choice:
    if view.instructions is None:
        return "abstain"
    utility = own_reckoning(view, target).utility
    if abs(utility) <= DEFAULTS.band:
        return "abstain"
    return "yes" if utility > 0 else "no"
