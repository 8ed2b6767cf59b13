"""Why a statement was made: a reply, an interpretation, or what is said of a provision."""

from __future__ import annotations

from collections.abc import Mapping

from game.delegates.instructions import Position
from game.delegates.naming import seat_in, speaker_in, subject_in
from game.delegates.others.public import room_belief
from game.delegates.reasons.why_closing import why_spoken
from game.delegates.reasons.whys import Why, listed, told_in
from game.delegates.saying.attacks import attacks_on
from game.delegates.saying.interpreting import reading
from game.delegates.view import View
from game.rules.log import events as ev


def why_said(before: View, said: ev.Spoke) -> Why | None:
    """Why ``said.seat`` made this statement; ``before`` is the view just before.

    ``None`` of what is explained by how it votes on what it spoke of, and of a reply to nothing
    that was said.
    """
    name = speaker_in(before, said.seat)
    if said.kind == "reply":
        lines = answered(before, said.seat, said.about)
        return Why(told_in(before, "replied", name=name), lines) if lines else None
    if said.kind != "interpretation":
        return why_spoken(before, said)
    read = reading(_positions(before, said.seat), before.chamber.draft)
    subject = subject_in(before, said.about)
    headline = told_in(before, "interpreted", name=name, subject=subject)
    if read is None or read.about != said.about:
        return Why(headline, (told_in(before, "read-unknown", subject=subject),))
    told = told_in(before, "read-as", subject=subject, words=read.line)
    return Why(headline, (told,))


def _positions(view: View, seat: str) -> Mapping[str, Position]:
    """A seat's own places, or those that it is believed to hold."""
    if seat == view.seat and view.instructions is not None:
        return view.instructions.positions
    stand = room_belief(view).stands.get(seat)
    return stand.positions if stand is not None else {}


def answered(view: View, seat: str, about: str) -> tuple[str, ...]:
    """Who spoke against the seat that replies, or against its text."""
    against = attacks_on(view, seat)
    on = [s for s in against if s.about == about] or against
    names = list(dict.fromkeys(seat_in(view, s.seat) for s in on))
    if not names:
        return ()
    told = told_in(view, "moved-reply", names=listed(names))
    if about not in view.chamber.proposals:
        return (told,)
    return told, told_in(view, "moved-reply-barred")
