"""How large a slide is set, so that it is read from the last row and stays on its page."""

from __future__ import annotations

from math import ceil

from game.reports.handouts.sheets import Grid, Items, Slide, text_of

_MOST_LETTERS = 300
"""Of a list that is set wide."""
_SIZES = (25, 22, 19, 16, 14)
"""Letters of a table, in points."""
_WIDE, _HIGH = 250, 104
"""Millimetres that a table has on a slide, below the title."""
_POINT = 0.353
"""Millimetres of a point."""
_LETTER, _LINE, _APART = 0.52, 1.28, 0.33
"""Of a letter the breadth, of a line the height, and what stands around a row beyond that, in
the size of the letters."""


def points_of(slide: Slide) -> int:
    """The size of its letters, in points."""
    tables = (block for block in slide.blocks if isinstance(block, Grid))
    return min(map(_of_table, tables), default=26)


def spacing_of(slide: Slide) -> float:
    """How far the items of its lists stand apart, in the size of its letters."""
    lists = [block for block in slide.blocks if isinstance(block, Items)]
    return 0.95 if all(found.letters <= _MOST_LETTERS for found in lists) else 0.65


def _of_table(grid: Grid) -> int:
    """The largest letters of which the whole table has room below the title of a slide."""
    return next((size for size in _SIZES if _height(grid, size) <= _HIGH), _SIZES[-1])


def _height(grid: Grid, points: int) -> float:
    """About how high a table is in letters of that size, in millimetres."""
    size = points * _POINT
    columns = [_WIDE * width / sum(grid.widths) / (size * _LETTER) for width in grid.widths]
    rows = [[text_of(cell) for cell in row] for row in grid.lines]
    lines = sum(
        max(
            ceil((len(cell) + 1) / letters)
            for cell, letters in zip(row, columns, strict=True)
        )
        for row in rows
    )
    return size * (lines * _LINE + len(rows) * _APART)
