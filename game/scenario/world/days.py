"""Dates as people, tables and the programs that saved them write dates."""

from __future__ import annotations

import re
from datetime import date

FIRST_DAY = "1946-01-10"
"""Taken where a table gives no date: the day on which the Assembly first met."""
_MONTHS = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
]
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})[-/.]([0-9]{4})(?![0-9])")
_DAY_AND_MONTH = re.compile(r"(?i)([0-9]{1,2})[ -]([a-z]{3})[a-z]*\.?[ -]([0-9]{4})\b")
_MONTH_AND_DAY = re.compile(r"(?i)([a-z]{3})[a-z]*\.? ([0-9]{1,2}),? ([0-9]{4})\b")


def day_of(text: str) -> str | None:
    """The date that a cell of a roll call begins with, ISO; :data:`FIRST_DAY` where it is
    blank.

    ``None`` where it is no date, or may be one of two: of ``05/06/2019`` nobody knows which
    number is the month, while ``05.06.2019`` has the day first wherever it is written.
    """
    text = text.strip()
    return _read(text)[0] if text else FIRST_DAY


def day_meant(text: str) -> str:
    """The date that a text is and nothing else, ISO; ``""`` where it is none, or may be one
    of two."""
    day, end = _read(text)
    return day if day and end == len(text) else ""


def _read(text: str) -> tuple[str | None, int]:
    """The date with which a text begins, and where it ends."""
    if found := _YEAR_FIRST.match(text):
        return _day(found[1], found[2], found[3]), found.end()
    if found := _DAY_AND_MONTH.match(text):
        return _day(found[3], _month(found[2]), found[1]), found.end()
    if found := _MONTH_AND_DAY.match(text):
        return _day(found[3], _month(found[1]), found[2]), found.end()
    if found := _YEAR_LAST.match(text):
        one, mark, two, year = found.groups()
        first = _day(year, two, one)
        second = None if mark == "." else _day(year, one, two)
        sure = first == second or None in (first, second)
        return (first or second if sure else None), found.end()
    return None, 0


def _month(name: str) -> str:
    known = name.lower() in _MONTHS
    return str(_MONTHS.index(name.lower()) + 1) if known else "0"


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
