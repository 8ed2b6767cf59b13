"""Taking a text or a request back, with the reason: what is given up for nothing is given to
nobody.

In the talks a delegation says what it gives up and why, and then does it: too few would bring the
text with it, or another text gives it part of what it asked for.  Where only who has the floor
speaks, or a minute is all that a speaker has, it does it without a word.
"""

from __future__ import annotations

from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.moves.asking import package_is_late, request_to_drop
from game.delegates.moves.bargaining import chance_of_carrying
from game.delegates.others.ballot import own_reckoning
from game.delegates.saying.oratory import has_a_minute, noun
from game.delegates.saying.phrasing import Speech
from game.delegates.saying.themes import heard
from game.delegates.view import View
from game.delegates.weighing.prospect import question_on
from game.rules.decide import allows
from game.rules.meeting.setup import CHAIR
from game.rules.meeting.state import stage_of
from game.rules.wishes.intents import LetGo, Speak, Withdraw


def given_up(view: View, draw: Draw) -> Speak | LetGo | Withdraw | None:
    """What the seat says or does next to give up a request or a text of its own."""
    wish = request_to_drop(view)
    return _with_a_word(view, wish, draw) if wish else None


def given_up_at_once(view: View, draw: Draw) -> Speak | LetGo | Withdraw | None:
    """The same without delay: while the room takes action, where what is not to be put is not
    left to the Chair; where a package has not found the friends that it looked for; and what
    the seat has said that it gives up."""
    mine = view.chamber.pending_by.get(view.seat, ())
    if not mine:
        return None
    told = _given_up_aloud(view, view.seat)
    if view.setup.rulebook.consensus.required:
        return next((Withdraw(view.seat, p.id) for p in mine if p.id in told), None)
    stage = stage_of(view.setup, view.chamber)
    waits = stage is None or stage.kind == "consultations"
    if waits and not any(p.id in told or package_is_late(view, p) for p in mine):
        return None
    return given_up(view, draw)


def _given_up_aloud(view: View, seat: str) -> frozenset[str]:
    """The texts of which a seat has spoken in general: of its own it does when it gives up."""
    said = heard(view.chamber.statements).by_seat.get(seat, ())
    return frozenset(s.about for s in said if s.kind == "general")


def _with_a_word(
    view: View, wish: LetGo | Withdraw, draw: Draw
) -> Speak | LetGo | Withdraw:
    if has_a_minute(view) or wish.target in _given_up_aloud(view, view.seat):
        return wish
    speech = Speech(view, draw)
    other = _gives_part(view, wish.target)
    subject = noun(view, wish.target)
    if not (other and speech.say("given-up-met", subject=subject, other=other)):
        key = "given-up" if isinstance(wish, Withdraw) else "given-up-vote"
        speech.say(key, subject=subject)
    word = Speak(view.seat, "general", wish.target, speech.words)
    return word if speech.words and allows(view.meeting, word) else wish


def _gives_part(view: View, target: str) -> str:
    """Another text that is likely to carry, and brings the seat something; empty where there is
    none."""
    for proposal in view.chamber.pending:
        if proposal.id == target or view.seat in proposal.sponsors:
            continue
        if own_reckoning(view, proposal.id).gain < DEFAULTS.band:
            continue
        likely = chance_of_carrying(view, question_on(view, proposal.id))
        if proposal.mover == CHAIR or likely >= _LIKELY:
            return proposal.id
    return ""


_LIKELY = 5000
"""Chance of carrying, basis points, from which a text is counted on."""
