"""Aims that stay as they were written while a table moves the position that they speak for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.scenario.diagnostics import Problem
from game.scenario.faults import filled_in
from game.scenario.founding.folder import Plan
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.world.countries import country_code, folded

_FAR = 2.0
"""Of the scale, half: a move from which on an aim is likely to say the opposite."""
_SHOWN = 60
"""Letters of an aim."""


def against_aims(
    before: Plan, after: Plan, sheet: Sheet, names: Mapping[str, str]
) -> Iterator[Problem]:
    """A doubt for each delegation whose position a table moves to the other side, or by half
    of the scale, and whose aims stay; ``names`` are those of the table, by code."""
    old, new = _places(before), _places(after)
    said = before.data.get("delegations", {})
    for code in names:
        aims = [str(aim) for aim in said.get(code, {}).get("aims", ())]
        moved = [
            f"`{issue}` from {old[code, issue]:g} to {place:g}"
            for (who, issue), place in new.items()
            if who == code and _turns(old.get((code, issue)), place)
        ]
        if aims and moved:
            shown = " ".join(f"\u201c{aim[:_SHOWN]}\u201d" for aim in aims)
            message = f"`{code}` moves on {' and '.join(moved)}, and its aims stay: {shown}"
            help_ = "rewrite those that its position contradicts"
            cell = _row_of(sheet, code, names[code])
            yield sheet.problem(filled_in.ENTRY, cell, message, help_)


def _places(plan: Plan) -> dict[tuple[str, str], float]:
    rows = ((row[0], row[1], row[2].replace("\u2212", "-")) for row in plan.rows)
    return {(who, issue): float(place or 0) for who, issue, place in rows}


def _turns(old: float | None, new: float) -> bool:
    return old is not None and (old * new < 0 or abs(new - old) >= _FAR)


def _row_of(sheet: Sheet, code: str, name: str) -> Cell:
    """The first cell that names a delegation; that of the first heading where none is found."""
    cells = [cell for row in sheet.rows for cell in row if cell.text]
    called = {code.casefold(), folded(name)}
    mine = (c for c in cells if folded(c.text) in called or country_code(c.text) == code)
    return next(mine, sheet.header[0])
