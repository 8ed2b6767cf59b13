"""Columns of a wide table that hold how much its delegations care, and about what.

``Single-use plastic | Salience`` side by side, ``Plastic salience`` or ``salience of
Plastic`` anywhere, and ``Plastic`` over ``position | salience``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from game.scenario.countries import folded
from game.scenario.diagnostics import ImportUnusable, Problem
from game.scenario.faults import missing_column
from game.scenario.sheets import Cell, Sheet
from game.scenario.table_words import SALIENCES

WEIGHT = "%"
"""Before the issue, in what a column is: its cells are saliences."""
_SAID = "|".join(sorted(SALIENCES))
_BEHIND = re.compile(rf"(?i)(.+?)[\s:,(\u2013-]+({_SAID})\)?\s*\Z")
_BEFORE = re.compile(
    rf"(?i)({_SAID})(?:\s+(?:of|on|for|de|du|de la|sur)\s+|\s*[:(\u2013-]\s*)(.+?)\)?\s*\Z"
)
_PLACE = re.compile(r"(?i)(.+?)[\s:,(\u2013-]+position\)?\s*\Z")


def issue_named(text: str) -> str:
    """The issue that the head of a column of positions names: `Plastic position` is on
    `Plastic`."""
    found = _PLACE.match(text)
    return found[1].strip() if found else text


def weighed(text: str) -> str:
    """What a head says the salience of: ``Plastic`` for `Plastic salience`; else empty."""
    if found := _BEHIND.match(text):
        return found[1].strip()
    found = _BEFORE.match(text)
    return found[2].strip() if found else ""


def weights_of(
    sheet: Sheet, known: Mapping[int, str], heads: Sequence[Cell]
) -> dict[int, str]:
    """By column, :data:`WEIGHT` and the issue whose salience it holds.

    ``known`` are the columns that are none of an issue, ``heads`` the heads of all others.
    Raises :class:`ImportUnusable` where it is unclear which issue is meant.
    """
    issues = [c for c in heads if not weighed(c.text)]
    titles = {folded(issue_named(c.text)): issue_named(c.text) for c in issues}
    found: dict[int, str] = {}
    faults: list[Problem] = []
    for cell in heads:
        stem = weighed(cell.text)
        if folded(stem) in titles and stem:
            found[cell.column] = WEIGHT + titles[folded(stem)]
        elif stem and re.search(r"(?i)salience|saillance", cell.text):
            faults.append(_unclear(sheet, cell, issues))
    bare = [c for c in sheet.header if known.get(c.column) == "salience"]
    beside = {c.column + 1: issue_named(c.text) for c in issues}
    for cell in bare:
        if len(issues) == 1 and len(bare) == 1:
            found[cell.column] = WEIGHT + issue_named(issues[0].text)
        elif len(bare) == len(issues) and cell.column in beside:
            found[cell.column] = WEIGHT + beside[cell.column]
        elif issues:
            faults.append(_unclear(sheet, cell, issues))
    if faults:
        raise ImportUnusable(sheet.name, faults)
    return found


def _unclear(sheet: Sheet, cell: Cell, issues: Sequence[Cell]) -> Problem:
    title = issue_named(issues[0].text) if issues else "Fishing"
    message = f"`{cell.text[:40]}`: the salience of which issue is not said"
    help_ = (
        f"call it after the issue, as `{title} salience`, or write `1.5/80` in its cells"
    )
    return sheet.problem(missing_column.ENTRY, cell, message, help_)


def joined(
    header: Sequence[Cell], below: Mapping[int, Cell], who: set[int]
) -> dict[int, Cell]:
    """Heads in two rows where the lower says `position` and `salience` of the upper.

    The upper may stand over the first of them only.  ``who`` are the columns with the names
    of the delegations.  Empty where the lower row says something else.
    """
    found: dict[int, Cell] = {}
    above = ""
    for column in range(1, 1 + max((*below, *(c.column for c in header)), default=0)):
        upper = next((c.text for c in header if c.column == column and c.text), "")
        above = "" if column in who else upper or above
        lower = below.get(column)
        word = lower.text.casefold().strip() if lower else ""
        if above and lower and word in {"position", "place", *SALIENCES}:
            said = "salience" if word in SALIENCES else "position"
            found[column] = Cell(f"{above} {said}", lower.row, column)
    return found
