"""Columns of a wide table that say more of its positions: how much a delegation cares, how
its position is known, and where from.

``Single-use plastic | Salience | Source`` side by side, ``Plastic salience`` or ``source of
Plastic`` anywhere.  One ``basis`` or ``source`` behind the issues is that of every position
of its row.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from game.scenario.diagnostics import ImportUnusable, Problem
from game.scenario.faults import missing_column
from game.scenario.tables.headings import BASES, SALIENCES, SOURCES
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.world.countries import folded

Aspect = Literal["salience", "basis", "source"]
WORDS: dict[Aspect, frozenset[str]] = {
    "salience": SALIENCES,
    "basis": BASES,
    "source": SOURCES,
}
"""Words that say, before or behind an issue, which aspect of it a column holds."""
MARKS: dict[Aspect, str] = {"salience": "%", "basis": "?", "source": "@"}
"""Before the issue, in what a column is."""
_OF = r"(?:\s+(?:of|on|for|de|du|de la|sur)\s+|\s*[:(\u2013-]\s*)"
_PLACE = re.compile(r"(?i)(.+?)[\s:,(\u2013-]+position\)?\s*\Z")
_SURE = {
    "salience": re.compile(r"(?i)salience|saillance"),
    "basis": re.compile(r"(?i)\bbasis\b"),
}
"""Words that cannot be part of an issue's own name."""


def issue_named(text: str) -> str:
    """The issue that the head of a column of positions names: `Plastic position` is on
    `Plastic`."""
    found = _PLACE.match(text)
    return found[1].strip() if found else text


def stem(text: str, aspect: Aspect) -> str:
    """What a head tells an aspect of: ``Plastic`` for `Plastic salience`; else empty."""
    said = "|".join(sorted(WORDS[aspect]))
    if found := re.match(rf"(?i)(.+?)[\s:,(\u2013-]+({said})\)?\s*\Z", text):
        return found[1].strip()
    found = re.match(rf"(?i)({said}){_OF}(.+?)\)?\s*\Z", text)
    return found[2].strip() if found else ""


def aspects_of(
    sheet: Sheet, known: Mapping[int, str], heads: Sequence[Cell]
) -> dict[int, str]:
    """By column, the mark of an aspect and the issue that it is of.

    ``known`` are the columns that are none of an issue, ``heads`` the heads of all others.
    Raises :class:`ImportUnusable` where it is unclear which issue is meant.
    """
    faults: list[Problem] = []
    found = _called_after(sheet, heads, faults)
    issues = [c for c in heads if c.column not in found]
    for aspect, mark in MARKS.items():
        bare = [c for c in sheet.header if known.get(c.column) == aspect]
        if _is_of_the_row(aspect, bare, issues):
            continue
        owners = _owners(bare, issues, {*known, *found})
        without = sum(mark + issue_named(c.text) not in found.values() for c in issues)
        told = without == len(bare) or aspect != "salience"
        if len({*owners.values()}) == len(bare) and told:
            found |= {column: mark + issue for column, issue in owners.items()}
        elif issues:
            faults += (_unclear(sheet, cell, issues, aspect) for cell in bare)
    if faults:
        raise ImportUnusable(sheet.name, faults)
    return found


def _called_after(
    sheet: Sheet, heads: Sequence[Cell], faults: list[Problem]
) -> dict[int, str]:
    """The columns whose heads name an issue and an aspect of it."""
    titles = {folded(issue_named(c.text)): issue_named(c.text) for c in heads}
    found: dict[int, str] = {}
    for aspect, mark in MARKS.items():
        for cell in heads:
            said = stem(cell.text, aspect)
            if said and folded(said) in titles:
                found[cell.column] = mark + titles[folded(said)]
            elif said and aspect in _SURE and _SURE[aspect].search(cell.text):
                faults.append(_unclear(sheet, cell, heads, aspect))
    return found


def _is_of_the_row(aspect: Aspect, bare: Sequence[Cell], issues: Sequence[Cell]) -> bool:
    """Whether one column tells an aspect of every position of a row: it stands before or
    behind all issues, and not among them."""
    if aspect == "salience" or len(bare) != 1:
        return not bare
    (cell,) = bare
    behind = [c for c in issues if c.column > cell.column]
    return len(behind) in (0, len(issues))


def _owners(
    bare: Sequence[Cell], issues: Sequence[Cell], aspects: Collection[int]
) -> dict[int, str]:
    """By column of a head without an issue, the one that stands next on its left; where
    there is but one issue and one such column, that one."""
    titles = {c.column: issue_named(c.text) for c in issues}
    if len(bare) == len(issues) == 1:
        return {bare[0].column: issue_named(issues[0].text)}
    found: dict[int, str] = {}
    for cell in bare:
        at = cell.column - 1
        while at > 0 and at in aspects and at not in titles:
            at -= 1
        if at in titles:
            found[cell.column] = titles[at]
    return found


def _unclear(sheet: Sheet, cell: Cell, issues: Sequence[Cell], aspect: Aspect) -> Problem:
    title = issue_named(issues[0].text) if issues else "Fishing"
    message = f"`{cell.text[:40]}`: the {aspect} of which issue is not said"
    other = {
        "salience": "write `1.5/80` in its cells",
        "basis": "move it behind the last issue, where it is that of the whole row",
        "source": "move it behind the last issue, where it is that of the whole row",
    }
    help_ = f"call it after the issue, as `{title} {aspect}`, or {other[aspect]}"
    return sheet.problem(missing_column.ENTRY, cell, message, help_)


def told(
    aspect: Aspect, issue: str, row: Mapping[str, Cell], cells: Mapping[str, Cell]
) -> Cell | None:
    """The cell that tells an aspect of a position; ``row`` are the cells that are not
    empty by what their columns are, ``cells`` those of the row as a whole."""
    of_the_row = cells.get(aspect)
    said = of_the_row if of_the_row and of_the_row.text else None
    return row.get(MARKS[aspect] + issue, said)
