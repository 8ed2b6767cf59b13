"""The law: what an intent leads to, or why it is not in order.

``decide`` is pure.  Its answer is either the events that follow or a refusal that names the
rule, shows the arithmetic and says what would be in order.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.rules.advice import advised
from game.rules.meeting.state import Meeting
from game.rules.procedures import (
    calls,
    conduct,
    floor,
    marks,
    motions,
    offers,
    proposals,
    requests,
    revising,
    rulings,
    silence,
    speaking,
    sponsorship,
    votes,
)
from game.rules.procedures.gates import not_now
from game.rules.procedures.guards import Verdict
from game.rules.procedures.unseen import unseen
from game.rules.refusals import OWN, Refusal
from game.rules.wishes import intents as it

_Handler = Callable[[Meeting, Any], Verdict]

_HANDLERS: dict[type, _Handler] = {
    it.Attend: conduct.attend,
    it.CountRoom: conduct.count_room,
    it.OpenStage: conduct.open_stage,
    it.Suspend: conduct.suspend,
    it.Resume: conduct.resume,
    it.Close: conduct.close,
    it.AskFloor: floor.ask_floor,
    it.LowerPlacard: floor.lower_placard,
    it.GiveFloor: floor.give_floor,
    it.Speak: floor.speak,
    it.Table: proposals.table,
    it.CoSponsor: sponsorship.co_sponsor,
    it.Withdraw: sponsorship.withdraw,
    it.AskVote: requests.ask_vote,
    it.LetGo: requests.let_go,
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
    it.SpeakOnMotion: speaking.speak_on,
    it.Rule: rulings.rule_on,
    it.ReviseProposal: revising.revise,
    it.Mark: marks.mark,
    it.ReadCost: marks.read_cost,
    it.CorrectVote: marks.correct_vote,
    it.OpenSilence: silence.open_silence,
    it.BreakSilence: silence.break_silence,
    it.RunSilence: silence.run_silence,
    it.EndSilence: silence.end_silence,
}


def decide(meeting: Meeting, intent: it.Intent) -> Verdict:
    """The events that follow from ``intent``, or the refusal."""
    verdict = judge(meeting, intent)
    if isinstance(verdict, Refusal):
        return advised(meeting, intent, verdict, judge)
    return verdict


def allows(meeting: Meeting, intent: it.Intent) -> bool:
    """Whether an intent is in order, where nobody asks why it is not."""
    return not isinstance(judge(meeting, intent), Refusal)


def judge(meeting: Meeting, intent: it.Intent) -> Verdict:
    """The verdict as the procedures give it: a refusal's advice is not yet its seat's."""
    if intent.seat not in meeting.setup.by_id:
        words = f"Nobody sits at {intent.seat}."
        known = ", ".join(s.id for s in meeting.setup.seats[:4])
        return Refusal("not-a-member", words, OWN, f"Seats: {known} ...")
    if refused := not_now(meeting, intent) or unseen(intent):
        return refused
    return _HANDLERS[type(intent)](meeting, intent)
