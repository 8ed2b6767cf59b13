"""Shapes of numbers: counts, decimals, times of day, spans, versions, days."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from game.scenario.faults import (
    clock_without_quotes,
    out_of_range,
    unknown_format,
)
from game.scenario.files.tree import Node, Scalar
from game.scenario.shapes.shape import Cursor, Shape
from game.scenario.shapes.traps import warn_of_leading_zero

_USUAL = 45
"""A number that many keys may take: minutes, per cent."""
_TIME = re.compile(
    r"([0-9]{1,2})[:.hH]([0-9]{2})(?:[ \u00a0]?(?:([apAP])\.?[mM]\.?|(?i:uhr|hrs?|hours|h|ч\.?)))?"
)
_NOON = 12
_QUOTES = "\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb \u00a0"
"""What text programs put around words, and blanks within it."""


class Number(Shape):
    """A whole number within a range."""

    def __init__(self, low: int, high: int) -> None:
        self.low, self.high = low, high
        self.words = f"a whole number from {low} to {high}"
        self.example = str(min(max(low, _USUAL), high))

    def read(self, node: Node, cursor: Cursor) -> Any:
        """The number."""
        if not isinstance(node, Scalar) or not re.fullmatch(r"-?[0-9]{1,9}", node.text):
            return self.refuse(node, cursor)
        warn_of_leading_zero(node, cursor)
        return _within(int(node.text), self, node, cursor)

    def meant(self, text: str) -> str:
        """The number of `70%`."""
        found = re.fullmatch(r"(-?[0-9]{1,9}) ?%", text)
        return found[1] if found and self.low <= int(found[1]) <= self.high else ""


class Decimal(Shape):
    """A number with at most two decimals, kept as hundredths.

    With ``comma`` it may have a decimal comma, as spreadsheet programs write it in many
    countries.
    """

    def __init__(
        self,
        low: int,
        high: int,
        words: str,
        *,
        per_cent: bool = False,
        comma: bool = False,
    ) -> None:
        self.low, self.high, self.words = low * 100, high * 100, words
        mark, self.suffix = "[.,]" if comma else r"\.", "%?" if per_cent else ""
        self.pattern = rf"([-+\u2212]?)([0-9]{{1,6}})(?:{mark}([0-9]{{1,2}}))?{self.suffix}"
        self.example = str(_USUAL) if per_cent else "1.5"

    def read(self, node: Node, cursor: Cursor) -> Any:
        """Hundredths of what is written."""
        text = node.text if isinstance(node, Scalar) else ""
        found = re.fullmatch(self.pattern, text)
        if not found:
            return self.refuse(node, cursor)
        assert isinstance(node, Scalar)
        warn_of_leading_zero(node, cursor)
        sign, whole, part = found.groups()
        value = int(whole) * 100 + int((part or "0").ljust(2, "0"))
        value = -value if sign in ("-", "\u2212") else value
        return _within(value, self, node, cursor)

    def meant(self, text: str) -> str:
        """The number of `-1,5`, of `97 %`, and of `1.571`, which has more decimals than are
        kept."""
        pointed = text.replace(",", ".").replace(" %", "%").replace("\u00a0%", "%")
        if re.fullmatch(r"[-+]?[0-9]{1,6}\.[0-9]{3,30}", pointed):
            pointed = f"{round(float(pointed), 2):g}"
        return pointed if re.fullmatch(self.pattern, pointed) else ""


def _within(value: int, shape: Number | Decimal, node: Node, cursor: Cursor) -> Any:
    if shape.low <= value <= shape.high:
        return value
    assert isinstance(node, Scalar)
    message = f"`{cursor.name}` takes {shape.words}; `{node.text}` is out of range"
    nearest = shape.low if value < shape.low else shape.high
    shown = str(nearest) if isinstance(shape, Number) else f"{nearest / 100:g}"
    return cursor.fault(out_of_range.ENTRY, node, message, cursor.write(shown))


class Clock(Shape):
    """A time of day ``15:30``, kept as minutes.

    With ``days`` a meeting of several days may say ``day 4 15:30``; the minutes go on
    counting from the first day's midnight.
    """

    def __init__(self, *, days: bool = False) -> None:
        self.days = days
        self.example = '"15:30"'
        also = ", or `day 4 15:30`" if days else ""
        self.words = f"a time of day such as `15:30`{also}"

    def read(self, node: Node, cursor: Cursor) -> Any:
        """Minutes of the day, or from the first day's midnight."""
        text = node.text if isinstance(node, Scalar) else ""
        later = re.fullmatch(r"day ([1-9][0-9]?) (.*)", text) if self.days else None
        if later:
            text = later[2]
        found = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})", text)
        if not found:
            return self.refuse(node, cursor)
        if isinstance(node, Scalar) and node.plain and not later:
            message = f"`{text}` without quotes is a number to other programs"
            cursor.fault(clock_without_quotes.ENTRY, node, message, f'write `"{text}"`')
        hour, minute = int(found[1]), int(found[2])
        if hour > 23 or minute > 59:
            message = f"`{text}` is no time of day"
            return cursor.fault(out_of_range.ENTRY, node, message, self.for_example(cursor))
        return (int(later[1]) - 1 if later else 0) * 1440 + hour * 60 + minute

    def meant(self, text: str) -> str:
        """The time within the quotes of a text program, with a full stop or an `h`, with
        `Uhr` behind it, or by the half of the day: `11:20 am`."""
        found = _TIME.fullmatch(text.strip(_QUOTES))
        if found is None or int(found[1]) > 23 or int(found[2]) > 59:
            return ""
        hour, half = int(found[1]), (found[3] or "").lower()
        if half and not 1 <= hour <= _NOON:
            return ""
        told = hour % _NOON + (_NOON if half == "p" else 0) if half else found[1]
        return f'"{told}:{found[2]}"'


class Span(Shape):
    """One whole number, or two with two dots between: ``24``, ``12..30``."""

    example = "12..30"

    def __init__(self, low: int, high: int) -> None:
        self.low, self.high = low, high
        self.words = f"a number such as `24`, or a span such as `12..30`, up to {high}"

    def read(self, node: Node, cursor: Cursor) -> Any:
        """The least and the most."""
        text = node.text if isinstance(node, Scalar) else ""
        found = re.fullmatch(r"([0-9]{1,4})(?: ?(?:\.\.|-|\u2013) ?([0-9]{1,4}))?", text)
        if not found:
            return self.refuse(node, cursor)
        assert isinstance(node, Scalar)
        warn_of_leading_zero(node, cursor)
        least, most = int(found[1]), int(found[2] or found[1])
        if not self.low <= least <= most <= self.high:
            message = f"`{cursor.name}` takes {self.words}; `{text}` is out of range"
            return cursor.fault(out_of_range.ENTRY, node, message, self.for_example(cursor))
        return least, most


VERSION = unknown_format.KNOWN
"""The version of the formats that is read."""


class Version(Shape):
    """The version of a format; ``older`` are those that can be brought up to it."""

    words = f"the version of the format, `{VERSION}`"
    example = VERSION

    def __init__(self, older: Collection[str] = ()) -> None:
        self.older = older

    def read(self, node: Node, cursor: Cursor) -> Any:
        """The version that is read."""
        if not isinstance(node, Scalar):
            return self.refuse(node, cursor)
        if node.text == VERSION:
            return VERSION
        message, help_ = unknown_format.MESSAGE, f"write `format: {VERSION}`"
        if node.text in self.older:
            help_ = unknown_format.MIGRATED
        elif re.fullmatch(r"[0-9]{1,4}", node.text) and int(node.text) > int(VERSION):
            message = (
                f"the file is of a later version than {VERSION}, which this program reads"
            )
            help_ = f"use a newer nemcon; if none wrote the file, {help_}"
        return cursor.fault(unknown_format.ENTRY, node, message, help_)


class Day(Shape):
    """A date ``2024-08-08``."""

    words = "a date such as `2024-08-08`"
    example = "2024-08-08"

    def read(self, node: Node, cursor: Cursor) -> Any:
        """The date as written."""
        from datetime import date

        text = node.text if isinstance(node, Scalar) else ""
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return self.refuse(node, cursor)
        try:
            date.fromisoformat(text)
        except ValueError:
            message = f"there is no day `{text}`"
            return cursor.fault(out_of_range.ENTRY, node, message, self.for_example(cursor))
        return text

    def meant(self, text: str) -> str:
        """The day of `2031-3-14`, `14.03.2031` or `14 March 2031`."""
        from game.scenario.world.days import day_meant

        return day_meant(text)
