"""Tables of positions: comma-separated rows, each cell with its place.

The ``csv`` module gives no columns, so the cells are cut here: commas (or semicolons, as
some spreadsheets write), double quotes around a cell, two double quotes for one; a cell
does not run over the end of its line.  Blank lines and lines that begin with ``#`` are
skipped.
"""

from __future__ import annotations

import re

from game.scenario import form
from game.scenario.diagnostics import did_you_mean
from game.scenario.layout import ROW
from game.scenario.nodes import Mapping, Scalar
from game.scenario.shapes import FAULTY, Cursor, Part, Reading
from game.scenario.source import Source

COLUMNS = tuple(ROW.keys)


def read_rows(source: Source, reading: Reading) -> list[Part]:
    """Every row as a part; faulty rows are left out, with their faults recorded."""
    numbered = [
        (number, line)
        for number, line in enumerate(source.lines, 1)
        if line.strip() and not line.startswith("#")
    ]
    if not numbered:
        source.fault(form.EMPTY, None, f"`{source.name}` is empty")
        return []
    mark = ";" if numbered[0][1].count(";") > numbered[0][1].count(",") else ","
    header = _cells(source, *numbered[0], mark)
    if header is None or not _is_header(source, header):
        return []
    names = [cell.text for cell in header]
    parts = []
    for number, line in numbered[1:]:
        cells = _cells(source, number, line, mark)
        if cells is not None and (part := _row(source, reading, names, cells)):
            parts.append(part)
    return parts


def _is_header(source: Source, header: list[Scalar]) -> bool:
    right = True
    names = [cell.text for cell in header]
    wanted = f"the columns are {','.join(COLUMNS)}"
    for at, cell in enumerate(header):
        place = source.place(cell.line, cell.column, cell.length)
        if cell.text not in COLUMNS:
            right = False
            help_ = did_you_mean(cell.text, COLUMNS) or wanted
            source.fault(form.CSV_HEADER, place, f"unknown column `{cell.text}`", help_)
        elif cell.text in names[:at]:
            right = False
            source.fault(form.CSV_HEADER, place, f"column `{cell.text}` stands twice")
    for name in COLUMNS:
        if name not in names and ROW.keys[name].required:
            right = False
            place = source.place(header[0].line, 1)
            source.fault(form.CSV_HEADER, place, f"there is no column `{name}`", wanted)
    return right


def _row(
    source: Source, reading: Reading, names: list[str], cells: list[Scalar]
) -> Part | None:
    if len(cells) != len(names):
        place = source.place(cells[0].line, 1, cells[-1].column + cells[-1].length - 1)
        message = f"this row has {len(cells)} cells, there are {len(names)} columns"
        help_ = (
            "put a cell with a comma in double quotes" if len(cells) > len(names) else ""
        )
        source.fault(form.CSV_ROW, place, message, help_)
        return None
    entries = {name: (cell, cell) for name, cell in zip(names, cells, strict=True)}
    node = Mapping(cells[0].line, 1, dict(entries))
    read = ROW.read(node, Cursor(source, reading, "row"))
    return None if read is FAULTY else read


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
                source.fault(form.CSV_ROW, place, "a quote is not closed on this line")
                return None
        if end >= len(line):
            return cells
        if line[end] != mark:
            message = f"after a quoted cell comes `{mark}`, not `{line[end]}`"
            source.fault(form.CSV_ROW, source.place(number, end + 1), message)
            return None
        at = end + 1
