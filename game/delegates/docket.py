"""What waits to be taken up, and in which order."""

from __future__ import annotations

from game.delegates.view import Moment, View
from game.rules.meeting.business import Proposal
from game.rules.meeting.order import voting_order
from game.rules.meeting.state import Chamber


def to_be_put(view: View | Moment, target: str) -> bool:
    """Whether a proposal that waits is to be put to the vote, as things stand: a vote is
    asked on it, or these rules put what nobody asks for."""
    consensus = view.setup.rulebook.consensus
    unasked = not consensus.required and not consensus.votes_on_request
    return unasked or bool(view.chamber.asked.get(target))


def docket(view: View) -> tuple[Proposal, ...]:
    """Proposals that wait, in the order in which the Chair takes them."""
    proposals = view.chamber.proposals
    return tuple(proposals[i] for i in voting_order(view.setup, view.chamber))


def objected_to(chamber: Chamber, target: str) -> bool:
    """Whether somebody objected when the Chair asked the room about a target, since that was
    last taken up again."""
    since = chamber.reopened.get(target, 0)
    return any(
        d.target == target and d.how != "silence" and d.objections and d.seq >= since
        for d in chamber.decisions
    )
