"""What is said where objections have stopped a text that can only be adopted by consensus.

Consensus is the absence of an objection, not of opponents, and some hold that a few should
not stop so many.  Who is to propose that the room proceed all the same says so when the second
attempt has failed; who is to protest raises a point of order on it.  Who would take the text
elsewhere says that once somebody has spoken.
"""

from __future__ import annotations

from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.naming import bloc_in
from game.delegates.saying.phrasing import Speech
from game.delegates.view import Moment, View
from game.rules.meeting.business import Decision, Statement
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber, stage_of
from game.rules.wishes.intents import AskFloor, Speak

_SAID = ("proceed", "elsewhere")
"""What is said with the floor; a protest is a motion."""
_PROCEEDS = 0.6
"""Chance that who would propose to proceed does so."""
_ATTEMPTS = 2
"""Attempts at consensus after which nobody waits for another."""


def stopped(setup: Setup, chamber: Chamber) -> Decision | None:
    """The last decision on the whole, where a few objections stopped a text on which these
    rules know no vote."""
    tried = [d for d in chamber.decisions if d.target == WHOLE and d.how == "consensus"]
    if not setup.rulebook.consensus.required or not tried or not tried[-1].objections:
        return None
    return tried[-1] if len(tried[-1].objections) <= DEFAULTS.companions else None


def it_was_stopped(view: View | Moment) -> bool:
    """Whether a few objections have stopped the text at the last attempt."""
    return stopped(view.setup, view.chamber) is not None


def argues_to_proceed(setup: Setup, chamber: Chamber, spoken: Statement) -> bool:
    """Whether a statement is for the whole after objections have stopped it."""
    last = stopped(setup, chamber)
    return (
        last is not None
        and (spoken.kind, spoken.about) == ("support", WHOLE)
        and spoken.seq > last.seq
    )


def floor_after_objection(view: View, draw: Draw) -> AskFloor | None:
    """That the seat asks for the floor, to say what its instructions have for the moment."""
    mine = view.instructions
    if mine is None or mine.after_objection not in _SAID:
        return None
    last = stopped(view.setup, view.chamber)
    if last is None:
        return None
    if view.seat in view.chamber.speakers or not _has_yet_to_speak(view, last):
        return None
    if mine.after_objection == "proceed" and draw("proceed") >= _PROCEEDS:
        return None
    return AskFloor(view.seat)


def _has_yet_to_speak(view: View, last: Decision) -> bool:
    """Whether the moment is there, and the seat has not used it."""
    tried = [d for d in view.chamber.decisions if d.target == WHOLE]
    since = [s for s in view.chamber.statements if s.seq > last.seq]
    mine = view.instructions
    assert mine is not None
    if len(tried) < _ATTEMPTS or any(s.seat == view.seat for s in since):
        return False
    if mine.after_objection == "elsewhere":
        return bool(since) and bool(_elsewhere(view))
    return view.seat not in last.objections


def _elsewhere(view: View) -> str:
    """What the next body is called; empty where no later stage sits under other rules."""
    stage = stage_of(view.setup, view.chamber)
    if stage is None:
        return ""
    later = view.setup.stages[view.setup.stages.index(stage) + 1 :]
    return next((s.title.partition(":")[0] for s in later if s.rulebook), "")


def said_after_objection(view: View, draw: Draw) -> Speak | None:
    """What it says with the floor; ``None`` where this is not the moment."""
    mine, last = view.instructions, stopped(view.setup, view.chamber)
    stage = stage_of(view.setup, view.chamber)
    if mine is None or last is None or stage is None or stage.kind != "action":
        return None
    if mine.after_objection not in _SAID or not _has_yet_to_speak(view, last):
        return None
    speech = Speech(view, draw)
    if mine.after_objection == "elsewhere":
        speech.say("elsewhere", forum=bloc_in(view, _elsewhere(view)))
        return Speak(view.seat, "general", "", speech.words)
    speech.say("proceed")
    speech.add(next(iter(mine.lines.values()), ""), 1)
    return Speak(view.seat, "support", WHOLE, speech.words)
