"""The rows of a table of roll calls, read within limits, whatever its compression and encoding."""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import zlib
from collections.abc import Collection, Iterator
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, cast

from game.rules.notation.hidden import HIDDEN
from game.scenario.diagnostics import CHECK_NAME, unusable
from game.scenario.faults import no_roll_call
from game.scenario.files.old_encodings import WESTERN, is_western, of_no_known_encoding
from game.scenario.files.regular import refuse_endless
from game.scenario.tables.sheets import read_sheet

MOST_BYTES = 600_000_000
"""Of a table, unpacked: every vote of the Assembly since 1946 has about half of that."""


_CHUNK = 1 << 20


def rows_of(path: Path, wanted: Collection[str] = ()) -> Iterator[dict[str, str]]:
    """The rows of a table, packed by gzip or not, one at a time: it may have a million.

    ``wanted`` are the columns to read, whatever the case; all unless given.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable`.
    """
    return (row for _, row in numbered_rows(path, wanted))


def numbered_rows(
    path: Path, wanted: Collection[str] = ()
) -> Iterator[tuple[int, dict[str, str]]]:
    """The same, each with the number that a spreadsheet program shows beside it."""
    lines = _lines(path)
    columns = [
        (at, name)
        for at, name in enumerate(_names(next(lines, (1, []))[1]))
        if not wanted or name.casefold() in wanted
    ]
    for number, line in lines:
        cells = {n: _seen(line[at]) if at < len(line) else "" for at, n in columns}
        yield number, cells


def columns_of(path: Path) -> list[str]:
    """The names of the columns of a table, as its first line has them."""
    return _names(next(_lines(path), (1, []))[1])


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The lines of a table that hold something, from 1, of a workbook those of a page."""
    name = str(path)
    try:
        with _opened(path) as content:
            if content.read(4) == b"PK\x03\x04":
                sheet = read_sheet(path)
                for row in (sheet.header, *sheet.rows):
                    yield row[0].row, [cell.text for cell in row]
                return
        with _opened(path) as content:
            lines = io.BufferedReader(_Bounded(content, name), _CHUNK)
            with io.TextIOWrapper(lines, _encoding(path), "replace", newline="") as text:
                first = text.readline()
                reader = csv.reader(chain([first], text), delimiter=_mark(first))
                yield from ((at, line) for at, line in enumerate(reader, 1) if line)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        msg = f"`{name}` cannot be read: {reason.lower()}"
        help_ = CHECK_NAME
        raise unusable(name, no_roll_call.ENTRY, msg, help_) from error
    except csv.Error as error:
        msg = f"`{name}` is no table: {error}"
        raise unusable(name, no_roll_call.ENTRY, msg) from error


def _mark(first: str) -> str:
    """What stands between the cells, by the names of the columns."""
    return max(",;\t", key=first.count)


def _names(first: list[str]) -> list[str]:
    return [_seen(name).strip() for name in first]


def _seen(text: str) -> str:
    return text if text.isprintable() else HIDDEN.sub("", text)


def _opened(path: Path) -> BinaryIO:
    refuse_endless(path)
    with path.open("rb") as begun:
        packed = begun.read(2) == b"\x1f\x8b"
    return cast("BinaryIO", gzip.open(path)) if packed else path.open("rb")


def _encoding(path: Path) -> str:
    """How a file is written: UTF-8, UTF-16 with a mark, or else the old one of Windows."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    with _opened(path) as content:
        chunk = content.read(_CHUNK)
        if chunk[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return "utf-16"
        while chunk:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError as error:
                if not is_western(chunk):
                    raise of_no_known_encoding(path.name, chunk, error.start) from error
                return WESTERN
            if content.tell() > MOST_BYTES:
                break
            chunk = content.read(_CHUNK)
    return "utf-8-sig"


class _Bounded(io.RawIOBase):
    """A file that refuses to be read beyond :data:`MOST_BYTES`."""

    def __init__(self, content: BinaryIO, name: str) -> None:
        self._content, self._name, self._left = content, name, MOST_BYTES

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        read = self._content.read(len(into))
        self._left -= len(read)
        if self._left < 0:
            msg = f"`{self._name}` is larger than any roll call"
            raise unusable(self._name, no_roll_call.ENTRY, msg)
        into[: len(read)] = read
        return len(read)
