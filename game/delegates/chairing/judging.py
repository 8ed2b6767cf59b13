"""What the Chair rules on the requests that rest with it, and why.

Each is judged on its merits, by what the log and the text show: whether somebody was spoken
against, which of two amendments goes further, whether a text came late.  The reason names
what decided, in the room's language.
"""

from __future__ import annotations

from collections.abc import Callable

from game.delegates.chairing.points import ruling_on_point
from game.delegates.naming import seat_in, subject_in
from game.delegates.phrases import phrases
from game.delegates.saying.attacks import attacks_on
from game.delegates.view import View
from game.delegates.weighing.taken_first import first_ahead
from game.rules.meeting.business import Motion

Ruled = tuple[bool, str]
"""Whether a request is granted, and the reason."""


def judged(view: View, motion: Motion) -> Ruled:
    """How the Chair rules on a motion that waits, and its reason."""
    if view.setup.rulebook.motions[motion.motion].only_if_contested:
        return True, said(view, "ruling-uncontested")
    found = _RULED.get(motion.motion)
    return found(view, motion) if found else (True, said(view, "ruling-left"))


def said(view: View, what: str, **filled: str) -> str:
    """A reason of the Chair's, which begins as a sentence does."""
    words = phrases(view.dossier.language, what)[0].format(**filled)
    return f"{words[:1].upper()}{words[1:]}"


def _reply(view: View, motion: Motion) -> Ruled:
    """Granted to whoever was spoken against, or whose text was."""
    against = attacks_on(view, motion.mover)
    if not against:
        return False, said(view, "reply-refused", name=seat_in(view, motion.mover))
    last = next((s for s in reversed(against) if s.about == motion.target), against[-1])
    who = seat_in(view, last.seat)
    if last.about in view.chamber.proposals:
        subject = subject_in(view, last.about)
        return True, said(view, "reply-granted", who=who, subject=subject)
    return True, said(view, "reply-named", who=who, name=seat_in(view, motion.mover))


def _order(view: View, motion: Motion) -> Ruled:
    """Refused to an amendment that goes less far than the one before it on the same words."""
    before = first_ahead(view.setup, view.chamber, motion.target)
    if not before:
        return True, said(view, "order-free")
    key = "order-refused" if view.setup.rulebook.furthest_first else "order-tabled"
    subject, other = subject_in(view, motion.target), subject_in(view, before)
    return False, said(view, key, subject=subject, other=other)


def _notice(view: View, _motion: Motion) -> Ruled:
    return True, said(view, "ruling-notice")


def _point(view: View, motion: Motion) -> Ruled:
    upheld, what, filled = ruling_on_point(view, motion)
    return upheld, said(view, what, **filled)


_RULED: dict[str, Callable[[View, Motion], Ruled]] = {
    "right-of-reply": _reply,
    "amendment-order": _order,
    "waive-notice": _notice,
    "point-of-order": _point,
}
"""What rests with the Chair, and how it is judged."""
