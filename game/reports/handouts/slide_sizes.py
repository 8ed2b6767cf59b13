"""How large a slide is set, so that it is read from the last row and stays on its page."""

from __future__ import annotations

from game.reports.handouts.sheets import Grid, Items, Slide, text_of

_MOST_ROWS, _MOST_LETTERS = 6, 300
"""Of a table that is set as large as a list, and letters of a list that is set wide."""


def points_of(slide: Slide) -> int:
    """The size of its letters, in points."""
    tables = (block for block in slide.blocks if isinstance(block, Grid))
    return min(map(_of_table, tables), default=26)


def spacing_of(slide: Slide) -> float:
    """How far the items of its lists stand apart, in the size of its letters."""
    lists = [block for block in slide.blocks if isinstance(block, Items)]
    return 0.95 if all(found.letters <= _MOST_LETTERS for found in lists) else 0.65


def _of_table(grid: Grid) -> int:
    letters = sum(len(text_of(cell)) for row in grid.rows for cell in row)
    return 25 if len(grid.rows) <= _MOST_ROWS and letters <= _MOST_LETTERS else 19
