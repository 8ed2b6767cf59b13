"""A line for a spokesperson to begin with: what most of the bloc's members lean to."""

from __future__ import annotations

from game.delegates.model import DEFAULTS
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.told_lines import leaning_on
from game.delegates.view import View
from game.rules.voting import Choice


def line_on(view: View, bloc: str, target: str) -> Choice:
    """The line on a target that fits the bloc best.

    The one that was told, if there is one; else what most of its members lean to that lean;
    where as many lean each way, what the spokesperson's own instructions say; ``abstain``
    where these are indifferent.
    """
    told = view.lines.get(bloc, {}).get(target)
    if told is not None:
        return told
    found = next((b for b in view.setup.blocs if b.id == bloc), None)
    if found is None:
        return "abstain"
    return leaning_on(view, found, target).most or _own(view, target)


def _own(view: View, target: str) -> Choice:
    if view.instructions is None:
        return "abstain"
    utility = own_reckoning(view, target).utility
    if abs(utility) <= DEFAULTS.band:
        return "abstain"
    return "yes" if utility > 0 else "no"
