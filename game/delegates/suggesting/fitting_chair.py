"""Moves of the Chair that fit the moment: what a guide may suggest to who presides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec.structs import replace

from game.delegates.chairing.chair import preside
from game.delegates.docket import docket
from game.delegates.lots import boldest
from game.delegates.view import View
from game.rules.candidates import candidates_of
from game.rules.draft.text import touched
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.meeting.state import Meeting, stage_of
from game.rules.notation.writing import write
from game.rules.wishes.intents import Intent, Mark, OpenStage, PassOver, Rule, Suspend

_MINUTES = 6


def chairs_moves(view: View, word: str) -> Iterator[Intent]:
    """What the Chair might do of one kind, the best first.

    What a computer-played Chair would do next goes before all else; then what is particular
    to the kind, then whatever the rules leave open, in the order of the docket.
    """
    first = preside(view, boldest)
    if word == "suspend" and isinstance(first, OpenStage):
        return  # the time that is asked for is over
    if write(first).split()[0] == word:
        if word != "stage" or not _nobody_heard(view):
            yield _shortly(first)
    elif word in _PARTICULAR:
        yield from _PARTICULAR[word](view)
    elif word not in _ONLY_WHEN_DUE:
        meeting = Meeting(view.setup, view.chamber)
        yield from candidates_of(meeting, CHAIR, word)


_A_LINE = 60
"""Characters of a reason that a guide has room for."""


def _shortly(move: Intent) -> Intent:
    """A ruling without a reason that is too long to be typed; whoever presides has its own."""
    if isinstance(move, Rule) and len(move.reason) > _A_LINE:
        return replace(move, reason="")
    return move


def _nobody_heard(view: View) -> bool:
    """Whether a round of statements has just begun: placards go up when the room goes on."""
    stage = stage_of(view.setup, view.chamber)
    return stage is not None and stage.kind == "statements" and not view.chamber.statements


_ONLY_WHEN_DUE = frozenset(
    ("stage", "gavel", "declare", "close", "put", "rule", "consensus")
)
"""What brings the meeting on: suggested only when a Chair would do just that."""


def _agreeable(view: View) -> Iterator[Intent]:
    """Provisions on which nobody has proposed anything, those first that nobody contests."""
    draft = view.chamber.draft
    waiting = {i for p in docket(view) for i in touched(p.operations)}
    calm = [
        p
        for p in draft.standing()
        if p.id not in waiting and not p.bracketed_by and not p.issue
    ]
    yield from (Mark(CHAIR, p.id, "ad-referendum") for p in calm)


def _unasked(view: View) -> Iterator[Intent]:
    """Proposals on which nobody wants a vote."""
    for proposal in docket(view):
        if not view.chamber.asked.get(proposal.id):
            yield PassOver(CHAIR, proposal.id)


def _pause(view: View) -> Iterator[Intent]:
    if WHOLE not in {d.target for d in view.chamber.decisions}:
        yield Suspend(CHAIR, _MINUTES)


_PARTICULAR: Mapping[str, Callable[[View], Iterator[Intent]]] = {
    "agree": _agreeable,
    "pass-over": _unasked,
    "suspend": _pause,
}
