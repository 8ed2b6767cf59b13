"""A table of a Word document: its lines, the widths of its columns, what stays on one page.

Its cells begin and end where the lines of the page do, so that a table is no wider than the
words above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.reports.handouts.sheets import KEPT_TOGETHER, Grid, text_of
from game.reports.handouts.word_parts import insert, made

if TYPE_CHECKING:
    from docx.table import Table

RULE = "B8C2CC"
"""The colour of lines between rows and below headings."""
_BETWEEN = 160
"""Twentieths of a point between two columns."""
_POINT = 12700
"""English metric units, in which Word counts widths, of a point."""
_A_FEW_WORDS = 18
"""Letters of a cell that stays on one line where it can."""
_LETTER = 0.62
"""Of the size of a bold letter: its breadth, with a little to spare."""


def column_widths(grid: Grid, across: int, points: float) -> list[int]:
    """The widths asked for, of ``across`` in all; no column is narrower than its longest word,
    or than a few words, such as hours, where there is room for these.

    What one needs beyond its share the others give, each by what it has to spare.  Where
    there is not enough to give, the shares stay as they are.
    """
    shares = [across * part // sum(grid.widths) for part in grid.widths]
    rows = [[text_of(cell) for cell in row] for row in grid.lines]
    columns = [*zip(*rows, strict=True)]
    for whole in (_A_FEW_WORDS, 0):
        letters = [_longest(column, whole) for column in columns]
        needed = [
            int(most * points * _LETTER * _POINT) + _BETWEEN * _POINT // 20
            for most in letters
        ]
        if found := _given(shares, needed):
            return found
    return shares


def _given(shares: Sequence[int], needed: Sequence[int]) -> list[int]:
    """Shares of which each is enough, where those with more than they need have it to give;
    empty where they have not."""
    lacking = sum(max(0, n - s) for n, s in zip(needed, shares, strict=True))
    spare = [max(0, s - n) for n, s in zip(needed, shares, strict=True)]
    if lacking > sum(spare):
        return []
    return [
        max(share, need) - lacking * more // max(1, sum(spare))
        for share, need, more in zip(shares, needed, spare, strict=True)
    ]


def _longest(cells: Sequence[str], whole: int) -> int:
    """Letters of the longest word, or of a cell that has no more than ``whole``."""
    pieces = ([cell] if len(cell) <= whole else cell.split() for cell in cells)
    return max((len(piece) for found in pieces for piece in found), default=0)


def rule_table(
    table: Table, widths: Sequence[int], *, headed: bool, from_the_right: bool = False
) -> None:
    """Lines above, below and under the head, where it has one; rows that stay whole; widths that hold.

    In a table from the right programs differ on which side is left, so both have as much.
    """
    table.autofit = False
    properties = table._tbl.tblPr
    if from_the_right:
        insert(properties, made("w:bidiVisual"))
    borders = made("w:tblBorders")
    for side in ("top", "bottom"):
        borders.append(made(f"w:{side}", val="single", sz="8", space="0", color="000000"))
    borders.append(made("w:insideH", val="single", sz="2", space="0", color=RULE))
    insert(properties, borders)
    around = made("w:tblCellMar")
    sides = (_BETWEEN // 2, _BETWEEN // 2) if from_the_right else (0, _BETWEEN)
    for side, room in zip(("left", "right"), sides, strict=True):
        around.append(made(f"w:{side}", w=str(room), type="dxa"))
    insert(properties, around)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    for row in table.rows:
        row._tr.get_or_add_trPr().append(made("w:cantSplit"))
    if not headed:
        return
    table.rows[0]._tr.get_or_add_trPr().append(made("w:tblHeader"))
    for cell in table.rows[0].cells:
        below = made("w:tcBorders")
        below.append(made("w:bottom", val="single", sz="6", space="0", color="000000"))
        cell._tc.get_or_add_tcPr().append(below)


def keep_rows(table: Table, grid: Grid) -> None:
    """A short table on one page; of a long one the head with the first row below it."""
    letters = sum(len(text_of(cell)) for row in grid.rows for cell in row)
    kept = table.rows[:-1] if letters <= KEPT_TOGETHER else table.rows[:1]
    for row in kept:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
