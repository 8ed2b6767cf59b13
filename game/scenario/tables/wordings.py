"""Positions that a table tells in words of the text itself: ``every day``, where a paragraph has
that wording, which is a position at its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from game.scenario.diagnostics import Problem
from game.scenario.tables.headings import column_meant
from game.scenario.tables.meanings import decimal
from game.scenario.tables.provisions import Provisions
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.tables.spoken import may_hold_positions, taken_so, told, with_positions
from game.scenario.world.countries import folded


def in_places(
    sheet: Sheet, text: Provisions, issues: Mapping[str, str]
) -> tuple[Sheet, tuple[Problem, ...]]:
    """The table with the place of a wording in each cell that names it, and doubts.

    A number between -2 and 2 is a position, also where a wording is called by it.  ``issues``
    are the titles of those that are known.
    """
    titles = {folded(title): id_ for id_, title in issues.items()}

    @cache
    def places(about: str) -> Mapping[str, str]:
        provision = text.called(about) or text.bearing_on(titles.get(folded(about), about))
        return text.places(provision) if provision else {}

    taken: dict[str, dict[str, str]] = {}
    first: dict[str, Cell] = {}
    numbers: dict[tuple[int, int], str] = {}
    for cell, about in _about(sheet):
        said, weight = told(cell.text)
        if not said or decimal(said) is not None:
            continue
        place = places(about).get(folded(said))
        if place is None:
            continue
        taken.setdefault(about, {}).setdefault(said, place)
        first.setdefault(about, cell)
        numbers[cell.place] = f"{place}{weight}"
    doubts = tuple(
        taken_so(sheet, first[about], f"`{about[:30]}`: wordings", said)
        for about, said in taken.items()
    )
    return with_positions(sheet, numbers), doubts


def _about(sheet: Sheet) -> Iterator[tuple[Cell, str]]:
    """Each cell that may hold a position, with what its column or its row says it is on."""
    heads = {h.column: h for h in sheet.header if may_hold_positions(h)}
    issue = next((h.column for h in sheet.header if column_meant(h.text) == "issue"), 0)
    for row in sheet.rows:
        on = next((c.text for c in row if c.column == issue), "")
        for cell in row:
            head = heads.get(cell.column)
            if head is not None:
                yield cell, on if column_meant(head.text) == "position" else head.text
