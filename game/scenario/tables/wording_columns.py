"""Columns of a table that stand for the wordings of one paragraph: ``1: shall``, ``1: may``.

A row is for the wording that it is most for; where it is for none, for those that it is not
against.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.scenario.diagnostics import Problem
from game.scenario.tables.provisions import Provisions
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.tables.spoken import (
    may_hold_positions,
    position_in,
    taken_so,
    told,
    with_positions,
)
from game.scenario.tables.wordings import middle, wordings_named

_COLUMNS = 2
"""Columns on wordings of one paragraph, at least: one alone is on the paragraph."""
_Of = Mapping[int, Mapping[str, float]]
"""By column the wordings that it stands for, with their places."""


def by_wording(sheet: Sheet, text: Provisions) -> tuple[Sheet, tuple[Problem, ...]]:
    """The table with the place that each row is for in the first of such columns, and doubts."""
    numbers: dict[tuple[int, int], str] = {}
    doubts: list[Problem] = []
    heads = {head.column: head for head in sheet.header}
    for on, columns in _groups(sheet, text):
        places = {i: float(w["place"]) for i, w in text.wordings(on).items()}
        said: dict[str, str] = {}
        for row in sheet.rows:
            cells = [cell for cell in row if cell.column in columns]
            place = _wanted(places, columns, cells)
            weights = [told(cell.text)[1] for cell in cells]
            weight = max(weights, key=lambda w: int(w.lstrip("/") or 0), default="")
            numbers |= {cell.place: "" for cell in cells if place}
            if place:
                numbers[cells[0].place] = f"{place}{weight}"
                best = _most(columns, cells)
                said.setdefault(heads[best.column].text if best else "none of them", place)
        first = heads[min(columns)]
        if said:
            what = f"`{first.text[:30]}` and beside it: columns of wordings"
            doubts.append(taken_so(sheet, first, what, said))
    return with_positions(sheet, numbers), tuple(doubts)


def _groups(sheet: Sheet, text: Provisions) -> Iterator[tuple[str, _Of]]:
    """Each paragraph that has several columns on its wordings, and these."""
    found: dict[str, dict[int, Mapping[str, float]]] = {}
    for head in sheet.header:
        on, words = text.parted(head.text) if may_hold_positions(head) else ("", "")
        named = wordings_named(text.wordings(on), words) if on else {}
        if named:
            found.setdefault(on, {})[head.column] = named
    for on, columns in found.items():
        apart = {frozenset(named) for named in columns.values()}
        positions = (
            c.text for row in sheet.rows for c in row if c.column in columns and c.text
        )
        if len(apart) >= _COLUMNS and all(position_in(t) is not None for t in positions):
            yield on, columns


def _wanted(places: Mapping[str, float], columns: _Of, cells: list[Cell]) -> str:
    """The place of what a row is most for; empty: it says nothing.

    ``places`` are those of all wordings, of which some may have no column.
    """
    values = {c.column: v for c in cells if (v := position_in(c.text)) is not None}
    if not values:
        return ""
    scores = dict.fromkeys(places, 0.0)
    for column, value in values.items():
        for wording in columns[column]:
            scores[wording] += value
    most = max(scores.values())
    return middle({w: places[w] for w, score in scores.items() if score == most})


def _most(columns: _Of, cells: list[Cell]) -> Cell | None:
    """The cell of the column that a row is most for; ``None``: it is for none."""
    told_ = [(value, cell) for cell in cells if (value := position_in(cell.text))]
    value, cell = max(told_, key=lambda pair: pair[0], default=(0.0, None))
    return cell if value > 0 else None
