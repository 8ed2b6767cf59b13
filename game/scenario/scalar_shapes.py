"""Shapes of single values: words, ids, numbers, times; each refuses what only looks like it."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from game.scenario.diagnostics import Entry, did_you_mean, listed
from game.scenario.faults import (
    clock_without_quotes,
    empty_text,
    neither_yes_nor_no,
    out_of_range,
    unknown_format,
    unknown_word,
    unusable_id,
)
from game.scenario.nodes import Node, Scalar
from game.scenario.shapes import Cursor, Reading, Ref, Shape, Taker
from game.scenario.traps import LONGEST_TRAP, is_null, warn_of_traps


class Text(Shape):
    """Words; ``empty`` allows none."""

    words = "text"
    example = "Some words"

    def __init__(self, *, empty: bool = False) -> None:
        self.empty = empty

    def read(self, node: Node, cursor: Cursor) -> Any:
        """The text, without blanks at either end."""
        if not isinstance(node, Scalar):
            return self.refuse(node, cursor)
        if is_null(node) and not self.empty:
            message = f"`{cursor.name}` has no words: `{node.text}` stands for nothing"
            return cursor.fault(empty_text.ENTRY, node, message, self.for_example(cursor))
        warn_of_traps(node, cursor)
        text = node.text.strip()
        if not text and not self.empty:
            message = f"`{cursor.name}` has no words"
            return cursor.fault(empty_text.ENTRY, node, message, self.for_example(cursor))
        return text

    def taker(self, reading: Reading) -> Taker:
        """As for all shapes; longer texts are hardly ever the same, and are no traps."""
        short = super().taker(reading)

        def take(value: Any) -> Any:
            if type(value) is str and len(value) > LONGEST_TRAP and (text := value.strip()):
                return text
            return short(value)

        return take


class Id(Shape):
    """A short word that names a thing."""

    words = "an id"
    example = "an-id"
    _FORM = re.compile(r"[^\W_][\w.\-]{0,39}\Z")

    def read(self, node: Node, cursor: Cursor) -> Any:
        """The id."""
        if not isinstance(node, Scalar):
            return self.refuse(node, cursor)
        if is_null(node):
            return self.refuse(node, cursor)
        if not self._FORM.match(node.text):
            message = f"`{node.text[:50]}` cannot be an id"
            fit = re.sub(r"[^\w.]+", "-", node.text).strip("-._")[:40] or "an-id"
            help_ = f"letters, digits, dots, hyphens and underscores, such as `{fit}`"
            return cursor.fault(unusable_id.ENTRY, node, message, help_)
        warn_of_traps(node, cursor)
        return node.text


class Reference(Shape):
    """The id of something defined elsewhere; what it names is checked later."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.words = f"the id of a {kind}"

    def read(self, node: Node, cursor: Cursor) -> Any:
        """The id; the reference is recorded."""
        if not isinstance(node, Scalar) or not node.text or is_null(node):
            return self.refuse(node, cursor)
        warn_of_traps(node, cursor)
        cursor.reading.refs.append(Ref(self.kind, node.text, cursor.source, node))
        return node.text

    def taker(self, reading: Reading) -> Taker:
        """As for all shapes; a reference is recorded once, without its place."""
        aside = Reading(reading.problems)
        known = super().taker(aside)

        def take(value: Any) -> Any:
            text = known(value)
            if aside.refs:
                reading.refs.append(Ref(self.kind, text))
                aside.refs.clear()
            return text

        return take


class Word(Shape):
    """One of a few words; ``entry`` is the fault where it is another."""

    def __init__(self, *words: str, entry: Entry = unknown_word.ENTRY) -> None:
        self.choices = words
        self.entry = entry
        self.words = f"one of {listed(words, 20)}"

    def read(self, node: Node, cursor: Cursor) -> Any:
        """The word."""
        if not isinstance(node, Scalar):
            return self.refuse(node, cursor)
        if node.text not in self.choices:
            known = self.words if len(self.choices) < 9 else "one of a few words"
            message = f"`{cursor.name}` takes {known}, not `{node.text[:40]}`"
            help_ = f"known: {self.words[7:]}"
            if not cursor.reading.problems.full:
                help_ = did_you_mean(node.text, self.choices) or help_
            return cursor.fault(self.entry, node, message, help_)
        return node.text


class Truth(Shape):
    """``yes`` or ``no``, and nothing that only looks like it."""

    words = "`yes` or `no`"
    _YES = frozenset({"y", "true", "on", "1", "oui", "ja"})
    _NO = frozenset({"n", "false", "off", "0", "non", "nein"})

    def read(self, node: Node, cursor: Cursor) -> Any:
        """True or false."""
        if not isinstance(node, Scalar):
            return self.refuse(node, cursor)
        if node.text in ("yes", "no"):
            return node.text == "yes"
        folded = node.text.casefold()
        meant = "yes" if folded in self._YES | {"yes"} else ""
        meant = "no" if folded in self._NO | {"no"} else meant
        message = f"`{cursor.name}` takes `yes` or `no`, not `{node.text[:40]}`"
        help_ = f"write `{cursor.name}: {meant or 'yes` or `no'}`"
        return cursor.fault(neither_yes_nor_no.ENTRY, node, message, help_)


_USUAL = 45
"""A number that many keys may take: minutes, per cent."""


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
        return _within(int(node.text), self, node, cursor)


class Decimal(Shape):
    """A number with at most two decimals, kept as hundredths."""

    def __init__(self, low: int, high: int, words: str, *, per_cent: bool = False) -> None:
        self.low, self.high, self.words = low * 100, high * 100, words
        self.suffix = "%?" if per_cent else ""
        self.example = str(_USUAL) if per_cent else "1.5"

    def read(self, node: Node, cursor: Cursor) -> Any:
        """Hundredths of what is written."""
        text = node.text if isinstance(node, Scalar) else ""
        pattern = rf"([-+\u2212]?)([0-9]{{1,6}})(?:\.([0-9]{{1,2}}))?{self.suffix}"
        found = re.fullmatch(pattern, text)
        if not found:
            return self.refuse(node, cursor)
        sign, whole, part = found.groups()
        value = int(whole) * 100 + int((part or "0").ljust(2, "0"))
        value = -value if sign in ("-", "\u2212") else value
        return _within(value, self, node, cursor)


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
        help_ = (
            unknown_format.MIGRATED
            if node.text in self.older
            else f"write `format: {VERSION}`"
        )
        return cursor.fault(unknown_format.ENTRY, node, unknown_format.MESSAGE, help_)


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
