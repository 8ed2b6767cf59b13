"""Where the seats stand: a horseshoe of any number of seats in a rectangle of cells.

The outermost cells of a half ellipse are taken, so that the room left over lies in the
middle, where the Chair would be.  Terminal cells are about twice as high as they are wide.
"""

from __future__ import annotations

from functools import lru_cache
from math import atan2

import msgspec

Place = tuple[int, int]
"""Column and row of a cell."""

_SPACINGS = ((4, 2), (4, 1), (3, 1), (2, 1), (1, 1))
_FULLNESS = 0.78
"""How much of the half ellipse may be seats before the spacing is narrowed."""


class Benches(msgspec.Struct, frozen=True):
    """The places of a horseshoe, from its left end to its right end."""

    places: tuple[Place, ...]
    gap: int
    """Cells from one seat to the next in a row."""
    hole: tuple[int, int, int]
    """Left column, width and first row of the free space in the middle; it reaches down to
    the last row."""


@lru_cache(maxsize=32)
def benches(seats: int, width: int, height: int) -> Benches:
    """Places for ``seats`` in ``width`` by ``height`` cells.

    Where even the narrowest spacing has too few cells, the places that there are.
    """
    chosen: list[tuple[float, Place]] = []
    gap = 1
    for gap, step in _SPACINGS:
        chosen = _half_ellipse(width, height, gap, step)
        if seats <= len(chosen) * _FULLNESS:
            break
    chosen.sort(key=lambda found: (-found[0], found[1][1], found[1][0]))
    middle = sum(x for _, (x, _y) in chosen) / max(1, len(chosen))
    foot = height - 0.5
    kept = [place for _, place in chosen[:seats]]
    kept.sort(key=lambda p: (atan2((p[1] - foot) * 2, p[0] - middle), p[1]))
    return Benches(tuple(kept), gap, _hole(kept, width, height))


def _half_ellipse(
    width: int, height: int, gap: int, step: int
) -> list[tuple[float, Place]]:
    """Cells inside the half ellipse with their distance from its middle, 0 to 1."""
    columns = _columns(width, gap)
    middle, foot = (columns[0] + columns[-1]) / 2, height - 0.5
    across, up = width / 2, height
    found = []
    for row in range(height - 1, -1, -step):
        for column in columns:
            x, y = (column - middle) / across, (row - foot) / up
            distance = x * x + y * y
            if distance <= 1:
                found.append((distance, (column, row)))
    return found


def _columns(width: int, gap: int) -> range:
    """Columns ``gap`` apart, the same on both sides of the middle one."""
    if gap == 1:
        return range(width)
    middle = (width - 1) // 2
    return range(middle % gap, width, gap)


_NARROWEST = 11
"""Cells that the free space must have for words in it."""


def _hole(places: list[Place], width: int, height: int) -> tuple[int, int, int]:
    middle = (width - 1) // 2
    left, right, first = -1, width, height
    for row in range(height - 1, -1, -1):
        taken = [x for x, y in places if y == row]
        west = max((x for x in taken if x <= middle), default=-1)
        east = min((x for x in taken if x >= middle), default=width)
        west, east = max(west, left), min(east, right)
        if east - west - 3 < _NARROWEST:
            break
        left, right, first = west, east, row
    return left + 2, max(0, right - left - 3), first


def lies_towards(here: Place, there: Place, across: int, down: int) -> bool:
    """Whether a place lies in a direction from another: a cell to a side, or a row up or down."""
    dx, dy = there[0] - here[0], there[1] - here[1]
    if across:
        return dx * across > 0 and abs(dy) <= 1
    return dy * down > 0


def distance(here: Place, there: Place, across: int, down: int) -> int:
    """How far a step from one place to another is felt to be in a direction."""
    dx, dy = abs(there[0] - here[0]), abs(there[1] - here[1])
    return dx + 20 * dy if across else dx * 2 + dy * 5
