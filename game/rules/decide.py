"""The law: what an intent leads to, or why it is not in order.

``decide`` is pure.  Its answer is either the events that follow or a refusal that names the
rule, shows the arithmetic and says what would be in order.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.rules import (
    calls,
    conduct,
    floor,
    marks,
    motions,
    offers,
    proposals,
    silence,
    votes,
)
from game.rules import intents as it
from game.rules.guards import Verdict
from game.rules.refusals import Refusal
from game.rules.results import next_called
from game.rules.state import Meeting

_Handler = Callable[[Meeting, Any], Verdict]

_HANDLERS: dict[type, _Handler] = {
    it.Attend: conduct.attend,
    it.CountRoom: conduct.count_room,
    it.OpenStage: conduct.open_stage,
    it.Suspend: conduct.suspend,
    it.Close: conduct.close,
    it.AskFloor: floor.ask_floor,
    it.LowerPlacard: floor.lower_placard,
    it.GiveFloor: floor.give_floor,
    it.Speak: floor.speak,
    it.Table: proposals.table,
    it.CoSponsor: proposals.co_sponsor,
    it.Withdraw: proposals.withdraw,
    it.AskVote: proposals.ask_vote,
    it.LetGo: proposals.let_go,
    it.ExhaustEfforts: calls.exhaust_efforts,
    it.CallConsensus: calls.call_consensus,
    it.Object: calls.object_,
    it.Gavel: calls.gavel,
    it.PutQuestion: votes.put_question,
    it.Vote: votes.vote,
    it.CloseVoting: votes.close_voting,
    it.PassOver: votes.pass_over,
    it.MakeOffer: offers.make_offer,
    it.AnswerOffer: offers.answer_offer,
    it.WithdrawOffer: offers.withdraw_offer,
    it.AgreeLine: offers.agree_line,
    it.MoveMotion: motions.move,
    it.SpeakOnMotion: motions.speak_on,
    it.Rule: motions.rule_on,
    it.ReviseProposal: marks.revise,
    it.Mark: marks.mark,
    it.ReadCost: marks.read_cost,
    it.CorrectVote: marks.correct_vote,
    it.OpenSilence: silence.open_silence,
    it.BreakSilence: silence.break_silence,
    it.EndSilence: silence.end_silence,
}

_WHILE_VOTING = (it.Vote, it.CloseVoting, it.AnswerOffer, it.AgreeLine)
_WHILE_CALLED = (it.Object, it.Gavel, it.AnswerOffer, it.AgreeLine)
_BEFORE_OPENING = (it.Attend, it.CountRoom, it.OpenStage, it.Close)


def decide(meeting: Meeting, intent: it.Intent) -> Verdict:
    """The events that follow from ``intent``, or the refusal."""
    if intent.seat not in meeting.setup.by_id:
        return Refusal("not-a-member", f"Nobody sits at {intent.seat}.")
    if refused := _not_now(meeting, intent):
        return refused
    return _HANDLERS[type(intent)](meeting, intent)


def _not_now(meeting: Meeting, intent: it.Intent) -> Refusal | None:
    chamber = meeting.chamber
    if chamber.outcome:
        return Refusal("meeting-closed", "The meeting is closed.")
    if chamber.voting is not None and not _on_the_conduct(meeting, intent):
        return _voting_has_begun(meeting)
    if chamber.adjourned and not isinstance(intent, it.Close):
        return Refusal("meeting-closed", "The meeting was adjourned.", instead="close")
    if chamber.call is not None and not isinstance(intent, _WHILE_CALLED):
        return Refusal(
            "consensus-pending",
            "The Chair is asking whether the room agrees.",
            meeting.setup.rulebook.consensus.cite.rule,
            "object, or stay silent",
        )
    if not chamber.stage and not isinstance(intent, _BEFORE_OPENING):
        return Refusal("wrong-stage", "The meeting has not been opened.")
    if intent.seat in chamber.absent and not isinstance(intent, it.Attend):
        return Refusal("absent", "You are not in the room.")
    return None


def _on_the_conduct(meeting: Meeting, intent: it.Intent) -> bool:
    """Whether an intent may interrupt a vote (rules 88, 128)."""
    if isinstance(intent, _WHILE_VOTING):
        return True
    motions_ = meeting.chamber.motions
    if isinstance(intent, it.Rule):
        ruled = motions_.get(intent.target)
        return ruled is not None and ruled.motion == "point-of-order"
    if isinstance(intent, it.PutQuestion):
        return _appeal_at_once(meeting, intent.target)
    if not isinstance(intent, it.MoveMotion):
        return False
    rule = meeting.setup.rulebook.motions.get(intent.motion)
    return rule is not None and rule.during_vote


def _appeal_at_once(meeting: Meeting, target: str) -> bool:
    """Whether a question is an appeal that interrupts the vote (rules 71, 113)."""
    motion = meeting.chamber.motions.get(target)
    appeal = motion is not None and motion.motion == "appeal"
    return appeal and meeting.chamber.interrupted is None


def _voting_has_begun(meeting: Meeting) -> Refusal:
    setup, chamber = meeting.setup, meeting.chamber
    called = next_called(setup, chamber)
    waiting = f"; {setup.name(called)} is to answer next" if called else ""
    return Refusal(
        "voting-has-begun",
        f"Voting has begun{waiting}: only a point of order on its conduct interrupts it.",
        setup.rulebook.conduct_of_voting.rule,
        "vote" if called else "declare",
    )
