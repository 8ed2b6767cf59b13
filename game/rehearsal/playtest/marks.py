"""What a meeting had that another had not, each in a clause."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.meeting.state import Meeting
from game.rules.words.changes import proposal_words
from game.rules.words.wording import motion_name


def marks(meeting: Meeting, log: Iterable[ev.Entry]) -> Iterable[str]:
    """What happened in a meeting, in clauses that tell it from others; some come twice."""
    name, chamber = meeting.setup.name, meeting.chamber
    does = {
        p.id: proposal_words(meeting.setup.draft, p) for p in chamber.proposals.values()
    }
    for proposal in chamber.proposals.values():
        yield f"a proposal to {does[proposal.id]} is tabled"
        if proposal.status == "adopted":
            yield f"the room agrees to {does[proposal.id]}"
    for entry in log:
        if mark := _mark(name, does, entry.event):
            yield mark


def _mark(name: Callable[[str], str], does: Mapping[str, str], event: ev.Event) -> str:
    """A move in a clause; empty where it is none that tells meetings apart."""
    match event:
        case ev.Objected(seat=seat):
            return f"{name(seat)} objects"
        case ev.VoteAsked(seat=seat, target=target) if target == WHOLE:
            return f"{name(seat)} asks for a vote on the whole"
        case ev.VoteAsked(target=target) if target in does:
            return f"somebody asks for a vote to {does[target]}"
        case ev.EffortsExhausted():
            return "the Chair finds that efforts at consensus are exhausted"
        case ev.OfferAnswered(accepted=True):
            return "a private deal is made"
        case ev.MotionMoved(motion=motion):
            return f"somebody moves {motion_name(motion)}"
        case ev.Tabled(seat=seat, package=True):
            return f"{'the Chair' if seat == CHAIR else name(seat)} tables a package"
        case _:
            return ""
