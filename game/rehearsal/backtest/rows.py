"""Rows of a table in a file, with their places: by comma or tab, packed or not."""

from __future__ import annotations

import csv
import gzip
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from game.errors import InputUnusable


def rows_of(path: Path, needed: Iterable[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows of a table with their line numbers, packed by gzip or not, by comma or tab.

    Raises :class:`InputUnusable` where it cannot be read, lacks a needed column or has one
    twice, or where a row has more cells than the header, or fewer.
    """
    try:
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8-sig", newline="") as file:
            first = file.readline()
            file.seek(0)
            reader = csv.DictReader(file, delimiter="\t" if "\t" in first else ",")
            _must_have(path, reader.fieldnames or (), needed)
            for row in reader:
                if None in row or None in row.values():
                    msg = f"{path}:{reader.line_num}: the row has not as many cells as the header"
                    raise InputUnusable(msg)
                yield reader.line_num, row
    except (OSError, EOFError, UnicodeDecodeError, zlib.error, csv.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        msg = f"{path}: cannot be read: {reason}"
        raise InputUnusable(msg) from error


def _must_have(path: Path, names: Sequence[str], needed: Iterable[str]) -> None:
    if not names:
        msg = f"{path}: the file is empty"
        raise InputUnusable(msg)
    missing = sorted(set(needed) - set(names))
    if missing:
        msg = f"{path}: there is no column `{missing[0]}`"
        raise InputUnusable(msg)
    twice = next((name for name in names if name and names.count(name) > 1), "")
    if twice:
        msg = f"{path}: there are several columns `{twice}`"
        raise InputUnusable(msg)


def must_be_new(path: Path, line: int, rcid: str, met: dict[str, int]) -> None:
    """Refuse a row without an id, and one whose id another row of the same table has."""
    if not rcid.strip():
        msg = f"{path}:{line}: the row names no roll call: its cell `rcid` is empty"
        raise InputUnusable(msg)
    first = met.setdefault(rcid, line)
    if first != line:
        msg = f"{path}:{line}: roll call `{rcid}` stands in line {first} already"
        raise InputUnusable(msg)


def read_ids(path: Path) -> frozenset[str]:
    """The ids in the column ``rcid`` of a table."""
    return frozenset(row["rcid"] for _, row in rows_of(path, ("rcid",)))


_YES = frozenset(("1", "1.0", "TRUE", "True", "true"))
_NO = frozenset(("", "0", "0.0", "FALSE", "False", "false", "NA", "NaN", "nan", "."))


def marked(path: Path, line: int, row: Mapping[str, str], column: str) -> bool:
    """Whether a row has a mark in a column, where a table has that; raises
    :class:`InputUnusable` where it is neither a mark nor none."""
    cell = (row.get(column) or "").strip()
    if cell not in _YES | _NO:
        msg = (
            f"{path}:{line}: `{cell}` under {column} is no mark: 1, or 0 and empty for none"
        )
        raise InputUnusable(msg)
    return cell in _YES
