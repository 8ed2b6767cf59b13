"""Shapes: what a key asks for, as data, and how a node is read as that; here, what all share.

A shape answers with a plain value, or with :data:`~game.scenario.shapes.part.FAULTY` after recording a fault.  Mappings
become :class:`~game.scenario.shapes.part.Part`, which knows where each of its values stands.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

import msgspec

from game.scenario.diagnostics import Entry, Problems
from game.scenario.faults import wrong_type
from game.scenario.files.source import Source
from game.scenario.files.tree import Mapping as MappingNode
from game.scenario.files.tree import Node, Scalar, Sequence, place_of
from game.scenario.shapes.part import FAULTY, PlacesWanted, Ref


class Reading:
    """What the shapes of one run record besides values: faults, and references."""

    def __init__(self, problems: Problems, *, bare: bool = False) -> None:
        self.problems = problems
        self.refs: list[Ref] = []
        self.bare = bare
        """Whether large files are read without places, as long as nobody wants one."""
        self.unplaced = False
        """Whether one was."""


class Cursor(msgspec.Struct, frozen=True):
    """Where the reader stands: the file, the run, and the key whose value is read."""

    source: Source
    reading: Reading
    name: str = ""
    item: bool = False
    """Whether what is read is one of the list that the key holds."""

    def under(self, name: str) -> Cursor:
        """The same for the value of a key."""
        return Cursor(self.source, self.reading, name)

    def of_list(self) -> Cursor:
        """The same for what stands in the list under the key."""
        return Cursor(self.source, self.reading, self.name, item=True)

    @property
    def called(self) -> str:
        """What is read, as messages name it."""
        return f"each of `{self.name}`" if self.item else f"`{self.name}`"

    def pasted(self, value: str) -> str:
        """The key with a value, as it would be typed; in a table the value alone."""
        key = "" if self.source.name.endswith(".csv") else f"{self.name}: "
        return f"`{key}[{value}]`" if self.item and key else f"`{key}{value}`"

    def write(self, value: str) -> str:
        """A line of help that says what to write."""
        return f"write {self.pasted(value)}"

    def fault(self, entry: Entry, node: Node, message: str, help_: str = "") -> Any:
        """Record a fault; answers :data:`FAULTY`."""
        if self.reading.problems.full:
            self.reading.problems.drop(entry.severity)
            return FAULTY
        self.source.fault(entry, place_of(self.source, node), message, help_)
        return FAULTY


class Unquoted(str):
    """A text without quotes, or one that may have none: a number, or a key."""

    __slots__ = ()


_DECIMAL = re.compile(r"[-+]?[0-9]+\.[0-9]*0")
"""A text that would be :class:`Unquoted` if it had no quotes."""
_REWRITTEN = frozenset((".nan", ".inf", "-.inf"))
"""What JSON has in place of `nan`, `inf`, `infinity` and the like."""
Taker = Callable[[Any], Any]
"""Reads a value without its place: answers with what a shape makes of it, or raises
:class:`PlacesWanted`."""


class _Nowhere(Cursor, frozen=True):
    """A cursor over values without places: a fault is for the strict reader to tell."""

    def fault(self, entry: Entry, node: Node, message: str, help_: str = "") -> Any:
        """Ask for the strict reader."""
        raise PlacesWanted


class Shape(ABC):
    """Base of all shapes."""

    words = "a value"
    """What it is, for messages: ``a whole number``."""
    example = ""
    """A value that would do, as it is written; empty where words do not help."""

    @abstractmethod
    def read(self, node: Node, cursor: Cursor) -> Any:
        """The value of a node, or :data:`FAULTY`."""

    def taker(self, reading: Reading) -> Taker:
        """What takes values of this shape without places, each different text once.

        A text counts as one without quotes, which asks more of it; but for times of day,
        of which those without quotes have been looked for, and decimals, which would be
        :class:`Unquoted`.
        """
        known: dict[type, dict[str, Any]] = {str: {}, Unquoted: {}}
        cursor = _Nowhere(Source("", "", Problems()), reading)

        def take(value: Any) -> Any:
            of_kind = known.get(type(value))
            if of_kind is None:
                raise PlacesWanted
            found = of_kind.get(value, FAULTY)
            if found is FAULTY:
                if value in _REWRITTEN:
                    raise PlacesWanted
                bare = type(value) is Unquoted or not _DECIMAL.fullmatch(value)
                node = Scalar(0, 0, 0, str(value), bare and ":" not in value)
                found = of_kind[value] = self.read(node, cursor)
            return found

        return take

    def refuse(self, node: Node, cursor: Cursor) -> Any:
        """Record that a node is not of this shape."""
        found = {Scalar: "", Sequence: "a list", MappingNode: "a mapping"}[type(node)]
        if isinstance(node, Scalar):
            found = f"`{node.text[:40]}`" if node.text else "nothing"
        message = f"{cursor.called} takes {self.words}, not {found}"
        meant = self.meant(node.text) if isinstance(node, Scalar) else ""
        help_ = cursor.write(meant) if meant else self.for_example(cursor)
        help_ = self.slip(node, cursor) or help_
        return cursor.fault(wrong_type.ENTRY, node, message, help_)

    def slip(self, node: Node, cursor: Cursor) -> str:
        """What helps with a node that is of another kind for want of one mark; ``""``: it is
        another thing."""
        return ""

    def meant(self, text: str) -> str:
        """What a text that is not of this shape means beyond doubt, as it would be typed;
        ``""``: nobody knows."""
        return ""

    def for_example(self, cursor: Cursor) -> str:
        """A line of help with the key and a value that would do; ``""``: there is none."""
        return f"for example {cursor.pasted(self.example)}" if self.example else ""
