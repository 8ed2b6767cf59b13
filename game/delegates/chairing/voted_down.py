"""A text of the Chair's own of which the room has voted down a part, or every part, by itself.

The rules refuse to table what is nothing but changes that were each refused; what was tabled
before these votes is put as it was (91, 131).  Together the parts are another question: whoever
was against one may gain by the other.  So the Chair puts its text where it believes, after these
votes, that it may still come about, or where members have signed it, and says openly that the
room has voted on its parts; else it takes it back.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.chairing.judging import said
from game.delegates.moves.majorities import near_majority
from game.delegates.moves.unvoted import chance_agreed
from game.delegates.naming import subject_in
from game.delegates.view import View
from game.delegates.weighing.odds import EVEN_ODDS
from game.delegates.weighing.prospect import question_on
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import CHAIR
from game.rules.meeting.state import Meeting
from game.rules.procedures.standing import refused_alone
from game.rules.wishes.intents import Intent, Speak, Withdraw


def of_its_own(view: View, proposal: Proposal) -> Iterator[Intent]:
    """What the Chair does before it puts a text of its own of which a part was voted down: it says
    so, once, and takes back what nobody is believed to want any more."""
    refused = _voted_down(view, proposal)
    if not refused:
        return
    key = "voted-down-every" if refused == len(proposal.operations) else "voted-down-part"
    goes_on = _may_come_about(view, proposal)
    if not any((s.seat, s.about) == (CHAIR, proposal.id) for s in view.chamber.statements):
        key = key if goes_on else "voted-down-back"
        words = said(view, key, subject=subject_in(view, proposal.id))
        yield Speak(CHAIR, "general", proposal.id, words)
    if not goes_on:
        yield Withdraw(CHAIR, proposal.id)


def _may_come_about(view: View, proposal: Proposal) -> bool:
    """Whether members have signed a text or asked for a vote on it, or the room is believed to let
    it pass, or, where it votes, to be near the majority that it needs."""
    if proposal.co_sponsors or view.chamber.asked.get(proposal.id):
        return True
    if chance_agreed(view, proposal.id) > EVEN_ODDS:
        return True
    voted = not view.setup.rulebook.consensus.required
    return voted and near_majority(view, question_on(view, proposal.id))


def _voted_down(view: View, proposal: Proposal) -> int:
    """How many changes of a text of the Chair's own the room has refused, each by itself."""
    if proposal.mover != CHAIR:
        return 0
    meeting = Meeting(view.setup, view.chamber)
    found = refused_alone(meeting, proposal.operations, proposal.amends)
    return sum(refused is not None for refused in found)
