"""What the merged cells of a workbook were taken to say, and of whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game.scenario.diagnostics import Problem, listed
from game.scenario.faults import filled_in
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.tables.size import letters

Spot = tuple[int, int]
"""Row and column."""


class Spread:
    """The cells of the rows that were read, as far as one merged cell stands for several."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._firsts = frozenset(sheet.merged.values())
        self._given: dict[Spot, dict[Cell, str]] = {}
        """By first cell: each cell that it stands for, and the delegation of its row."""

    def take(self, code: str, row: Sequence[Cell], columns: Mapping[int, str]) -> None:
        """Note the cells of a delegation's row in the columns that are read."""
        for cell in row if self._firsts else ():
            first = self._sheet.merged.get(cell.place, cell.place)
            if cell.text and cell.column in columns and first in self._firsts:
                self._given.setdefault(first, {})[cell] = code

    def told(self, columns: Mapping[int, str]) -> Iterator[Problem]:
        """A doubt for each merged cell: where it is, and what it gave to whom."""
        for cells in self._given.values():
            if len(cells) < 2:
                continue
            first, *_, last = cells
            codes = listed(dict.fromkeys(cells.values()))
            heads = dict.fromkeys(columns[cell.column] for cell in cells)
            what = f" in {listed(map(_named, heads))}" if len(heads) > 1 else ""
            message = (
                f"{self._at(first)} to {self._at(last)} are one merged cell: "
                f"`{first.text[:30]}` counts for each, for {codes}{what}"
            )
            help_ = f"nothing, if it is right; else unmerge it, and write `{first.text[:30]}` where it belongs"
            yield self._sheet.problem(filled_in.ENTRY, first, message, help_)

    def _at(self, cell: Cell) -> str:
        row, column = (cell.column, cell.row) if self._sheet.turned else cell.place
        return f"{letters(column)}{row}"


def _named(column: str) -> str:
    """What a column is called: an issue by its title."""
    return column.lstrip("=%?@")
