"""A table of positions whose first line names other columns."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S120",
    "wrong columns",
    "The first line of a table does not name its columns as it must.",
    "delegation,issue,place",
    "Write `delegation,issue,position,salience,basis,source` as the first line.",
)
