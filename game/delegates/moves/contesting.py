"""Motions on the order of the day: the next proposal, another order, rulings, lost time.

A delegation moves that the next of several proposals be left where it hurts, that its own be
put first where only the first is likely to pass, and appeals where the Chair ruled against
it, each time only if it gains by that and believes that the room would go with it.  It raises a
point of order where the Chair cuts off time that the programme left for a text of its own.
"""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.clock import opened
from game.delegates.docket import docket, to_be_put
from game.delegates.model import DEFAULTS
from game.delegates.moves.majorities import motion_carries, near_majority, sides_now
from game.delegates.others.ballot import own_reckoning
from game.delegates.view import Moment, View
from game.delegates.weighing.prospect import Prospect, of_order, of_ruling, question_on
from game.delegates.weighing.reckoning import reckon
from game.delegates.weighing.stand import own_stand
from game.delegates.weighing.taken_first import first_behind
from game.rules.meeting.business import Proposal
from game.rules.meeting.rivals import competes, rivals, rivals_adopted, rivals_decided
from game.rules.meeting.setup import Setup, Stage
from game.rules.meeting.state import Chamber, stage_of
from game.rules.rulebook import MotionProcedure
from game.rules.wishes.intents import MoveMotion


def moved_before(view: View | Moment, motion: MotionProcedure, target: str) -> bool:
    """Whether anybody has moved that on that target at this meeting."""
    return any(
        m.motion == motion and m.target == target for m in view.chamber.motions.values()
    )


def hurts(view: View, proposal: Proposal) -> bool:
    """Whether a proposal crosses a line of the seat's, or costs it much."""
    reckoned = own_reckoning(view, proposal.id)
    if reckoned.ground == "red-line":
        return reckoned.shares.no > reckoned.shares.yes
    return reckoned.utility <= -DEFAULTS.sponsor_gain


def next_to_leave(view: View) -> MoveMotion | None:
    """That the next of several proposals not be voted on (rules 91, 131)."""
    chamber = view.chamber
    for proposal in chamber.pending:
        if not competes(proposal) or view.seat in proposal.sponsors:
            continue
        if not to_be_put(view, proposal.id) or not rivals_decided(chamber, proposal.id):
            continue
        if proposal.id != _first_of(view, proposal.id):
            continue
        if moved_before(view, "vote-next", proposal.id):
            continue
        if _worth_leaving(view, proposal.id):
            return MoveMotion(view.seat, "vote-next", proposal.id)
    return None


def _worth_leaving(view: View, target: str) -> bool:
    """Whether a vote on a proposal could only lose the seat what it has, and the room is
    believed to see it so."""
    if own_reckoning(view, target).utility > -DEFAULTS.sponsor_gain:
        return False
    question = question_on(view, target)
    yes, no = sides_now(view, question)
    at_stake = rivals_adopted(view.chamber, target) or near_majority(view, question)
    return bool(at_stake) and motion_carries(view, "vote-next", (no, yes))


def _first_of(view: View, target: str) -> str:
    among = {target, *rivals(view.chamber, target)}
    return next(p.id for p in docket(view) if p.id in among)


def own_to_put_first(view: View) -> MoveMotion | None:
    """That the seat's own proposal be put before a rival that is likely to pass."""
    chamber = view.chamber
    for mine in chamber.pending:
        if mine.mover != view.seat or not competes(mine) or not to_be_put(view, mine.id):
            continue
        first = chamber.proposals[_first_of(view, mine.id)]
        if first is mine or moved_before(view, "proposal-order", mine.id):
            continue
        if not all(near_majority(view, question_on(view, p.id)) for p in (mine, first)):
            continue
        leads_to = of_order(view.setup, chamber.draft, mine, first)
        helps = motion_carries(view, "proposal-order", sides_now(view, leads_to))
        if helps and gains_by(view, leads_to):
            return MoveMotion(view.seat, "proposal-order", mine.id)
    return None


def gains_by(view: View, leads_to: Prospect) -> bool:
    """Whether the text that a yes leads to keeps a line of the seat's that the other crosses, or
    is worth more to it beyond indifference: what is first may be a better text of its own."""
    mine = view.instructions
    if mine is None:
        return False
    leads_to = replace(leads_to, sponsors=())  # its own name is no reason to move it
    reckoned = reckon(own_stand(mine, view.dossier), view.dossier.issues, leads_to)
    if reckoned.ground == "red-line":
        return reckoned.shares.yes > reckoned.shares.no
    return reckoned.gain > reckoned.band


def ruling_to_appeal(view: View) -> MoveMotion | None:
    """An appeal against the refusal of a motion of its own, against an order that puts its
    text behind another, or against a point of order by which its text is not in order."""
    ruling = view.chamber.ruling
    if ruling is None or ruling.stands or moved_before(view, "appeal", ruling.target):
        return None
    question = of_ruling(view.setup, view.chamber, ruling.target)
    if question is None or not _is_against(view, ruling.target, upheld=ruling.upheld):
        return None
    if not gains_by(view, question):
        return None
    if not motion_carries(view, "appeal", sides_now(view, question)):
        return None
    return MoveMotion(view.seat, "appeal", ruling.target)


def _is_against(view: View, target: str, *, upheld: bool) -> bool:
    """Whether a ruling is against a motion or a text of the seat's own."""
    chamber = view.chamber
    motion = chamber.motions.get(target)
    if motion is None:
        return upheld and _is_put_behind(view, target)
    if not upheld:
        return motion.mover == view.seat
    if motion.motion == "amendment-order":
        return _is_put_behind(view, motion.target)
    text = chamber.proposals.get(motion.target)
    return (
        motion.motion == "point-of-order"
        and text is not None
        and (view.seat in text.sponsors)
    )


def _is_put_behind(view: View, target: str) -> bool:
    """Whether a text that is taken first puts one of the seat's own behind it."""
    chamber = view.chamber
    first = chamber.proposals[target]
    behind = first_behind(view.setup, chamber, target)
    return (
        first.status == "pending"
        and bool(behind)
        and chamber.proposals[behind].mover == view.seat
    )


def lost_time_to_point_out(view: View) -> MoveMotion | None:
    """A point of order on a stage that was left early, while a text of the seat's own that
    many would support has found no majority yet."""
    chamber = view.chamber
    if moved_before(view, "point-of-order", chamber.stage):
        return None
    if not time_was_cut(view.setup, chamber):
        return None
    for mine in chamber.pending:
        if mine.mover == view.seat and not near_majority(view, question_on(view, mine.id)):
            return MoveMotion(view.seat, "point-of-order", chamber.stage)
    return None


def time_was_cut(setup: Setup, chamber: Chamber) -> bool:
    """Whether action was opened when consultations had less than half of their time."""
    stage = stage_of(setup, chamber)
    if stage is None or stage.kind != "action":
        return False
    return _left_early(setup, chamber, stage)


def _left_early(setup: Setup, chamber: Chamber, stage: Stage) -> bool:
    """Whether the stage before lost more than half of the time that it was given."""
    at = setup.stages.index(stage)
    if not at or setup.stages[at - 1].kind != "consultations":
        return False
    due = opened(setup, stage)
    given = due - opened(setup, setup.stages[at - 1])
    return (due - chamber.minute) * 2 > given
