"""What is said of a silence: that it opens, runs on, is broken."""

from __future__ import annotations

from game.rules.log import events as ev
from game.rules.meeting.names import speaker
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.words.changes import changes_words
from game.rules.words.provisions import provision_called
from game.rules.words.wording import listed


def opened(setup: Setup, chamber: Chamber, e: ev.SilenceOpened) -> str:
    """The draft is put under silence, or re-issued and put under silence again."""
    before = sum(d.how == "silence" for d in chamber.decisions)
    draft = f"The draft, re-issued as Rev.{before}," if before else "The draft"
    hours = (e.deadline - chamber.minute) // 60
    span = "an hour" if hours == 1 else f"{hours} hours"
    said = f"{draft} is under silence for {span}, until {setup.clock(e.deadline)}"
    changes = changes_words(chamber.draft, e.operations, in_full=True)
    said = f"{said}, with these changes: {changes}." if changes else f"{said}."
    return f"{said}{_lying(chamber)}"


def _lying(chamber: Chamber) -> str:
    """What is proposed beside the text that is sent out."""
    lies = [p.id for p in chamber.proposals.values() if p.status == "pending"]
    if not lies:
        return ""
    verb, it = ("lie", "them") if len(lies) > 1 else ("lies", "it")
    return f" {listed(lies)} {verb} on the table: who wants {it} breaks silence."


def broken(setup: Setup, chamber: Chamber, e: ev.SilenceBroken) -> str:
    """A seat breaks silence."""
    names = [provision_called(chamber.draft, i) for i in e.about] or [
        "the draft as a whole"
    ]
    why = f": “{e.reason}”" if e.reason else "."
    return f"{speaker(setup, e.seat)} breaks silence on {listed(names)}{why}"


def ran(setup: Setup, chamber: Chamber, e: ev.SilenceRan) -> str:
    """A part of a silence has passed, or all of it."""
    silence = chamber.silence
    assert silence is not None
    until = setup.clock(silence.deadline)
    left = silence.deadline - chamber.minute
    if left <= 0:
        return "The deadline of the silence has come."
    if left == 1:
        return f"The last minute of the silence has come: it ends at {until}."
    hours = e.minutes // 60
    passed = "an hour has passed" if hours == 1 else f"{hours} hours have passed"
    return f"{passed[0].upper()}{passed[1:]}; the silence runs on until {until}."
