"""Which line of a trainer's table names its columns, and what each column is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from game.scenario.diagnostics import ImportUnusable, Problem, listed, unusable
from game.scenario.faults import column_twice, filled_in, missing_column
from game.scenario.tables.aspects import MARKS, aspects_of, issue_named
from game.scenario.tables.headings import (
    CODES,
    CONTACTS,
    HEADCOUNTS,
    NUMBERINGS,
    REMARKS,
    column_meant,
)
from game.scenario.tables.meanings import decimal
from game.scenario.tables.sheets import BAR, Cell, Sheet
from game.scenario.tables.size import letters
from game.scenario.tables.spoken import position_in, told
from game.scenario.tables.two_rows import goes_on, in_two_rows, with_above
from game.scenario.tables.weights import weight_in_words, weight_said
from game.scenario.tables.who import names_by_place
from game.scenario.world.countries import folded

_TITLES = 10
"""Lines with a title, a date, a class and the like that may stand above the columns."""
_FARTHEST = 2
"""The largest position."""
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"\s*[-+\u2212\u2013]?[0-9]")


def from_its_columns(sheet: Sheet) -> tuple[Sheet, tuple[Problem, ...]]:
    """The table without what stands above the line that names its columns, and a doubt."""
    lines = (sheet.header, *sheet.rows)
    at = next((n for n, line in enumerate(lines[: _TITLES + 1]) if _names_who(line)), None)
    if at is None:
        at = next((n for n, line in enumerate(lines[: _TITLES + 1]) if _names_two(line)), 0)
    header, below = lines[at], lines[at + 1 :]
    if goes_on(sheet, header, below):
        header, below = in_two_rows(header, below[0]), below[1:]
    elif at > 0 and (both := with_above(header, lines[at - 1])):
        header, at = both, at - 1
    doubts = (_above(sheet, lines[:at], lines[at][0].row, header),) if at > 0 else ()
    return replace(sheet, header=header, rows=below), doubts


def _above(
    sheet: Sheet, lines: Sequence[Sequence[Cell]], row: int, header: tuple[Cell, ...]
) -> Problem:
    """A doubt about the lines above the row that names the columns."""
    texts = dict.fromkeys(cell.text for line in lines for cell in line if cell.text)
    first = next((cell for cell in sheet.header if cell.text), sheet.header[0])
    names = BAR.join([cell.text for cell in header if cell.text][:3])
    shown = listed((text[:40] for text in texts), 4)
    message = f"what stands above row {row}, which names the columns, is left out: {shown}"
    help_ = f"nothing, if it is a title; else begin the table with the columns: `{names}`"
    return sheet.problem(filled_in.ENTRY, first, message, help_)


def _names_two(line: tuple[Cell, ...]) -> bool:
    """Whether a line may name columns: a title says one thing, merged over all or not."""
    return len({cell.text for cell in line if cell.text}) > 1


def _names_who(line: tuple[Cell, ...]) -> bool:
    return any(column_meant(cell.text) in ("delegation", "name") for cell in line)


def columns_of(sheet: Sheet) -> dict[int, str]:
    """What each column is; in the wide form ``=ISSUE`` for one that is an issue.

    Raises :class:`ImportUnusable` where a column is missing without which nothing is said,
    or where two say that they hold the same.
    """
    found = _known(sheet)
    if twins := [*_twins(sheet, found)]:
        raise ImportUnusable(sheet.name, twins)
    named = set(found.values())
    if not named & {"delegation", "name"}:
        message = "there is no column with the names of the delegations"
        columns = listed(c.text for c in sheet.header if c.text)
        help_ = f"call it `delegation`; the columns are {columns}"
        fault = sheet.problem(missing_column.ENTRY, sheet.header[0], message, help_)
        raise ImportUnusable(sheet.name, (fault,))
    if "issue" in named and "position" not in named:
        message = "there is a column `issue`, and none with the positions"
        help_ = "add a column `position` with numbers from -2 to 2"
        raise unusable(sheet.name, missing_column.ENTRY, message, help_)
    if "issue" in named:
        return found
    heads = [c for c in _issues(sheet) if c.column not in found]
    aspects = aspects_of(sheet, found, heads)
    if "position" in named:
        cell = next(c for c in sheet.header if found.get(c.column) == "position")
        message = f"`{cell.text[:30]}`: a position on what is not said"
        help_ = "call the column after its issue, as `Fishing`, or add a column `issue`"
        raise ImportUnusable(
            sheet.name, [sheet.problem(missing_column.ENTRY, cell, message, help_)]
        )
    places = {c.column: f"={issue_named(c.text)}" for c in heads}
    return found | places | aspects


def _known(sheet: Sheet) -> dict[int, str]:
    """The columns that are none of an issue; codes beside names are the delegations."""
    found: dict[int, str] = {}
    for cell in sheet.header:
        name = column_meant(cell.text)
        if name == "group" and _are_positions(_below(sheet, cell)):
            name = ""  # on an issue of that name
        if name == "delegation" and cell.text.casefold() in CODES:
            others = [c for c, n in found.items() if n == "delegation"]
            found |= dict.fromkeys(others, "name")
        elif name == "delegation" and name in found.values():
            coded = next(c for c in sheet.header if found.get(c.column) == "delegation")
            name = "name" if coded.text.casefold() in CODES else name
        if name:
            found[cell.column] = name
    if not {"delegation", "name"} & {*found.values()}:
        first = names_by_place(sheet, found)
        found |= {first.column: "delegation"} if first else {}
    if "position" in found.values() and "issue" not in found.values():
        # who stands where on which paragraph: the column of paragraphs names the issues
        found = {c: "issue" if n == "provision" else n for c, n in found.items()}
    wide = "issue" not in found.values()
    return found | (dict.fromkeys(_by_order(sheet, found), "salience") if wide else {})


def _below(sheet: Sheet, head: Cell) -> list[str]:
    """What stands in a column, but for empty cells."""
    return [c.text for row in sheet.rows for c in row if c.column == head.column and c.text]


def _by_order(sheet: Sheet, known: dict[int, str]) -> Iterator[int]:
    """Columns that hold how much each issue matters, whatever they are called: one name
    behind every issue, over numbers of which some can be no position."""
    heads = [
        c
        for c in sheet.header
        if c.text and c.column not in known and not _no_issue(sheet, c)
    ]
    named = Counter(folded(cell.text) for cell in heads)
    issues = {c.column for c in heads if named[folded(c.text)] == 1}
    for word, times in named.items():
        mine = [c for c in heads if folded(c.text) == word]
        beside = {c.column - 1 for c in mine}
        values = [text for cell in mine for text in _below(sheet, cell)]
        if times > 1 and beside == issues and _are_saliences(values):
            yield from (cell.column for cell in mine)


def _are_positions(values: Collection[str]) -> bool:
    """Whether most begin as numbers do; a sum of the rows may stand below names of groups."""
    return 2 * sum(bool(_NUMBER.match(value)) for value in values) > len(values)


def _are_saliences(values: Collection[str]) -> bool:
    """Whether all tell how much something matters, and one at least is no position."""
    said = [weight_said(value) for value in values]
    if not said or not all(said):
        return False
    return any(map(weight_in_words, values)) or max(map(int, said)) > _FARTHEST


def _twins(sheet: Sheet, known: dict[int, str]) -> Iterator[Problem]:
    """A fault for each column that is called as an earlier one, or holds the same."""
    first: dict[str, Cell] = {}
    wide = "issue" not in known.values()
    for cell in sheet.header:
        if wide and known.get(cell.column) in MARKS:
            continue  # each may belong to the issue beside it
        what = known.get(cell.column) or folded(cell.text)
        if not what or _no_issue(sheet, cell):
            continue
        one = first.setdefault(what, cell)
        if one is cell:
            continue
        message = f"column {letters(one.column)} is called `{one.text[:30]}` too"
        if one.text != cell.text:
            message = f"`{one.text[:30]}` and `{cell.text[:30]}` are the same to us: {what}"
        help_ = "rename one of the two, or call it `notes`, which leaves it out"
        beside = _left_of(sheet, cell, known)
        if wide and beside and _left_of(sheet, one, known):
            help_ = (
                f"if it is how much `{beside}` matters, call it `{beside} salience`; "
                "call it `notes` to leave it out"
            )
        yield sheet.problem(column_twice.ENTRY, cell, message, help_)


def _left_of(sheet: Sheet, cell: Cell, known: dict[int, str]) -> str:
    """The name of the issue on the left of a column that is called as others are; else
    empty."""
    names = Counter(folded(c.text) for c in sheet.header)
    left = next((c for c in sheet.header if c.column == cell.column - 1), None)
    if left is None or left.column in known or names[folded(left.text)] > 1:
        return ""
    return left.text[:30]


def _issues(sheet: Sheet) -> Iterator[Cell]:
    for cell in sheet.header:
        if cell.text and not _no_issue(sheet, cell):
            yield cell


def _no_issue(sheet: Sheet, cell: Cell) -> str:
    """What a column does that is neither known nor one of positions; else empty.

    A word such as `Number` may be that of an issue too, so what stands below decides: rows
    are numbered upwards from 1, and people are counted without a sign or a fraction.
    """
    said = re.sub(r" ?[(/]s\)?\Z", "s", cell.text.casefold().strip(" .:"))
    if said in REMARKS:
        return "holds remarks"
    values = _below(sheet, cell)
    if said in HEADCOUNTS and values and not any(map(_NUMBER.match, values)):
        return "names people"
    if said in CONTACTS and not any(position_in(v) is not None for v in values):
        return "holds no positions"
    if not values or not all(re.fullmatch("[0-9]{1,4}", text) for text in values):
        return ""
    numbers = [int(text) for text in values]
    if said in NUMBERINGS and numbers[0] == 1 and numbers == sorted({*numbers}):
        return "numbers the rows"
    return "counts people" if said in HEADCOUNTS and min(numbers) > 0 else ""


def unread(
    sheet: Sheet, columns: dict[int, str], issues: Collection[str]
) -> Iterator[Problem]:
    """Columns that are left out, each with its doubt; ``issues`` are titles, to be named
    where a column of positions would be called for one."""
    if "issue" in columns.values():
        return
    named = {folded(cell.text) for cell in sheet.header}
    free = next((title for title in issues if folded(title) not in named), "Fishing")
    if not any(n.startswith("=") or n == "provision" for n in columns.values()):
        message = "no column holds positions: the delegations sit down without any"
        help_ = f"nothing, if so; else a column for each issue, as `{free}`, with `1.5/80`"
        yield sheet.problem(filled_in.ENTRY, sheet.header[0], message, help_)
    for cell in sheet.header:
        said = "" if cell.column in columns else _no_issue(sheet, cell)
        if said:
            message = f"the column `{cell.text[:30]}` {said} and is left out"
            help_ = f"nothing, if so; a column of positions is called for its issue, as `{free}`"
            yield sheet.problem(filled_in.ENTRY, cell, message, help_)


def without_positions(sheet: Sheet, columns: dict[int, str]) -> Iterator[Cell]:
    """Of the wide form: heads of columns of which no cell is a position.

    One fault for such a column says more than one for each of its cells.
    """
    for cell in sheet.header:
        if not columns.get(cell.column, "").startswith("="):
            continue
        texts = [c.text for row in sheet.rows for c in row if c.column == cell.column]
        said = [text for text in texts if text]
        few = len(said) == 1 == len(texts)
        if said and not few and not any(map(_may_be_one, said)):
            yield cell


def _may_be_one(text: str) -> bool:
    """Whether a cell is a position, or what a spreadsheet program made of one: `1/2` a day."""
    return decimal(told(text)[0]) is not None or bool(_DAY.match(text))
