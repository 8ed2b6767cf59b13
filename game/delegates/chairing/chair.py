"""The Chair as a delegation of its own: it moves the meeting forward, and to its end.

It is asked when nobody else has anything to do.  It settles motions, opens the stages in
their order, gives the floor while there is time, suspends for informals while consultations
last, takes the pending proposals in order, asks for consensus on the whole, and closes.
What it thinks of is tried against the law before it is said, so it is never refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.delegates.chairing.bridging import bridge_to_table
from game.delegates.chairing.judging import judged, said
from game.delegates.chairing.quorum import wait_for_members
from game.delegates.chairing.rescuing import package_that_saves
from game.delegates.chairing.taking_up import (
    name_by_lot,
    nothing_left,
    one_more_try,
    put,
    take,
    take_whole,
    without_a_quorum,
)
from game.delegates.clock import stage_spent, statement_minutes
from game.delegates.docket import docket
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.moves.silence import silent_hours
from game.delegates.view import View
from game.rules.decide import allows
from game.rules.fold.effects import owed_a_reply
from game.rules.meeting.setup import CHAIR, Stage
from game.rules.meeting.state import Meeting, consulting, stage_of
from game.rules.procedures.guards import action_again
from game.rules.procedures.motions import waiting
from game.rules.procedures.takeup import no_debate, no_quorum
from game.rules.wishes.intents import (
    Close,
    CloseVoting,
    EndSilence,
    Gavel,
    GiveFloor,
    Intent,
    OpenStage,
    PutQuestion,
    Resume,
    Rule,
    RunSilence,
    Suspend,
)


def preside(view: View, draw: Draw) -> Intent:
    """What the Chair does next; always something that brings the meeting nearer its end."""
    meeting = Meeting(view.setup, view.chamber)
    for intent in _thoughts(view, meeting, draw):
        if allows(meeting, intent):
            return intent
    return Close(CHAIR)


def _thoughts(view: View, meeting: Meeting, draw: Draw) -> Iterator[Intent]:
    """What the Chair thinks of, the best first; the last resorts end the meeting."""
    chamber = view.chamber
    if chamber.call is not None:
        yield Gavel(CHAIR)
    if chamber.voting is not None:
        yield CloseVoting(CHAIR)
    if chamber.silence is not None:
        yield RunSilence(CHAIR, silent_hours(chamber.silence, chamber.minute) or None)
        yield RunSilence(CHAIR)
        yield EndSilence(CHAIR)
    if chamber.suspended and not consulting(view.setup, chamber):
        yield Resume(CHAIR)
    if chamber.motion_waits and chamber.minute >= view.setup.closes:
        yield Close(CHAIR)
    yield from _motions(view, meeting, draw)
    stage = stage_of(view.setup, chamber)
    if stage is None:
        yield from (OpenStage(CHAIR, s.id) for s in view.setup.stages[:1])
        yield from _patience(view, view.setup.closes)
        return
    if chamber.floor:
        yield from _patience(view, stage.until)
    else:
        yield from _STAGES[stage.kind](view, stage, draw)
    yield from _next_stage(view, stage)
    yield Close(CHAIR)
    yield from _patience(view, view.setup.closes)


def _patience(view: View, until: int) -> Iterator[Intent]:
    """A few minutes' wait: for a quorum, or for a speaker who does not begin."""
    left = min(until, view.setup.closes) - view.chamber.minute
    if left > 0:
        yield Suspend(CHAIR, min(DEFAULTS.informals, left))


def _motions(view: View, meeting: Meeting, draw: Draw) -> Iterator[Intent]:
    """Settle the motion that goes first: grant it, put it, or turn it down."""
    for motion in waiting(meeting)[:1]:
        yield PutQuestion(CHAIR, motion.id, name_by_lot(view, draw))
        yield Rule(CHAIR, motion.id, *judged(view, motion))
        unsupported = said(view, "ruling-unsupported")
        yield Rule(CHAIR, motion.id, upheld=False, reason=unsupported)


def _next_stage(view: View, stage: Stage) -> Iterator[Intent]:
    """The next stage; where all is decided, the one in which delegations explain."""
    stages = view.setup.stages
    later = stages[stages.index(stage) + 1 :]
    if nothing_left(view):
        later = tuple(s for s in later if s.kind == "explanations")
    yield from (OpenStage(CHAIR, s.id) for s in later[:1])


def _statements(view: View, stage: Stage, _draw: Draw) -> Iterator[Intent]:
    """Speakers in the order of their requests, while the stage lasts."""
    due = view.chamber.speakers[:1]
    replies = bool(due) and owed_a_reply(view.chamber, due[0])
    ends = view.chamber.minute + statement_minutes(view.setup, view.chamber)
    if replies or ends <= stage.until:
        yield from _next_speaker(view)


def _explanations(view: View, _stage: Stage, _draw: Draw) -> Iterator[Intent]:
    """Speakers, while there is time; what was reopened meanwhile is decided first."""
    if again := action_again(Meeting(view.setup, view.chamber)):
        yield OpenStage(CHAIR, again)
    if (
        view.chamber.minute + statement_minutes(view.setup, view.chamber)
        <= view.setup.closes
    ):
        yield from _next_speaker(view)


def _next_speaker(view: View) -> Iterator[Intent]:
    yield from (GiveFloor(CHAIR, seat) for seat in view.chamber.speakers[:1])
    if no_debate(Meeting(view.setup, view.chamber)):
        yield from wait_for_members(view, view.setup.closes)


def _consultations(view: View, stage: Stage, _draw: Draw) -> Iterator[Intent]:
    """Informals, until the stage is over; late in them a text that nobody might oppose."""
    if nothing_left(view):
        return
    late = stage_spent(view.setup, view.chamber, stage) >= 6000
    if late:
        found = (package_that_saves(view), bridge_to_table(view))
        yield from (package for package in found if package is not None)
    if view.setup.closes - view.chamber.minute > DEFAULTS.reserve:
        yield from _patience(view, stage.until)


def _action(view: View, stage: Stage, draw: Draw) -> Iterator[Intent]:
    """Proposals in their order, separate votes, the whole."""
    chamber = view.chamber
    if chamber.minute >= view.setup.closes:
        yield Close(CHAIR)
        return
    if no_quorum(Meeting(view.setup, chamber)):
        yield from without_a_quorum(view, stage)
    yield from _next_speaker(view)
    yield from one_more_try(view, stage, draw)
    for proposal in docket(view):
        yield from take(view, proposal, draw)
    for part in chamber.separate:
        yield from put(view, part, draw)
    yield from take_whole(view, draw)


_STAGES: dict[str, Callable[[View, Stage, Draw], Iterator[Intent]]] = {
    "statements": _statements,
    "consultations": _consultations,
    "action": _action,
    "explanations": _explanations,
}
