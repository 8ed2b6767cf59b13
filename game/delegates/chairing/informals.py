"""What may come of informals, as the Chair sees it and says it.

The room has talked before it takes action.  More talk helps where something has come up since:
somebody objected who is to be answered, or a text is a few votes short of what it needs.  What
is offered in private the Chair does not know.
"""

from __future__ import annotations

from game.delegates.chairing.judging import said
from game.delegates.docket import docket, objecting
from game.delegates.model import DEFAULTS
from game.delegates.moves.majorities import likely_to_stop, outlook_now, share_needed
from game.delegates.naming import seat_in, subject_in
from game.delegates.view import View
from game.delegates.weighing.prospect import question_on
from game.rules.meeting.setup import WHOLE

_SHORT = 300
"""Basis points by which a text is a few votes short: of those taking a side, or of what its
majority counts else.  Where somebody is likely to reject it alone, votes are not what lacks."""


def what_may_come(view: View) -> str:
    """Why the room might consult now, as the Chair says it; ``""`` where nothing can come of
    that, or nothing was said or tabled in the last informals since action began."""
    if view.setup.rulebook.consensus.required or not docket(view):
        return ""  # one objection is the end of a text there
    if _had_some(view) and not _something_came(view):
        return ""
    for target, seats in _objections(view):
        if len(seats) > DEFAULTS.companions:
            continue
        return _to_answer(view, seats, target)
    for proposal in docket(view):
        leads_to = question_on(view, proposal.id)
        missing = share_needed(view.setup, leads_to) - outlook_now(view, leads_to)
        if 0 < missing <= _SHORT and not likely_to_stop(view, leads_to):
            return said(view, "informals-short", subject=subject_in(view, proposal.id))
    return ""


def whom_to_answer(view: View) -> str:
    """That somebody has stopped the draft, as the Chair says it; ``""`` where nobody has."""
    stopped = sorted(objecting(view.chamber))
    return _to_answer(view, stopped, WHOLE) if stopped else ""


def _to_answer(view: View, seats: list[str], target: str) -> str:
    subject = subject_in(view, target)
    if len(seats) > 1:
        return said(view, "informals-objections", subject=subject)
    return said(view, "informals-objection", who=seat_in(view, seats[0]), subject=subject)


def _objections(view: View) -> list[tuple[str, list[str]]]:
    """What objections have stopped in this stage and what waits to be put, the latest first, with
    who objected."""
    waiting = {p.id for p in docket(view)}
    return [
        (d.target, list(d.objections))
        for d in reversed(view.chamber.decisions)
        if d.target in waiting and d.objections and d.seq > view.chamber.stage_since
    ]


def _had_some(view: View) -> bool:
    return view.chamber.resumed > view.chamber.stage_since


def _something_came(view: View) -> bool:
    """Whether something was tabled, revised or said while the meeting was last suspended, or
    since."""
    chamber = view.chamber
    since = chamber.minute - 2 * DEFAULTS.informals
    told = any(s.minute > since for s in chamber.statements[-5:])
    tabled = any(p.minute > since for p in chamber.proposals.values())
    decided = bool(chamber.decisions) and chamber.decisions[-1].seq > chamber.resumed
    return told or tabled or decided
