"""Shapes: what a key asks for, as data, and how a node is read as that; here, what all share.

A shape answers with a plain value, or with :data:`FAULTY` after recording a fault.  Mappings
become :class:`Part`, which knows where each of its values stands.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from game.scenario.diagnostics import Entry, Place, Problems
from game.scenario.faults import wrong_type
from game.scenario.nodes import Mapping as MappingNode
from game.scenario.nodes import Node, Scalar, Sequence, place_of
from game.scenario.source import Source

FAULTY: Final = msgspec.UNSET
"""Stands for a value with a fault; the fault is recorded."""


class Ref(msgspec.Struct, frozen=True):
    """A word that names something defined elsewhere."""

    kind: str
    """``issue``, ``provision``, ``source``, ``delegation`` ..."""
    text: str
    source: Source
    node: Node

    @property
    def place(self) -> Place:
        """Where it stands; few are ever asked."""
        return place_of(self.source, self.node)


class Part(dict[str, Any]):
    """A mapping as read: values by key; faulty and missing ones are not in it."""

    __slots__ = ("_node", "source")

    def __init__(self, source: Source, node: MappingNode) -> None:
        self.source = source
        self._node = node

    @property
    def node(self) -> MappingNode:
        """The mapping as it stands in the file."""
        return self._node

    @property
    def line(self) -> int:
        """The line where the mapping begins."""
        return self.node.line

    def at(self, key: str = "") -> Place:
        """Where the value of ``key`` stands; without one, where the mapping begins."""
        pair = self.node.entries.get(key)
        return place_of(self.source, pair[1] if pair else self.node)

    def key_at(self, key: str) -> Place:
        """Where the key itself stands."""
        pair = self.node.entries.get(key)
        return place_of(self.source, pair[0] if pair else self.node)

    def item_at(self, key: str, index: int) -> Place:
        """Where an item of the list under ``key`` stands."""
        pair = self.node.entries.get(key)
        if pair and isinstance(pair[1], Sequence) and index < len(pair[1].items):
            return place_of(self.source, pair[1].items[index])
        return self.at(key)

    def parts(self, key: str) -> Iterator[Part]:
        """The parts in the list or mapping under ``key``, faulty ones left out."""
        found = self.get(key) or ()
        values = found.values() if isinstance(found, dict) else found
        return (v for v in values if isinstance(v, Part))

    def part(self, key: str) -> Part | None:
        """The part under ``key``."""
        found = self.get(key)
        return found if isinstance(found, Part) else None


class Reading:
    """What the shapes of one run record besides values: faults, and references."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.refs: list[Ref] = []


class Cursor(msgspec.Struct, frozen=True):
    """Where the reader stands: the file, the run, and the key whose value is read."""

    source: Source
    reading: Reading
    name: str = ""

    def under(self, name: str) -> Cursor:
        """The same for the value of a key."""
        return Cursor(self.source, self.reading, name)

    def pasted(self, value: str) -> str:
        """The key with a value, as it would be typed; in a table the value alone."""
        key = "" if self.source.name.endswith(".csv") else f"{self.name}: "
        return f"`{key}{value}`"

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


class Shape(ABC):
    """Base of all shapes."""

    words = "a value"
    """What it is, for messages: ``a whole number``."""
    example = ""
    """A value that would do, as it is written; empty where words do not help."""

    @abstractmethod
    def read(self, node: Node, cursor: Cursor) -> Any:
        """The value of a node, or :data:`FAULTY`."""

    def refuse(self, node: Node, cursor: Cursor) -> Any:
        """Record that a node is not of this shape."""
        found = {Scalar: "", Sequence: "a list", MappingNode: "a mapping"}[type(node)]
        if isinstance(node, Scalar):
            found = f"`{node.text[:40]}`" if node.text else "nothing"
        message = f"`{cursor.name}` takes {self.words}, not {found}"
        return cursor.fault(wrong_type.ENTRY, node, message, self.for_example(cursor))

    def for_example(self, cursor: Cursor) -> str:
        """A line of help with the key and a value that would do; ``""``: there is none."""
        return f"for example {cursor.pasted(self.example)}" if self.example else ""
