"""Which column names the delegations, where none is called so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from game.scenario.diagnostics import Problem
from game.scenario.faults import filled_in
from game.scenario.tables.headings import (
    HEADCOUNTS,
    NUMBERINGS,
    REMARKS,
    column_meant,
)
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.world.countries import folded

_NOT_WHO = REMARKS | HEADCOUNTS | NUMBERINGS
_NUMBER = re.compile(r"[-+\u2212\u2013]?[0-9][0-9.,/ ]*")
_FEWEST = 2
"""Rows that it takes to see that a column tells them apart."""


def names_by_place(sheet: Sheet, known: Mapping[int, str]) -> Cell | None:
    """The head of the first column, if it tells every row from the others in words.

    People call their members *Faculty*, *Shareholder* or *Group*; ``known`` says what
    columns are by their names.
    """
    head = sheet.header[0]
    if folded(head.text) in _NOT_WHO or known.get(head.column, "group") != "group":
        return None
    texts = [c.text for row in sheet.rows for c in row if c.column == head.column]
    named = {folded(text) for text in texts}
    often = "issue" in known.values()  # a row a position, and several a delegation
    apart = len(named) >= _FEWEST and (often or len(named) == len(texts))
    whole = len(texts) == len(sheet.rows) and "" not in named
    return head if apart and whole and not any(map(_NUMBER.fullmatch, texts)) else None


def taken_as_names(sheet: Sheet, columns: Mapping[int, str]) -> Iterator[Problem]:
    """A doubt about a column that names the delegations and is not called so."""
    for cell in sheet.header:
        meant = column_meant(cell.text) in ("delegation", "name")
        if columns.get(cell.column) == "delegation" and not meant:
            message = f"the delegations are taken from the column {_called(cell)}"
            help_ = "nothing, if so; else call their column `delegation`"
            yield sheet.problem(filled_in.ENTRY, cell, message, help_)


def _called(head: Cell) -> str:
    return f"`{head.text[:30]}`" if head.text else "without a name"
