"""How large a table may be, and what its columns are called."""

from __future__ import annotations

from game.scenario.diagnostics import unusable
from game.scenario.faults import no_spreadsheet

MOST_COLUMNS = 200
MOST_DELEGATIONS = 400
"""More than any room has: the United Nations has 193 Members."""


def letters(column: int) -> str:
    """A column as spreadsheets call it: 1 is ``A``, 27 is ``AA``."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def refuse_large(name: str, rows: int, columns: int) -> None:
    """Raise :class:`~game.scenario.diagnostics.ImportUnusable` for more than a table has."""
    if rows > no_spreadsheet.MOST_ROWS or columns > MOST_COLUMNS:
        message = (
            f"`{name}` has {rows} rows and {columns} columns; "
            f"{no_spreadsheet.MOST_ROWS} and {MOST_COLUMNS} are read"
        )
        help_ = (
            f"column {letters(MOST_COLUMNS + 1)} is the first too many: take out those that "
            "are none of an issue, and those that are empty"
        )
        if columns <= MOST_COLUMNS:
            help_ = "delete the rows that are empty, or save what is meant as `table.csv`"
        raise unusable(name, no_spreadsheet.ENTRY, message, help_)


def refuse_crowd(name: str, many: int, row: int, who: str) -> None:
    """Raise :class:`~game.scenario.diagnostics.ImportUnusable` for the first delegation, in
    ``row``, that no room has a seat for."""
    if many > MOST_DELEGATIONS:
        message = f"row {row}: `{who[:40]}` is delegation {MOST_DELEGATIONS + 1}"
        help_ = f"a room has at most {MOST_DELEGATIONS}; is each row a delegation, and no pupil?"
        raise unusable(name, no_spreadsheet.ENTRY, message, help_)
