"""Workbooks (.xlsx): a page as lines of texts, and a table written as one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from game.scenario.diagnostics import ImportUnusable, did_you_mean, listed, unusable
from game.scenario.faults import no_spreadsheet
from game.scenario.files.writing import NotWritten
from game.scenario.tables.size import letters, refuse_large

_WORKBOOK = "xl/workbook.xml"
"""What every .xlsx holds, and no other packed file."""
_COPIED = (
    "copy its table into a spreadsheet program, and save that as `.csv` or `.xlsx`; texts are "
    "read with `nemcon import text FILE`"
)
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
"""What stands near the beginning of an .ods, unpacked."""
_SAVED_ANEW = "open it in LibreOffice, and save it with `Save as` as `.xlsx` or `.csv`"
MOST_UNFOLDED = 60_000_000
"""Bytes that an .xlsx may unfold to."""


class Page(msgspec.Struct, frozen=True):
    """One page of a workbook."""

    title: str
    lines: list[list[str]]
    merged: dict[tuple[int, int], tuple[int, int]]
    """By cell (row, column) that a merged one covers: the first cell of that."""
    formulas: dict[tuple[int, int], str]
    """Cells (row, column) with a formula that has no value."""
    others: tuple[str, ...]
    """Pages that hold something, where none was asked for."""
    unseen: tuple[str, ...] = ()
    """Rows and columns with words that whoever opens it does not see, or sees struck out."""


def read_page(name: str, content: bytes, asked: str) -> Page:
    """A page of a workbook: the first, or the one ``asked`` for.

    Raises :class:`~game.scenario.diagnostics.ImportUnusable`.
    """
    try:
        import openpyxl
    except ImportError as error:
        msg = "reading .xlsx needs a library that is not installed"
        help_ = "`pip install 'nemcon[trainer]'`, or save the table as `.csv`"
        raise unusable(name, no_spreadsheet.ENTRY, msg, help_) from error
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(info.file_size for info in packed.infolist()) > MOST_UNFOLDED:
                msg = f"`{name}` unfolds to more than a table has"
                raise unusable(name, no_spreadsheet.ENTRY, msg)
            if _WORKBOOK not in packed.namelist():
                is_open = _OPEN_DOCUMENT in content[:200]
                what = "is an OpenDocument spreadsheet" if is_open else "is no workbook"
                help_ = _SAVED_ANEW if is_open else _COPIED
                raise unusable(name, no_spreadsheet.ENTRY, f"`{name}` {what}", help_)
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
        page = _page(name, book, asked)
        refuse_large(name, page.max_row, page.max_column)
        lines = [[_shown(cell) for cell in row] for row in page.iter_rows()]
        formulas = _uncomputed(content, page)
        others = tuple(
            p.title for p in book.worksheets if not asked and p is not page and _holds(p)
        )
        unseen = (*_hidden(page), *_struck(page))
        merged = dict(_spread(lines, [r.bounds for r in page.merged_cells.ranges]))
    except ImportUnusable:
        raise
    except Exception as error:  # whatever a damaged workbook raises in the library
        msg = f"`{name}` cannot be opened as a workbook: {type(error).__name__}"
        raise unusable(
            name, no_spreadsheet.ENTRY, msg, "save it again, or as `.csv`"
        ) from error
    return Page(page.title, lines, merged, formulas, others, unseen)


def _page(name: str, book: Any, asked: str) -> Any:
    """The page that is asked for, whatever the case; the first where none is."""
    pages = {page.title.casefold().strip(): page for page in book.worksheets}
    if not asked:
        return book.worksheets[0]
    if asked.casefold().strip() in pages:
        return pages[asked.casefold().strip()]
    titles = [page.title for page in book.worksheets]
    help_ = did_you_mean(asked, titles) or f"it has {listed(titles)}"
    raise unusable(
        name, no_spreadsheet.ENTRY, f"`{name}` has no page `{asked[:40]}`", help_
    )


def _hidden(page: Any) -> Iterator[str]:
    """The rows and columns that are hidden and hold something."""
    held = [cell for row in page.iter_rows() for cell in row if cell.value is not None]
    rows, columns = {cell.row for cell in held}, {cell.column for cell in held}
    for at, row in sorted(page.row_dimensions.items()):
        if row.hidden and at in rows:
            yield f"row {at} is hidden"
    for column in page.column_dimensions.values():
        for at in range(column.min or 0, (column.max or -1) + 1):
            if column.hidden and at in columns:
                yield f"column {letters(at)} is hidden"


def _struck(page: Any) -> Iterator[str]:
    """The rows whose first cell, which mostly names somebody, is struck out."""
    for row in page.iter_rows():
        words = [cell for cell in row if cell.value is not None]
        if words and words[0].font is not None and words[0].font.strike:
            yield f"row {words[0].row} is struck out"


def _holds(page: Any) -> bool:
    return page.max_row > 1 or page.max_column > 1 or page["A1"].value is not None


def _uncomputed(content: bytes, page: Any) -> dict[tuple[int, int], str]:
    """Cells of a page with a formula whose value is not in the file."""
    import openpyxl

    found: dict[tuple[int, int], str] = {}
    if not _has_formulas(content):
        return found
    written = openpyxl.load_workbook(io.BytesIO(content))[page.title]
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


def _shown(cell: Any) -> str:
    """What a cell shows of its value: a share of 1 as per cent, where it is set so."""
    value = cell.value
    if isinstance(value, int | float) and str(cell.number_format).endswith("%"):
        return f"{round(value * 100, 2):g}%"
    return _said(value)


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
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Give each cell of a merged range the text of its first; both, the cell in front."""
    for left, top, right, bottom in ranges:
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row, column) != (top, left):
                    lines[row - 1][column - 1] = lines[top - 1][left - 1]
                    yield (row, column), (top, left)


def write_workbook(
    path: Path, header: Sequence[str], rows: Sequence[Sequence[str]]
) -> None:
    """Write an .xlsx with one page; numbers as numbers.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable` without the library, and
    :class:`~game.scenario.files.writing.NotWritten`.
    """
    try:
        import openpyxl
    except ImportError as error:
        msg = "writing .xlsx needs a library that is not installed"
        help_ = "`pip install 'nemcon[trainer]'`, or write a `.csv`"
        raise unusable(str(path), no_spreadsheet.ENTRY, msg, help_) from error
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = "Positions"
    page.append(list(header))
    for row in rows:
        page.append([_number(cell) for cell in row])
    page.freeze_panes = "A2"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        book.save(path)
    except OSError as error:
        msg = f"`{path}` cannot be written: {(error.strerror or str(error)).lower()}"
        raise NotWritten(msg) from error


def _number(text: str) -> Any:
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text) if text.replace(".", "", 1).lstrip("-").isdigit() else text
    except ValueError:
        return text
