"""Consensus: the finding that it is out of reach, the call, objections, the gavel."""

from __future__ import annotations

from game.rules import events as ev
from game.rules import intents as it
from game.rules.guards import Verdict, chair_only, stage_is, time_left
from game.rules.motions import motions_first
from game.rules.refusals import Refusal
from game.rules.setup import WHOLE
from game.rules.state import Meeting
from game.rules.takeup import floor_taken, no_quorum, not_next_text


def exhaust_efforts(meeting: Meeting, intent: it.ExhaustEfforts) -> Verdict:
    """Tell the room that consensus is out of reach (75/282 asks it before a vote)."""
    if refused := chair_only(intent.seat):
        return refused
    consensus = meeting.setup.rulebook.consensus
    if not consensus.first:
        return Refusal("already-done", "These rules ask for no such finding.")
    if meeting.chamber.exhausted:
        return Refusal("already-done", "The finding has been made.", consensus.cite.rule)
    if not meeting.chamber.asked and "pending" not in meeting.chamber.separate.values():
        return Refusal("no-vote-asked", "Nobody asks for a vote.", consensus.cite.rule)
    return (ev.EffortsExhausted(intent.seat, 1),)


def call_consensus(meeting: Meeting, intent: it.CallConsensus) -> Verdict:
    """Ask whether a proposal, or the whole, can be adopted without a vote."""
    if refused := chair_only(intent.seat) or time_left(meeting) or no_quorum(meeting):
        return refused
    stages = ("action",) if intent.target == WHOLE else ("consultations", "action")
    if refused := stage_is(meeting, *stages) or floor_taken(meeting):
        return refused
    if refused := motions_first(meeting) or not_next_text(meeting, intent.target):
        return refused
    return (ev.ConsensusCalled(intent.seat, intent.target, 1),)


def object_(meeting: Meeting, intent: it.Object) -> Verdict:
    """Object to the consensus that the Chair asks for, or stop objecting."""
    call = meeting.chamber.call
    if call is None:
        return Refusal(
            "no-consensus-call",
            "The Chair is not asking whether the room agrees.",
            instead="Speak, or ask for a vote.",
        )
    if not meeting.setup.by_id[intent.seat].votes:
        return Refusal("not-a-member", "Only members can object.")
    if intent.withdrawn:
        if intent.seat not in call.objections:
            return Refusal("already-done", "You have not objected.")
        return (ev.ObjectionWithdrawn(intent.seat),)
    if intent.seat in call.objections:
        return Refusal("already-done", "Your objection is on record.")
    return (ev.Objected(intent.seat, intent.reason, intent.about),)


def gavel(meeting: Meeting, intent: it.Gavel) -> Verdict:
    """Bring down the gavel on the consensus call."""
    if refused := chair_only(intent.seat):
        return refused
    if meeting.chamber.call is None:
        return Refusal("no-consensus-call", "No consensus call is open.")
    return (ev.Gavelled(intent.seat, 1),)
