"""Marks on the text and on the record: brackets, agreement ad referendum, the statement of
cost, corrections of a vote."""

from __future__ import annotations

from game.rules.draft.text import Provision
from game.rules.log import events as ev
from game.rules.meeting.business import Decision
from game.rules.meeting.methods import on_record
from game.rules.meeting.names import named, target_called
from game.rules.meeting.setup import CHAIR
from game.rules.meeting.state import Meeting
from game.rules.procedures.guards import (
    Verdict,
    chair_only,
    cited,
    members_only,
    stage_is,
    under_silence,
    whole_decided,
)
from game.rules.procedures.proposals import (
    PARTS_OF_THE_DAY,
)
from game.rules.procedures.unknown import no_provision
from game.rules.refusals import Refusal
from game.rules.voting import Choice
from game.rules.wishes import intents as it

_PRACTICE = "practice"
"""Brackets, marks and corrections stand in no rule: conferences work so."""


_MARKS = {
    "ad-referendum": "agreed ad referendum",
    "bracketed": "in brackets",
    "open": "open",
}


def mark(meeting: Meeting, intent: it.Mark) -> Verdict:
    """Bracket a provision, or agree it ad referendum; what was agreed can be reopened."""
    if refused := stage_is(meeting, *PARTS_OF_THE_DAY) or whole_decided(meeting):
        return refused
    found = meeting.chamber.draft.provisions.get(intent.provision)
    if found is None or found.deleted:
        return no_provision(meeting, intent.provision)
    if refused := under_silence(meeting, f"break-silence {found.id}"):
        return refused
    if refused := _not_yours_to_mark(meeting, intent, found):
        return refused
    if found.mark == intent.mark != "bracketed":
        words = f"It is {_MARKS[found.mark]} already."
        agreed = found.mark == "ad-referendum"
        other = f"unbracket {found.id}" if agreed else f"agree {found.id}"
        return Refusal("already-done", words, _PRACTICE, f"bracket {found.id}, or {other}")
    was = found.mark if intent.mark == "open" or found.mark == "ad-referendum" else ""
    return (ev.Marked(intent.seat, intent.provision, intent.mark, was),)


def _not_yours_to_mark(
    meeting: Meeting, intent: it.Mark, found: Provision
) -> Refusal | None:
    mine = intent.seat in found.bracketed_by
    if intent.mark == "bracketed":
        if refused := members_only(meeting, intent.seat, "put brackets"):
            return refused
        if not mine:
            return None
        words = "Your brackets are there."
        return Refusal("already-done", words, _PRACTICE, f"unbracket {found.id}")
    if intent.mark == "open" and intent.seat != CHAIR:
        if mine:
            return None
        if found.mark == "ad-referendum":
            return members_only(meeting, intent.seat, "reopen what was agreed")
        words = "Your brackets are not there."
        return Refusal("not-your-text", words, _PRACTICE, f"bracket {found.id}")
    return chair_only(meeting, intent.seat) or _in_brackets(meeting, found)


def _in_brackets(meeting: Meeting, found: Provision) -> Refusal | None:
    """Refuse the Chair a text that members hold in brackets: each takes away its own."""
    if not found.bracketed_by:
        return None
    names = ", ".join(named(meeting.setup, s) for s in found.bracketed_by)
    words = f"It is in brackets: {names}; who put brackets takes them away."
    return Refusal("in-brackets", words, _PRACTICE, f"unbracket {found.id}")


def read_cost(meeting: Meeting, intent: it.ReadCost) -> Verdict:
    """Have the statement of cost read out (rule 153)."""
    if refused := chair_only(meeting, intent.seat):
        return refused
    rule = cited(meeting, "cost")
    if not meeting.setup.cost:
        words = "The draft has no cost to state."
        return Refusal("already-done", words, rule, "put whole, or consensus whole")
    if meeting.chamber.cost_read:
        words = "The statement has been read."
        return Refusal("already-done", words, rule, "put whole, or consensus whole")
    return (ev.CostRead(intent.seat, 2),)


def cost_first(meeting: Meeting) -> Refusal | None:
    """Refuse action on the whole before the statement of cost was read."""
    rule = meeting.setup.rulebook.cost.rule
    if not rule or not meeting.setup.cost or meeting.chamber.cost_read:
        return None
    return Refusal(
        "cost-unread", "The statement of cost is read before action.", rule, "cost"
    )


_MEANT: dict[Choice, str] = {
    "yes": "vote yes",
    "no": "vote no",
    "abstain": "abstain",
    "absent": "take no part",
}


def correct_vote(meeting: Meeting, intent: it.CorrectVote) -> Verdict:
    """Note what a seat had meant to vote; the count stays."""
    for decision in meeting.chamber.decisions:
        if decision.question is not None and decision.question.id == intent.question:
            return _noted_so(meeting, intent) or _corrected(meeting, decision, intent)
    return _no_such_vote(meeting, intent.question)


def _no_such_vote(meeting: Meeting, what: str) -> Refusal:
    """That no vote has that name; who names what was voted on is told of the last vote on it."""
    put = [d.question for d in meeting.chamber.decisions if d.question is not None]
    if not put:
        words, instead = "No vote was taken yet.", "after a vote: correct Q1 CHOICE"
        return Refusal("unknown-target", words, _PRACTICE, instead)
    last = next((q for q in reversed(put) if q.target == what), None)
    words = f"A correction names a vote; the last on {target_called(what)} was"
    if last is None:
        last = put[-1]
        words = f"There is no vote {what}; the last, on {target_called(last.target)}, was"
    words, instead = f"{words} {last.id}.", f"correct {last.id} CHOICE"
    return Refusal("unknown-target", words, _PRACTICE, instead)


def _notes(meeting: Meeting, intent: it.CorrectVote) -> list[Choice]:
    """What the seat has said of the same vote before, the latest last."""
    vote = (intent.question, intent.seat)
    kept = meeting.chamber.corrections
    return [note.choice for note in kept if (note.question, note.seat) == vote]


def _noted_so(meeting: Meeting, intent: it.CorrectVote) -> Refusal | None:
    """Refuse a note that the record has: a member's last one counts."""
    if _notes(meeting, intent)[-1:] != [intent.choice]:
        return None
    words = f"It is on record that you had meant to {_MEANT[intent.choice]}."
    instead = f"correct {intent.question} CHOICE"
    return Refusal("already-done", words, _PRACTICE, instead)


def _corrected(meeting: Meeting, decision: Decision, intent: it.CorrectVote) -> Verdict:
    """The note; a seat may take an earlier one back by naming what it cast."""
    if not on_record(decision):
        words = f"The record of {intent.question} has numbers and no names to correct."
        return Refusal("names-unknown", words, _PRACTICE, "speak general")
    cast = decision.ballots.get(intent.seat)
    if cast is None:
        words = f"You cast no ballot on {intent.question}."
        return Refusal("not-a-member", words, _PRACTICE, "speak explanation")
    if cast == intent.choice and not _notes(meeting, intent):
        words = f"That is how you voted: {intent.choice}."
        instead = f"correct {intent.question} CHOICE"
        return Refusal("already-done", words, _PRACTICE, instead)
    return (ev.VoteCorrected(intent.seat, intent.question, intent.choice),)
