"""Columns of positions on the scale of a questionnaire, from 1 to 5.

Such numbers are never taken as they are: 1 and 2 would be positions too, and the wrong ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from game.scenario.diagnostics import Problem
from game.scenario.faults import unreadable_cell
from game.scenario.tables.sheets import Cell, Sheet

_SCALE = re.compile(
    r"[(\[]\s*1\s*(?:-|\u2013|\u2212|to|bis|\u00e0|a|\u2026|\.\.\.?)\s*5\s*[)\]]"
)
"""The scale, as a heading names it."""
_MIDDLE, _LARGEST = 3, 2
"""Of a scale from 1 to 5; and of positions."""
_FEWEST = 2
"""Numbers that it takes to see a scale."""


def of_a_questionnaire(sheet: Sheet, columns: Mapping[int, str]) -> dict[Cell, Problem]:
    """By the head of each column of positions on such a scale, a fault that tells what each
    number would be.

    The heading names the scale; or the column holds whole numbers from 1 to 5 alone, of which
    one at least is beyond every position.
    """
    found: dict[Cell, Problem] = {}
    for head in sheet.header:
        what = columns.get(head.column, "")
        if what == "position" or what.startswith("="):
            cells = [c for r in sheet.rows for c in r if c.column == head.column and c.text]
            numbers = [*_numbers(cells)]
            alone = _FEWEST <= len(numbers) == len(cells)
            if alone and (max(numbers) > _LARGEST or _SCALE.search(head.text)):
                found[head] = _fault(sheet, head, sorted({*numbers}, reverse=True))
            elif numbers and (named := _SCALE.search(head.text)):
                found[head] = _half_converted(sheet, head, named[0])
    return found


def _numbers(cells: Sequence[Cell]) -> Iterator[int]:
    """The whole numbers from 1 to 5, of positions with or without a salience behind them."""
    for cell in cells:
        if found := re.fullmatch(r"([1-5])(?:[.,]0+)?\s*(?:/.*)?", cell.text.strip()):
            yield int(found[1])


def _fault(sheet: Sheet, head: Cell, numbers: Sequence[int]) -> Problem:
    named = _SCALE.search(head.text)
    message = (
        f"`{head.text[:30]}` is on a scale from 1 to 5, and positions are from -2 to 2"
    )
    each = ", ".join(f"{n} as `{n - _MIDDLE}`" for n in numbers)
    help_ = (
        f"if 5 is most in favour, write {each} in every row; if 1 is, the opposite signs"
    )
    if named:
        help_ += f"; and take `{named[0]}` out of the heading"
    return sheet.problem(unreadable_cell.ENTRY, head, message, help_)


def _half_converted(sheet: Sheet, head: Cell, named: str) -> Problem:
    """The fault of a heading that names the scale over cells that are not all on it."""
    message = (
        f"`{head.text[:30]}` names a scale from 1 to 5, and its cells are not all on it"
    )
    help_ = (
        f"take `{named}` out of the heading if every cell is a position from -2 to 2; "
        "else take 3 from each that is not"
    )
    return sheet.problem(unreadable_cell.ENTRY, head, message, help_)
