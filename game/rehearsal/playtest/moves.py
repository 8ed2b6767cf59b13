"""The moves that go with another outcome: what differs between meetings with and without.

For each thing that happens in some meetings and not in others, the shares of the outcomes
are compared.  That is association and no proof: a move may be the cause, or a sign of what
was going to happen.  Only differences that chance hardly explains are named.
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


class Move(msgspec.Struct, frozen=True):
    """A move and the outcome that it changes most; shares in basis points."""

    words: str
    meetings: int
    """In how many meetings it happens."""
    outcome: str
    with_it: int
    without: int
    error: int
    """Standard error of the difference."""

    @property
    def difference(self) -> int:
        """How much likelier the outcome is with the move."""
        return self.with_it - self.without


def moves(meetings: Sequence[Played]) -> tuple[Move, ...]:
    """The moves with the largest differences, at most :data:`MOST`."""
    counted = Counter(mark for m in meetings for mark in m.marks)
    found = []
    for words, count in counted.items():
        if LEAST <= count <= len(meetings) - LEAST:
            best = max(
                (_compared(meetings, words, count, o) for o in OUTCOMES),
                key=lambda move: (abs(move.difference), move.difference),
            )
            if abs(best.difference) > ERRORS * best.error:
                found.append(best)
    found.sort(key=lambda move: (-abs(move.difference), move.words))
    return tuple(found[:MOST])


def _compared(meetings: Sequence[Played], words: str, count: int, outcome: str) -> Move:
    came = sum(m.outcome == outcome for m in meetings)
    both = sum(m.outcome == outcome and words in m.marks for m in meetings)
    rest = len(meetings) - count
    with_it, without = share(both, count), share(came - both, rest)
    pooled = share(came, len(meetings))
    variance = pooled * (10000 - pooled) * (count + rest) // (count * rest)
    return Move(words, count, outcome, with_it, without, isqrt(variance))
