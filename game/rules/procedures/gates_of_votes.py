"""What waits for votes: one that is on, and a call for consensus."""

from __future__ import annotations

from game.rules.fold.business import INTERRUPTS
from game.rules.kept import kept
from game.rules.meeting.methods import REQUESTS
from game.rules.meeting.names import named, speaker
from game.rules.meeting.results import next_called
from game.rules.meeting.setup import CHAIR, WHOLE, Setup
from game.rules.meeting.state import Chamber, Meeting
from game.rules.procedures.gates_of_motions import (
    first_waiting,
    settles,
    waits_for_members,
)
from game.rules.procedures.guards import time_left
from game.rules.procedures.motions import PAUSES
from game.rules.procedures.takeup import no_quorum
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from game.rules.words.points import usual_target

_WHILE_VOTING = (it.Vote, it.CloseVoting, it.AnswerOffer, it.AgreeLine)
_WHILE_CALLED = (it.Object, it.Gavel, it.AnswerOffer, it.AgreeLine, it.Attend)


def voting_has_begun(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """Nothing but its conduct interrupts a vote (rules 88, 128)."""
    if meeting.chamber.voting is None or _on_the_conduct(meeting, intent):
        return None
    if _waits_for_members(meeting, intent, _appeal_waits(meeting)):
        return None
    return _has_begun(meeting.setup, meeting.chamber, isinstance(intent, it.Attend))


@kept(8)
def _has_begun(setup: Setup, chamber: Chamber, comes_or_goes: bool) -> Refusal:
    """The same refusal whatever is wished, but for who comes or goes: a screen asks of all
    that a seat could do."""
    rule = setup.rulebook.conduct_of_voting.rule
    called = next_called(setup, chamber)
    if comes_or_goes:
        words = "The doors are closed until the vote is over."
        return Refusal("voting-has-begun", words, rule, "vote" if called else "declare")
    waits = f"; {named(setup, called)} is to answer next" if called else ""
    return Refusal(
        "voting-has-begun",
        f"Voting has begun{waits}: {_what_interrupts(setup)}.",
        rule,
        "vote" if called else "declare",
    )


def _what_interrupts(setup: Setup) -> str:
    rules = setup.rulebook.motions
    if any(rule.during_vote for rule in rules.values()):
        return "only a point of order on its conduct interrupts it"
    return "nothing interrupts it"


def _on_the_conduct(meeting: Meeting, intent: it.Intent) -> bool:
    """Whether an intent is part of a vote or of a call, may interrupt it, or does not disturb
    it: who goes out or comes in says nothing."""
    if isinstance(intent, _WHILE_VOTING):
        return True
    if isinstance(intent, it.Attend):
        return not meeting.setup.rulebook.doors_closed
    motion = first_waiting(meeting)
    stops = motion is not None and motion.motion in INTERRUPTS
    if motion is not None and stops and settles(intent, motion):
        return True
    if not isinstance(intent, it.MoveMotion):
        return False
    rule = meeting.setup.rulebook.motions.get(intent.motion)
    during = rule is not None and rule.during_vote
    return during and (
        intent.motion != "point-of-order" or _of_this(meeting, intent.target)
    )


def _of_this(meeting: Meeting, target: str) -> bool:
    """Whether a point of order is on the vote or the call that is going on, or on what was
    moved within it or divided it off, and on nothing else that was done before (rules 88,
    128)."""
    voting, call = meeting.chamber.voting, meeting.chamber.call
    own = {"", WHOLE, usual_target(meeting.chamber)}
    if voting is None:
        return call is not None
    own.add(voting.question.id)
    moved = meeting.chamber.motions.get(target)
    if moved is None:
        return target in own
    divided = (moved.motion, moved.target) == ("division", voting.question.target)
    return target in own or divided or moved.seq > voting.since


def being_called(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """While the Chair asks whether the room agrees, the answer is an objection or silence."""
    voting = meeting.chamber.voting is not None
    if meeting.chamber.call is None or voting or isinstance(intent, _WHILE_CALLED):
        return None
    if _on_the_conduct(meeting, intent):
        return None
    if _waits_for_members(meeting, intent, no_quorum(meeting) is not None):
        return None
    target = meeting.chamber.call.target
    if _asks_for_a_vote(intent, target) or _for_a_pause(intent):
        return None
    instead = (
        f"object, or ask {target}, or stay silent"
        if meeting.setup.by_id[intent.seat].member
        else "gavel"
    )
    if intent.seat in meeting.chamber.call.objections:
        instead = "object withdraw, or wait until the room was heard"
    return Refusal(
        "consensus-pending",
        f"{speaker(meeting.setup, CHAIR)} is asking whether the room agrees.",
        meeting.setup.rulebook.consensus.cite.rule,
        instead,
    )


def _asks_for_a_vote(intent: it.Intent, target: str) -> bool:
    """Whether an intent asks for a vote, in one way or another, on what the Chair asks about:
    consensus is that nobody objects or asks for one."""
    if isinstance(intent, it.MoveMotion):
        return intent.motion in REQUESTS and (intent.target or WHOLE) == target
    return isinstance(intent, it.AskVote) and intent.target == target


def _for_a_pause(intent: it.Intent) -> bool:
    """Whether an intent is on a pause, which comes before all else but a point of order (rules
    77, 119): the room consults, and is asked again."""
    if isinstance(intent, it.MoveMotion):
        return intent.motion in PAUSES
    return isinstance(intent, it.Suspend)


def _appeal_waits(meeting: Meeting) -> bool:
    """Whether an appeal that interrupts a vote waits for members."""
    motion = first_waiting(meeting)
    stops = motion is not None and motion.motion in INTERRUPTS
    return motion is not None and stops and waits_for_members(meeting, motion)


def _waits_for_members(meeting: Meeting, intent: it.Intent, lacking: bool) -> bool:
    """Whether the Chair waits for the quorum that was lost while it asks or an appeal is to be
    put (``lacking``), or gives that up once the time is over."""
    if meeting.chamber.suspended:
        return isinstance(intent, it.Resume)
    over = isinstance(intent, it.Close) and time_left(meeting) is not None
    return lacking and (over or isinstance(intent, it.Suspend))
