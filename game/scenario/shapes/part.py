"""What a scenario's mappings become once read: parts, which know where each value stands, and
references to what is defined elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, Final

import msgspec

from game.scenario.diagnostics import Place
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
