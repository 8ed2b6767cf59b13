"""What a delegation seeks votes for, or against, among the proposals before the room.

Its own texts come first, one of several by lot; then what crosses a line of its own and has a
following.  By lot, now and then, others do what a hall is worked by: who has signed a text
seeks votes for it, and who defends a provision seeks votes against what would fail in any case.
"""

from __future__ import annotations

from game.delegates.deals.character import defended
from game.delegates.deals.deeds import votes_come
from game.delegates.docket import to_be_put
from game.delegates.instructions import Dossier
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.moves.asking import wants_a_vote
from game.delegates.moves.majorities import foreseen
from game.delegates.others.ballot import own_reckoning
from game.delegates.view import View
from game.delegates.weighing.gains import gain
from game.delegates.weighing.prospect import Prospect, of_proposal, question_on
from game.delegates.weighing.worth import crossed
from game.rules.kept import kept
from game.rules.meeting.business import Proposal
from game.rules.wishes.intents import Undertaking

Cause = tuple[Proposal, str]
"""A proposal that the seat would win votes on, and which way."""


def vote_expected(view: View, proposal: Proposal) -> bool:
    """Whether ballots on a text are worth asking for: a vote on it is asked, or the seat would
    ask for one on its own; where there are none, its fate is the room's in any case."""
    if to_be_put(view, proposal.id) or not votes_come(view, proposal.id):
        return True
    return proposal.mover == view.seat and wants_a_vote(view, proposal)


def cause_of(view: View, draw: Draw) -> Cause | None:
    """The pending proposal that the seat would win votes on now, and which way; no text on
    which nobody is to vote."""
    mine = view.chamber.pending_by.get(view.seat, ())
    if own := [p for p in mine if vote_expected(view, p)]:
        return own[int(draw("cause") * len(own))], "yes"
    threatening = _threatening(view)
    if threatening is not None:
        return threatening, "no"
    return _by_lot(view, draw)


def _threatening(view: View) -> Proposal | None:
    """The first text with a following that crosses a red line of the seat's own."""
    assert view.instructions is not None
    lines = view.instructions.red_lines
    for proposal in view.chamber.pending if lines else ():
        if proposal.mover == view.seat or not vote_expected(view, proposal):
            continue
        question = of_proposal(view.setup, view.chamber.draft, proposal)
        broken = len(crossed(lines, question.if_yes)) - len(crossed(lines, question.if_no))
        if broken > 0 and foreseen(view, question) >= DEFAULTS.threat:
            return proposal
    return None


def _by_lot(view: View, draw: Draw) -> Cause | None:
    """A text to be put that the seat has signed, or defends the draft against, where the lot
    falls on it among all who would: once a day, and to a few of a large hall."""
    drawn = draw("canvass") * 10_000
    if drawn >= DEFAULTS.canvassing or any(o.seat == view.seat for o in view.offers):
        return None
    for proposal in view.chamber.pending:
        if not to_be_put(view, proposal.id) or not votes_come(view, proposal.id):
            continue
        if view.seat in proposal.co_sponsors:
            if drawn * len(proposal.co_sponsors) < DEFAULTS.ransoming:
                return proposal, "yes"
        elif _defends(view, proposal.id, drawn):
            return proposal, "no"
    return None


def _defends(view: View, target: str, drawn: float) -> bool:
    """Whether the lot falls on a seat among those who would defend the draft against a text."""
    if own_reckoning(view, target).gain > -DEFAULTS.worth_tabling:
        return False
    if drawn * _losers(view, target) >= DEFAULTS.ransoming:
        return False
    return bool(defended(view, Undertaking("vote", target, "yes")))


def _losers(view: View, target: str) -> int:
    """How many are known to lose by a text as much as one tables a text for; one at least."""
    return _known_to_lose(view.dossier, question_on(view, target))


@kept(64)
def _known_to_lose(dossier: Dossier, question: Prospect) -> int:
    held, changes = dossier.positions.values(), question.changes
    most = -DEFAULTS.worth_tabling
    return max(1, sum(gain(p, dossier.issues, changes) <= most for p in held))
