"""The silence procedure: a draft stands adopted when a deadline passes unbroken."""

from __future__ import annotations

from game.rules import events as ev
from game.rules import intents as it
from game.rules.guards import Verdict, chair_only, stage_is, whole_decided
from game.rules.proposals import first_fault, touched
from game.rules.refusals import Refusal
from game.rules.rulebook import SilenceRule
from game.rules.state import Meeting
from game.rules.takeup import amendments_first
from game.rules.text import Operation


def open_silence(meeting: Meeting, intent: it.OpenSilence) -> Verdict:
    """Put the draft under silence."""
    if refused := chair_only(intent.seat) or whole_decided(meeting):
        return refused
    rule = meeting.setup.rulebook.silence
    if rule is None:
        return Refusal("no-silence", "These rules know no silence procedure.")
    if refused := stage_is(meeting, "action") or amendments_first(meeting):
        return refused
    if meeting.chamber.silence is not None:
        return Refusal(
            "silence-runs", "The draft is under silence already.", rule.cite.rule
        )
    hours = intent.hours or rule.hours
    if not 1 <= hours <= 24 * 60:
        return Refusal("bad-operation", "Silence runs from 1 hour to 60 days.")
    if refused := _not_to_be_changed(meeting, rule, intent.operations):
        return refused
    deadline = meeting.chamber.minute + hours * 60
    return (ev.SilenceOpened(intent.seat, deadline, intent.operations),)


def _not_to_be_changed(
    meeting: Meeting, rule: SilenceRule, operations: tuple[Operation, ...]
) -> Refusal | None:
    """Refuse changes that the Chair may not make in re-issuing the text.

    The Chair holds the pen where texts go under silence first, and then only on provisions
    on which silence was broken.
    """
    if not operations:
        return None
    if not rule.first:
        return Refusal("bad-operation", "The text is not the Chair's to change.")
    draft = meeting.chamber.draft
    if wrong := first_fault(draft, operations):
        return Refusal("bad-operation", f"{wrong[0].upper()}{wrong[1:]}.")
    for id_ in touched(operations):
        if draft.provisions[id_].mark != "bracketed":
            return Refusal(
                "bad-operation", f"Silence was not broken on {id_}.", rule.cite.rule
            )
    return None


def break_silence(meeting: Meeting, intent: it.BreakSilence) -> Verdict:
    """Break silence on the whole, or on single provisions where the rules allow it."""
    silence, rule = meeting.chamber.silence, meeting.setup.rulebook.silence
    if silence is None or rule is None:
        return Refusal("no-silence", "The draft is not under silence.")
    if not meeting.setup.by_id[intent.seat].votes:
        return Refusal("not-a-member", "Only members break silence.")
    if intent.seat in silence.breaks:
        return Refusal("already-done", "You have broken silence.", rule.cite.rule)
    if intent.about and not rule.partial:
        return Refusal(
            "bad-operation", "Silence is broken on the whole or not at all.", rule.cite.rule
        )
    standing = {p.id for p in meeting.chamber.draft.standing()}
    unknown = [i for i in intent.about if i not in standing]
    if unknown:
        return Refusal("unknown-target", f"There is no provision {unknown[0]}.")
    return (ev.SilenceBroken(intent.seat, intent.about, intent.reason),)


def end_silence(meeting: Meeting, intent: it.EndSilence) -> Verdict:
    """Let the deadline pass: the clock goes on to it."""
    if refused := chair_only(intent.seat):
        return refused
    silence = meeting.chamber.silence
    if silence is None:
        return Refusal("no-silence", "The draft is not under silence.")
    left = max(0, silence.deadline - meeting.chamber.minute)
    return (ev.SilenceEnded(intent.seat, left),)
