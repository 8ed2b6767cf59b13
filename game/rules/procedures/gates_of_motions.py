"""What waits for motions on procedure: points of order and appeals first, then by precedence."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.fold.business import INTERRUPTS
from game.rules.meeting.business import Motion
from game.rules.meeting.methods import REQUESTS
from game.rules.meeting.names import presiding
from game.rules.meeting.state import Meeting
from game.rules.procedures.guards import time_left
from game.rules.procedures.motions import (
    how_to_settle,
    put_at_once,
    rank_of,
    rule_of_precedence,
    to_be_settled,
    waiting,
)
from game.rules.procedures.takeup import no_quorum
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it

_PRIVATE = (it.MakeOffer, it.AnswerOffer, it.WithdrawOffer, it.AgreeLine)
"""What passes in private asks for no floor."""
_COMING_AND_GOING = (it.Attend, it.CountRoom)
ANY_TIME = (*_PRIVATE, *_COMING_AND_GOING, it.LowerPlacard)
"""What no motion keeps waiting."""
_ON_MOTIONS = (it.SpeakOnMotion, it.PutQuestion, it.Rule)
_OF_THE_FLOOR = (
    it.GiveFloor,
    it.Speak,
    it.OpenStage,
    it.CallConsensus,
    it.PassOver,
    it.OpenSilence,
    it.Suspend,
    it.Close,
)
"""What waits until the motions that are before the room are settled."""


def first_waiting(meeting: Meeting) -> Motion | None:
    """The pending motion that is taken first, but for those that are being voted on; while that
    is an appeal, none that it goes before."""
    pending = waiting(meeting)
    if not pending:
        return None
    voting = meeting.chamber.voting
    at = voting.question.target if voting is not None else ""
    voted_on: set[str] = set()
    while voting is not None:
        voted_on.add(voting.question.target)
        voting = voting.interrupts
    for motion in pending:
        if motion.id == at and motion.motion in INTERRUPTS:
            return None
        if motion.id not in voted_on:
            return motion
    return None


def settles(intent: it.Intent, motion: Motion) -> bool:
    """Whether an intent is a step in settling that motion, or takes it back."""
    if isinstance(intent, it.MoveMotion):
        return intent.motion in REQUESTS and intent.target == motion.id
    return isinstance(intent, (*_ON_MOTIONS, it.Withdraw)) and intent.target == motion.id


def sits_again(meeting: Meeting, intent: it.Intent) -> bool:
    """Whether a suspended meeting is resumed, which comes before a motion is put: one waits
    for members while it is suspended, and they may come in."""
    return meeting.chamber.suspended and isinstance(intent, it.Resume)


def interrupted(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """A point of order is ruled on, an appeal put, before anything else; an appeal against the
    ruling on a later point goes before an earlier point that waits, as that point did."""
    motion = first_waiting(meeting)
    if motion is None or motion.motion not in INTERRUPTS:
        return None
    if sits_again(meeting, intent):
        return None
    if isinstance(intent, ANY_TIME) or settles(intent, motion):
        return None
    if isinstance(intent, it.MoveMotion) and intent.motion in INTERRUPTS:
        return None
    if waits_for_members(meeting, motion):
        return _vote_waits_too(meeting, motion, intent)
    if isinstance(intent, _ON_MOTIONS) and (refused := _after(meeting, motion, intent)):
        return refused
    rule = meeting.setup.rulebook.motions[motion.motion]
    if motion.motion == "point-of-order":
        who = presiding(meeting.setup)
        reason = f"A point of order, {motion.id}, is before {who}, who rules at once."
    else:
        reason = f"The appeal {motion.id} is put to the vote at once."
    return Refusal("precedence", reason, rule.cite.rule, how_to_settle(rule, motion))


def _vote_waits_too(meeting: Meeting, appeal: Motion, intent: it.Intent) -> Refusal | None:
    """Refuse to go on with a vote that an appeal interrupts while that waits for members: on
    what the room has not said yet of the ruling the vote may depend."""
    lacking = no_quorum(meeting)
    if lacking is None or not isinstance(intent, it.Vote | it.CloseVoting):
        return None
    words = f"The appeal {appeal.id} is put before the vote goes on, and {lacking.reason}"
    return replace(lacking, reason=words)


def waits_for_members(meeting: Meeting, motion: Motion) -> bool:
    """Whether a motion has to wait for members: it is voted on, and the quorum is lacking."""
    rule = meeting.setup.rulebook.motions[motion.motion]
    voted = how_to_settle(rule, motion).startswith("put")
    return voted and no_quorum(meeting) is not None


def motion_before_the_room(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """Motions on procedure go before all but points of order, the highest first."""
    if sits_again(meeting, intent):
        return None
    motion = first_waiting(meeting)
    if motion is None or motion.motion in INTERRUPTS or meeting.chamber.adjourned:
        return None
    if isinstance(intent, ANY_TIME) or settles(intent, motion):
        return None
    if isinstance(intent, it.Close) and time_left(meeting) is not None:
        return None  # no motion keeps a meeting beyond its time
    if meeting.chamber.voting is not None or waits_for_members(meeting, motion):
        return None
    rule = meeting.setup.rulebook.motions[motion.motion]
    if isinstance(intent, _ON_MOTIONS) and (refused := _after(meeting, motion, intent)):
        return refused
    if put_at_once(rule):
        return (
            None
            if _goes_before(meeting, intent, motion)
            else to_be_settled(meeting, motion)
        )
    blocked = isinstance(intent, _OF_THE_FLOOR) and (
        rule.rank > 0 or isinstance(intent, it.OpenStage | it.Close)
    )
    return to_be_settled(meeting, motion) if blocked else None


def _goes_before(meeting: Meeting, intent: it.Intent, motion: Motion) -> bool:
    """Whether an intent moves what ranks above a motion that waits to be put at once, or what
    the rules do not know, which is told whatever waits."""
    if not isinstance(intent, it.MoveMotion):
        return False
    known = intent.motion in meeting.setup.rulebook.motions
    if intent.motion in INTERRUPTS or not known:
        return True
    return rank_of(meeting, intent.motion) < rank_of(meeting, motion.motion)


def _after(
    meeting: Meeting, motion: Motion, intent: it.SpeakOnMotion | it.PutQuestion | it.Rule
) -> Refusal | None:
    """Refuse to deal with one motion while a higher one is before the room."""
    target = intent.target
    other = meeting.chamber.motions.get(target)
    if other is None or other.status != "pending":
        return None
    rule = meeting.setup.rulebook.motions[motion.motion]
    return Refusal(
        "precedence",
        f"{motion.id} ({motion.motion}) goes before {target} ({other.motion}).",
        rule_of_precedence(meeting, motion),
        how_to_settle(rule, motion),
    )
