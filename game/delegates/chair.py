"""The Chair as a delegation of its own: it moves the meeting forward, and to its end.

It is asked when nobody else has anything to do.  It opens the stages in their order, gives
the floor while there is time, suspends for informals while consultations last, takes the
pending proposals in order, asks for consensus on the whole, and closes.
"""

from __future__ import annotations

from collections.abc import Callable

from game.delegates.clock import stage_now
from game.delegates.docket import docket
from game.delegates.model import DEFAULTS
from game.delegates.proposing import outlook
from game.delegates.prospect import prospect
from game.delegates.view import View
from game.rules.intents import (
    CallConsensus,
    Close,
    CloseVoting,
    ExhaustEfforts,
    Gavel,
    GiveFloor,
    Intent,
    OpenStage,
    PassOver,
    PutQuestion,
    Suspend,
)
from game.rules.setup import CHAIR, WHOLE, Stage
from game.rules.state import Proposal

Draw = Callable[[str], float]

_UNOPPOSED = 9700
"""Share of those taking a side from which the Chair tries a proposal without a vote."""


def preside(view: View, draw: Draw) -> Intent:
    """What the Chair does next; always something that brings the meeting nearer its end."""
    chamber = view.chamber
    if chamber.call is not None:
        return Gavel(CHAIR)
    if chamber.voting is not None:
        return CloseVoting(CHAIR)
    stage = stage_now(view.setup, chamber)
    if stage is None:
        return OpenStage(CHAIR, view.setup.stages[0].id) if view.setup.stages else _end()
    if chamber.floor:
        return _await_the_speaker(view, stage)
    return _STAGES[stage.kind](view, stage, draw)


def _end() -> Close:
    return Close(CHAIR)


def _await_the_speaker(view: View, stage: Stage) -> Intent:
    """A minute's patience with a speaker who does not begin; the next stage ends it."""
    if view.chamber.minute < min(stage.until, view.setup.closes):
        return Suspend(CHAIR, 1)
    return _next_stage(view, stage)


def _next_stage(view: View, stage: Stage) -> Intent:
    ids = [s.id for s in view.setup.stages]
    after = ids.index(stage.id) + 1
    return OpenStage(CHAIR, ids[after]) if after < len(ids) else _end()


def _statements(view: View, stage: Stage, _draw: Draw) -> Intent:
    """Speakers in the order of their requests, while the stage lasts."""
    chamber = view.chamber
    longest = _longest_statement(view)
    if chamber.speakers and chamber.minute + longest <= stage.until:
        return GiveFloor(CHAIR, chamber.speakers[0])
    return _next_stage(view, stage)


def _explanations(view: View, stage: Stage, _draw: Draw) -> Intent:
    chamber = view.chamber
    if chamber.speakers and chamber.minute + _longest_statement(view) <= view.setup.closes:
        return GiveFloor(CHAIR, chamber.speakers[0])
    return _next_stage(view, stage)


def _longest_statement(view: View) -> int:
    rules = view.setup.rulebook.statements.values()
    return max((rule.minutes for rule in rules), default=3)


def _consultations(view: View, stage: Stage, _draw: Draw) -> Intent:
    """Informals, a few minutes at a time, until the stage is over."""
    left = stage.until - view.chamber.minute
    if left <= 0 or view.setup.closes - view.chamber.minute <= DEFAULTS.reserve:
        return _next_stage(view, stage)
    return Suspend(CHAIR, max(1, min(DEFAULTS.informals, left)))


def _action(view: View, stage: Stage, draw: Draw) -> Intent:
    chamber, setup = view.chamber, view.setup
    if chamber.minute >= setup.closes:
        return _end()
    if _whole_settled(view):
        return _next_stage(view, stage)
    if chamber.speakers:
        return GiveFloor(CHAIR, chamber.speakers[0])
    waiting = docket(view)
    return _take(view, waiting[0], draw) if waiting else _take_whole(view, draw)


def _take(view: View, proposal: Proposal, draw: Draw) -> Intent:
    """Put one proposal: without a vote where that may do, to the vote where asked."""
    rulebook = view.setup.rulebook
    broken = _broken(view, proposal.id)
    asked = bool(view.chamber.asked.get(proposal.id)) and not rulebook.consensus.required
    if not broken and _might_be_agreed(view, proposal):
        return CallConsensus(CHAIR, proposal.id)
    if not asked:
        return PassOver(CHAIR, proposal.id)
    if rulebook.consensus.first and not view.chamber.exhausted:
        return ExhaustEfforts(CHAIR)
    return PutQuestion(CHAIR, proposal.id, _drawn(view, draw))


def _might_be_agreed(view: View, proposal: Proposal) -> bool:
    question = prospect(view.setup, view.chamber, proposal.id)
    return outlook(view.setup, view.dossier, question) >= _UNOPPOSED


def _broken(view: View, target: str) -> bool:
    return any(d.target == target and d.objections for d in view.chamber.decisions)


def _drawn(view: View, draw: Draw) -> str:
    """The name with which a roll call begins, by lot."""
    roll = view.setup.roll
    return roll[int(draw("lot") * len(roll))] if roll else ""


def _take_whole(view: View, draw: Draw) -> Intent:
    """Consensus on the whole; a vote where that failed and a vote is possible."""
    rulebook = view.setup.rulebook
    asked = bool(view.chamber.asked.get(WHOLE)) and not rulebook.consensus.required
    broken = _broken(view, WHOLE)
    if not broken and not (asked and view.chamber.exhausted):
        return CallConsensus(CHAIR, WHOLE)
    if rulebook.consensus.required:
        return _end()
    if rulebook.consensus.first and not view.chamber.exhausted:
        return ExhaustEfforts(CHAIR) if view.chamber.asked else _end()
    return PutQuestion(CHAIR, WHOLE, _drawn(view, draw))


def _whole_settled(view: View) -> bool:
    """Whether the whole was adopted, or voted on; a broken consensus leaves it open."""
    return any(
        d.target == WHOLE and (d.how == "vote" or not d.objections)
        for d in view.chamber.decisions
    )


_STAGES: dict[str, Callable[[View, Stage, Draw], Intent]] = {
    "statements": _statements,
    "consultations": _consultations,
    "action": _action,
    "explanations": _explanations,
}
