"""A formula whose value is not in the file."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S409",
    "formula without a value",
    "A cell holds a formula whose value is not in the file, because a program wrote it and no "
    "spreadsheet program has computed it, or the file is a table of texts, or whose value is "
    "an error.",
    "Norway,scope,=B2+1",
    "Open the table in a spreadsheet program and save it again, or write the value, such as `1.5`.",
)
