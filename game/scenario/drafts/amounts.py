"""Amounts with slashes between them in brackets: ``[60/90/120] nights``, ``[by 2030/by 2035]``.

What has slashes may be one amount as well: a day (``12/5/2026``), a share (``2/3``), a year of
a school (``2026/27``), an amount for each of something (``€20/month``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

_SIGN = r"(?:[$\u20ac\u00a3\u00a5]|US\$|[A-Z]{3})"
_AMOUNT = re.compile(
    rf"\s*(?P<before>(?:[^\W\d_]+\.?\s+){{0,3}}(?:{_SIGN}\s?)?)"
    r"(?P<number>[0-9]+(?:[.,:\u00a0 ][0-9]+)*)"
    rf"(?P<after>\s?(?:[%\u2030]|\u00b0C?|{_SIGN}(?!\w)|[^\W\d_]+\.?(?:\s[^\W\d_]+)*)?)\s*"
)
_IN_WORDS = re.compile(r"\s*[^\W\d_]{2}[^\d/]*")
_DAY = re.compile(
    r"(?<![0-9/])(?:[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2})(?![0-9/])"
)
_YEARS = re.compile(r"[0-9]{4}/(?:[0-9]{2,3})")
_SMALLEST_CHOICE = 13
"""Of two numbers a lower one and a higher one below this may be a share: ``2/3``, ``9/10``."""


class _Amount(msgspec.Struct, frozen=True):
    before: str
    number: str
    after: str

    @property
    def is_bare(self) -> bool:
        return not self.before and not self.after and ":" not in self.number


def is_of_numbers(words: str) -> bool:
    """Whether what stands in brackets has slashes and is made of amounts, one or several, or
    begins with two."""
    parts = words.split("/")
    begun = bool(re.match(r"\s*[0-9]+/[0-9]", words))
    return len(parts) > 1 and (begun or all(map(_AMOUNT.fullmatch, parts)))


def amounts_in(words: str, *, counts: bool) -> tuple[str, ...]:
    """The amounts to be chosen from in words with slashes; empty: they are one amount, or
    nobody can tell.  ``counts``: words follow, which the numbers count.

    What stands before the first number alone, or behind the last, is told with each:
    ``60/90 nights`` are 60 nights or 90 nights.
    """
    parts = words.split("/")
    read = [_AMOUNT.fullmatch(part) for part in parts]
    amounts = [_amount(found) for found in read if found]
    if len(amounts) < len(parts):
        return _with_words(parts, amounts)
    if len(parts) == 1 or _is_one(words, amounts):
        return ()
    if all(amount.is_bare for amount in amounts):
        many = len(amounts) > 2
        return tuple(a.number for a in amounts) if counts or many else ()
    return tuple(f"{a.before}{a.number}{a.after}" for a in _told(amounts))


def _amount(found: re.Match[str]) -> _Amount:
    return _Amount(found["before"].lstrip(), found["number"], found["after"].rstrip())


def _is_one(words: str, amounts: Sequence[_Amount]) -> bool:
    """Whether slashes stand within one amount: a day, a share, a year of a school."""
    if _DAY.search(words) or _YEARS.search(words):
        return True
    first, second = amounts[0], amounts[1]
    if (
        first.after
        or second.before
        or not (first.number.isdecimal() and second.number.isdecimal())
    ):
        return False
    return len(amounts) == 2 and int(first.number) < int(second.number) < _SMALLEST_CHOICE


def _told(amounts: Sequence[_Amount]) -> Sequence[_Amount]:
    """The amounts with what is said once of all; none where some alone have it."""
    first, last = amounts[0], amounts[-1]
    if all(not a.after for a in amounts[:-1]) and last.after and ":" not in last.number:
        amounts = [msgspec.structs.replace(a, after=last.after) for a in amounts]
    if all(not a.before for a in amounts[1:]) and first.before:
        amounts = [msgspec.structs.replace(a, before=first.before) for a in amounts]
    return [] if any(a.is_bare for a in amounts) else amounts


def _with_words(parts: Sequence[str], amounts: Sequence[_Amount]) -> tuple[str, ...]:
    """The same where some are in words: ``22:00/midnight``, ``50%/60%/two thirds``."""
    told = all(_AMOUNT.fullmatch(part) or _IN_WORDS.fullmatch(part) for part in parts)
    hours = bool(amounts) and all(":" in amount.number for amount in amounts)
    several = len(amounts) > 1 and not any(amount.is_bare for amount in amounts)
    return tuple(part.strip() for part in parts) if told and (hours or several) else ()
