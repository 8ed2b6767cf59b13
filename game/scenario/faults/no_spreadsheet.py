"""A file that cannot be opened as a table."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S408",
    "file that is no spreadsheet",
    "The file cannot be opened as a table: it is damaged, protected, of another kind, or "
    "unfolds to more than a table has.",
    "delegations.pdf",
    "Save it as `.csv` or `.xlsx`.",
)

MOST_ROWS = 20_000
"""Rows of the largest table that is read."""
