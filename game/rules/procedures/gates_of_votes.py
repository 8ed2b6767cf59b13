"""What waits for votes: one that is on, a call for consensus, a second vote after an equal one."""

from __future__ import annotations

from game.rules.kept import kept
from game.rules.meeting.methods import REQUESTS
from game.rules.meeting.names import named, target_called
from game.rules.meeting.order import amends_in_the_end
from game.rules.meeting.results import majority_of, next_called
from game.rules.meeting.rivals import reach
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber, Meeting
from game.rules.procedures.gates_of_motions import (
    first_waiting,
    settles,
    waits_for_members,
)
from game.rules.procedures.guards import tied_votes, time_left
from game.rules.procedures.motions import INTERRUPTS, PAUSES
from game.rules.procedures.takeup import no_quorum
from game.rules.refusals import OWN, Refusal
from game.rules.wishes import intents as it

_WHILE_VOTING = (it.Vote, it.CloseVoting, it.AnswerOffer, it.AgreeLine)
_WHILE_CALLED = (it.Object, it.Gavel, it.AnswerOffer, it.AgreeLine, it.Attend)
_WAITS_FOR_SECOND = (
    it.Table,
    it.CoSponsor,
    it.Withdraw,
    it.ReviseProposal,
    it.AskVote,
    it.LetGo,
    it.Mark,
    it.CallConsensus,
    it.PassOver,
    it.OpenSilence,
    it.OpenStage,
    it.MoveMotion,
    it.PutQuestion,
)
"""What waits until an equal vote has been taken again."""
_BEFORE_SECOND = (
    "suspend-meeting",
    "adjourn-meeting",
    "right-of-reply",
    "close-debate",
    "close-list",
    "reopen-list",
    "time-limit",
    "waive-notice",
    *INTERRUPTS,
)
"""Motions that may come between an equal vote and the second: they are on no text."""


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
    return rule is not None and rule.during_vote


def being_called(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """While the Chair asks whether the room agrees, the answer is an objection or silence."""
    voting = meeting.chamber.voting is not None
    if meeting.chamber.call is None or voting or isinstance(intent, _WHILE_CALLED):
        return None
    lacking = no_quorum(meeting) is not None
    if _on_the_conduct(meeting, intent) or _waits_for_members(meeting, intent, lacking):
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
        instead = "object withdraw, or wait until the Chair has heard the room"
    return Refusal(
        "consensus-pending",
        "The Chair is asking whether the room agrees.",
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


def second_vote_first(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """A text stays as it was voted on while an equal vote is to be taken again.

    Rule 95 gives the second vote; that nothing comes between the two that would put it on
    another text is the program's own.
    """
    if meeting.chamber.voting is not None or not isinstance(intent, _WAITS_FOR_SECOND):
        return None
    for tied in tied_votes(meeting):
        if _of_the_second_vote(meeting, intent, tied.target):
            continue
        if _on_another_text(meeting, intent, tied.target):
            continue
        assert tied.question is not None
        rule = majority_of(meeting.setup, tied.question).cite.rule or OWN
        words = (
            f"The vote on {target_called(tied.target)} was equal: a second vote is due "
            f"({rule}), on the same text."
        )
        return Refusal("precedence", words, OWN, f"put {tied.target}")
    return None


def _on_another_text(meeting: Meeting, intent: it.Intent, target: str) -> bool:
    """Whether an intent is on proposals that leave alone what an equal vote was on."""
    chamber = meeting.chamber
    tied = chamber.proposals.get(target)
    if tied is None or isinstance(intent, it.OpenSilence):
        return False
    if isinstance(intent, it.Table):
        asked, amends = intent.operations, intent.amends
    else:
        other = chamber.proposals.get(getattr(intent, "target", ""))
        if other is None:
            return False
        asked, amends = other.operations, other.id
    if isinstance(intent, it.ReviseProposal):
        asked = (*asked, *intent.operations)
    if target == amends or amends_in_the_end(chamber, amends, target):
        return False
    if amends and amends_in_the_end(chamber, target, amends):
        return False
    mine = reach(chamber.draft, tied.operations)
    return reach(chamber.draft, asked).isdisjoint(mine)


def _may_go_on(meeting: Meeting, stage: str) -> bool:
    """Whether a stage may open while a second vote is to be taken: one for action, or any where
    no time is left for the vote."""
    kinds = {s.id: s.kind for s in meeting.setup.stages}
    return kinds.get(stage, "action") == "action" or time_left(meeting) is not None


def _of_the_second_vote(meeting: Meeting, intent: it.Intent, target: str) -> bool:
    if isinstance(intent, it.MoveMotion):
        if intent.motion in REQUESTS:
            return (intent.target or WHOLE) == target
        return intent.motion in _BEFORE_SECOND
    if isinstance(intent, it.OpenStage):
        return _may_go_on(meeting, intent.stage)
    if isinstance(intent, it.PutQuestion):
        return intent.target == target or intent.target in meeting.chamber.motions
    return isinstance(intent, it.Withdraw) and intent.target in meeting.chamber.motions
