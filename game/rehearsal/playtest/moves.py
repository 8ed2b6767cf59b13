"""The moves that go with another outcome: what differs between meetings with and without.

For each thing that happens in some meetings and not in others, the shares of the outcomes
and of the wordings that stand at the end are compared.  That is association and no proof: a
move may be the cause, or a sign of what was going to happen.  Where chance explains every
difference the largest are named all the same, and said to be no more than that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import isqrt

import msgspec

from game.rehearsal.playtest.meeting import OUTCOMES, Played
from game.rehearsal.spread import share

LEAST = 8
"""Meetings that must have a move, and as many that must not have it."""
ERRORS = 3
"""Standard errors that a difference must exceed: many moves are looked at together."""
MOST = 8
"""Moves that are named."""
MOST_UNSURE = 3
"""Moves that are named where chance would explain each."""


class Move(msgspec.Struct, frozen=True):
    """A move and the outcome that it changes most; shares in basis points."""

    words: str
    meetings: int
    """In how many meetings it happens."""
    outcome: str
    """One of :data:`OUTCOMES`, or what stands at the end: ``6.2:soft``."""
    with_it: int
    without: int
    error: int
    """Standard error of the difference."""

    @property
    def sure(self) -> bool:
        """Whether chance hardly explains it."""
        return abs(self.difference) > ERRORS * self.error

    @property
    def difference(self) -> int:
        """How much likelier the outcome is with the move."""
        return self.with_it - self.without


def moves(meetings: Sequence[Played]) -> tuple[Move, ...]:
    """The moves with the largest differences, at most :data:`MOST`; what changes how meetings
    end stands before what changes a wording."""
    counted = Counter(mark for m in meetings for mark in m.marks)
    often = {m: n for m, n in counted.items() if LEAST <= n <= len(meetings) - LEAST}
    about = _about(meetings)
    texts = sorted({item for m in meetings if _adopted(m) for item in m.text})
    found = []
    for words, count in often.items():
        own = {item.partition(":")[0] for item in about.get(words, ())}
        ends = [item for item in texts if item.partition(":")[0] not in own]
        best = [_best(meetings, words, count, kind) for kind in (OUTCOMES, ends) if kind]
        largest = max(best, key=lambda move: abs(move.difference))
        found.append(next((move for move in best if move.sure), largest))
    found.sort(key=lambda m: (m.outcome not in OUTCOMES, -abs(m.difference), m.words))
    sure = [move for move in found if move.sure][:MOST]
    return tuple(sure or _largest(found))


def _largest(found: Sequence[Move]) -> list[Move]:
    """The differences that are largest, where chance would explain each."""
    some = [move for move in found if move.difference]
    return sorted(some, key=lambda m: (-abs(m.difference), m.words))[:MOST_UNSURE]


def _about(meetings: Sequence[Played]) -> dict[str, tuple[str, ...]]:
    """What a move on a proposal would itself change: that it then stands says nothing."""
    return {
        mark: change.single
        for meeting in meetings
        for change in meeting.changes
        for mark in meeting.marks
        if mark.endswith((f" to {change.does}", f" to {change.does} is tabled"))
    }


def _adopted(meeting: Played) -> bool:
    return meeting.outcome in ("consensus", "vote")


def _best(meetings: Sequence[Played], words: str, count: int, kinds: Sequence[str]) -> Move:
    """The end that a move changes most."""
    return max(
        (_compared(meetings, words, count, kind) for kind in kinds),
        key=lambda move: (abs(move.difference), move.difference),
    )


def _ends(meeting: Played, kind: str) -> bool:
    if kind in OUTCOMES:
        return meeting.outcome == kind
    return _adopted(meeting) and kind in meeting.text


def _compared(meetings: Sequence[Played], words: str, count: int, outcome: str) -> Move:
    came = sum(_ends(m, outcome) for m in meetings)
    both = sum(_ends(m, outcome) and words in m.marks for m in meetings)
    rest = len(meetings) - count
    with_it, without = share(both, count), share(came - both, rest)
    pooled = share(came, len(meetings))
    variance = pooled * (10000 - pooled) * (count + rest) // (count * rest)
    return Move(words, count, outcome, with_it, without, isqrt(variance))
