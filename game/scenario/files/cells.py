"""A line of a table cut into cells, each with its place.

The ``csv`` module gives no columns, so lines are cut here: commas (or semicolons, as some
spreadsheets write), double quotes around a cell, two double quotes for one; a cell does not
run over the end of its line.
"""

from __future__ import annotations

import re

from game.scenario.faults import uneven_row
from game.scenario.files.source import Source
from game.scenario.files.tree import Scalar

_QUOTED = re.compile(r'\s*"((?:[^"]|"")*)"\s*')


def cells_of(source: Source, number: int, line: str, mark: str) -> list[Scalar] | None:
    """The cells of a line; ``None`` and a fault where its quotes do not fit.

    ``number`` is that of the line, ``mark`` what stands between cells.
    """
    if '"' not in line:
        cells, at = [], 0
        for piece in line.split(mark):
            cells.append(_cell(number, at, piece))
            at += len(piece) + 1
        return cells
    return _quoted(source, number, line, mark)


def _cell(number: int, at: int, piece: str) -> Scalar:
    text = piece.strip()
    indent = len(piece) - len(piece.lstrip()) if text else 0
    return Scalar(number, at + indent + 1, max(1, len(text)), text, False)


def _quoted(source: Source, number: int, line: str, mark: str) -> list[Scalar] | None:
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
                message = "a quote is not closed on this line"
                help_ = f'close it, or take it out: `{line.rstrip()[:150]}"`'
                source.fault(uneven_row.ENTRY, place, message, help_)
                return None
        if end >= len(line):
            return cells
        if line[end] != mark:
            message = f"after a quoted cell comes `{mark}`, not `{line[end]}`"
            source.fault(uneven_row.ENTRY, source.place(number, end + 1), message)
            return None
        at = end + 1
