"""Motions on procedure: moving one where it helps, and taking sides on those of others.

A delegation asks for a roll call on a vote that it wants on record, and for no action on what
it fears.  Separate votes are in :mod:`game.delegates.moves.dividing`, motions on the order of
proposals and on rulings in :mod:`game.delegates.moves.contesting`, points of order and requests
of the Chair in :mod:`game.delegates.moves.pointing_out`, requests that a motion be voted on by
name in :mod:`game.delegates.moves.recording`.
"""

from __future__ import annotations

from collections.abc import Callable

from game.delegates.docket import to_be_put
from game.delegates.model import DEFAULTS
from game.delegates.moves.contesting import (
    lost_time_to_point_out,
    moved_before,
    next_to_leave,
    own_to_put_first,
    ruling_to_appeal,
)
from game.delegates.moves.dividing import separate_vote
from game.delegates.moves.insisting import insists
from game.delegates.moves.majorities import (
    motion_carries,
    outlook_now,
    share_needed,
    sides_now,
)
from game.delegates.moves.pointing_out import (
    amendment_to_put_first,
    late_text_to_point_out,
    notice_to_point_out,
    something_to_point_out,
    statement_to_point_out,
)
from game.delegates.moves.recording import movers_of
from game.delegates.others.ballot import own_reckoning
from game.delegates.view import Moment, View, once_a_moment
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.worth import crossed
from game.rules.decide import allows
from game.rules.meeting.business import Motion, Proposal
from game.rules.meeting.state import stage_of
from game.rules.rulebook import MotionProcedure, MotionRule
from game.rules.wishes.intents import MoveMotion, SpeakOnMotion


def motion_of_the_moment(view: View) -> MoveMotion | None:
    """What the seat moves at once or not at all: an appeal, a point of order."""
    if not is_the_moment(view) or not view.setup.by_id[view.seat].member:
        return None
    rules = view.setup.rulebook.motions
    wishes = (ask(view) for motion, ask in _AT_ONCE if motion in rules)
    return next((m for m in wishes if m is not None and allows(view.meeting, m)), None)


def is_the_moment(view: View | Moment) -> bool:
    """Whether anybody could have something to move that cannot wait."""
    waits = view.chamber.motion_waits
    return not waits and something_to_point_out(view.setup, view.chamber)


def motion_to_move(view: View) -> MoveMotion | None:
    """The motion that the seat moves next."""
    if not view.setup.by_id[view.seat].member or view.chamber.motion_waits:
        return None
    rules = view.setup.rulebook.motions
    stage = stage_of(view.setup, view.chamber)
    if stage is not None and stage.kind == "action":
        for motion, ask in _IN_ACTION:
            if motion in rules and (move := ask(view)) and allows(view.meeting, move):
                return move
    if "division" in rules and (move := separate_vote(view)):
        return move
    if "roll-call" in rules and "roll-call" in view.setup.rulebook.methods:
        return _roll_call(view)
    return None


def _roll_call(view: View) -> MoveMotion | None:
    """On its own text, where a red line wants the names on record."""
    assert view.instructions is not None
    lines = view.instructions.red_lines
    if not lines or not insists(view):
        return None
    asked = view.chamber.asked
    for proposal in view.chamber.pending_by.get(view.seat, ()):
        if view.seat not in asked.get(proposal.id, ()):
            continue
        if view.chamber.methods.get(proposal.id) or moved_before(
            view, "roll-call", proposal.id
        ):
            continue
        question = question_on(view, proposal.id)
        if len(crossed(lines, question.if_no)) > len(crossed(lines, question.if_yes)):
            return MoveMotion(view.seat, "roll-call", proposal.id)
    return None


def _no_action(view: View) -> MoveMotion | None:
    """On a proposal of others that hurts and that may well carry, if most would help.

    What the room thinks of one takes longest to find out, and few mind it enough to ask."""
    for proposal, question in _to_be_put(view):
        if (
            view.seat not in proposal.sponsors
            and _speaks_of(view, question)
            and _minds(view, proposal)
            and _is_feared(view, proposal.id)
        ):
            return MoveMotion(view.seat, "adjourn-debate", proposal.id)
    return None


@once_a_moment
def _to_be_put(moment: Moment) -> tuple[tuple[Proposal, Prospect], ...]:
    """The proposals that wait to be put, and on which nobody has moved to take no action."""
    return tuple(
        (proposal, question_on(moment, proposal.id))
        for proposal in moment.chamber.pending
        if to_be_put(moment, proposal.id)
        and not moved_before(moment, "adjourn-debate", proposal.id)
    )


@once_a_moment
def _is_feared(moment: Moment, target: str) -> bool:
    """Whether a proposal may well carry, though most would be against it."""
    question = question_on(moment, target)
    yes, no = sides_now(moment, question)
    feared = share_needed(moment.setup, question) - DEFAULTS.feared
    helps = motion_carries(moment, "adjourn-debate", (no, yes))
    return helps and outlook_now(moment, question) >= feared


def _minds(view: View, proposal: Proposal) -> bool:
    """Whether a proposal crosses a line of the seat's, or takes so much of what it holds itself
    that it would rather cut the room short than be outvoted.  Where a draft has sponsors, to
    defend it so is theirs."""
    reckoned = own_reckoning(view, proposal.id)
    if reckoned.ground == "red-line":
        return reckoned.shares.no > reckoned.shares.yes
    sponsors = view.chamber.sponsors
    if sponsors and view.seat not in sponsors:
        return False
    return reckoned.gain <= -DEFAULTS.insist_gain


def _speaks_of(view: View, question: Prospect) -> bool:
    """Whether a question touches what the seat cares for enough to speak on it: who has not
    said a word on a matter does not ask the room to cut others short on it."""
    assert view.instructions is not None
    held = view.instructions.positions
    for change in question.changes:
        if change.issue in held and held[change.issue].salience >= DEFAULTS.salience_spoken:
            return True
    return False


_Motion = tuple[MotionProcedure, Callable[[View], MoveMotion | None]]
_AT_ONCE: tuple[_Motion, ...] = (
    ("appeal", ruling_to_appeal),
    ("point-of-order", late_text_to_point_out),
    ("point-of-order", notice_to_point_out),
    ("point-of-order", statement_to_point_out),
)
"""What has its moment and cannot wait, the most urgent first."""
_IN_ACTION: tuple[_Motion, ...] = (
    ("point-of-order", lost_time_to_point_out),
    ("adjourn-debate", _no_action),
    ("vote-next", next_to_leave),
    ("proposal-order", own_to_put_first),
    ("amendment-order", amendment_to_put_first),
)
"""What is moved only while the room decides, the most urgent first."""


def motion_to_speak_on(view: View) -> SpeakOnMotion | None:
    """Support for a motion that needs it, or a word for or against one that matters."""
    if not view.setup.by_id[view.seat].member:
        return None
    for motion in view.chamber.motions.values():
        if motion.status != "pending" or motion.mover == view.seat:
            continue
        rule = view.setup.rulebook.motions[motion.motion]
        found = _on(view, motion, rule)
        if found is not None:
            return found
    return None


def _on(view: View, motion: Motion, rule: MotionRule) -> SpeakOnMotion | None:
    reckoned = own_reckoning(view, motion.id)
    if view.seat in (*motion.spoken_for, *motion.spoken_against):
        return None
    if len(motion.seconds) < rule.seconds and view.seat not in motion.seconds:
        # A second lets the room decide and takes no side, so only an opponent withholds it.
        if reckoned.utility >= -reckoned.band:
            return SpeakOnMotion(view.seat, motion.id, "second")
        return None
    if not _is_known(view):
        return None
    if reckoned.utility > 2 * reckoned.band and len(motion.spoken_for) < rule.speakers_for:
        return SpeakOnMotion(view.seat, motion.id, "for")
    places = max(rule.speakers_against, 1 if rule.only_if_contested else 0)
    if rule.sponsors_object and view.seat not in movers_of(view, motion):
        places = 0
    if reckoned.utility < -2 * reckoned.band and len(motion.spoken_against) < places:
        return SpeakOnMotion(view.seat, motion.id, "against")
    return None


def _is_known(view: View) -> bool:
    """Whether the room has heard of a stand of the seat's own, which it would speak for."""
    mine = view.instructions
    return mine is not None and any(p.basis == "stated" for p in mine.positions.values())
