"""Tables that name no columns, or have a delegation a column."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from game.scenario.diagnostics import ImportUnusable, Problem
from game.scenario.faults import filled_in, missing_column
from game.scenario.tables.headings import ISSUES, WHO, column_meant
from game.scenario.tables.meanings import decimal
from game.scenario.tables.sheets import BAR, Cell, Sheet
from game.scenario.world.countries import country_code, folded
from game.scenario.world.observers import observer_code

_LOOKED_AT = 10
"""Lines that may stand above the one that names the columns."""


def upright(sheet: Sheet, known: Collection[str]) -> tuple[Sheet, tuple[Problem, ...]]:
    """The table with a row a delegation and a line that names its columns, and a doubt where
    that is otherwise than it was written; ``known`` are names of delegations that are no
    Members.  Raises :class:`ImportUnusable` where columns of positions have no names."""
    own = {folded(name) for name in known}
    lines = (sheet.header, *sheet.rows)
    for line in lines[:_LOOKED_AT]:
        if _across(line, own) and not _down(sheet, line, own):
            return _turned(sheet, line)
        if _of_issues(sheet, line):
            return _turned(sheet, line)
        if folded(line[0].text) in WHO and sum(bool(cell.text) for cell in line) > 1:
            return (
                sheet,
                (),
            )  # it names the columns, and below it are cells: `no` is no Norway
    if any(folded(cell.text) in WHO for line in lines[:_LOOKED_AT] for cell in line):
        return sheet, ()
    return _headed(sheet, own)


def _is_one(cell: Cell, own: Collection[str]) -> bool:
    name = folded(cell.text)
    return name in own or bool(country_code(cell.text) or observer_code(cell.text))


def _across(line: Sequence[Cell], own: Collection[str]) -> bool:
    """Whether most cells of a line are delegations, or all may be behind a word for issues."""
    said = [cell for cell in line[1:] if cell.text]
    if len(said) > 1 and folded(line[0].text) in ISSUES:
        return not any(folded(cell.text) in WHO for cell in said) and _any(said, own)
    if len(said) < 2:
        return False
    found = sum(_is_one(cell, own) for cell in said)
    return found > 1 and found * 2 > len(said)


def _of_issues(sheet: Sheet, line: Sequence[Cell]) -> bool:
    """Whether a word for issues begins a line of names over nothing but positions."""
    names = [cell.text for cell in line[1:] if cell.text]
    if (
        folded(line[0].text) not in ISSUES
        or len(names) < 2
        or any(map(column_meant, names))
    ):
        return False
    below = [row for row in sheet.rows if row[0].row > line[0].row]
    said = [cell.text.partition("/")[0] for row in below for cell in row[1:] if cell.text]
    return bool(said) and all(decimal(text) is not None for text in said)


def _any(cells: Sequence[Cell], own: Collection[str]) -> bool:
    return any(_is_one(cell, own) for cell in cells)


def _down(sheet: Sheet, line: Sequence[Cell], own: Collection[str]) -> bool:
    """Whether delegations stand in the first column below a line, too."""
    below = [row[0] for row in sheet.rows if row[0].row > line[0].row and row[0].text]
    return sum(_is_one(cell, own) for cell in below) * 2 > len(below) > 0


def _turned(sheet: Sheet, line: Sequence[Cell]) -> tuple[Sheet, tuple[Problem, ...]]:
    """The table with its columns as rows."""
    first = line[0].row
    kept = [row for row in (sheet.header, *sheet.rows) if row[0].row >= first]
    width = max(map(len, kept))
    texts = [[*(c.text for c in row), *[""] * (width - len(row))] for row in kept]
    numbers = [row[0].row for row in kept]
    rows = [
        tuple(Cell(texts[n][at], at + 1, number) for n, number in enumerate(numbers))
        for at in range(width)
    ]
    corner = Cell("Country", 1, first)
    alone = not texts[0][0] or folded(texts[0][0]) in (WHO | ISSUES)
    body = rows[1:] if alone else rows
    head = (corner, *rows[0][1:]) if alone else (corner,)
    made = replace(
        sheet,
        header=head,
        rows=tuple(row for row in body if any(cell.text for cell in row)),
        merged={cell[::-1]: first[::-1] for cell, first in sheet.merged.items()},
        valueless={(c, r): text for (r, c), text in sheet.valueless.items()},
        turned=True,
    )
    message = "a column is taken for a delegation, and a row for an issue"
    help_ = "nothing, if it is right; else give the delegations a row each"
    return made, (sheet.problem(filled_in.ENTRY, line[0], message, help_),)


def _headed(sheet: Sheet, own: Collection[str]) -> tuple[Sheet, tuple[Problem, ...]]:
    """The table with a line that names its columns, where it begins with a delegation."""
    lines = (sheet.header, *sheet.rows)
    at = next((n for n, cell in enumerate(sheet.header) if _is_one(cell, own)), None)
    if at is None:
        return sheet, ()
    others = [cell for cell in _others(lines, at) if cell.text]
    first = sheet.header[at]
    if others:
        names = BAR.join("Country" if n == at else "..." for n in range(len(sheet.header)))
        message = f"no row names the columns: the first is `{first.text[:30]}` already"
        help_ = f"put a row above, `{names}`, with the issue in place of each `...`"
        fault = sheet.problem(missing_column.ENTRY, others[0], message, help_)
        raise ImportUnusable(sheet.name, (fault,))
    header = tuple(
        Cell("Country" if c is first else "", c.row, c.column) for c in sheet.header
    )
    message = f"no row names the columns: `{first.text[:30]}` is taken for a delegation"
    doubt = sheet.problem(
        filled_in.ENTRY,
        first,
        message,
        "nothing, if it is right; else write `Country` above",
    )
    return replace(sheet, header=header, rows=lines), (doubt,)


def _others(lines: Sequence[Sequence[Cell]], at: int) -> Iterator[Cell]:
    return (cell for line in lines for n, cell in enumerate(line) if n != at)
