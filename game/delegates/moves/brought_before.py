"""What was tabled before, and is not brought again."""

from __future__ import annotations

from game.delegates.view import View
from game.rules.draft.text import Operation, touched
from game.rules.meeting.business import Proposal
from game.rules.meeting.state import Meeting
from game.rules.procedures.asked_before import closed_to


def proposed_before(view: View, operations: tuple[Operation, ...]) -> bool:
    """Whether just that was tabled before, in whatever order of its parts: what nobody wanted a
    vote on is not brought again in the same words, nor what somebody has taken back in others,
    on the same provisions.  What one forum left aside for want of consensus is, in one that
    votes.  What the room has decided is not brought in other words either."""
    if closed_to(Meeting(view.setup, view.chamber), view.seat, operations) is not None:
        return True
    anew, on = _votes_for_the_first_time(view), set(touched(operations))
    return any(
        _taken_back_on(p, on)
        or (
            len(p.operations) == len(operations)
            and all(o in p.operations for o in operations)
            and not (anew and p.status == "not-put")
        )
        for p in view.chamber.proposals.values()
    )


def _taken_back_on(proposal: Proposal, provisions: set[str]) -> bool:
    """Whether a package on just these provisions was withdrawn."""
    back = proposal.package and proposal.status == "withdrawn"
    return back and provisions == set(touched(proposal.operations))


def _votes_for_the_first_time(view: View) -> bool:
    """Whether the meeting has come from a forum where only consensus adopts to one that
    votes."""
    setup, opened = view.setup, view.chamber.opened
    if not setup.rulebooks or setup.rulebook.consensus.required:
        return False
    past = (setup.rules_in(s.id) for s in setup.stages if s.id in opened)
    return any(rules.consensus.required for rules in past)
