"""Consensus: the finding that it is out of reach, the call, objections, the gavel."""

from __future__ import annotations

from game.rules.log import events as ev
from game.rules.meeting.names import speaker
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.meeting.state import Meeting
from game.rules.procedures.guards import (
    Verdict,
    chair_only,
    members_only,
    stage_is,
    time_left,
)
from game.rules.procedures.motions import motions_first
from game.rules.procedures.overruled import efforts_go_on
from game.rules.procedures.requests import vote_asked
from game.rules.procedures.takeup import floor_taken, no_quorum, not_next_text
from game.rules.procedures.unknown import no_provision
from game.rules.refusals import OWN, Refusal
from game.rules.wishes import intents as it


def _rule(meeting: Meeting) -> str:
    return meeting.setup.rulebook.consensus.cite.rule or OWN


def exhaust_efforts(meeting: Meeting, intent: it.ExhaustEfforts) -> Verdict:
    """Tell the room that consensus is out of reach (75/282 asks it before a vote)."""
    if refused := chair_only(meeting, intent.seat):
        return refused
    rule = _rule(meeting)
    if not meeting.setup.rulebook.consensus.first:
        words = "These rules ask for no such finding."
        return Refusal("already-done", words, rule, "put TARGET")
    if meeting.chamber.exhausted:
        return Refusal("already-done", "The finding has been made.", rule, "put TARGET")
    parts_wait = "pending" in meeting.chamber.separate.values()
    unasked = not meeting.chamber.asked and not parts_wait
    if unasked and meeting.setup.rulebook.consensus.votes_on_request:
        words = "Nobody asks for a vote."
        return Refusal("no-vote-asked", words, rule, "consensus TARGET")
    return efforts_go_on(meeting) or (ev.EffortsExhausted(intent.seat, 1),)


def call_consensus(meeting: Meeting, intent: it.CallConsensus) -> Verdict:
    """Ask whether a proposal, or the whole, can be adopted without a vote."""
    refused = chair_only(meeting, intent.seat) or time_left(meeting) or no_quorum(meeting)
    if refused:
        return refused
    stages = ("action",) if intent.target == WHOLE else ("consultations", "action")
    if refused := stage_is(meeting, *stages) or floor_taken(meeting):
        return refused
    if refused := motions_first(meeting) or not_next_text(meeting, intent.target):
        return refused
    if refused := vote_asked(meeting, intent.target):
        return refused
    return (ev.ConsensusCalled(intent.seat, intent.target, 1),)


def object_(meeting: Meeting, intent: it.Object) -> Verdict:
    """Object to the consensus that the Chair asks for, or stop objecting."""
    call = meeting.chamber.call
    cite = meeting.setup.rulebook.consensus.cite
    if refused := members_only(meeting, intent.seat, "object", cite):
        return refused
    if call is None:
        silent = meeting.chamber.silence is not None
        return Refusal(
            "no-consensus-call",
            f"{speaker(meeting.setup, CHAIR)} is not asking whether the room agrees.",
            _rule(meeting),
            "break-silence" if silent else "speak concern whole, or ask whole",
        )
    if intent.withdrawn:
        if intent.seat not in call.objections:
            words = "You have not objected."
            return Refusal("already-done", words, _rule(meeting), "object : REASON")
        return (ev.ObjectionWithdrawn(intent.seat),)
    if intent.seat in call.objections:
        words = "Your objection is on record."
        return Refusal("already-done", words, _rule(meeting), "object withdraw")
    if intent.about and intent.about not in meeting.chamber.draft.provisions:
        return no_provision(meeting, intent.about)
    return (ev.Objected(intent.seat, intent.reason, intent.about),)


def gavel(meeting: Meeting, intent: it.Gavel) -> Verdict:
    """Bring down the gavel on the consensus call."""
    if refused := chair_only(meeting, intent.seat):
        return refused
    if meeting.chamber.call is None:
        words = "No consensus call is open."
        return Refusal("no-consensus-call", words, _rule(meeting), "consensus TARGET")
    # That there is no consensus is no decision, and needs no quorum.
    if not meeting.chamber.call.objections and (refused := no_quorum(meeting)):
        return refused
    return (ev.Gavelled(intent.seat, 1),)
