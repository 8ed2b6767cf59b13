"""What waits to be taken up, and in which order."""

from __future__ import annotations

from collections.abc import Collection

from game.delegates.view import Moment, View
from game.rules.draft.text import touched
from game.rules.kept import kept
from game.rules.meeting.business import Proposal
from game.rules.meeting.order import voting_order
from game.rules.meeting.setup import WHOLE
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


def before_the_room(chamber: Chamber) -> str:
    """What the room is about now: what is put, else what is to be put next, else the whole."""
    if chamber.voting is not None:
        return chamber.voting.question.target
    if chamber.call is not None:
        return chamber.call.target
    if chamber.silence is not None:
        return WHOLE
    pending = [p.id for p in chamber.proposals.values() if p.status == "pending"]
    asked = [id_ for id_ in pending if id_ in chamber.asked]
    parts = [id_ for id_, state in chamber.separate.items() if state == "pending"]
    return (asked or pending or parts or [WHOLE])[0]


def proposed_on(chamber: Chamber, provisions: Collection[str]) -> list[str]:
    """What waits to be decided on one of several provisions: proposals and motions, by id."""
    texts = [p for p in chamber.proposals.values() if p.status == "pending"]
    ids = [p.id for p in texts if any(i in provisions for i in touched(p.operations))]
    moved = (m for m in chamber.motions.values() if m.status == "pending")
    return ids + [m.id for m in moved if m.target in provisions]


@kept(16)
def objecting(chamber: Chamber) -> frozenset[str]:
    """Who objected when the Chair last asked about the whole, and did not take it back, as long
    as the room has decided nothing and the pen changed nothing since: what they stopped is what
    is before the room."""
    calls = [d for d in chamber.decisions if (d.target, d.how) == (WHOLE, "consensus")]
    if not calls or not calls[-1].objections:
        return frozenset()
    since = calls[-1].seq
    moved = any(d.seq > since for d in chamber.decisions if d.target != WHOLE)
    if moved or any(redraft.seq > since for redraft in chamber.redrafts):
        return frozenset()
    return frozenset(calls[-1].objections)


def objected_to(chamber: Chamber, target: str) -> bool:
    """Whether somebody objected when the Chair asked the room about a target, since that was
    last taken up again."""
    since = chamber.reopened.get(target, 0)
    return any(
        d.target == target and d.how != "silence" and d.objections and d.seq >= since
        for d in chamber.decisions
    )
