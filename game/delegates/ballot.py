"""A seat's own ballot: what binds it, how it is reckoned, and the draw that settles it."""

from __future__ import annotations

from game.delegates.instructions import Dossier, Instructions
from game.delegates.kept import kept
from game.delegates.model import DEFAULTS, Parameters
from game.delegates.odds import CERTAIN, pick
from game.delegates.promises import broke_its_word, partner, undertaken
from game.delegates.prospect import Prospect, prospect
from game.delegates.reckoning import FREE, Reckoning, Ties, reckon
from game.delegates.stand import own_stand
from game.delegates.view import View
from game.rules.voting import Choice


def own_ties(view: View, target: str) -> Ties:
    """What binds the seat of this view on ``target``."""
    promise = _own_promise(view, target)
    for bloc, lines in view.lines.items():
        line = lines.get(target)
        if line is not None:
            found = next((b for b in view.setup.blocs if b.id == bloc), None)
            discipline = found.discipline if found else 0
            name = found.name if found else bloc
            return Ties(promise, line, name, discipline)
    return Ties(promise)


def _own_promise(view: View, target: str) -> Choice | None:
    """The ballot that the seat owes; nothing is owed to one who broke its own word."""
    owed = None
    for offer, deed in undertaken(view.offers, view.seat):
        if deed.kind == "vote" and deed.target == target:
            other = partner(offer, view.seat)
            broken = broke_its_word(view.chamber, view.offers, other, view.seat)
            owed = None if broken else choice_of(deed.choice)
    return owed


def choice_of(word: str | None) -> Choice | None:
    """The ballot that a word names, if it names one."""
    return next((choice for choice in CERTAIN if choice == word), None)


def own_reckoning(view: View, target: str, model: Parameters = DEFAULTS) -> Reckoning:
    """The reckoning of the seat's own ballot; needs its instructions."""
    if view.instructions is None:
        msg = "an onlooker has no ballot"
        raise ValueError(msg)
    question = prospect(view.setup, view.chamber, target)
    if not view.offers and not view.lines:
        return _own_free(view.instructions, view.dossier, question, model)
    stand = own_stand(view.instructions, view.dossier)
    ties = own_ties(view, target)
    return reckon(stand, view.dossier.issues, question, ties, model, 10000)


@kept(16384)
def _own_free(
    instructions: Instructions, dossier: Dossier, question: Prospect, model: Parameters
) -> Reckoning:
    """The reckoning of a seat that nothing binds."""
    stand = own_stand(instructions, dossier)
    return reckon(stand, dossier.issues, question, FREE, model, 10000)


def cast(view: View, target: str, drawn: float) -> Choice:
    """The ballot that the seat casts."""
    return pick(own_reckoning(view, target).shares, drawn)
