"""The silence procedure from a capital: break it on what cannot be let pass, or say nothing."""

from __future__ import annotations

from game.delegates.model import DEFAULTS
from game.delegates.objection import own_chance_of_objecting, reason_to_object
from game.delegates.promises import promised
from game.delegates.themes import themes
from game.delegates.view import View
from game.delegates.worth import crossed
from game.rules.intents import BreakSilence
from game.rules.setup import WHOLE


def silence_to_break(view: View, drawn: float) -> BreakSilence | None:
    """What a member breaks silence on: its hard lines, then what it insists on.

    Where the rules allow it the break names single provisions, so that the rest stands.
    """
    silence, rule = view.chamber.silence, view.setup.rulebook.silence
    mine = view.instructions
    if silence is None or rule is None or mine is None:
        return None
    if view.seat in silence.breaks or view.seat not in view.setup.weights:
        return None
    if promised(view.offers, view.seat, WHOLE, "no-objection") is not None:
        return None
    draft = view.chamber.draft
    lines = crossed(mine.red_lines, draft)
    hard = [line for line in lines if line.hard]
    firm = mine.insists >= DEFAULTS.insistent
    named = [line.provision for line in (lines if firm else hard)]
    if rule.partial and firm:
        named += [t.about for t in themes(mine, view.dossier, draft) if _strong(t.weight)]
    if named:
        about = tuple(dict.fromkeys(named)) if rule.partial else ()
        words = (hard or list(lines))[0].words if lines else ""
        return BreakSilence(view.seat, about, words or "we do not accept these provisions")
    if int(drawn * 10000) < own_chance_of_objecting(view, WHOLE):
        return BreakSilence(view.seat, (), reason_to_object(view, WHOLE)[0])
    return None


def _strong(weight: int) -> bool:
    return weight >= DEFAULTS.salience_strong
