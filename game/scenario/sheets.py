"""Spreadsheets as people make them: cells with their places, from .csv and .xlsx."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from game.scenario import form_sheets
from game.scenario.diagnostics import Entry, ImportUnusable, Place, Problem
from game.scenario.source import HIDDEN, MOST_BYTES

MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CHARACTERS = 4000
"""Of one cell; what is longer is cut."""
MOST_UNFOLDED = 60_000_000
"""Bytes that an .xlsx may unfold to."""

_ERRORS = frozenset(("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"))
"""What spreadsheet programs show where a formula fails."""


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
    merged: frozenset[tuple[int, int]] = frozenset()
    """Cells (row, column) whose text is that of a merged cell."""
    valueless: dict[tuple[int, int], str] = {}
    """Blank cells (row, column) with a formula that has no value: ``=A1+1``, ``#REF!``."""

    def problem(self, entry: Entry, cell: Cell, message: str, help_: str = "") -> Problem:
        """A fault in a cell, placed by row and column."""
        place = Place(self.name, cell.row, cell.column)
        where = f"row {cell.row}, column {letters(cell.column)}"
        return Problem(entry.code, entry.severity, f"{where}: {message}", place, help_)


def letters(column: int) -> str:
    """A column as spreadsheets call it: 1 is ``A``, 27 is ``AA``."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def unusable(name: str, entry: Entry, message: str, help_: str = "") -> ImportUnusable:
    """The error for a file that cannot be used as a whole."""
    problem = Problem(entry.code, entry.severity, message, Place(name), help_)
    return ImportUnusable(name, (problem,))


def read_sheet(path: Path) -> Sheet:
    """A table from a file.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable` where it cannot be read.
    """
    name = str(path)
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            msg = f"`{name}` has {size / 1_000_000:.1f} MB; at most 8 MB are read"
            raise unusable(name, form_sheets.NO_SHEET, msg)
        content = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        msg = f"`{name}` cannot be read: {reason}"
        raise unusable(name, form_sheets.NO_SHEET, msg) from error
    if content[:4] == b"PK\x03\x04":
        return _of_workbook(name, content)
    if path.suffix.casefold() in (".xlsx", ".xls", ".ods", ".pdf", ".docx"):
        msg = f"`{name}` is no .xlsx"
        raise unusable(name, form_sheets.NO_SHEET, msg, "save it as .csv or .xlsx")
    return _of_text(name, content)


def text_of(content: bytes) -> str:
    """Bytes as text: UTF-8, UTF-16 with a mark, or else the old encoding of Windows."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _of_text(name: str, content: bytes) -> Sheet:
    text = text_of(content)
    first = next((line for line in text.splitlines() if line.strip()), "")
    mark = max(",;\t", key=first.count)
    try:
        lines = [*csv.reader(io.StringIO(text), delimiter=mark)]
    except csv.Error as error:
        msg = f"`{name}` is no table: {error}"
        raise unusable(name, form_sheets.NO_SHEET, msg) from error
    return _sheet(name, lines, frozenset())


def _of_workbook(name: str, content: bytes) -> Sheet:
    try:
        import openpyxl
    except ImportError as error:
        msg = "reading .xlsx needs a library that is not installed"
        help_ = "pip install 'nemcon[trainer]', or save the table as .csv"
        raise unusable(name, form_sheets.NO_SHEET, msg, help_) from error
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(info.file_size for info in packed.infolist()) > MOST_UNFOLDED:
                msg = f"`{name}` unfolds to more than a table has"
                raise unusable(name, form_sheets.NO_SHEET, msg)
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
        page = book.worksheets[0]
        if page.max_row > MOST_ROWS or page.max_column > MOST_COLUMNS:
            msg = f"`{name}` has {page.max_row} rows and {page.max_column} columns"
            raise unusable(name, form_sheets.NO_SHEET, msg, "delete what is empty")
        lines = [
            [_said(value) for value in row] for row in page.iter_rows(values_only=True)
        ]
        formulas = _uncomputed(content, page)
        merged = frozenset(_spread(lines, [r.bounds for r in page.merged_cells.ranges]))
    except ImportUnusable:
        raise
    except Exception as error:  # whatever a damaged workbook raises in the library
        msg = f"`{name}` cannot be opened as a workbook: {type(error).__name__}"
        raise unusable(
            name, form_sheets.NO_SHEET, msg, "save it again, or as .csv"
        ) from error
    return _sheet(name, lines, merged, formulas)


def _uncomputed(content: bytes, page: Any) -> dict[tuple[int, int], str]:
    """Cells of the first page with a formula whose value is not in the file."""
    import openpyxl

    found: dict[tuple[int, int], str] = {}
    if not _has_formulas(content):
        return found
    written = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    for r, row in enumerate(written.iter_rows(), 1):
        for c, cell in enumerate(row, 1):
            if cell.data_type == "f" and page.cell(r, c).value is None:
                formula = getattr(cell.value, "text", None) or str(cell.value)
                found[r, c] = f"={formula.lstrip('=')}"
    return found


def _has_formulas(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        pages = [n for n in packed.namelist() if n.startswith("xl/worksheets/")]
        return any(mark in packed.read(n) for n in pages for mark in (b"<f>", b"<f "))


def _said(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    return str(value)


def _spread(
    lines: list[list[str]], ranges: Sequence[tuple[int, int, int, int]]
) -> Iterator[tuple[int, int]]:
    """Give each cell of a merged range the text of its first."""
    for left, top, right, bottom in ranges:
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row, column) != (top, left):
                    lines[row - 1][column - 1] = lines[top - 1][left - 1]
                    yield row, column


def _sheet(
    name: str,
    lines: Sequence[Sequence[str]],
    merged: frozenset[Any],
    formulas: Mapping[tuple[int, int], str] | None = None,
) -> Sheet:
    valueless = dict(formulas or {})
    rows = [
        tuple(_cell(text, (r, c), valueless) for c, text in enumerate(line, 1))
        for r, line in enumerate(lines[:MOST_ROWS], 1)
    ]
    filled = [
        row
        for row in rows
        if any(c.text or c.place in valueless for c in row)
        and not row[0].text.startswith("#")
    ]
    if not filled:
        raise unusable(name, form_sheets.NO_SHEET, f"`{name}` is empty")
    return Sheet(name, filled[0], tuple(filled[1:]), merged, valueless)


def _cell(text: str, place: tuple[int, int], valueless: dict[tuple[int, int], str]) -> Cell:
    plain = _plain(text)
    if plain in _ERRORS:
        valueless[place] = plain
    return Cell("" if place in valueless else plain, *place)


def _plain(text: str) -> str:
    """A text on one line, without what nobody can see."""
    return " ".join(HIDDEN.sub("", text[:MOST_CHARACTERS]).split())


def write_workbook(
    path: Path, header: Sequence[str], rows: Sequence[Sequence[str]]
) -> None:
    """Write an .xlsx with one page; numbers as numbers.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable` without the library.
    """
    try:
        import openpyxl
    except ImportError as error:
        msg = "writing .xlsx needs a library that is not installed"
        help_ = "pip install 'nemcon[trainer]', or write a .csv"
        raise unusable(str(path), form_sheets.NO_SHEET, msg, help_) from error
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = "Positions"
    page.append(list(header))
    for row in rows:
        page.append([_number(cell) for cell in row])
    page.freeze_panes = "A2"
    book.save(path)


def _number(text: str) -> Any:
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text) if text.replace(".", "", 1).lstrip("-").isdigit() else text
    except ValueError:
        return text
