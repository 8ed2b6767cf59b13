"""Points of order: whether the Chair upholds one, by what it is on.

What the law refuses never happened, so that what is left to judge is what the Chair did by its
own discretion, what came late, and who spoke off the subject.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.chances import gauge
from game.delegates.moves.contesting import time_was_cut
from game.delegates.moves.pointing_out import came_late
from game.delegates.naming import seat_in, subject_in
from game.delegates.saying.attacks import last_of, off_the_subject
from game.delegates.saying.proceeding import argues_to_proceed
from game.delegates.view import View
from game.rules.fold.settling import EXHAUSTED, NOTICE
from game.rules.meeting.business import Motion, Proposal
from game.rules.meeting.rivals import excluded

Found = tuple[bool, str, dict[str, str]]
"""Whether it is upheld, the key of the reason, and what is filled in."""


def ruling_on_point(view: View, point: Motion) -> Found:
    """How the Chair rules on a point of order."""
    target, chamber = point.target, view.chamber
    if chamber.voting is not None and target in (
        chamber.voting.question.id,
        chamber.voting.question.target,
    ):
        return False, "point-vote", {}
    if chamber.call is not None and chamber.call.target == target:
        return False, "point-call", {}
    if target in view.setup.by_id:
        return _on_speaker(view, target)
    if target == EXHAUSTED:
        return _on_the_finding(view)
    if target == NOTICE:
        return False, "point-notice", {}
    if target == chamber.stage:
        cut = time_was_cut(view.setup, chamber)
        return cut, "point-stage-cut" if cut else "point-stage", {}
    if target in chamber.proposals:
        return _on_text(view, point, chamber.proposals[target])
    if target in chamber.motions:
        return False, "point-motion", {"subject": subject_in(view, target)}
    return False, "point-none", {}


def _on_speaker(view: View, seat: str) -> Found:
    """On a statement: upheld where it argued over what was decided."""
    spoken = last_of(view.chamber, seat)
    name = seat_in(view, seat)
    if spoken is None or view.chamber.floor == seat:
        return False, "point-floor", {"name": name}
    if argues_to_proceed(view.setup, view.chamber, spoken):
        return True, "point-consensus", {}
    off = off_the_subject(view.setup, view.chamber, spoken)
    return off, "point-off" if off else "point-on", {"name": name}


def _on_the_finding(view: View) -> Found:
    """On the finding that efforts are exhausted: upheld where nobody is expected to object."""
    seen = gauge(view)
    if view.chamber.exhausted and not seen.objectors and not seen.unsure:
        return True, "point-near", {}
    return False, "point-exhausted", {}


def _on_text(view: View, point: Motion, text: Proposal) -> Found:
    """On a text: whether it is in order, or was left aside with reason."""
    subject = {"subject": subject_in(view, text.id)}
    match text.status:
        case "pending":
            return _on_pending(view, text)
        case "moot":
            fits = not excluded(view.setup.rulebook, view.chamber, text)
            return fits, "point-fits" if fits else "point-excluded", subject
        case "not-put":
            return _on_left_aside(view, point, text)
        case _:
            return False, "point-decided", subject


def _on_pending(view: View, text: Proposal) -> Found:
    """Upheld on what does the same as another, or came when action had begun, where the
    rules want texts in advance."""
    subject = subject_in(view, text.id)
    for other in _before(view, text):
        if other.operations == text.operations:
            return True, "point-twice", {"subject": subject, "other": other.id}
    if came_late(view.setup, view.chamber, text):
        return True, "point-late", {"subject": subject}
    return False, "point-in-time", {"subject": subject}


def _before(view: View, text: Proposal) -> Iterator[Proposal]:
    for other in view.chamber.proposals.values():
        if other.status == "pending" and other.seq < text.seq:
            yield other


def _on_left_aside(view: View, point: Motion, text: Proposal) -> Found:
    """Upheld for a sponsor who was not asked; not against what the room or a ruling decided."""
    subject = {"subject": subject_in(view, text.id)}
    settled = any(
        m.target == text.id and m.status in ("carried", "granted") and m.id != point.id
        for m in view.chamber.motions.values()
        if m.motion in ("vote-next", "point-of-order")
    )
    if settled:
        return False, "point-decided", subject
    upheld = point.mover in text.sponsors
    return upheld, "point-aside" if upheld else "point-left", subject
