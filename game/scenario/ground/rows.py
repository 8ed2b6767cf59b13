"""Tables of positions: comma-separated rows, each cell with its place.

Blank lines and lines that begin with ``#`` are skipped.  A table in which nothing is wrong is
read column by column; any other is read again row by row, for the places of its faults.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from game.scenario.diagnostics import Problems, did_you_mean
from game.scenario.faults import empty_file, uneven_row, wrong_columns
from game.scenario.files.cells import cells_of
from game.scenario.files.source import Source
from game.scenario.files.tree import Scalar
from game.scenario.ground.position_rows import Rows, Sheet
from game.scenario.layouts.scenario import ROW
from game.scenario.shapes.part import FAULTY, PlacesWanted
from game.scenario.shapes.shape import Cursor, Reading

COLUMNS = tuple(ROW.keys)


class _Columns:
    """Reads cells, each different one of a column once: most stand there many times."""

    def __init__(self, source: Source, problems: Problems, names: Sequence[str]) -> None:
        self.shapes = [ROW.keys[name].shape for name in names]
        # What rows refer to is looked up by column, so references are not kept here.
        self.cursors = [Cursor(source, Reading(problems), name) for name in names]
        self.known: list[dict[str, Any]] = [{} for _ in names]
        self.problems = problems

    def read(self, at: int, cell: Scalar) -> Any:
        """The value of a cell; one without faults is remembered."""
        known = self.known[at].get(cell.text, FAULTY)
        if known is not FAULTY:
            return known
        before = len(self.problems.found), self.problems.dropped
        value = self.shapes[at].read(cell, self.cursors[at])
        if before == (len(self.problems.found), self.problems.dropped):
            self.known[at][cell.text] = value
        return value


def read_rows(source: Source, reading: Reading) -> Rows:
    """Every row; those that do not fit the columns are left out, with a fault recorded."""
    numbered = [
        (number, line)
        for number, line in enumerate(source.lines, 1)
        if line and not line.startswith("#") and not line.isspace()
    ]
    if not numbered:
        source.fault(empty_file.ENTRY, None, f"`{source.name}` is empty")
        return Rows.none()
    (number, first), *lines = numbered
    mark = ";" if first.count(";") > first.count(",") else ","
    header = cells_of(source, number, first, mark)
    if header is None or not _is_header(source, header):
        return Rows.none()
    sheet = Sheet(source, tuple(cell.text for cell in header), mark)
    with suppress(PlacesWanted):
        return _taken(sheet, lines)
    return _read(sheet, lines, reading.problems)


def _taken(sheet: Sheet, lines: list[tuple[int, str]]) -> Rows:
    """The rows of a table in which nothing is wrong.

    Raises :class:`PlacesWanted` where anything may be to say of a cell.
    """
    width, between = len(sheet.names), len(sheet.names) - 1
    written = [line for _, line in lines]
    whole = sheet.mark.join(written)
    if '"' in whole or any(line.count(sheet.mark) != between for line in written):
        raise PlacesWanted
    cells = whole.split(sheet.mark) if written else []
    # What rows refer to is looked up by column, so references are not kept here.
    aside = Reading(Problems())
    columns: dict[str, Sequence[Any]] = {}
    for at, name in enumerate(sheet.names):
        column, take = cells[at::width], ROW.keys[name].shape.taker(aside)
        known = {cell: take(cell.strip()) for cell in dict.fromkeys(column)}
        columns[name] = [known[cell] for cell in column]
    return _rows(sheet, [number for number, _ in lines], columns)


def _read(sheet: Sheet, lines: list[tuple[int, str]], problems: Problems) -> Rows:
    """The rows that fit the columns, faults recorded."""
    columns = _Columns(sheet.source, problems, sheet.names)
    numbers, rows = [], []
    for number, line in lines:
        cells = cells_of(sheet.source, number, line, sheet.mark)
        if cells is not None and _fits(sheet, cells):
            numbers.append(number)
            rows.append([columns.read(at, cell) for at, cell in enumerate(cells)])
    by_name = dict(zip(sheet.names, zip(*rows, strict=True), strict=False))
    return _rows(sheet, numbers, dict(by_name))


def _rows(sheet: Sheet, numbers: list[int], columns: dict[str, Sequence[Any]]) -> Rows:
    """The rows, with defaults for the columns that the table does not have."""
    lacking = {n: k.default for n, k in ROW.keys.items() if n not in sheet.names}
    return Rows(
        sheet, numbers, {**columns, **{n: [d] * len(numbers) for n, d in lacking.items()}}
    )


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


def _fits(sheet: Sheet, cells: list[Scalar]) -> bool:
    columns = len(sheet.names)
    if len(cells) == columns:
        return True
    place = sheet.source.place(cells[0].line, 1, cells[-1].column + cells[-1].length - 1)
    message = f"this row has {len(cells)} cells, there are {columns} columns"
    fitting = [cell.text for cell in cells][:columns]
    fitting += [""] * (columns - len(fitting))
    name = "comma" if sheet.mark == "," else "semicolon"
    help_ = f"add {name}s for what is empty: `{sheet.mark.join(fitting)}`"
    if len(cells) > columns:
        help_ = f'put a cell with a {name} in double quotes: `"one{sheet.mark} two"`'
    sheet.source.fault(uneven_row.ENTRY, place, message, help_)
    return False
