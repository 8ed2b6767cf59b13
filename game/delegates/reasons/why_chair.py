"""Why the Chair: what it asks or has put, its ruling, its text, and how it took up the last
questions.

All of it passed in the room, so that every seat is told the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.naming import motion_in, seat_in, subject_in
from game.delegates.reasons.whys import listed, told_in
from game.delegates.view import View
from game.rules.meeting.business import Decision
from game.rules.meeting.setup import CHAIR, WHOLE

_MOST_TOLD = 3
"""Decisions that are told of, the last ones."""


def lines_of_chair(view: View) -> list[str]:
    """What the Chair did last and why, as the room could see it."""
    return [*_now(view), *_ruled(view), *_tabled(view), *_decided(view)]


def _now(view: View) -> Iterator[str]:
    """The question that is open, and why it is asked in that form."""
    chamber = view.chamber
    if chamber.call is not None:
        whole = chamber.call.target == WHOLE
        key = "chair-asks-whole" if whole else "chair-asks"
        yield told_in(view, key, subject=subject_in(view, chamber.call.target))
    elif chamber.voting is not None:
        target = chamber.voting.question.target
        subject = subject_in(view, target)
        if asking := chamber.asked.get(target, ()):
            names = listed([seat_in(view, s) for s in asking])
            yield told_in(view, "chair-put-asked", subject=subject, names=names)
        else:
            yield told_in(view, "chair-put", subject=subject)
    elif chamber.suspended:
        yield told_in(view, "chair-suspended")


def _ruled(view: View) -> Iterator[str]:
    """Its latest ruling, with the reason that it gave."""
    ruling = view.chamber.ruling
    if ruling is None or not ruling.reason:
        return
    motion = view.chamber.motions.get(ruling.target)
    reason = ruling.reason.rstrip(".")
    if motion is None:
        yield told_in(view, "chair-ruled", reason=reason)
        return
    key = "chair-granted" if ruling.upheld else "chair-refused"
    asked = {"motion": motion_in(view, motion.motion), "name": seat_in(view, motion.mover)}
    yield told_in(view, key, reason=reason, **asked)


def _tabled(view: View) -> Iterator[str]:
    """Its own texts."""
    for proposal in view.chamber.proposals.values():
        if proposal.mover == CHAIR:
            subject = subject_in(view, proposal.id)
            yield told_in(view, "chair-tabled", subject=subject, id=proposal.id)


def _decided(view: View) -> Iterator[str]:
    """How it took up what the room decided last."""
    for decision in view.chamber.decisions[-_MOST_TOLD:]:
        subject = subject_in(view, decision.target)
        names = listed([seat_in(view, s) for s in decision.objections])
        yield told_in(view, _taken(decision), subject=subject, names=names)


def _taken(decision: Decision) -> str:
    if decision.how == "silence":
        return "chair-silence-broken" if decision.objections else "chair-silence"
    if decision.how == "consensus":
        return "chair-opposed" if decision.objections else "chair-agreed"
    return "chair-voted" if decision.how == "vote" else "chair-left"
