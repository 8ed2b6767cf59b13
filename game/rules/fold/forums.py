"""By what a meeting goes on: the rulebook of its stage, and the time that it has."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.log import events as ev
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber, Meeting


def setup_after(meeting: Meeting, event: ev.Event, chamber: Chamber) -> Setup:
    """The setup by which a meeting goes on: with the rulebook of its stage, and its time."""
    match event:
        case ev.StageOpened(stage=stage):
            return meeting.setup.entering(stage)
        case ev.SilenceEnded():
            return _sitting_again(meeting.setup, meeting.chamber, chamber.minute)
        case _:
            return meeting.setup


def _sitting_again(setup: Setup, before: Chamber, minute: int) -> Setup:
    """The setup of a meeting that sits again after a silence, which runs by letter: where it ran
    beyond the hour at which the meeting was to end, what was left of its time is left still."""
    if before.silence is None or minute < setup.closes:
        return setup
    left = max(0, setup.closes - before.silence.opened)
    return replace(setup, closes=minute + left)


def in_new_forum(chamber: Chamber) -> Chamber:
    """Where other rules begin to hold, motions and findings of the old forum lapse, and what it
    decided does not bind the new one."""
    motions = {
        id_: replace(m, status="refused") if m.status == "pending" else m
        for id_, m in chamber.motions.items()
    }
    return replace(
        chamber,
        motions=motions,
        ruling=None,
        exhausted=False,
        waived=False,
        open_again=chamber.seq,
    )
