"""A delegation at the table: what it does now, given only what its seat may know.

It is asked when its vote is called, when the Chair asks whether anybody objects, when it has
the floor, and otherwise once between two acts of the Chair.  Mostly it has nothing to do;
that is remembered until something changes that could give it a reason to act.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from game.delegates.acceptance import answer
from game.delegates.ballot import cast
from game.delegates.clock import spent, stage_now, stage_spent
from game.delegates.coalition import line_to_tell
from game.delegates.instructions import Instructions
from game.delegates.model import DEFAULTS
from game.delegates.objection import answer_call
from game.delegates.offering import offer_to_make
from game.delegates.proposing import (
    change_to_insist_on,
    change_to_table,
    proposal_to_support,
    request_to_drop,
    vote_to_ask,
)
from game.delegates.speech import remark, takes_the_floor, with_the_floor
from game.delegates.view import View
from game.rules.intents import AgreeLine, AnswerOffer, AskFloor, AskVote, Intent, Vote
from game.rules.setup import CHAIR
from game.rules.state import Offer

Draw = Callable[[str], float]
"""A number from [0, 1) for a purpose; the table seeds it by seat and beat."""


def act(view: View, draw: Draw) -> Intent | None:
    """What the seat of this view does now; ``None`` where it does nothing."""
    chamber = view.chamber
    if view.instructions is None or view.seat == CHAIR:
        return None
    if chamber.voting is not None:
        return _vote(view, draw)
    if chamber.call is not None:
        return answer_call(view, draw("object"))
    if chamber.floor == view.seat:
        return with_the_floor(view)
    if not chamber.stage or chamber.outcome:
        return None
    wish = _wish_now(view, view.instructions)
    if wish is None:
        _remember_idle(view, view.instructions)
        return None
    if isinstance(wish, _AT_ONCE) or _in_haste(view, draw):
        return wish
    return None


_AT_ONCE = (AnswerOffer, AskFloor, AskVote, AgreeLine)
"""What does not wait: somebody else waits for it."""


def _vote(view: View, draw: Draw) -> Vote | None:
    voting = view.chamber.voting
    assert voting is not None
    if view.seat not in view.setup.weights or view.seat in voting.ballots:
        return None
    return Vote(view.seat, cast(view, voting.question.target, draw("ballot")))


def _in_haste(view: View, draw: Draw) -> bool:
    """Whether it moves now: rarely at the start of a stage, surely when it ends."""
    stage = stage_now(view.setup, view.chamber)
    late = stage_spent(view.setup, view.chamber, stage) if stage else 10000
    return draw("haste") * 10000 < max(DEFAULTS.haste, late - 4000)


def _wish_now(view: View, instructions: Instructions) -> Intent | None:
    """The wish, or ``None`` at once where nothing has changed since there was none."""
    known = _IDLE.get(id(instructions))
    if known is None or known.instructions is not instructions:
        return _wish(view)
    if not _unchanged(view, known):
        return _wish(view)
    if known.statements is view.chamber.statements:
        return None
    return _after_statements(view)


def _after_statements(view: View) -> Intent | None:
    """The wish where nothing was done since the last time, but something was said."""
    stage = stage_now(view.setup, view.chamber)
    kind = stage.kind if stage else ""
    if kind == "consultations":
        return remark(view)
    return None if kind == "action" else _wish(view)


def _wish(view: View) -> Intent | None:
    """The first thing that the seat would do now, the most urgent first."""
    stage = stage_now(view.setup, view.chamber)
    kind = stage.kind if stage else ""
    for ask in _WISHES.get(kind, ()):
        if (wish := ask(view)) is not None:
            return wish
    return None


_Ask = Callable[[View], Intent | None]
_WISHES: dict[str, tuple[_Ask, ...]] = {
    "statements": (answer, takes_the_floor, change_to_insist_on),
    "consultations": (
        vote_to_ask,
        change_to_table,
        answer,
        proposal_to_support,
        line_to_tell,
        remark,
        offer_to_make,
        request_to_drop,
    ),
    "action": (vote_to_ask, answer, line_to_tell, offer_to_make, request_to_drop),
    "explanations": (takes_the_floor,),
}
"""What a delegation may wish in each kind of stage, the most urgent first."""


class _Seen(msgspec.Struct, frozen=True):
    """What a seat had before it when it found nothing to do."""

    instructions: Instructions
    proposals: object
    asked: object
    decisions: object
    statements: object
    stage: str
    listed: int
    offers: tuple[Offer, ...]
    lines: object
    phase: int


_IDLE: dict[int, _Seen] = {}
_IDLE_LIMIT = 4096


def _seen(view: View, instructions: Instructions) -> _Seen:
    chamber = view.chamber
    return _Seen(
        instructions,
        chamber.proposals,
        chamber.asked,
        chamber.decisions,
        chamber.statements,
        chamber.stage,
        len(chamber.speakers),
        view.offers,
        view.lines,
        spent(view.setup, chamber) // 300,
    )


def _unchanged(view: View, known: _Seen) -> bool:
    """Whether all but the statements is as it was."""
    chamber = view.chamber
    return (
        known.proposals is chamber.proposals
        and known.asked is chamber.asked
        and known.decisions is chamber.decisions
        and known.stage == chamber.stage
        and known.listed == len(chamber.speakers)
        and known.offers == view.offers
        and known.lines == view.lines
        and known.phase == spent(view.setup, chamber) // 300
    )


def _remember_idle(view: View, instructions: Instructions) -> None:
    if len(_IDLE) >= _IDLE_LIMIT:
        _IDLE.clear()
    _IDLE[id(instructions)] = _seen(view, instructions)
