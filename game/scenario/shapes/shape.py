"""Shapes: what a key asks for, as data, and how a node is read as that; here, what all share.

A shape answers with a plain value, or with :data:`FAULTY` after recording a fault.  Mappings
become :class:`Part`, which knows where each of its values stands.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator
from typing import Any, Final

import msgspec

from game.scenario.diagnostics import Entry, Place, Problems
from game.scenario.faults import wrong_type
from game.scenario.files.source import Source
from game.scenario.files.tree import Mapping as MappingNode
from game.scenario.files.tree import Node, Scalar, Sequence, place_of
from game.scenario.misspelling import beyond_doubt

FAULTY: Final = msgspec.UNSET
"""Stands for a value with a fault; the fault is recorded."""


class PlacesWanted(Exception):
    """A file that was read without places needs them, or may have a fault: read it strictly."""


class Ref(msgspec.Struct, frozen=True):
    """A word that names something defined elsewhere."""

    kind: str
    """``issue``, ``provision``, ``source``, ``delegation`` ..."""
    text: str
    source: Source | None = None
    node: Node | None = None

    @property
    def place(self) -> Place:
        """Where it stands; few are ever asked."""
        if self.source is None or self.node is None:
            raise PlacesWanted
        return place_of(self.source, self.node)


class Part(dict[str, Any]):
    """A mapping as read: values by key; faulty and missing ones are not in it.

    One that was read without places raises :class:`PlacesWanted` where it is asked for one.
    """

    __slots__ = ("_completed", "_node", "_source")
    _completed: frozenset[str]
    _node: MappingNode
    _source: Source

    @classmethod
    def placed(cls, source: Source, node: MappingNode) -> Part:
        """An empty part that stands in a file."""
        part = cls()
        part._source, part._node = source, node
        return part

    @property
    def source(self) -> Source:
        """The file."""
        try:
            return self._source
        except AttributeError:
            raise PlacesWanted from None

    @property
    def node(self) -> MappingNode:
        """The mapping as it stands in the file."""
        try:
            return self._node
        except AttributeError:
            raise PlacesWanted from None

    def complete(self, defaults: dict[str, Any]) -> None:
        """Take values for keys that are not given."""
        self._completed = frozenset(defaults)
        self.update(defaults)

    def gives(self, key: str) -> bool:
        """Whether a key stands in the file, with a fault or without."""
        try:
            return key in self._node.entries
        except AttributeError:
            return key in self and key not in getattr(self, "_completed", ())

    def is_faulty(self, key: str) -> bool:
        """Whether a key is there with a value that could not be read, or misspelt."""
        node = getattr(self, "_node", None)  # what was read without places has no fault
        unread = [name for name in node.entries if name not in self] if node else []
        return any(beyond_doubt(name, key) for name in unread)

    def names_in(self, key: str) -> list[str] | None:
        """The keys of the mapping under ``key`` as written, with faults or without;
        ``None``: there is no mapping."""
        try:
            pair = self._node.entries.get(key)
        except AttributeError:
            found = self.get(key) if self.gives(key) else None
            return list(found) if isinstance(found, dict) else None
        return list(pair[1].entries) if pair and isinstance(pair[1], MappingNode) else None

    def others_than(self, known: Collection[str]) -> list[Node]:
        """The values of keys that are not known; of a mapping that was read without places
        all are."""
        try:
            entries = self._node.entries
        except AttributeError:
            return []
        return [value for name, (_, value) in entries.items() if name not in known]

    def ids_in(self, key: str) -> list[str] | None:
        """The ids of the mappings in the list under ``key`` as written; ``None``: no list."""
        try:
            pair = self._node.entries.get(key)
        except AttributeError:
            found = self.get(key) if self.gives(key) else None
            return [item["id"] for item in found] if isinstance(found, list) else None
        if pair is None or not isinstance(pair[1], Sequence):
            return None
        ids = (
            item.entries.get("id") for item in pair[1].items if type(item) is MappingNode
        )
        texts = (id_[1].text for id_ in ids if id_ and isinstance(id_[1], Scalar))
        texts = (text.strip("\"'") for text in texts)  # a quote too many is told by itself
        return [text for text in texts if text]

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
