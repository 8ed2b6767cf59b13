"""Why ballots differ between two sittings: what the delegation weighed in each."""

from __future__ import annotations

import msgspec

from game.delegates.instructions import Dossier
from game.delegates.reasons.why import Why, why
from game.reports.compared import Beside, Side, Sitting
from game.rules.log.events import (
    BallotCast,
    EffortsExhausted,
    QuestionPut,
    Recorded,
    Tabled,
    VoteAsked,
)
from game.rules.meeting.state import Meeting
from game.rules.replay import fold
from game.sitting.views import view_for

_NAMES = ("the first", "the second")


class Otherwise(msgspec.Struct, frozen=True):
    """Why a seat voted otherwise."""

    words: str
    """In a sentence or two."""
    first: tuple[str, ...] = ()
    """What counted only in the first sitting."""
    second: tuple[str, ...] = ()


class Grounds:
    """The grounds of ballots in two sittings; each moment is folded once."""

    def __init__(self, first: Sitting, second: Sitting, dossier: Dossier) -> None:
        self._sittings = (first, second)
        self._dossier = dossier
        self._meetings: dict[tuple[int, int], Meeting] = {}
        self._whys: dict[tuple[int, int, str], Why] = {}

    def why(self, number: int, side: Side, seat: str) -> Why:
        """Why a seat stood as it did, from its own view when the question was put.

        ``number`` is 0 for the first sitting and 1 for the second.
        """
        key = (number, side.seq, seat)
        if key not in self._whys:
            meeting = self._put(number, side)
            told = self._sittings[number].instructions.get(seat)
            view = view_for(meeting, seat, self._dossier, told, meeting.seq)
            self._whys[key] = why(view, seat, side.target, by_name=True)
        return self._whys[key]

    def otherwise(self, beside: Beside, seat: str) -> Otherwise:
        """Why the seat's two ballots on one question differ."""
        sides = (beside.first, beside.second)
        said = [
            words
            for number, side in enumerate(sides)
            if side is not None and (words := self._outside(number, side, seat))
        ]
        if said or beside.first is None or beside.second is None:
            return Otherwise(" ".join(said))
        first, second = (
            self.why(n, s, seat) for n, s in enumerate((beside.first, beside.second))
        )
        if first == second:
            stand = first.headline.rpartition(": ")[2].rstrip(".")
            return Otherwise(
                f"What it weighed was the same ({stand}); chance fell otherwise."
            )
        return Otherwise(
            "It weighed otherwise.",
            tuple(w for w in _all(first) if w not in _all(second)),
            tuple(w for w in _all(second) if w not in _all(first)),
        )

    def _outside(self, number: int, side: Side, seat: str) -> str:
        """What decided on a ballot from outside of the delegation's own weighing."""
        sitting, where = self._sittings[number], _NAMES[number]
        for change in sitting.changes:
            match change.split():
                case ["ballot", who, choice, *on] if who == seat and on in (
                    [],
                    [side.target],
                ):
                    return f"The what-if has it vote {choice} in {where}."
        cast = _cast(sitting, side, seat)
        if cast == "":
            meeting = self._put(number, side)
            out = seat in meeting.chamber.absent
            return (
                f"It was not in the room in {where}."
                if out
                else f"It cast no ballot in {where}."
            )
        if self._is_history(number, side):
            return f"In {where} it is as history has it, which does not tell why."
        if seat in sitting.people:
            return f"In {where} a person decided for it."
        return ""

    def _is_history(self, number: int, side: Side) -> bool:
        """Whether the vote is one of a record that was laid out as a sitting."""
        entries = self._sittings[number].entries
        for entry in reversed(entries[: self._put(number, side).seq - 1]):
            if not isinstance(entry.event, Tabled | VoteAsked | EffortsExhausted):
                return isinstance(entry.event, Recorded) and entry.event.kind == "vote"
        return False

    def _put(self, number: int, side: Side) -> Meeting:
        """The meeting when a question was put."""
        key = (number, side.seq)
        if key not in self._meetings:
            sitting = self._sittings[number]
            put = max(
                (
                    e.seq
                    for e in sitting.entries[: side.seq]
                    if isinstance(e.event, QuestionPut) and e.event.target == side.target
                ),
                default=0,
            )
            self._meetings[key] = fold(sitting.setup, sitting.entries[:put])
        return self._meetings[key]


def _cast(sitting: Sitting, side: Side, seat: str) -> str:
    """The ballot that a seat cast before a decision; empty where it cast none."""
    for entry in reversed(sitting.entries[: side.seq]):
        event = entry.event
        if isinstance(event, QuestionPut) and event.target == side.target:
            return ""
        if isinstance(event, BallotCast) and event.seat == seat:
            return event.choice
    return ""


def _all(found: Why) -> tuple[str, ...]:
    return (found.headline, *found.lines)
