"""Cells that stand below no name of a column, and those that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Problem
from game.scenario.faults import filled_in, unreadable_cell
from game.scenario.files.old_encodings import HELP
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.tables.size import letters


def unnamed(sheet: Sheet) -> Iterator[Problem]:
    """A fault for each row of a text with more cells than the line of columns, as a decimal
    comma makes them; a doubt for each column without a name that holds something."""
    if sheet.turned:
        return
    width = len(sheet.header)
    if not sheet.page:
        for row in sheet.rows:
            if extra := next((cell for cell in row[width:] if cell.text), None):
                yield _too_many(sheet, extra, row)
    named = {cell.column for cell in sheet.header if cell.text}
    told: set[int] = set()
    for row in sheet.rows:
        for cell in row[1:width]:
            if cell.text and cell.column not in named | told:
                told.add(cell.column)
                message = f"column {letters(cell.column)} has no name and is left out"
                help_ = "nothing, if so; else name it in the row of the columns"
                yield sheet.problem(filled_in.ENTRY, cell, message, help_)


def unseen(sheet: Sheet) -> Iterator[Problem]:
    """A doubt about the rows and columns of a workbook that are hidden or struck out."""
    if sheet.unseen:
        few, more = sheet.unseen[:_SHOWN], len(sheet.unseen) - _SHOWN
        said = "; ".join(few) + (f"; and {more} more" if more > 0 else "")
        message = f"what nobody sees is read too: {said}"
        help_ = "nothing, if it is meant; else delete it"
        yield sheet.problem(filled_in.ENTRY, sheet.header[0], message, help_)


def old_encoding(sheet: Sheet) -> Iterator[Problem]:
    """A doubt about a file that is no UTF-8: its letters may be others."""
    if sheet.western:
        message = (
            f"the file is no UTF-8; it is read as Western, as in `{sheet.western[:40]}`"
        )
        help_ = f"nothing, if that word is right; else {HELP}"
        yield sheet.problem(filled_in.ENTRY, sheet.header[0], message, help_)


_SHOWN = 6
"""Rows and columns that are named."""


def _too_many(sheet: Sheet, extra: Cell, row: tuple[Cell, ...]) -> Problem:
    held = sum(bool(cell.text) for cell in row)
    message = f"{held} cells, and {len(sheet.header)} columns have names"
    help_ = 'put a cell with a comma in double quotes: `"1,5"`, or name the column'
    return sheet.problem(unreadable_cell.ENTRY, extra, message, help_)
