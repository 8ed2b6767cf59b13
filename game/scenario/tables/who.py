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
from game.scenario.tables.meanings import says_nothing
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.tables.spoken import tells_a_position
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
    named = {folded(text) for text in texts if text}
    often = "issue" in known.values()  # a row a position, and several a delegation
    apart = len(named) == len(texts) == len(sheet.rows)
    if len(named) < _FEWEST or any(map(_NUMBER.fullmatch, texts)):
        return None
    return head if apart or (often and all(texts)) or _are_all_words(sheet, known) else None


def _are_all_words(sheet: Sheet, known: Mapping[int, str]) -> bool:
    """Whether the first column alone holds words, so that nothing else in the table can be
    the names: one that stands twice is then told where it does, and a blank one is filled in
    from above."""
    if not sheet.rows[0][0].text:
        return False
    first = sheet.header[0].column
    others = [h for h in sheet.header if h.column != first and h.text]
    asked = {
        h.column for h in others if h.column not in known and folded(h.text) not in _NOT_WHO
    }
    cells = [c for row in sheet.rows for c in row if c.column in asked]
    said = [c.text for c in cells if not says_nothing(c.text)]
    return len(said) > 0 and all(map(tells_a_position, said))


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
