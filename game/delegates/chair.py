"""The Chair as a delegation of its own: it moves the meeting forward, and to its end.

It is asked when nobody else has anything to do.  It settles motions, opens the stages in
their order, gives the floor while there is time, suspends for informals while consultations
last, takes the pending proposals in order, asks for consensus on the whole, and closes.
What it thinks of is tried against the law before it is said, so it is never refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.delegates.belief import gauge
from game.delegates.bridging import bridge_to_table
from game.delegates.clock import stage_now, stage_spent
from game.delegates.docket import docket
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.prospect import prospect
from game.delegates.reissuing import changes_to_reissue
from game.delegates.view import View
from game.delegates.wanting import outlook_now
from game.rules.decide import allows
from game.rules.effects import owed_a_reply
from game.rules.guards import whole_decided
from game.rules.intents import (
    CallConsensus,
    Close,
    CloseVoting,
    EndSilence,
    ExhaustEfforts,
    Gavel,
    GiveFloor,
    Intent,
    OpenSilence,
    OpenStage,
    PassOver,
    PutQuestion,
    ReadCost,
    Resume,
    Rule,
    Suspend,
)
from game.rules.motions import waiting
from game.rules.parts import pending_parts
from game.rules.rulings import NOTICE
from game.rules.setup import CHAIR, WHOLE, Stage
from game.rules.state import Meeting, Motion, Proposal, consulting
from game.rules.text import touched

_REASONS = {
    "point-of-order": "the meeting is conducted by the rules",
    "right-of-reply": "the reply is heard in its turn",
    "waive-notice": "the texts are known to all",
}
"""What the computer-played Chair says to motions that rest with it; it judges none of them
on the merits: it sees no breach of the rules, and is liberal with the rest."""


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
        yield EndSilence(CHAIR)
    if chamber.suspended and not consulting(view.setup, chamber):
        yield Resume(CHAIR)
    yield from _motions(view, meeting, draw)
    stage = stage_now(view.setup, chamber)
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
        yield PutQuestion(CHAIR, motion.id, _drawn(view, draw))
        upheld = motion.motion != "point-of-order"
        yield Rule(CHAIR, motion.id, upheld, _reason(view, motion))
        yield Rule(CHAIR, motion.id, upheld=False, reason="it lacks support")


def _reason(view: View, motion: Motion) -> str:
    """Why the Chair rules as it does, in its own words."""
    if view.setup.rulebook.motions[motion.motion].only_if_contested:
        return "nobody objects"
    return _REASONS.get(motion.motion, "the rules leave it to the Chair")


def _next_stage(view: View, stage: Stage) -> Iterator[Intent]:
    ids = [s.id for s in view.setup.stages]
    after = ids.index(stage.id) + 1
    yield from (OpenStage(CHAIR, id_) for id_ in ids[after : after + 1])


def _statements(view: View, stage: Stage, _draw: Draw) -> Iterator[Intent]:
    """Speakers in the order of their requests, while the stage lasts."""
    due = view.chamber.speakers[:1]
    replies = bool(due) and owed_a_reply(view.chamber, due[0])
    if replies or view.chamber.minute + _longest_statement(view) <= stage.until:
        yield from _next_speaker(view)


def _explanations(view: View, _stage: Stage, _draw: Draw) -> Iterator[Intent]:
    if view.chamber.minute + _longest_statement(view) <= view.setup.closes:
        yield from _next_speaker(view)


def _next_speaker(view: View) -> Iterator[Intent]:
    yield from (GiveFloor(CHAIR, seat) for seat in view.chamber.speakers[:1])


def _longest_statement(view: View) -> int:
    rules = view.setup.rulebook.statements.values()
    longest = max((rule.minutes for rule in rules), default=3)
    return min(longest, view.chamber.limit or longest)


def _consultations(view: View, stage: Stage, _draw: Draw) -> Iterator[Intent]:
    """Informals, until the stage is over; late in them a text that nobody might oppose."""
    if _nothing_left(view):
        return
    late = stage_spent(view.setup, view.chamber, stage) >= 6000
    if late and (package := bridge_to_table(view)) is not None:
        yield package
    if view.setup.closes - view.chamber.minute > DEFAULTS.reserve:
        yield from _patience(view, stage.until)


def _nothing_left(view: View) -> bool:
    """Whether the whole is decided, so that there is nothing to consult about."""
    return whole_decided(Meeting(view.setup, view.chamber)) is not None


def _action(view: View, _stage: Stage, draw: Draw) -> Iterator[Intent]:
    """Proposals in their order, separate votes, the whole."""
    chamber = view.chamber
    if chamber.minute >= view.setup.closes:
        yield Close(CHAIR)
        return
    yield from _next_speaker(view)
    yield from _one_more_try(view, _stage, draw)
    for proposal in docket(view):
        yield from _take(view, proposal, draw)
    for part in chamber.separate:
        yield from _put(view, part, draw)
    yield from _take_whole(view, draw)


def _take(view: View, proposal: Proposal, draw: Draw) -> Iterator[Intent]:
    """Put one proposal, its parts first: without a vote where that may do, to the vote where
    asked."""
    for part in pending_parts(view.chamber, proposal.id):
        yield from _put(view, part, draw)
    if not _broken(view, proposal.id) and _might_be_agreed(view, proposal):
        yield CallConsensus(CHAIR, proposal.id)
    if view.chamber.asked.get(proposal.id):
        yield from _put(view, proposal.id, draw)
    if not _lies_over(view, proposal):
        yield PassOver(CHAIR, proposal.id)


def _lies_over(view: View, proposal: Proposal) -> bool:
    """Whether a text waits for consultations that are still to come.

    It does not where the Chair has one of its own on the same provisions, which the room
    could not be asked about before it.
    """
    if _nothing_left(view) or not _silence_comes_first(view):
        return False
    mine = {i for p in docket(view) if p.mover == CHAIR for i in touched(p.operations)}
    return _consultations_to_come(view) and mine.isdisjoint(touched(proposal.operations))


def _put(view: View, target: str, draw: Draw) -> Iterator[Intent]:
    """Put a question, after whatever the rules want to come before it; a part of a text, where
    no text is voted on, to the consensus of the room."""
    if view.setup.rulebook.consensus.required and target in view.chamber.separate:
        yield CallConsensus(CHAIR, target)
    yield PutQuestion(CHAIR, target, _drawn(view, draw))
    if not view.chamber.exhausted:
        yield ExhaustEfforts(CHAIR)
    if not view.chamber.waived and view.setup.rulebook.notice_hours:
        yield Rule(CHAIR, NOTICE, upheld=True, reason="the texts are known to all")


def _one_more_try(view: View, stage: Stage, draw: Draw) -> Iterator[Intent]:
    """A few minutes of informals where few stand between the room and a consensus."""
    left = min(stage.until, view.setup.closes) - view.chamber.minute
    if left <= DEFAULTS.reserve or view.chamber.call is not None or not docket(view):
        return
    seen = gauge(view)
    near = 0 < len(seen.objectors) + len(seen.unsure) <= DEFAULTS.companions
    if near and seen.level >= DEFAULTS.near_a_deal and draw("informals") < _TRY:
        yield Suspend(CHAIR, min(DEFAULTS.informals, left))


_TRY = 0.3
"""Chance that the Chair tries informals again, each time that they might help."""


def _might_be_agreed(view: View, proposal: Proposal) -> bool:
    """Whether a text may be tried without a vote; the Chair's own always is, once."""
    if proposal.mover == CHAIR:
        return True
    question = prospect(view.setup, view.chamber, proposal.id)
    return outlook_now(view, question) >= DEFAULTS.unopposed


def _broken(view: View, target: str) -> bool:
    since = view.chamber.reopened.get(target, 0)
    return any(
        d.target == target and d.how != "silence" and d.objections and d.seq >= since
        for d in view.chamber.decisions
    )


def _drawn(view: View, draw: Draw) -> str:
    """The name with which a roll call begins, by lot."""
    roll = view.setup.roll
    return roll[int(draw("lot") * len(roll))] if roll else ""


def _take_whole(view: View, draw: Draw) -> Iterator[Intent]:
    """Consensus on the whole; a vote where that failed, or is asked and due."""
    if _nothing_left(view):
        return
    yield from _read_cost(view)
    if _silence_comes_first(view):
        yield from _silence_due(view)
        if _consultations_to_come(view):
            return
    due = view.chamber.exhausted or not view.setup.rulebook.consensus.first
    asked = bool(view.chamber.asked.get(WHOLE)) and due
    if not asked and not _broken(view, WHOLE):
        yield CallConsensus(CHAIR, WHOLE)
    yield from _put(view, WHOLE, draw)
    if not _broken(view, WHOLE):
        yield CallConsensus(CHAIR, WHOLE)


def _silence_comes_first(view: View) -> bool:
    """Whether these rules put texts under silence before the room is asked.

    It is tried once in each stage for action; between two of them lie consultations.
    """
    rule = view.setup.rulebook.silence
    return rule is not None and rule.first


def _silence_due(view: View) -> Iterator[Intent]:
    """Silence, once in each stage for action."""
    ids = [s.id for s in view.setup.stages]
    begun = view.setup.stages[: ids.index(view.chamber.stage) + 1]
    stages = sum(s.kind == "action" for s in begun)
    if sum(d.how == "silence" for d in view.chamber.decisions) < stages:
        yield OpenSilence(CHAIR, 0, changes_to_reissue(view))
        yield OpenSilence(CHAIR)


def _consultations_to_come(view: View) -> bool:
    ids = [s.id for s in view.setup.stages]
    later = view.setup.stages[ids.index(view.chamber.stage) + 1 :]
    return any(s.kind == "consultations" for s in later)


def _read_cost(view: View) -> Iterator[Intent]:
    if view.setup.cost and not view.chamber.cost_read:
        yield ReadCost(CHAIR)


_STAGES: dict[str, Callable[[View, Stage, Draw], Iterator[Intent]]] = {
    "statements": _statements,
    "consultations": _consultations,
    "action": _action,
    "explanations": _explanations,
}
