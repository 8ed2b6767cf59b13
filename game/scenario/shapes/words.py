"""Shapes of words: texts, ids, references, choices; each refuses what only looks like it."""

from __future__ import annotations

import re
from typing import Any

from game.scenario.diagnostics import Entry, did_you_mean, listed
from game.scenario.faults import (
    empty_text,
    neither_yes_nor_no,
    unknown_word,
    unusable_id,
)
from game.scenario.files.tree import Node, Scalar
from game.scenario.shapes.part import Ref
from game.scenario.shapes.shape import Cursor, Reading, Shape, Taker
from game.scenario.shapes.traps import LONGEST_TRAP, is_null, warn_of_traps


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

    def slip(self, node: Node, cursor: Cursor) -> str:
        """Quotes around a text with a colon."""
        from game.scenario.shapes.pasted import in_quotes

        return in_quotes(node, cursor)

    def taker(self, reading: Reading) -> Taker:
        """As for all shapes; longer texts are hardly ever the same, and are no traps."""
        short = super().taker(reading)

        def take(value: Any) -> Any:
            if type(value) is str and len(value) > LONGEST_TRAP and (text := value.strip()):
                return text
            return short(value)

        return take


def _code_of(name: str) -> str:
    """The code of the State of that name; ``""``: there is none."""
    from game.scenario.world.countries import country_code

    return country_code(name[:100])


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
            if cursor.name == "members" and (code := _code_of(node.text)):
                help_ = f"did you mean `{code}`?"
            return cursor.fault(unusable_id.ENTRY, node, message, help_)
        warn_of_traps(node, cursor)
        return node.text


_NAMED = {"delegation": "NOR", "provision": '"1"', "rulebook": "una-usa"}
"""What things of a kind are often called; others are ``an-id``."""


class Reference(Shape):
    """The id of something defined elsewhere; what it names is checked later."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.words = f"the id of a {kind}"
        self.example = _NAMED.get(kind, "an-id")

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
        self.example = words[0]

    def read(self, node: Node, cursor: Cursor) -> Any:
        """The word."""
        if not isinstance(node, Scalar):
            return self.refuse(node, cursor)
        if node.text not in self.choices:
            few = len(self.choices) < 9
            known = self.words if few else "one of a few words"
            message = f"{cursor.called} takes {known}, not `{node.text[:40]}`"
            help_ = cursor.write(self.choices[0]) if few else f"known: {self.words[7:]}"
            if not cursor.reading.problems.full:
                help_ = did_you_mean(node.text, self.choices) or help_
            return cursor.fault(self.entry, node, message, help_)
        return node.text


class Truth(Shape):
    """``yes`` or ``no``, and nothing that only looks like it."""

    words = "`yes` or `no`"
    example = "yes"
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
