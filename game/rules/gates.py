"""What goes before everything else: the gates that an intent passes before its procedure.

A meeting is a stack of interruptions.  A vote stops for a point of order on its conduct, a
point of order is ruled on at once, an appeal against the ruling is put at once; a motion
that is not debated is put at once; one that is debated is dealt with before the matter
itself, the higher before the lower (rules 71, 76, 77, 88 / 113, 118, 119, 128).
"""

from __future__ import annotations

from game.rules import intents as it
from game.rules.guards import cited, motion_rule, tied_vote
from game.rules.methods import REQUESTS
from game.rules.motions import (
    INTERRUPTS,
    how_to_settle,
    put_at_once,
    rank_of,
    rule_of_precedence,
    to_be_settled,
    waiting,
)
from game.rules.names import named
from game.rules.refusals import OWN, Refusal
from game.rules.results import majority_of, next_called
from game.rules.setup import CHAIR, WHOLE
from game.rules.state import Meeting, Motion, consulting, informal
from game.rules.takeup import no_quorum

_PRIVATE = (it.MakeOffer, it.AnswerOffer, it.WithdrawOffer, it.AgreeLine)
"""What passes in private asks for no floor."""
_COMING_AND_GOING = (it.Attend, it.CountRoom)
_ANY_TIME = (*_PRIVATE, *_COMING_AND_GOING, it.LowerPlacard)
_ON_MOTIONS = (it.SpeakOnMotion, it.PutQuestion, it.Rule)
_WHILE_VOTING = (it.Vote, it.CloseVoting, it.AnswerOffer, it.AgreeLine)
_WHILE_CALLED = (it.Object, it.Gavel, it.AnswerOffer, it.AgreeLine)
_BEFORE_OPENING = (it.Attend, it.CountRoom, it.OpenStage, it.Close)
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
_CLERICAL = (
    it.Table,
    it.CoSponsor,
    it.ReviseProposal,
    it.AskVote,
    it.LetGo,
    it.CorrectVote,
    it.BreakSilence,
)
"""What is handed to the Secretariat in writing, also while the meeting is suspended."""
_FORMAL = (it.SpeakOnMotion, it.Rule, it.PutQuestion, it.CallConsensus)
"""What decides something, and therefore waits until the meeting sits."""
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
    it.MoveMotion,
    it.PutQuestion,
)
"""What waits until an equal vote has been taken again."""
_BEFORE_SECOND = ("suspend-meeting", "adjourn-meeting", "right-of-reply", *INTERRUPTS)
"""Motions that may come between an equal vote and the second: it may be at a later meeting."""
_INFORMAL_WORDS = ("general", "support", "concern", "red-line")
"""Kinds of statement that people make to each other and not for the record."""


def not_now(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """Why an intent has to wait, whatever it is; ``None`` where nothing goes before it."""
    chamber = meeting.chamber
    if chamber.outcome:
        return Refusal(
            "meeting-closed", "The meeting is closed.", cited(meeting, "presiding"), "quit"
        )
    if not chamber.stage and not isinstance(intent, _BEFORE_OPENING):
        first = meeting.setup.stages[0].id
        return Refusal(
            "wrong-stage",
            "The meeting has not been opened.",
            cited(meeting, "presiding"),
            f"stage {first}",
        )
    return (
        _not_in_the_room(meeting, intent)
        or _interrupted(meeting, intent)
        or _voting_has_begun(meeting, intent)
        or _being_called(meeting, intent)
        or _adjourned(meeting, intent)
        or _motion_before_the_room(meeting, intent)
        or _second_vote_first(meeting, intent)
        or _suspended(meeting, intent)
    )


def _not_in_the_room(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    if intent.seat not in meeting.chamber.absent or isinstance(intent, it.Attend):
        return None
    if isinstance(intent, it.Vote) and intent.choice == "absent":
        return None
    return Refusal("absent", "You are not in the room.", OWN, "come-in")


def _first(meeting: Meeting) -> Motion | None:
    """The pending motion that is taken first, but for those that are being voted on."""
    voted_on: set[str] = set()
    voting = meeting.chamber.voting
    while voting is not None:
        voted_on.add(voting.question.target)
        voting = voting.interrupts
    return next((m for m in waiting(meeting) if m.id not in voted_on), None)


def _settles(intent: it.Intent, motion: Motion) -> bool:
    """Whether an intent is a step in settling that motion, or takes it back."""
    if isinstance(intent, it.MoveMotion):
        return intent.motion in REQUESTS and intent.target == motion.id
    return isinstance(intent, (*_ON_MOTIONS, it.Withdraw)) and intent.target == motion.id


def _sits_again(meeting: Meeting, intent: it.Intent) -> bool:
    """Whether a suspended meeting is resumed, which comes before a motion is put: one waits
    for members while it is suspended, and they may come in."""
    return meeting.chamber.suspended and isinstance(intent, it.Resume)


def _interrupted(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """A point of order is ruled on, an appeal put, before anything else."""
    motion = _first(meeting)
    if motion is None or motion.motion not in INTERRUPTS:
        return None
    if _sits_again(meeting, intent):
        return None
    if isinstance(intent, _ANY_TIME) or _settles(intent, motion):
        return None
    if isinstance(intent, it.MoveMotion) and intent.motion == "point-of-order":
        return None
    if _cannot_be_put(meeting, motion):
        return None
    if isinstance(intent, _ON_MOTIONS) and (refused := _after(meeting, motion, intent)):
        return refused
    rule = meeting.setup.rulebook.motions[motion.motion]
    if motion.motion == "point-of-order":
        reason = f"A point of order, {motion.id}, is before the Chair, who rules at once."
    else:
        reason = f"The appeal {motion.id} is put to the vote at once."
    return Refusal("precedence", reason, rule.cite.rule, how_to_settle(rule, motion))


def _cannot_be_put(meeting: Meeting, motion: Motion) -> bool:
    """Whether a motion has to wait for members: it is voted on, and the quorum is lacking."""
    rule = meeting.setup.rulebook.motions[motion.motion]
    voted = how_to_settle(rule, motion).startswith("put")
    return voted and no_quorum(meeting) is not None


def _voting_has_begun(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    setup, chamber = meeting.setup, meeting.chamber
    if chamber.voting is None or _on_the_conduct(meeting, intent):
        return None
    called = next_called(setup, chamber)
    waits = f"; {named(setup, called)} is to answer next" if called else ""
    return Refusal(
        "voting-has-begun",
        f"Voting has begun{waits}: {_what_interrupts(meeting)}.",
        setup.rulebook.conduct_of_voting.rule,
        "vote" if called else "declare",
    )


def _what_interrupts(meeting: Meeting) -> str:
    rules = meeting.setup.rulebook.motions
    if any(rule.during_vote for rule in rules.values()):
        return "only a point of order on its conduct interrupts it"
    return "nothing interrupts it"


def _on_the_conduct(meeting: Meeting, intent: it.Intent) -> bool:
    """Whether an intent is part of a vote or of a call, or may interrupt it."""
    if isinstance(intent, _WHILE_VOTING):
        return True
    motion = _first(meeting)
    stops = motion is not None and motion.motion in INTERRUPTS
    if motion is not None and stops and _settles(intent, motion):
        return True
    if not isinstance(intent, it.MoveMotion):
        return False
    rule = meeting.setup.rulebook.motions.get(intent.motion)
    return rule is not None and rule.during_vote


def _being_called(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    voting = meeting.chamber.voting is not None
    if meeting.chamber.call is None or voting or isinstance(intent, _WHILE_CALLED):
        return None
    if _on_the_conduct(meeting, intent):
        return None
    return Refusal(
        "consensus-pending",
        "The Chair is asking whether the room agrees.",
        meeting.setup.rulebook.consensus.cite.rule,
        "gavel" if intent.seat == CHAIR else "object, or stay silent",
    )


def _adjourned(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    closing = isinstance(intent, it.Close | it.Vote | it.CloseVoting)
    if not meeting.chamber.adjourned or closing:
        return None
    rule = motion_rule(meeting, "adjourn-meeting")
    return Refusal("meeting-closed", "The meeting was adjourned.", rule, "close")


def _motion_before_the_room(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """Motions on procedure go before all but points of order, the highest first."""
    if _sits_again(meeting, intent):
        return None
    motion = _first(meeting)
    if motion is None or motion.motion in INTERRUPTS or meeting.chamber.adjourned:
        return None
    if isinstance(intent, _ANY_TIME) or _settles(intent, motion):
        return None
    if meeting.chamber.voting is not None or _cannot_be_put(meeting, motion):
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


def _second_vote_first(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """Nothing is done to the text while an equal vote is to be taken again (rule 95)."""
    if meeting.chamber.voting is not None or not isinstance(intent, _WAITS_FOR_SECOND):
        return None
    tied = tied_vote(meeting)
    if tied is None or _of_the_second_vote(meeting, intent, tied.target):
        return None
    assert tied.question is not None
    rule = majority_of(meeting.setup, tied.question).cite.rule or OWN
    words = (
        f"The vote on {tied.target} was equal: a second vote on it comes before all else."
    )
    return Refusal("precedence", words, rule, f"put {tied.target}")


def _of_the_second_vote(meeting: Meeting, intent: it.Intent, target: str) -> bool:
    if isinstance(intent, it.MoveMotion):
        if intent.motion in REQUESTS:
            return (intent.target or WHOLE) == target
        return intent.motion in _BEFORE_SECOND
    if isinstance(intent, it.PutQuestion):
        return intent.target == target or intent.target in meeting.chamber.motions
    return isinstance(intent, it.Withdraw) and intent.target in meeting.chamber.motions


def _goes_before(meeting: Meeting, intent: it.Intent, motion: Motion) -> bool:
    """Whether an intent moves what ranks above a motion that waits to be put at once."""
    if not isinstance(intent, it.MoveMotion):
        return False
    if intent.motion in INTERRUPTS:
        return True
    known = intent.motion in meeting.setup.rulebook.motions
    return known and rank_of(meeting, intent.motion) < rank_of(meeting, motion.motion)


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


def _suspended(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """Nothing formal is done while delegations consult informally."""
    if not informal(meeting) or isinstance(intent, _ANY_TIME):
        return None
    if _informally_in_order(meeting, intent):
        return None
    sits_again = "when the meeting resumes"
    if intent.seat == CHAIR:
        ids = [s.id for s in meeting.setup.stages]
        following = "".join(ids[ids.index(meeting.chamber.stage) + 1 :][:1])
        sits_again = "resume" if meeting.chamber.suspended else f"stage {following}"
    return Refusal(
        "meeting-suspended",
        "The meeting is suspended for informal consultations: nothing formal is done.",
        cited(meeting, "informals"),
        f"{sits_again}; now: speak, amend, offer, bracket",
    )


def _informally_in_order(meeting: Meeting, intent: it.Intent) -> bool:
    if isinstance(intent, it.Speak):
        return intent.kind in _INFORMAL_WORDS
    if isinstance(intent, it.MoveMotion):
        return intent.motion in REQUESTS
    if isinstance(intent, it.Withdraw):
        return True
    if isinstance(intent, it.Resume) and meeting.chamber.suspended:
        return True
    if consulting(meeting.setup, meeting.chamber):
        return not isinstance(intent, _FORMAL)
    return isinstance(intent, (*_CLERICAL, it.Mark))
