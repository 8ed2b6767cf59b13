"""The words of a right of reply: whom it answers, and what the text was for."""

from __future__ import annotations

from game.delegates.lots import Draw
from game.delegates.naming import seat_in
from game.delegates.saying.attacks import attacks_on
from game.delegates.saying.oratory import nothing_new, noun, own_argument
from game.delegates.saying.phrasing import Speech
from game.delegates.view import View
from game.delegates.weighing.prospect import of_proposal
from game.rules.wishes.intents import Speak


def reply(view: View, draw: Draw) -> Speak:
    """The reply for which the floor was given: to what was said last against the text that
    the request was on."""
    about = _granted_on(view)
    against = [s for s in attacks_on(view, view.seat) if s.about == about]
    speech = Speech(view, draw)
    if about and against:
        who, what = seat_in(view, against[-1].seat), noun(view, about)
        speech.say("reply", who=who, subject=what)
    issue, high = _what_it_was_for(view, about)
    if not own_argument(speech, view, issue, high=high) and about:
        speech.say("reply-stands", subject=noun(view, about))
    return Speak(view.seat, "reply", about, speech.words or nothing_new(view, draw))


def _granted_on(view: View) -> str:
    """The text on which the seat was given its last right of reply; empty where on none."""
    given = [
        m.target
        for m in view.chamber.motions.values()
        if (m.motion, m.mover) == ("right-of-reply", view.seat)
        and m.status in ("granted", "carried")
    ]
    return given[-1] if given and given[-1] in view.chamber.proposals else ""


def _what_it_was_for(view: View, about: str) -> tuple[str, bool]:
    """The issue of a text that weighs most with the seat, and the end towards which the
    text would have moved it; an empty issue where there is none."""
    assert view.instructions is not None
    text = view.chamber.proposals.get(about)
    if text is None:
        return "", True
    held = view.instructions.positions
    changes = of_proposal(view.setup, view.setup.draft, text).changes
    touched = [c for c in changes if c.issue in held]
    if not touched:
        return "", True
    most = max(touched, key=lambda c: held[c.issue].salience)
    return most.issue, most.after > most.before
