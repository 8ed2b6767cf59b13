"""Letting a concern go, aloud: a delegation that had a difficulty with a provision says that it
can live with it, once its style gives as much of the aim as the text withholds.

Nothing is left to be won there: as long as somebody's proposal on the provision waits, it is
not let go.  Who has said so asks no more for another wording.
"""

from __future__ import annotations

from game.delegates.lots import Draw
from game.delegates.moves.insisting import gives_now
from game.delegates.saying.oratory import noun
from game.delegates.saying.phrasing import Speech
from game.delegates.saying.themes import heard
from game.delegates.view import Moment, View
from game.delegates.weighing.worth import closeness
from game.rules.draft.places import place_of
from game.rules.draft.text import touched
from game.rules.wishes.intents import Speak


def concern_to_let_go(view: View, draw: Draw) -> Speak | None:
    """The remark by which the seat lets a concern of its own go, one in a day."""
    so_far = heard(view.chamber.statements)
    mine = so_far.by_seat.get(view.seat, ())
    concerns = [s.about for s in mine if s.kind == "concern"]
    if not concerns or "support" not in view.setup.rulebook.statements:
        return None
    if any(s.kind == "support" and s.about in concerns for s in mine):
        return None
    gives = gives_now(view)
    for about in concerns if gives else ():
        if _withheld(view, about) > gives or _waits(view, about):
            continue
        words = _words(view, about, draw)
        return Speak(view.seat, "support", about, words) if words else None
    return None


def concerns_were_voiced(view: View | Moment) -> bool:
    """Whether anybody has spoken for or against a provision or a text."""
    return heard(view.chamber.statements).remarks > 0


def _withheld(view: View, about: str) -> int:
    """How much of an aim a provision withholds as it stands, basis points: its distance from
    what the seat wants there, as far as the seat cares."""
    assert view.instructions is not None
    provision = view.chamber.draft.provisions.get(about)
    held = view.instructions.positions.get(provision.issue) if provision else None
    if provision is None or provision.deleted or held is None:
        return 10001
    away = 10000 - closeness(place_of(provision), held)
    return away * held.salience // 100


def _waits(view: View, about: str) -> bool:
    return any(about in touched(p.operations) for p in view.chamber.pending)


def _words(view: View, about: str, draw: Draw) -> str:
    speech = Speech(view, draw)
    speech.say("lets-go", subject=noun(view, about))
    return speech.words
