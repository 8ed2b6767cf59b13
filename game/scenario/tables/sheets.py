"""Spreadsheets as people make them: cells with their places, from .csv and .xlsx."""

from __future__ import annotations

import csv
import io
import re
import shlex
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from game.rules.notation.hidden import HIDDEN
from game.scenario.diagnostics import (
    CHECK_NAME,
    Entry,
    ImportUnusable,
    Place,
    Problem,
    listed,
    unusable,
)
from game.scenario.faults import no_spreadsheet
from game.scenario.files.old_encodings import text_of, western_word
from game.scenario.files.regular import refuse_endless
from game.scenario.files.source import MOST_BYTES
from game.scenario.tables.size import letters, refuse_large

MOST_CHARACTERS = 4000
"""Of one cell; what is longer is cut."""

_LOOKED_AT = 40
"""Lines of a text that say what stands between its cells."""
_IN_QUOTES = re.compile(r'"[^"]*"')
BAR = " | "
"""Between the cells of a row that is shown."""
_ERRORS = frozenset(("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"))
"""What spreadsheet programs show where a formula fails."""
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\ufffd]")
_NO_BYTES = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f]")
"""What texts do not hold."""
_FEW = 50
"""Characters of a text, of which one at most may be such."""
_FORMULA = re.compile(r"=[-+]?[\w$(]")
"""A formula that a table of texts holds in place of its value."""


class Cell(msgspec.Struct, frozen=True):
    """A text, and where it stands; both count from 1."""

    text: str
    row: int
    column: int

    @property
    def place(self) -> tuple[int, int]:
        """Row and column."""
        return self.row, self.column


class Sheet(msgspec.Struct, frozen=True):
    """A table: its first line, and the lines below it that are not blank."""

    name: str
    """The file as the person named it."""
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    merged: dict[tuple[int, int], tuple[int, int]] = {}
    """By cell (row, column) whose text is that of a merged one: the first cell of that."""
    valueless: dict[tuple[int, int], str] = {}
    """Blank cells (row, column) with a formula that has no value: ``=A1+1``, ``#REF!``."""
    written: dict[tuple[int, int], str] = {}
    """What stood in cells (row, column) that have been read as something else: ``for``."""
    page: str = ""
    """The page of a workbook that was read; empty for a file that has none."""
    turned: bool = False
    """Whether its columns are those of the file as rows: cells count as the table is read,
    and places as the file has them."""
    others: tuple[str, ...] = ()
    """Pages of the workbook that hold something and were not asked for."""
    unseen: tuple[str, ...] = ()
    """What of a workbook is read and not seen: ``row 3 is hidden``."""
    western: str = ""
    """A word of a file that is no UTF-8, as it was read; else empty."""

    def problem(self, entry: Entry, cell: Cell, message: str, help_: str = "") -> Problem:
        """A fault in a cell, placed by row and column, with the row as its excerpt."""
        row, column = (cell.column, cell.row) if self.turned else cell.place
        place = Place(self.name, row, column)
        where = f"row {row}, column {letters(column)}"
        shown, marked = self._shown(cell)
        return entry.fault(f"{where}: {message}", place, help_, shown, marked)

    def _shown(self, cell: Cell) -> tuple[str, tuple[int, int]]:
        """The row of a cell with bars between its cells, and the stretch that is the cell."""
        lines = (self.header, *self.rows)
        if self.turned:
            beside = [c for line in lines for c in line if c.column == cell.column]
            left = [c.text for c in beside if c.row < cell.row]
            at = sum(len(text) + len(BAR) for text in left)
            return BAR.join([c.text for c in beside]), (at + 1, max(1, len(cell.text)))
        own = {**self.valueless, **self.written}
        row = next((r for r in lines if r[0].row == cell.row), ())
        texts = [
            ""
            if c.place in self.merged and c.place != cell.place
            else own.get(c.place, c.text)
            for c in row
        ]
        while len(texts) > cell.column and not texts[-1]:
            texts.pop()
        before = sum(len(text) + len(BAR) for text in texts[: cell.column - 1])
        inside = texts[cell.column - 1] if cell.column <= len(texts) else ""
        return BAR.join(texts), (before + 1, max(1, len(inside)))


_TO_WRITE = (
    "write a row of headings, and a row a delegation below: `delegation,ban` and `NOR,2`"
)
"""What helps with a table in which nothing stands."""


def read_sheet(path: Path, page: str = "") -> Sheet:
    """A table from a file; ``page`` names one of a workbook, the first unless given.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable` where it cannot be read.
    """
    name = str(path)
    try:
        refuse_endless(path)
        size = path.stat().st_size
        if size > MOST_BYTES:
            msg = f"`{name}` has {size / 1_000_000:.1f} MB; at most 8 MB are read"
            raise unusable(name, no_spreadsheet.ENTRY, msg)
        content = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        msg = f"`{name}` cannot be read: {reason}"
        raise unusable(name, no_spreadsheet.ENTRY, msg, CHECK_NAME) from error
    if not content:
        raise unusable(name, no_spreadsheet.ENTRY, f"`{name}` is empty", _TO_WRITE)
    if content[:4] == b"PK\x03\x04":
        from game.scenario.tables.workbook import read_page

        found = read_page(name, content, page)
        if found.others and not any(any(line) for line in found.lines):
            msg = f"the page `{found.title}` of `{name}` is empty"
            help_ = f"name another with `--sheet {shlex.quote(found.others[0])}`"
            more = f"; it has {listed(found.others)}" if len(found.others) > 1 else ""
            raise unusable(name, no_spreadsheet.ENTRY, msg, help_ + more)
        sheet = _sheet(name, found.lines, found.merged, found.formulas)
        return msgspec.structs.replace(
            sheet, page=found.title, others=found.others, unseen=found.unseen
        )
    if path.suffix.casefold() in (".xlsx", ".xls", ".ods", ".pdf", ".docx"):
        msg = f"`{name}` is no .xlsx"
        raise unusable(
            name,
            no_spreadsheet.ENTRY,
            msg,
            "open it where it was written, and save it anew as `.csv` or `.xlsx`",
        )
    if page:
        msg = f"`{name}` is no workbook and has no page `{page[:40]}`"
        raise unusable(name, no_spreadsheet.ENTRY, msg, "leave out `--sheet`")
    return _of_text(name, content)


def _of_text(name: str, content: bytes) -> Sheet:
    refusal = f"`{name}` is no table: it holds what no text does"
    marked = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    if not marked and len(_NO_BYTES.findall(content)) * _FEW > len(content):
        raise unusable(name, no_spreadsheet.ENTRY, refusal)
    text = text_of(name, content)
    if len(_NO_TEXT.findall(text)) * _FEW > len(text):
        raise unusable(name, no_spreadsheet.ENTRY, refusal)
    reader = csv.reader(io.StringIO(text, newline=None), delimiter=_mark(text), strict=True)
    lines: list[list[str]] = []
    begins = 1
    try:
        for line in reader:
            lines.append(line)
            begins = reader.line_num + 1
    except csv.Error as error:
        raise _torn(name, text, begins, error) from error
    sheet = _sheet(name, lines, {})
    return msgspec.structs.replace(sheet, western=western_word(content))


def _mark(text: str) -> str:
    """What stands between the cells: what most lines have equally often."""
    told = (_IN_QUOTES.sub("", line) for line in text.splitlines())
    lines = [line for line in told if line.strip()][:_LOOKED_AT]

    def alike(mark: str) -> tuple[int, int]:
        often = Counter(n for line in lines if (n := line.count(mark)))
        most = often.most_common(1)
        return (most[0][1], most[0][0]) if most else (0, 0)

    return max(",;\t", key=alike)


def _torn(name: str, text: str, row: int, error: csv.Error) -> ImportUnusable:
    """The error on a row whose quotes do not match; what follows cannot be told from it."""
    lines = text.splitlines()
    excerpt = lines[row - 1] if row <= len(lines) else ""
    said = "a quote that is not closed" if "end of data" in str(error) else str(error)
    message = f"row {row}: {said}"
    help_ = 'put a cell with a comma or quotes in double quotes: `"one, two"`'
    place = Place(name, row, max(1, excerpt.find('"') + 1))
    fault = no_spreadsheet.ENTRY.fault(message, place, help_, excerpt)
    return ImportUnusable(name, (fault,))


def _sheet(
    name: str,
    lines: Sequence[Sequence[str]],
    merged: dict[tuple[int, int], tuple[int, int]],
    formulas: Mapping[tuple[int, int], str] | None = None,
) -> Sheet:
    refuse_large(name, len(lines), max(map(len, lines), default=0))
    valueless = dict(formulas or {})
    rows = [
        tuple(_cell(text, (r, c), valueless) for c, text in enumerate(line, 1))
        for r, line in enumerate(lines, 1)
    ]
    filled = _without_comments(
        [row for row in rows if any(c.text or c.place in valueless for c in row)]
    )
    if not filled:
        raise unusable(name, no_spreadsheet.ENTRY, f"`{name}` is empty", _TO_WRITE)
    return Sheet(name, filled[0], tuple(filled[1:]), merged, valueless)


def _without_comments(rows: list[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """The rows without those that begin with `#` above the columns, or hold nothing else."""
    kept: list[tuple[Cell, ...]] = []
    for row in rows:
        comments = row[0].text.startswith("#")
        if not comments or (kept and any(cell.text for cell in row[1:])):
            kept.append(row)
    return kept


def _cell(text: str, place: tuple[int, int], valueless: dict[tuple[int, int], str]) -> Cell:
    plain = _plain(text)
    if plain in _ERRORS or _FORMULA.match(plain):
        valueless[place] = plain
    return Cell("" if place in valueless else plain, *place)


def _plain(text: str) -> str:
    """A text on one line, without what nobody can see; lines that each say what they are
    about, as red lines do, are parted as those on one line are."""
    seen = HIDDEN.sub("", text[:MOST_CHARACTERS])
    if _OTHER_FIGURES.fullmatch(seen):
        seen = _in_our_digits(seen)
    lines = [" ".join(line.split()) for line in seen.splitlines() if line.strip()]
    each = len(lines) > 1 and all(map(_ABOUT.match, lines))
    told = (_BULLET.sub("", line).rstrip(" ;") for line in lines)
    return "; ".join(told) if each else " ".join(lines)


def _in_our_digits(text: str) -> str:
    """Numbers in the digits of Arabic, Persian or full width, as `1.5/80`."""
    digits = (str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    return "".join(digits).translate(_SIGNS)


_OTHER_FIGURES = re.compile(
    r"[\s+\-\u2212\u2013\u066a-\u066c\uff05\uff0b\uff0d-\uff0f.,/%\d]*"
    r"[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19][\s\u066a-\u066c\uff05\uff0e\uff0f.,/%\d]*"
)
"""A cell of numbers alone, in other digits than those of Europe."""
_SIGNS = str.maketrans("\u066a\u066b\uff05\uff0b\uff0d\uff0e\uff0f", "%.%+-./", "\u066c")
_ABOUT = re.compile(r"[^:;]{1,60}:\s+\S")
"""How a line in a cell begins that says what it is about: ``Fishing: no quotas``."""
_BULLET = re.compile(r"(?:[-*\u2022\u2013\u2014\u00b7]|[0-9]{1,2}[.)])\s+")
