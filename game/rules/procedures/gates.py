"""What goes before everything else: the gates that an intent passes before its procedure.

A meeting is a stack of interruptions.  A vote stops for a point of order on its conduct, a
point of order is ruled on at once, an appeal against the ruling is put at once; a motion
that is not debated is put at once; one that is debated is dealt with before the matter
itself, the higher before the lower (rules 71, 76, 77, 88 / 113, 118, 119, 128).
"""

from __future__ import annotations

from game.rules.meeting.methods import REQUESTS
from game.rules.meeting.setup import CHAIR
from game.rules.meeting.state import Meeting, consulting, informal
from game.rules.procedures.gates_of_motions import (
    ANY_TIME,
    interrupted,
    motion_before_the_room,
)
from game.rules.procedures.gates_of_votes import (
    being_called,
    voting_has_begun,
)
from game.rules.procedures.guards import cited, motion_rule
from game.rules.procedures.second_votes import second_vote_first
from game.rules.refusals import OWN, Refusal
from game.rules.wishes import intents as it

_BEFORE_OPENING = (it.Attend, it.CountRoom, it.OpenStage, it.Close)
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
_FORMAL = (
    it.SpeakOnMotion,
    it.Rule,
    it.PutQuestion,
    it.CallConsensus,
    it.ExhaustEfforts,
    it.ReadCost,
)
"""What decides something, and therefore waits until the meeting sits."""
_CLOSING = (it.Close, it.Vote, it.CloseVoting)
_IN_SILENCE = (it.BreakSilence, it.RunSilence, it.EndSilence)
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
        or interrupted(meeting, intent)
        or voting_has_begun(meeting, intent)
        or being_called(meeting, intent)
        or _adjourned(meeting, intent)
        or motion_before_the_room(meeting, intent)
        or second_vote_first(meeting, intent)
        or _suspended(meeting, intent)
    )


def _not_in_the_room(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """Refuse whoever is out of the room all but to come in, and to break a silence, which runs
    by letter."""
    if intent.seat not in meeting.chamber.absent:
        return None
    if isinstance(intent, it.Attend | it.BreakSilence):
        return None
    if isinstance(intent, it.Vote) and intent.choice == "absent":
        return None
    return Refusal("absent", "You are not in the room.", OWN, "come-in")


def _adjourned(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """After the adjournment the meeting is closed, once a vote that is on is decided and a
    silence that runs is over: that goes on by letter."""
    if not meeting.chamber.adjourned:
        return None
    silent = meeting.chamber.silence is not None
    if isinstance(intent, (*_CLOSING, *_IN_SILENCE) if silent else _CLOSING):
        return None
    rule = motion_rule(meeting, "adjourn-meeting")
    instead = "break-silence, or run-silence" if silent else "close"
    return Refusal("meeting-closed", "The meeting was adjourned.", rule, instead)


def _suspended(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    """Nothing formal is done while delegations consult informally."""
    if not informal(meeting) or isinstance(intent, ANY_TIME):
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
