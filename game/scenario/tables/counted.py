"""Numbers before the names of a list, which count its rows and belong to no name."""

from __future__ import annotations

import re

from msgspec.structs import replace

from game.scenario.tables.sheets import Sheet

_COUNTED = re.compile(r"([0-9]{1,3})[.)]\s*([^\W\d].*)")
_FEWEST = 2
"""Rows with a number before a name that show that they are counted."""


def unnumbered(sheet: Sheet) -> Sheet:
    """The table without the numbers before the names in its first column, where these count
    its rows: ``1. Norway``, ``2. Chile``; the head may be the first of them."""
    lines = (sheet.header, *sheet.rows)
    found = [(n, _COUNTED.match(line[0].text)) for n, line in enumerate(lines)]
    told = [(n, int(match[1]), match[2]) for n, match in found if match]
    counts = [number for _, number, _ in told]
    if len(told) < _FEWEST or counts != [*range(counts[0], counts[0] + len(counts))]:
        return sheet
    names = {n: name for n, _, name in told}
    first, *rows = (
        (replace(line[0], text=names.get(n, line[0].text)), *line[1:])
        for n, line in enumerate(lines)
    )
    return replace(sheet, header=first, rows=tuple(rows))
