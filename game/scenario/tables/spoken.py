"""Positions that a table tells in words or signs: ``strongly for``, ``contre``, ``++``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from game.scenario.diagnostics import Problem
from game.scenario.faults import filled_in
from game.scenario.tables.headings import REMARKS, column_meant
from game.scenario.tables.meanings import decimal, says_nothing
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.world.countries import folded

_FOR = (
    "for; in favour; in favor; favourable; favorable; pro; support; supports; agree; agrees; "
    "pour; a favor; apoya; dafür"
)
_AGAINST = (
    "against; oppose; opposes; opposed; contra; anti; disagree; disagrees; contre; "
    "défavorable; en contra; dagegen"
)
_BETWEEN = (
    "neutral; neutre; undecided; mixed; abstain; abstains; in between; indécis; indécise; "
    "indeciso; indecisa; abstention; abstención"
)
_MUCH = (
    "strongly; very; very much; fully; firmly; totally; completely; très; fortement; "
    "tout à fait; muy; totalmente; firmemente"
)
_LITTLE = "somewhat; rather; slightly; weakly; leaning; mostly; plutôt; más bien; algo"
_YES = "yes; oui; sí; ja"
_NO = "no; non; nein"


def _words(text: str) -> frozenset[str]:
    return frozenset(folded(word) for word in text.split(";"))


_SIDES = {
    **dict.fromkeys(_words(_FOR), 1),
    **dict.fromkeys(_words(_AGAINST), -1),
}
_DEGREES = {**dict.fromkeys(_words(_MUCH), 2.0), **dict.fromkeys(_words(_LITTLE), 0.5)}
_ALONE = {
    **dict.fromkeys(_words(_BETWEEN), 0),
    **dict.fromkeys(_words(_YES), 2),
    **dict.fromkeys(_words(_NO), -2),
}
_SIGNS = {
    "++": 2,
    "+": 1,
    "+/-": 0,
    "±": 0,
    "--": -2,
    "\u2212\u2212": -2,
    "\u2013\u2013": -2,
}
_DASHES = frozenset(("-", "\u2212", "\u2013"))
"""Against, where other cells of the table are signs; else a cell that is left empty."""
_SHOWN = 6
"""Words of which a doubt says how they were taken."""


def in_numbers(sheet: Sheet) -> tuple[Sheet, tuple[Problem, ...]]:
    """The table with a number in each cell that tells a position otherwise, and a doubt.

    A column is read so if every cell that says something is a position, in words, in signs
    or in numbers.
    """
    columns = {
        head.column
        for head in sheet.header
        if column_meant(head.text) in ("", "position") and folded(head.text) not in REMARKS
    }
    cells = [c for row in sheet.rows for c in row if c.column in columns and c.text]
    signs = any(_told(c)[0] in _SIGNS for c in cells)
    spoken = {c for c in columns if _all_told((x for x in cells if x.column == c), signs)}
    taken: dict[str, str] = {}
    first: list[Cell] = []

    def read(cell: Cell) -> Cell:
        said, weight = _told(cell)
        number = _number(said, signs) if cell.column in spoken and cell.text else ""
        if not number:
            return cell
        taken.setdefault(said, number)
        first.append(cell)
        return replace(cell, text=f"{number}{weight}")

    rows = tuple(tuple(map(read, row)) for row in sheet.rows)
    if not first:
        return sheet, ()
    return replace(sheet, rows=rows), tuple(_doubt(sheet, first[0], taken))


def _doubt(sheet: Sheet, first: Cell, taken: dict[str, str]) -> Iterator[Problem]:
    named = [f"`{said[:20]}` {number}" for said, number in taken.items()]
    more = f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else ""
    message = f"words are taken for positions: {', '.join(named[:_SHOWN])}{more}"
    help_ = "nothing, if they are; else write -2 to 2 in their place, such as `1.5`"
    yield sheet.problem(filled_in.ENTRY, first, message, help_)


def _told(cell: Cell) -> tuple[str, str]:
    """What a cell says of a position, and the salience behind it with its slash."""
    found = re.fullmatch(r"(.*?)\s*(/\s*[0-9]{1,3})?", cell.text.strip(), re.DOTALL)
    assert found is not None
    return found[1], (found[2] or "").replace(" ", "")


def _all_told(cells: Iterable[Cell], signs: bool) -> bool:
    """Whether all cells of a column are positions, and one at least is not a number."""
    said = [_told(cell)[0] for cell in cells]
    spoken = [bool(_number(text, signs)) for text in said]
    others = (t for t, is_ in zip(said, spoken, strict=True) if not is_)
    return any(spoken) and all(decimal(t) is not None or says_nothing(t) for t in others)


def _number(said: str, signs: bool) -> str:
    """The position that words or a sign tell; empty: they tell none."""
    if said in _SIGNS:
        return str(_SIGNS[said])
    if said in _DASHES:
        return "-1" if signs else ""
    words = folded(said)
    if words in _ALONE:
        return str(_ALONE[words])
    if words in _SIDES:
        return str(_SIDES[words])
    for degree, times in _DEGREES.items():
        for side, sign in _SIDES.items():
            if words in (f"{degree} {side}", f"{side} {degree}"):
                return f"{sign * times:g}"
    return ""
