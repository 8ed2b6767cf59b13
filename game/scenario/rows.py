"""Tables of positions: comma-separated rows, each cell with its place.

The ``csv`` module gives no columns, so the cells are cut here: commas (or semicolons, as
some spreadsheets write), double quotes around a cell, two double quotes for one; a cell
does not run over the end of its line.  Blank lines and lines that begin with ``#`` are
skipped.
"""

from __future__ import annotations

import re
from typing import Any

from game.scenario.diagnostics import Problems, did_you_mean
from game.scenario.faults import empty_file, uneven_row, wrong_columns
from game.scenario.layout import ROW
from game.scenario.nodes import Mapping, Scalar
from game.scenario.shapes import FAULTY, Cursor, Part, Reading
from game.scenario.source import Source

COLUMNS = tuple(ROW.keys)


class Row(Part):
    """A row as read; where its cells stand is found out when somebody asks."""

    __slots__ = ("_written",)

    def __init__(self, source: Source, names: list[str], number: int, line: str, mark: str):
        self.source = source
        self._written = names, number, line, mark

    @property
    def line(self) -> int:
        """The line of the row."""
        return self._written[1]

    @property
    def node(self) -> Mapping:
        """The row as a mapping from columns to cells."""
        names, number, line, mark = self._written
        cells = _cells(self.source, number, line, mark) or []
        return Mapping(number, 1, {n: (c, c) for n, c in zip(names, cells, strict=False)})


class _Columns:
    """Reads cells, each different one of a column once: most stand there many times."""

    def __init__(self, source: Source, problems: Problems, names: list[str]) -> None:
        self.shapes = [ROW.keys[name].shape for name in names]
        # What rows refer to is looked up by column, so references are not kept here.
        self.cursors = [Cursor(source, Reading(problems), name) for name in names]
        self.known: list[dict[str, Any]] = [{} for _ in names]
        self.problems = problems

    def read(self, at: int, cell: Scalar) -> Any:
        """The value of a cell; one without faults is remembered."""
        before = len(self.problems.found), self.problems.dropped
        value = self.shapes[at].read(cell, self.cursors[at])
        if before == (len(self.problems.found), self.problems.dropped):
            self.known[at][cell.text] = value
        return value


def read_rows(source: Source, reading: Reading) -> list[Row]:
    """Every row; those that do not fit the columns are left out, with a fault recorded."""
    numbered = [
        (number, line)
        for number, line in enumerate(source.lines, 1)
        if line.strip() and not line.startswith("#")
    ]
    if not numbered:
        source.fault(empty_file.ENTRY, None, f"`{source.name}` is empty")
        return []
    mark = ";" if numbered[0][1].count(";") > numbered[0][1].count(",") else ","
    header = _cells(source, *numbered[0], mark)
    if header is None or not _is_header(source, header):
        return []
    names = [cell.text for cell in header]
    columns = _Columns(source, reading.problems, names)
    lacking = {n: k.default for n, k in ROW.keys.items() if n not in names}
    rows = []
    for number, line in numbered[1:]:
        row = Row(source, names, number, line, mark)
        if _fill(row, columns, number, line, mark):
            row.update(lacking)
            rows.append(row)
    return rows


def _fill(row: Row, columns: _Columns, number: int, line: str, mark: str) -> bool:
    """Read a row's cells into it; false where they do not fit the columns."""
    names = columns.cursors
    pieces = line.split(mark)
    if '"' not in line and len(pieces) == len(names):
        # The usual row: every cell was read before, in an earlier row.
        for at, piece in enumerate(pieces):
            value = columns.known[at].get(piece, FAULTY)
            if value is FAULTY:
                break
            row[names[at].name] = value
        else:
            return True
    cells = _cells(row.source, number, line, mark)
    if cells is None or not _fits(row.source, cells, len(names)):
        return False
    for at, cell in enumerate(cells):
        value = columns.known[at].get(cell.text, FAULTY)
        if value is FAULTY:
            value = columns.read(at, cell)
        if value is not FAULTY:
            row[names[at].name] = value
    return True


def _is_header(source: Source, header: list[Scalar]) -> bool:
    right = True
    names = [cell.text for cell in header]
    wanted = f"the columns are `{','.join(COLUMNS)}`"
    for at, cell in enumerate(header):
        place = source.place(cell.line, cell.column, cell.length)
        if cell.text not in COLUMNS:
            right = False
            help_ = did_you_mean(cell.text, COLUMNS) or wanted
            source.fault(wrong_columns.ENTRY, place, f"unknown column `{cell.text}`", help_)
        elif cell.text in names[:at]:
            right = False
            source.fault(wrong_columns.ENTRY, place, f"column `{cell.text}` stands twice")
    for name in COLUMNS:
        if name not in names and ROW.keys[name].required:
            right = False
            place = source.place(header[0].line, 1)
            source.fault(wrong_columns.ENTRY, place, f"there is no column `{name}`", wanted)
    return right


def _fits(source: Source, cells: list[Scalar], columns: int) -> bool:
    if len(cells) == columns:
        return True
    place = source.place(cells[0].line, 1, cells[-1].column + cells[-1].length - 1)
    message = f"this row has {len(cells)} cells, there are {columns} columns"
    fitting = [cell.text for cell in cells][:columns]
    fitting += [""] * (columns - len(fitting))
    help_ = f"add commas for what is empty: `{','.join(fitting)}`"
    if len(cells) > columns:
        help_ = 'put a cell with a comma in double quotes: `"one, two"`'
    source.fault(uneven_row.ENTRY, place, message, help_)
    return False


_QUOTED = re.compile(r'\s*"((?:[^"]|"")*)"\s*')


def _cells(source: Source, number: int, line: str, mark: str) -> list[Scalar] | None:
    if '"' not in line:
        cells, at = [], 0
        for piece in line.split(mark):
            cells.append(_cell(number, at, piece))
            at += len(piece) + 1
        return cells
    return _quoted_cells(source, number, line, mark)


def _cell(number: int, at: int, piece: str) -> Scalar:
    text = piece.strip()
    indent = len(piece) - len(piece.lstrip()) if text else 0
    return Scalar(number, at + indent + 1, max(1, len(text)), text, False)


def _quoted_cells(source: Source, number: int, line: str, mark: str) -> list[Scalar] | None:
    cells: list[Scalar] = []
    at = 0
    while True:
        found = _QUOTED.match(line, at)
        if found:
            text = found[1].replace('""', '"')
            start = found.start(1) - 1
            cells.append(Scalar(number, start + 1, len(found[1]) + 2, text, False))
            end = found.end()
        else:
            end = line.find(mark, at)
            end = len(line) if end < 0 else end
            cells.append(_cell(number, at, line[at:end]))
            if cells[-1].text.startswith('"'):
                place = source.place(number, cells[-1].column)
                source.fault(uneven_row.ENTRY, place, "a quote is not closed on this line")
                return None
        if end >= len(line):
            return cells
        if line[end] != mark:
            message = f"after a quoted cell comes `{mark}`, not `{line[end]}`"
            source.fault(uneven_row.ENTRY, source.place(number, end + 1), message)
            return None
        at = end + 1
