"""The silence procedure: a draft stands adopted when a deadline passes unbroken."""

from __future__ import annotations

from game.rules.draft.applying import first_fault
from game.rules.draft.text import Operation, touched
from game.rules.log import events as ev
from game.rules.meeting.names import presiding
from game.rules.meeting.rivals import struck
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.silences import (
    LAST_MINUTE,
    broke_on,
    broke_on_the_whole,
    decided_since,
)
from game.rules.meeting.state import Chamber, Meeting
from game.rules.procedures.guards import (
    Verdict,
    chair_only,
    members_only,
    stage_is,
    under_silence,
    whole_decided,
)
from game.rules.procedures.marks import cost_first
from game.rules.procedures.motions import motions_first
from game.rules.procedures.requests import vote_asked
from game.rules.procedures.takeup import amendments_first, floor_taken
from game.rules.procedures.undoing import after_what_was_struck, moves_nothing
from game.rules.procedures.unknown import names_nothing, no_provision
from game.rules.refusals import OWN, Refusal
from game.rules.rulebook import SilenceRule
from game.rules.wishes import intents as it
from game.rules.words.provisions import provision_called
from game.rules.words.wording import listed, minutes_words


def open_silence(meeting: Meeting, intent: it.OpenSilence) -> Verdict:
    """Put the draft under silence.

    Where texts go under silence first it is the text of those who hold the pen that is sent
    out; what others proposed lies on the table meanwhile.
    """
    if refused := chair_only(meeting, intent.seat) or whole_decided(meeting):
        return refused
    rule = meeting.setup.rulebook.silence
    if rule is None:
        words = "These rules know no silence procedure."
        return Refusal("no-silence", words, OWN, "consensus whole")
    hours = rule.hours if intent.hours is None else intent.hours
    refused = (
        _something_first(meeting, rule)
        or _wrong_hours(rule, hours)
        or _not_to_be_changed(meeting, rule, intent.operations)
    )
    if refused:
        return refused
    deadline = meeting.chamber.minute + hours * 60
    return (ev.SilenceOpened(intent.seat, deadline, intent.operations),)


def _something_first(meeting: Meeting, rule: SilenceRule) -> Refusal | None:
    """Refuse silence out of its stage, and while it runs or something goes before it."""
    return (
        stage_is(meeting, "action")
        or under_silence(meeting, "run-silence")
        or floor_taken(meeting)
        or motions_first(meeting)
        or vote_asked(meeting, WHOLE)
        or (None if rule.first else amendments_first(meeting))
        or cost_first(meeting)
    )


def _wrong_hours(rule: SilenceRule, hours: int) -> Refusal | None:
    """Refuse a silence of no time, or of more than two months."""
    if 1 <= hours <= 24 * 60:
        return None
    words = f"Silence runs from 1 to {24 * 60} hours, not {hours}."
    return Refusal("bad-operation", words, OWN, f"silence {rule.hours}")


def _not_to_be_changed(
    meeting: Meeting, rule: SilenceRule, operations: tuple[Operation, ...]
) -> Refusal | None:
    """Refuse changes that the Chair may not make in re-issuing the text.

    The Chair holds the pen where texts go under silence first, and then only on provisions
    on which silence was broken: any, where it was broken on the whole.
    """
    if not operations:
        return None
    if not rule.first:
        words = (
            "The text is not the Chair's to change: members table what they want changed."
        )
        return Refusal("bad-operation", words, rule.cite.rule, "amend ID VARIANT")
    if refused := names_nothing(meeting, operations) or after_what_was_struck(
        meeting, operations
    ):
        return refused
    draft = meeting.chamber.draft
    if wrong := first_fault(draft, operations):
        words = f"{wrong[0].upper()}{wrong[1:]}."
        return Refusal("bad-operation", words, OWN, "silence")
    if refused := moves_nothing(meeting, operations):
        return refused
    gone = struck(draft, operations)
    parts = (p.id for p in draft.standing() if p.id in gone)
    for id_ in dict.fromkeys((*touched(operations), *parts)):
        if words := _closed_to_change(meeting.chamber, id_):
            return Refusal("bad-operation", words, rule.cite.rule, "silence")
    return None


def _closed_to_change(chamber: Chamber, id_: str) -> str:
    """Why those who hold the pen leave a provision as it is; ``""`` where they may change it.

    Silence was last broken on it, or on the whole, which alone makes room for a new one; brackets
    round anything else are for the room to settle.  What the room decided since is decided.
    """
    if not broke_on(chamber, id_) and not broke_on_the_whole(chamber):
        return f"Silence was not broken on {id_}."
    if by := decided_since(chamber, id_):
        return f"{id_} is as {by} has it, which was adopted since silence was broken."
    return ""


def break_silence(meeting: Meeting, intent: it.BreakSilence) -> Verdict:
    """Break silence on the whole, or on single provisions where the rules allow it."""
    silence, rule = meeting.chamber.silence, meeting.setup.rulebook.silence
    if silence is None or rule is None:
        who = presiding(meeting.setup)
        words = f"The draft is not under silence; it is once {who} puts it there."
        return Refusal("no-silence", words, _rule_of(meeting), "silence")
    if refused := members_only(meeting, intent.seat, "break silence", rule.cite):
        return refused
    if minutes_left(meeting) <= 0:
        words = f"The silence ended at {meeting.setup.clock(silence.deadline)}, unbroken by you."
        instead = "when it is over: speak dissociation"
        return Refusal("no-silence", words, rule.cite.rule, instead)
    about = tuple(dict.fromkeys(intent.about))
    if refused := _broken_so(meeting, rule, silence.breaks.get(intent.seat), about):
        return refused
    if intent.about and not rule.partial:
        words = "Silence is broken on the whole or not at all."
        return Refusal("bad-operation", words, rule.cite.rule, "break-silence : REASON")
    standing = {p.id for p in meeting.chamber.draft.standing()}
    unknown = [i for i in intent.about if i not in standing]
    if unknown:
        return no_provision(meeting, unknown[0], rule.cite.rule)
    return (ev.SilenceBroken(intent.seat, about, intent.reason),)


def _broken_so(
    meeting: Meeting,
    rule: SilenceRule,
    before: tuple[str, ...] | None,
    about: tuple[str, ...],
) -> Refusal | None:
    """Refuse to break silence where one has broken it, on the whole or on the same
    provisions (``before``); until the deadline one may name others, or the whole."""
    if before is None or (before and (not about or not set(about) <= set(before))):
        return None
    words, instead = "You have broken silence.", "when it is over: speak general"
    if before:
        names = listed([provision_called(meeting.chamber.draft, i) for i in about])
        words = f"You have broken silence on {names}; you may still on another provision."
        instead = "break-silence : REASON"
    return Refusal("already-done", words, rule.cite.rule, instead)


def run_silence(meeting: Meeting, intent: it.RunSilence) -> Verdict:
    """Let hours of the silence pass, or all but its last minute, in which whoever has not
    broken it may still do so: the deadline comes with :func:`end_silence`."""
    if refused := chair_only(meeting, intent.seat):
        return refused
    if meeting.chamber.silence is None:
        return _no_silence(meeting, "silence")
    left = minutes_left(meeting)
    if left <= LAST_MINUTE:
        words = "The silence is in its last minute, before its deadline."
        return Refusal("silence-runs", words, _rule_of(meeting), "end-silence")
    minutes = left if intent.hours is None else intent.hours * 60
    if not 0 < minutes <= left:
        words = f"The silence has {minutes_words(left)} to run: from 1 hour to that, not {intent.hours}."
        return Refusal("bad-operation", words, _rule_of(meeting), "run-silence")
    return (ev.SilenceRan(intent.seat, min(minutes, left - LAST_MINUTE)),)


def end_silence(meeting: Meeting, intent: it.EndSilence) -> Verdict:
    """Note at the deadline what came of the silence; before its last minute it runs."""
    if refused := chair_only(meeting, intent.seat):
        return refused
    silence = meeting.chamber.silence
    if silence is None:
        return _no_silence(meeting, "silence")
    if minutes_left(meeting) > LAST_MINUTE:
        words = f"The silence runs until {meeting.setup.clock(silence.deadline)}."
        return Refusal("silence-runs", words, _rule_of(meeting), "run-silence")
    return (ev.SilenceEnded(intent.seat, minutes_left(meeting)),)


def minutes_left(meeting: Meeting) -> int:
    """Minutes that a silence has still to run; 0 where its deadline has come or none runs."""
    silence = meeting.chamber.silence
    return 0 if silence is None else max(0, silence.deadline - meeting.chamber.minute)


def _rule_of(meeting: Meeting) -> str:
    rule = meeting.setup.rulebook.silence
    return rule.cite.rule if rule else OWN


def _no_silence(meeting: Meeting, instead: str) -> Refusal:
    words = "The draft is not under silence."
    return Refusal("no-silence", words, _rule_of(meeting), instead)
