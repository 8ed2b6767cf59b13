"""The right of reply: asked for by one whose text was voted down and that was named, or
many spoke against.

A sponsor may not explain its vote on its own text, so that what others say of it in explaining
theirs is answered by a reply, when all is decided, once a day.  Who was not named lets a few
voices rest.
"""

from __future__ import annotations

from game.delegates.model import DEFAULTS
from game.delegates.saying.attacks import attacks_on, names
from game.delegates.view import Moment, View
from game.rules.meeting.business import Statement
from game.rules.wishes.intents import MoveMotion


def reply_to_ask(view: View) -> MoveMotion | None:
    """The request for a right of reply that the seat makes now."""
    mine = view.instructions
    if mine is None or mine.insists < DEFAULTS.on_record or not replies_are_heard(view):
        return None
    if not view.setup.by_id[view.seat].member or _asked_before(view):
        return None
    spoken = to_answer(view)
    if spoken is None:
        return None
    return MoveMotion(view.seat, "right-of-reply", spoken.about)


def replies_are_heard(view: View | Moment) -> bool:
    """Whether these rules know the right of reply, and a text was voted down."""
    rules, known = view.setup.rulebook, view.chamber.proposals
    if "right-of-reply" not in rules.motions or "reply" not in rules.statements:
        return False
    return any(p.status == "rejected" for p in known.values())


def _asked_before(view: View) -> bool:
    return any(
        (m.motion, m.mover) == ("right-of-reply", view.seat)
        for m in view.chamber.motions.values()
    )


def to_answer(view: View) -> Statement | None:
    """What a reply answers: the last thing that was said against a text of the seat's own
    which the room did not take, where it was named or many spoke against it."""
    known = view.chamber.proposals
    mine = [p.id for p in known.values() if p.mover == view.seat and p.status == "rejected"]
    if not mine:
        return None
    said = [s for s in attacks_on(view, view.seat) if s.about in mine]
    if len(said) >= DEFAULTS.chorus:
        return said[-1]
    return next((s for s in reversed(said) if names(view.setup, s, view.seat)), None)
