"""Which column names the delegations, where none is called so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from game.scenario.diagnostics import Problem
from game.scenario.faults import filled_in
from game.scenario.tables.headings import REMARKS, column_meant
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.world.countries import folded

_NUMBER = re.compile(r"\s*[-+\u2212\u2013]?[0-9]")
_FEWEST = 2
"""Rows that it takes to see that a column tells them apart."""


def names_by_place(sheet: Sheet, known: Mapping[int, str]) -> Cell | None:
    """The head of the first column, if it tells every row from the others in words.

    People call their members *Faculty*, *Shareholder* or *Group*; ``known`` says what
    columns are by their names.
    """
    head = next((cell for cell in sheet.header if cell.text), None)
    if head is None or folded(head.text) in REMARKS:
        return None
    if known.get(head.column, "group") != "group":
        return None
    texts = [c.text for row in sheet.rows for c in row if c.column == head.column]
    named = {folded(text) for text in texts}
    apart = len(named) == len(texts) == len(sheet.rows) >= _FEWEST and "" not in named
    return head if apart and not any(map(_NUMBER.match, texts)) else None


def taken_as_names(sheet: Sheet, columns: Mapping[int, str]) -> Iterator[Problem]:
    """A doubt about a column that names the delegations and is not called so."""
    for cell in sheet.header:
        meant = column_meant(cell.text) in ("delegation", "name")
        if columns.get(cell.column) == "delegation" and cell.text and not meant:
            message = f"the delegations are taken from the column `{cell.text[:30]}`"
            help_ = "nothing, if so; else call their column `delegation`"
            yield sheet.problem(filled_in.ENTRY, cell, message, help_)
