"""A row of a table of positions that does not fit its columns."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S121",
    "row that does not fit its columns",
    "A row of a table has more or fewer cells than columns, or a quote that is not closed.",
    "NOR,scope,1,50,stated",
    'Add or remove commas; put a cell with a comma in double quotes: `"one, two"`.',
)
