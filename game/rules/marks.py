"""Marks on the text and on the record: brackets, agreement ad referendum, oral revision,
the statement of cost, corrections of a vote."""

from __future__ import annotations

from game.rules import events as ev
from game.rules import intents as it
from game.rules.guards import Verdict, chair_only, pending, stage_is, whole_decided
from game.rules.proposals import PARTS_OF_THE_DAY, first_fault, touched
from game.rules.refusals import Refusal
from game.rules.setup import CHAIR
from game.rules.state import Meeting
from game.rules.text import Provision


def mark(meeting: Meeting, intent: it.Mark) -> Verdict:
    """Bracket a provision, or agree it ad referendum; what was agreed can be reopened."""
    if refused := stage_is(meeting, *PARTS_OF_THE_DAY) or whole_decided(meeting):
        return refused
    found = meeting.chamber.draft.provisions.get(intent.provision)
    if found is None or found.deleted:
        return Refusal("unknown-target", f"There is no provision {intent.provision}.")
    if refused := _not_yours_to_mark(meeting, intent, found):
        return refused
    if found.mark == intent.mark != "bracketed":
        return Refusal("already-done", f"It is marked so: {found.mark}.")
    return (ev.Marked(intent.seat, intent.provision, intent.mark),)


def _not_yours_to_mark(
    meeting: Meeting, intent: it.Mark, found: Provision
) -> Refusal | None:
    mine = intent.seat in found.bracketed_by
    if intent.mark == "bracketed":
        if not meeting.setup.by_id[intent.seat].votes:
            return Refusal("not-a-member", "Only members put brackets.")
        return Refusal("already-done", "Your brackets are there.") if mine else None
    if intent.mark == "open":
        if mine or intent.seat == CHAIR:
            return None
        return Refusal("not-your-text", "Your brackets are not there.")
    if refused := chair_only(intent.seat):
        return refused
    if found.bracketed_by:
        names = ", ".join(meeting.setup.name(s) for s in found.bracketed_by)
        return Refusal("in-brackets", f"It is in brackets: {names}.")
    return None


def revise(meeting: Meeting, intent: it.ReviseProposal) -> Verdict:
    """The mover revises its own text orally, on the same provisions."""
    found = pending(meeting, intent.target)
    if isinstance(found, Refusal):
        return found
    if found.mover != intent.seat:
        return Refusal(
            "not-your-text", f"{found.id} was moved by {meeting.setup.name(found.mover)}."
        )
    if set(touched(intent.operations)) != set(touched(found.operations)):
        return Refusal(
            "bad-operation", "An oral revision stays with the provisions of the proposal."
        )
    if wrong := first_fault(meeting.chamber.draft, intent.operations):
        return Refusal("bad-operation", f"{wrong[0].upper()}{wrong[1:]}.")
    if intent.operations == found.operations:
        return Refusal("already-done", "It reads so already.")
    return (ev.ProposalRevised(intent.seat, found.id, intent.operations),)


def read_cost(meeting: Meeting, intent: it.ReadCost) -> Verdict:
    """Have the statement of cost read out (rule 153)."""
    if refused := chair_only(intent.seat):
        return refused
    if not meeting.setup.cost:
        return Refusal("already-done", "The draft has no cost to state.")
    if meeting.chamber.cost_read:
        return Refusal("already-done", "The statement has been read.")
    return (ev.CostRead(intent.seat, 2),)


def cost_first(meeting: Meeting) -> Refusal | None:
    """Refuse action on the whole before the statement of cost was read."""
    rule = meeting.setup.rulebook.cost.rule
    if not rule or not meeting.setup.cost or meeting.chamber.cost_read:
        return None
    return Refusal(
        "cost-unread", "The statement of cost is read before action.", rule, "cost"
    )


def correct_vote(meeting: Meeting, intent: it.CorrectVote) -> Verdict:
    """Note what a seat had meant to vote; the count stays."""
    for decision in meeting.chamber.decisions:
        question = decision.question
        if question is None or question.id != intent.question:
            continue
        if intent.seat not in decision.ballots:
            return Refusal("not-a-member", f"You cast no ballot on {intent.question}.")
        if decision.ballots[intent.seat] == intent.choice:
            return Refusal("already-done", f"You voted {intent.choice}.")
        return (ev.VoteCorrected(intent.seat, intent.question, intent.choice),)
    return Refusal("unknown-target", f"No vote {intent.question} was taken.")
