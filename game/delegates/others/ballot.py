"""A seat's own ballot: what binds it, how it is reckoned, and the draw that settles it."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.instructions import Dossier, Instructions
from game.delegates.others.told_lines import told_ties
from game.delegates.promises import ballot_owed, broke_its_word, partner, undertaken
from game.delegates.view import View
from game.delegates.weighing.odds import CERTAIN, Shares, decided, pick
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.reckoning import Reckoning, Ties, reckon
from game.delegates.weighing.stand import own_stand
from game.rules.kept import kept
from game.rules.meeting.methods import may_abstain
from game.rules.voting import Choice


def own_ties(view: View, target: str) -> Ties:
    """What binds the seat of this view on ``target``."""
    promise = _own_promise(view, target) if view.offers else None
    held = told_ties(view, target, view.seat)
    return replace(held, promise=promise) if promise else held


def _own_promise(view: View, target: str) -> Choice | None:
    """The ballot that the seat owes, by its newest promise to one that kept its word."""
    owed = None
    for offer, deed in undertaken(view.offers, view.seat):
        if ballot := ballot_owed(view.chamber, deed, target):
            other = partner(offer, view.seat)
            if not broke_its_word(view.chamber, view.offers, other, view.seat):
                owed = choice_of(ballot)
    return owed


def choice_of(word: str | None) -> Choice | None:
    """The ballot that a word names, if it names one."""
    return _BALLOTS.get(word) if word else None


_BALLOTS: dict[str, Choice] = {choice: choice for choice in CERTAIN}


def own_reckoning(view: View, target: str) -> Reckoning:
    """The reckoning of the seat's own ballot; needs its instructions."""
    return _own(view, target, own_ties(view, target))


def _own(view: View, target: str, ties: Ties) -> Reckoning:
    """The reckoning of a seat that is in the room."""
    mine, dossier = view.instructions, view.dossier
    if mine is None:
        msg = "an onlooker has no ballot"
        raise ValueError(msg)
    question = question_on(view, target)
    so_far = _so_far(dossier, question)
    found = so_far.get(id(mine))
    if found is None or (found[1] is not ties and found[1] != ties):
        stand = own_stand(mine, dossier)
        own = reckon(stand, dossier.issues, question, ties, attendance=10000)
        found = so_far[id(mine)] = mine, ties, own
    return found[2]


_SoFar = dict[int, tuple[Instructions, Ties, Reckoning]]
"""By the identity of its instructions: how a seat reckoned its ballot last, and so bound."""


@kept(64)
def _so_far(_dossier: Dossier, _question: Prospect) -> _SoFar:
    """Memory of who has reckoned its ballot on a question.  Each finds its own by what only it
    holds, and no view leads here."""
    return {}


def own_chances(view: View, target: str) -> Shares:
    """The chances of the seat's own ballot: a yes or a no where nobody may abstain."""
    shares = own_reckoning(view, target).shares
    return shares if may_abstain(view.setup, view.chamber, target) else decided(shares)


def own_leaning(view: View, target: str) -> Shares:
    """The chances of the seat's ballot were no line of a group to bind it."""
    shares = _own(view, target, replace(own_ties(view, target), line=None)).shares
    return shares if may_abstain(view.setup, view.chamber, target) else decided(shares)


def cast(view: View, target: str, drawn: float) -> Choice:
    """The ballot that the seat casts."""
    return pick(own_chances(view, target), drawn)
