"""Dates of roll calls, as their tables and the programs that saved them write dates."""

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
    """The date that a text begins with, ISO; :data:`FIRST_DAY` where the text is blank.

    ``None`` where it is no date, or may be one of two: of ``05/06/2019`` nobody knows which
    number is the month, while ``05.06.2019`` has the day first wherever it is written.
    """
    text = text.strip()
    if not text:
        return FIRST_DAY
    if found := _YEAR_FIRST.match(text):
        return _day(found[1], found[2], found[3])
    if found := _DAY_AND_MONTH.match(text):
        return _day(found[3], _month(found[2]), found[1])
    if found := _MONTH_AND_DAY.match(text):
        return _day(found[3], _month(found[1]), found[2])
    if found := _YEAR_LAST.match(text):
        one, mark, two, year = found.groups()
        first = _day(year, two, one)
        second = None if mark == "." else _day(year, one, two)
        return first or second if first == second or None in (first, second) else None
    return None


def _month(name: str) -> str:
    known = name.lower() in _MONTHS
    return str(_MONTHS.index(name.lower()) + 1) if known else "0"


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
