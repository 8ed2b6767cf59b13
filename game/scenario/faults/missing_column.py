"""A spreadsheet without a column that it needs."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S401",
    "spreadsheet without a needed column",
    "A spreadsheet of delegations needs a column with their names, and either columns `issue` "
    "and `position` or a column an issue.",
    "Country,Remarks\nNorway,...",
    "Name the columns in the first line: `delegation,issue,position,salience`.",
)
