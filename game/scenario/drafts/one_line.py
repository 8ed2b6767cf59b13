"""A table of a text as one paragraph: its rows between semicolons, its cells between bars.

``Table: State | Share; Chad | 40 %`` has a row of heads, ``Rows: first time | a warning;
second time | a note`` has none.  Both begin with words, so that no cell passes for a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

HEADED, BARE = "Table: ", "Rows: "
"""How such a paragraph begins: where the first row are heads, and where it is a row like others."""
_BETWEEN_ROWS, _BETWEEN_CELLS = "; ", " | "
_FEWEST = 2
"""Rows and columns of a table that is printed as one."""


class Table(NamedTuple):
    """A table, read back from its paragraph."""

    caption: str
    """What stands above it; may be empty."""
    head: tuple[str, ...]
    """Empty where it has no row of heads."""
    rows: tuple[tuple[str, ...], ...]


def is_table(line: str) -> bool:
    """Whether a paragraph is a table."""
    return line.startswith((HEADED, BARE))


def in_one_line(rows: Sequence[Sequence[str]], *, headed: bool) -> str:
    """The paragraph; nothing where no cell has a word.  Heads that are all empty are none."""
    if headed and rows and not any(map(str.strip, rows[0])):
        rows, headed = rows[1:], False
    if not any(cell.strip() for row in rows for cell in row):
        return ""
    told = _BETWEEN_ROWS.join(_BETWEEN_CELLS.join(row) for row in rows)
    return f"{HEADED if headed else BARE}{told}"


def table_in(paragraph: str) -> Table | None:
    """The table that a paragraph is; ``None``: it is none, or not all of its rows have as many
    cells."""
    if not is_table(paragraph):
        return None
    headed = paragraph.startswith(HEADED)
    told = paragraph.removeprefix(HEADED if headed else BARE).rstrip(" .;")
    rows = [
        tuple(cell.strip() for cell in row.split("|")) for row in told.split(_BETWEEN_ROWS)
    ]
    caption = rows.pop(0)[0] if len(rows[0]) == 1 else ""
    if len(rows) < _FEWEST or len(rows[0]) < _FEWEST:
        return None
    if any(len(row) != len(rows[0]) for row in rows):
        return None
    if headed:
        return Table(caption, rows[0], tuple(rows[1:]))
    return Table(caption, (), tuple(rows))
