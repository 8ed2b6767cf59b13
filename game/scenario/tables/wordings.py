"""Positions that a table tells in words of the text itself: ``every day``, where a paragraph has
that wording, which is a position at its place.

Words that several wordings share are a position in their middle.  Where two columns are on one
paragraph, ``1: guests`` and ``1: hour``, a row tells a wording by both together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from game.scenario.diagnostics import Problem
from game.scenario.faults import contradicting_rows
from game.scenario.tables.aspects import issue_named
from game.scenario.tables.headings import column_meant
from game.scenario.tables.meanings import decimal
from game.scenario.tables.provisions import Provisions
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.tables.size import letters
from game.scenario.tables.spoken import (
    may_hold_positions,
    taken_so,
    tells_a_position,
    told,
    with_positions,
)
from game.scenario.world.countries import folded

_Named = dict[str, float]
"""Wordings by id, with their places."""


def in_places(
    sheet: Sheet, text: Provisions, issues: Mapping[str, str]
) -> tuple[Sheet, tuple[Problem, ...]]:
    """The table with the place of a wording in each cell that names it, and doubts.

    A number between -2 and 2 is a position, also where a wording is called by it.  ``issues``
    are the titles of those that are known.
    """
    titles = {folded(title): id_ for id_, title in issues.items()}

    @cache
    def provision(about: str) -> str:
        known = text.bearing_on(titles.get(folded(about), about))
        return text.called(about) or known or text.meant(about)

    @cache
    def named(on: str, said: str) -> _Named:
        return wordings_named(text.wordings(on), said)

    taken: dict[str, dict[str, str]] = {}
    first: dict[str, Cell] = {}
    numbers: dict[tuple[int, int], str] = {}
    faults: list[Problem] = []
    for row in _rows(sheet, provision):
        for on, cells in row.items():
            found = {c: n for c in cells if (n := named(on, told(c.text)[0]))}
            if not found:
                continue
            both = _common([*found.values()])
            if not both:
                faults.append(_no_such(sheet, [*found]))
            place = middle(both or next(iter(found.values())))
            for at, cell in enumerate(found):
                said, weight = told(cell.text)
                numbers[cell.place] = "" if at else f"{place}{weight}"
                about = cells[cell]
                shown = place if len(found) == 1 else middle(found[cell])
                taken.setdefault(about, {}).setdefault(said, shown)
                first.setdefault(about, cell)
    doubts = (
        taken_so(sheet, first[about], f"`{about[:30]}`: wordings", said)
        for about, said in taken.items()
    )
    return with_positions(sheet, numbers), (*faults, *doubts)


def wordings_named(wordings: Mapping[str, Mapping[str, Any]], words: str) -> _Named:
    """The wordings that words call by their label or text, by a part of the label, or by
    words that some of the texts have and others lack; empty: none, or all."""
    asked = folded(words)
    if not asked or decimal(words) is not None:
        return {}
    called = {i: (_folded(w, "label"), _folded(w, "text")) for i, w in wordings.items()}
    whole = [i for i, names in called.items() if asked in names]
    part = [i for i, w in wordings.items() if asked in _parts(w)]
    if asked in _GONE and "deleted" in wordings:
        return {"deleted": float(wordings["deleted"]["place"])}
    if option := _OPTION.fullmatch(asked):
        stays = [i for i in wordings if i != "deleted"]
        at = int(option[1]) - 1 if option[1].isdecimal() else ord(option[1]) - ord("a")
        return {i: float(wordings[i]["place"]) for i in stays[at : at + 1] if at >= 0}
    within = [i for i, (_, text) in called.items() if _within(asked, text)]
    for found in (whole, part, [] if tells_a_position(words) else within):
        if found and len(found) < len(wordings):
            return {i: float(wordings[i]["place"]) for i in found}
    return {}


_NOT_TO_STAY = (
    "delete; strike; strike it; strike out; out; supprimer; supprimé; suprimir; suprimido; "
    "eliminar; streichen; gestrichen; исключить; исключен; вычеркнуть; удалить; 删除; 删去; حذف; يحذف"
)
_GONE = frozenset(map(folded, _NOT_TO_STAY.split(";")))
"""Words for a provision that is not to stay."""


_OPTION = re.compile(r"(?:option|variante?|alternative?|alt) ?([a-z]|[0-9]{1,2})")
"""One of the wordings in their order."""


def _folded(wording: Mapping[str, Any], key: str) -> str:
    return folded(str(wording.get(key, "")))


def _parts(wording: Mapping[str, Any]) -> list[str]:
    """What a label names: the words chosen in each bracket."""
    return [folded(part) for part in str(wording.get("label", "")).split(",")]


def _within(words: str, text: str) -> bool:
    """Whether words stand in a text as they are; of scripts without blanks, anywhere."""
    if words.isascii() or " " in text:
        return f" {words} " in f" {text} "
    return words in text


def _common(named: list[_Named]) -> _Named:
    """The wordings that all of them name."""
    first, *others = named
    return {i: place for i, place in first.items() if all(i in other for other in others)}


def middle(named: Mapping[str, float]) -> str:
    """Where wordings lie, told by their places: in the middle of them."""
    return f"{round(sum(named.values()) / len(named), 2):g}"


def _no_such(sheet: Sheet, cells: list[Cell]) -> Problem:
    """The fault of cells of a row that no one wording has together."""
    *others, last = cells
    said = ", ".join(f"`{c.text[:30]}` in column {letters(c.column)}" for c in others)
    message = f"no wording has `{last.text[:30]}` with {said}"
    help_ = "name what goes together in the text, or leave one of the cells empty"
    return sheet.problem(contradicting_rows.ENTRY, last, message, help_)


def _rows(sheet: Sheet, provision: Any) -> Iterator[dict[str, dict[Cell, str]]]:
    """Of each row, by provision: the cells that may hold positions on it, each with what its
    column or the row calls it."""
    heads = {h.column: h for h in sheet.header if may_hold_positions(h)}
    issue = next((h.column for h in sheet.header if column_meant(h.text) == "issue"), 0)
    for row in sheet.rows:
        on = next((c.text for c in row if c.column == issue), "")
        found: dict[str, dict[Cell, str]] = {}
        for cell in row:
            head = heads.get(cell.column)
            if head is None or not cell.text:
                continue
            alone = column_meant(head.text) == "position"
            about = on if alone else issue_named(head.text)
            if id_ := provision(about):
                found.setdefault(id_, {})[cell] = about
        yield found
