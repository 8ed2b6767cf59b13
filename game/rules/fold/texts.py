"""What events make of proposals and of the text: tabled, sponsored, asked for, marked."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from game.rules.draft.text import Draft
from game.rules.fold.carrying import redrafted, revised
from game.rules.fold.effects import without_call, without_request
from game.rules.fold.settling import settle
from game.rules.fold.step import step
from game.rules.log import events as ev
from game.rules.meeting.business import Proposal
from game.rules.meeting.lapsing import still_there
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Chamber, Meeting


def tabled(meeting: Meeting, event: ev.Tabled, seq: int) -> Chamber:
    """A proposal lies on the table."""
    new = Proposal(
        event.id,
        event.seat,
        event.operations,
        event.package,
        (),
        "pending",
        seq,
        event.amends,
        event.note,
        minute=meeting.chamber.minute,
    )
    return step(
        meeting.chamber,
        event,
        seq,
        proposals={**meeting.chamber.proposals, event.id: new},
    )


def co_sponsored(meeting: Meeting, event: ev.CoSponsored, seq: int) -> Chamber:
    """A seat joined or left the sponsors; a withdrawn draft that gets one is back."""
    chamber = meeting.chamber
    if event.target == WHOLE:
        names = tuple(s for s in chamber.sponsors if s != event.seat)
        names = names if event.leave else (*names, event.seat)
        return step(chamber, event, seq, sponsors=names, withdrawn=False)
    old = chamber.proposals[event.target]
    others = tuple(s for s in old.co_sponsors if s != event.seat)
    now = others if event.leave else (*others, event.seat)
    changed = replace(old, co_sponsors=now)
    return step(chamber, event, seq, proposals={**chamber.proposals, old.id: changed})


def withdrawn(meeting: Meeting, event: ev.Withdrawn, seq: int) -> Chamber:
    """A proposal, a motion or the draft is off the table."""
    if event.target == WHOLE:
        asked = {k: v for k, v in meeting.chamber.asked.items() if k != WHOLE}
        return step(meeting.chamber, event, seq, sponsors=(), withdrawn=True, asked=asked)
    if event.target in meeting.chamber.motions:
        after = step(meeting.chamber, event, seq)
        return settle(meeting.setup, after, event.target, "withdrawn")
    return settled(meeting.chamber, event, seq, event.target, "withdrawn")


def settled(chamber: Chamber, event: Any, seq: int, target: str, status: str) -> Chamber:
    """``target`` is no longer pending: nobody asks for a vote on it any more."""
    changed = replace(chamber.proposals[target], status=status)
    after = step(
        chamber,
        event,
        seq,
        proposals={**chamber.proposals, target: changed},
        asked={k: v for k, v in chamber.asked.items() if k != target},
    )
    return still_there(after)


def vote_asked(meeting: Meeting, event: ev.VoteAsked, seq: int) -> Chamber:
    """One more asks for a vote."""
    chamber = meeting.chamber
    asking = (*chamber.asked.get(event.target, ()), event.seat)
    chamber = without_call(chamber, event.target)
    return step(chamber, event, seq, asked={**chamber.asked, event.target: asking})


def vote_let_go(meeting: Meeting, event: ev.VoteLetGo, seq: int) -> Chamber:
    """One fewer asks for a vote."""
    left = without_request(meeting.chamber, event.target, event.seat)
    return step(left, event, seq)


def proposal_revised(meeting: Meeting, event: ev.ProposalRevised, seq: int) -> Chamber:
    """A proposal does something else."""
    chamber = meeting.chamber
    if event.target == WHOLE:
        return _draft_revised(meeting, event, seq)
    return revised(step(chamber, event, seq), event.target, event.operations)


def _draft_revised(meeting: Meeting, event: ev.ProposalRevised, seq: int) -> Chamber:
    """The sponsors' text reads otherwise."""
    chamber = step(meeting.chamber, event, seq)
    return redrafted(meeting.setup, chamber, event.operations)


def marked(meeting: Meeting, event: ev.Marked, seq: int) -> Chamber:
    """A provision is in brackets, agreed or open."""
    chamber = meeting.chamber
    old = chamber.draft.provisions[event.provision]
    owners = tuple(s for s in old.bracketed_by if s != event.seat)
    if event.mark == "bracketed":
        owners = (*owners, event.seat)
    mark = "bracketed" if owners else event.mark
    changed = replace(old, mark=mark, bracketed_by=owners)
    draft = Draft({**chamber.draft.provisions, old.id: changed}, chamber.draft.order)
    return step(chamber, event, seq, draft=draft)
