"""A line on which States lie by how they voted, where no table of ideal points is given: the
first factor of earlier roll calls."""

from __future__ import annotations

from math import sqrt
from operator import mul

from game.rehearsal.backtest.memory import Memory

CLOSE = 1e-4
"""Change of the place of any State, on a line of length one, below which it is found."""
MOST_STEPS = 60


class FirstFactor:
    """The first eigenvector of the likeness of States, found by taking powers; each day begins
    where the last one ended."""

    def __init__(self, states: int) -> None:
        self._line = [(1.0 + i / states) / states for i in range(states)]
        self._after = -1

    def of(self, memory: Memory) -> list[float | None]:
        """By place, after the roll calls taken in so far; ``None`` for who never voted."""
        if self._after != len(memory.casts):
            self._after = len(memory.casts)
            self._line = _followed(memory, self._line)
        return [
            v if seen else None for v, seen in zip(self._line, memory.seen, strict=True)
        ]


def _followed(memory: Memory, line: list[float]) -> list[float]:
    scales = [1 / sqrt(part) if part > 0 else 0.0 for part in memory.took_part]
    for _ in range(MOST_STEPS):
        scaled = list(map(mul, line, scales))
        found = [
            scale * sum(map(mul, row, scaled))
            for row, scale in zip(memory.shared, scales, strict=True)
        ]
        length = sqrt(sum(map(mul, found, found)))
        if not length:
            break
        before, line = line, [value / length for value in found]
        if max(abs(a - b) for a, b in zip(before, line, strict=True)) < CLOSE:
            break
    return line
