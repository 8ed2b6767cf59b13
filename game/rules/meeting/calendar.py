"""Days of a meeting that lasts more than one, as the United Nations writes them."""

from __future__ import annotations

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_A_DAY = 1440  # minutes


def clock(minute: int, begins: str = "") -> str:
    """A minute as people write it: ``16:40``, from the second day on ``2 Apr 16:40``.

    ``begins`` is the date of the first day (``2013-03-28``); where it is not known, or is
    no date, later days are counted: ``day 6 16:40``.
    """
    hour = f"{minute // 60 % 24:02d}:{minute % 60:02d}"
    if minute < _A_DAY:
        return hour
    found = _later(begins, minute // _A_DAY)
    if found is None:
        return f"day {minute // _A_DAY + 1} {hour}"
    _year, month, number = found
    return f"{number} {MONTHS[month - 1][:3]} {hour}"


def day_of(minute: int, begins: str) -> str:
    """The date of a minute in full: ``2 April 2013``; ``begins`` itself where it is no date."""
    found = _later(begins, minute // _A_DAY)
    if found is None:
        return begins
    year, month, number = found
    return f"{number} {MONTHS[month - 1]} {year}"


def iso_day(minute: int, begins: str) -> str:
    """The date of a minute as ISO 8601 has it: ``2013-04-02``; ``begins`` where it is none."""
    found = _later(begins, minute // _A_DAY)
    return begins if found is None else "{:04d}-{:02d}-{:02d}".format(*found)


def _later(begins: str, days: int) -> tuple[int, int, int] | None:
    """Year, month and day so many days after a date; ``None`` where it is no date."""
    parts = begins[:10].split("-")
    if len(parts) != 3 or not all(p.isdecimal() for p in parts):
        return None
    year, month, number = (int(p) for p in parts)
    if not 1 <= month <= 12 or not 1 <= number <= _length(year, month):
        return None
    number += days
    while number > _length(year, month):
        number -= _length(year, month)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return year, month, number


def _length(year: int, month: int) -> int:
    """Days of a month."""
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31
