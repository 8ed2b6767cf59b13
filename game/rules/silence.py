"""The silence procedure: a draft stands adopted when a deadline passes unbroken."""

from __future__ import annotations

from game.rules import events as ev
from game.rules import intents as it
from game.rules.guards import Verdict, chair_only, stage_is, whole_decided
from game.rules.refusals import Refusal
from game.rules.state import Meeting
from game.rules.takeup import amendments_first


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
    deadline = meeting.chamber.minute + hours * 60
    return (ev.SilenceOpened(intent.seat, deadline),)


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
