"""How the Chair takes texts up in the time for action: proposals, parts, the whole.

A text is tried without a vote where that may do, and put to the vote where one is asked for;
what the rules want to come before a question is done before it is put.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.chairing.answering import price_to_put
from game.delegates.chairing.informals import what_may_come, whom_to_answer
from game.delegates.chairing.judging import said
from game.delegates.chairing.quorum import wait_for_members
from game.delegates.chairing.reissuing import reissue
from game.delegates.chairing.voted_down import of_its_own
from game.delegates.docket import docket, objected_to, to_be_put
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.moves.pointing_out import came_late
from game.delegates.moves.unvoted import chance_agreed, might_be_agreed
from game.delegates.view import View
from game.delegates.weighing.odds import EVEN_ODDS
from game.rules.draft.text import touched
from game.rules.meeting.business import Proposal
from game.rules.meeting.parts import pending_parts
from game.rules.meeting.setup import CHAIR, WHOLE, Stage
from game.rules.meeting.state import Meeting, stage_of
from game.rules.procedures.guards import is_whole_decided
from game.rules.procedures.overruled import efforts_go_on
from game.rules.procedures.rulings import NOTICE
from game.rules.wishes.intents import (
    CallConsensus,
    ExhaustEfforts,
    Intent,
    PassOver,
    PutQuestion,
    ReadCost,
    Rule,
    Suspend,
)


def nothing_left(view: View) -> bool:
    """Whether the whole is decided, so that there is nothing to consult about."""
    return is_whole_decided(view.setup, view.chamber)


def take(view: View, proposal: Proposal, draw: Draw) -> Iterator[Intent]:
    """Put one proposal, its parts first: without a vote where that may do, to the vote where
    asked."""
    for part in pending_parts(view.chamber, proposal.id):
        yield from put(view, part, draw)
    yield from of_its_own(view, proposal)
    if not objected_to(view.chamber, proposal.id) and (
        _only_asking_tells(view)
        or _might_be_agreed(view, proposal)
        or _before_the_last_silence(view, proposal)
    ):
        yield CallConsensus(CHAIR, proposal.id)
        yield from _waive_notice(view)
    if to_be_put(view, proposal.id):
        yield from put(view, proposal.id, draw)
    if not _lies_over(view, proposal):
        yield PassOver(CHAIR, proposal.id)


def _lies_over(view: View, proposal: Proposal) -> bool:
    """Whether a text waits for consultations that are still to come.

    It does not where the Chair has one of its own on the same provisions, which the room
    could not be asked about before it.
    """
    if nothing_left(view) or not _silence_comes_first(view):
        return False
    mine = {i for p in docket(view) if p.mover == CHAIR for i in touched(p.operations)}
    return _consultations_to_come(view) and mine.isdisjoint(touched(proposal.operations))


def put(view: View, target: str, draw: Draw) -> Iterator[Intent]:
    """Put a question, after whatever the rules want to come before it; a part of a text, where
    no text is voted on, to the consensus of the room."""
    if view.setup.rulebook.consensus.required and target in view.chamber.separate:
        yield CallConsensus(CHAIR, target)
    yield PutQuestion(CHAIR, target, name_by_lot(view, draw))
    if not view.chamber.exhausted:
        yield ExhaustEfforts(CHAIR)
        if efforts_go_on(Meeting(view.setup, view.chamber)):
            yield Suspend(CHAIR, DEFAULTS.informals)
    yield from _waive_notice(view)


def _waive_notice(view: View) -> Iterator[Intent]:
    """Texts that were not out the day before are taken up all the same; else they could be
    neither put to the vote nor agreed on without one.  What came when action had begun is taken
    up with them as long as nobody minds: on a point of order it is not."""
    if not view.chamber.waived and view.setup.rulebook.notice_hours:
        late = any(came_late(view.setup, view.chamber, p) for p in view.chamber.pending)
        why = said(view, "ruling-notice-late" if late else "ruling-notice")
        yield Rule(CHAIR, NOTICE, upheld=True, reason=why)


def one_more_try(view: View, stage: Stage, draw: Draw) -> Iterator[Intent]:
    """A few minutes of informals where something can come of them, and no more where nothing came
    of the last."""
    left = min(stage.until, view.setup.closes) - view.chamber.minute
    if left <= DEFAULTS.reserve or view.chamber.call is not None or not docket(view):
        return
    if draw("informals") < _TRY and (why := what_may_come(view)):
        yield Suspend(CHAIR, min(DEFAULTS.informals, left), why)


_TRY = 0.3
"""Chance that the Chair tries informals again, each time that they might help."""


def _only_asking_tells(view: View) -> bool:
    """Whether the room is asked about whatever is before it: that there is no consensus is
    found by asking where nothing else adopts, as long as time is left for the draft itself.
    Where silence comes first, letters from capitals answer."""
    stage = stage_of(view.setup, view.chamber)
    if stage is None or not view.setup.rulebook.consensus.required:
        return False
    left = min(stage.until, view.setup.closes) - view.chamber.minute
    return left > DEFAULTS.informals and not _silence_comes_first(view)


def _before_the_last_silence(view: View, proposal: Proposal) -> bool:
    """Whether a text is put to the room before the draft goes under silence for the last time: no
    talks follow for which it could wait, and it is likelier than not that nobody objects to it."""
    if not _silence_comes_first(view) or _consultations_to_come(view):
        return False
    return chance_agreed(view, proposal.id) > EVEN_ODDS


def _might_be_agreed(view: View, proposal: Proposal) -> bool:
    """Whether a text may be tried without a vote; the Chair's own always is, once."""
    return proposal.mover == CHAIR or might_be_agreed(view, proposal.id)


def name_by_lot(view: View, draw: Draw) -> str:
    """The name with which a roll call begins, by lot."""
    roll = view.setup.roll
    return roll[int(draw("lot") * len(roll))] if roll else ""


def take_whole(view: View, draw: Draw) -> Iterator[Intent]:
    """Consensus on the whole; a vote where that failed, or is asked and due."""
    if nothing_left(view):
        return
    yield from _read_cost(view)
    if _silence_comes_first(view):
        yield from _silence_due(view)
        if _consultations_to_come(view):
            return
    due = view.chamber.exhausted or not view.setup.rulebook.consensus.first
    asked = to_be_put(view, WHOLE) and due
    if not asked and not objected_to(view.chamber, WHOLE):
        yield CallConsensus(CHAIR, WHOLE)
    yield from put(view, WHOLE, draw)
    yield from _asked_once_more(view, draw)
    if not objected_to(view.chamber, WHOLE):
        yield CallConsensus(CHAIR, WHOLE)


def without_a_quorum(view: View, stage: Stage) -> Iterator[Intent]:
    """What is done while too few members are there to decide: a silence runs by letter, whoever
    is in the room; for all else they are waited for, where it is not left to another day."""
    if nothing_left(view):
        return
    if _silence_comes_first(view):
        yield from _silence_due(view)
        if _consultations_to_come(view):
            return
    yield from wait_for_members(view, stage.until)


def _asked_once_more(view: View, draw: Draw) -> Iterator[Intent]:
    """Where nobody asks for a vote on what an objection has stopped, or none may be had:
    informals as long as there is time, and at its end the question whether it is upheld; where
    nothing but consensus adopts, perhaps with what would answer it."""
    stage = stage_of(view.setup, view.chamber)
    calls = sum(d.target == WHOLE and d.how == "consensus" for d in view.chamber.decisions)
    if stage is None or calls != 1 or _silence_comes_first(view):
        return
    left = min(stage.until, view.setup.closes) - view.chamber.minute
    if left > DEFAULTS.informals:
        yield Suspend(
            CHAIR, min(_CONSULTED, left - DEFAULTS.informals), whom_to_answer(view)
        )
    elif view.setup.rulebook.consensus.required and (price := price_to_put(view, draw)):
        yield price
    yield CallConsensus(CHAIR, WHOLE)


_CONSULTED = 30
"""Minutes of informals at a time on a draft that was stopped."""


def _silence_comes_first(view: View) -> bool:
    """Whether these rules put texts under silence before the room is asked.

    It is tried once in each stage for action; between two of them lie consultations.
    """
    rule = view.setup.rulebook.silence
    return rule is not None and rule.first


def _silence_due(view: View) -> Iterator[Intent]:
    """Silence, once in each stage for action, if the text is not the one it was broken on."""
    ids = [s.id for s in view.setup.stages]
    begun = view.setup.stages[: ids.index(view.chamber.stage) + 1]
    stages = sum(s.kind == "action" for s in begun)
    if sum(d.how == "silence" for d in view.chamber.decisions) < stages:
        yield from reissue(view)


def _consultations_to_come(view: View) -> bool:
    ids = [s.id for s in view.setup.stages]
    later = view.setup.stages[ids.index(view.chamber.stage) + 1 :]
    return any(s.kind == "consultations" for s in later)


def _read_cost(view: View) -> Iterator[Intent]:
    if view.setup.cost and not view.chamber.cost_read:
        yield ReadCost(CHAIR)
