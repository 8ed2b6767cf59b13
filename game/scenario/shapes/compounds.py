"""Shapes of what has parts: lists, tables by id, and mappings with known keys."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import msgspec

from game.scenario.diagnostics import listed
from game.scenario.faults import empty_text, id_twice, missing_key, unknown_key, wrong_type
from game.scenario.files.tree import Mapping as MappingNode
from game.scenario.files.tree import Node, Scalar, Sequence
from game.scenario.shapes.commas import seem_cut, warn_of_commas
from game.scenario.shapes.keys_meant import key_meant, resembles
from game.scenario.shapes.part import FAULTY, Part, PlacesWanted
from game.scenario.shapes.pasted import few_words, flow, is_short, with_hyphen
from game.scenario.shapes.shape import Cursor, Reading, Shape, Taker, Unquoted
from game.scenario.shapes.words import Id, Reference, Text


def _is_text(shape: Shape) -> bool:
    return isinstance(shape, Id | Reference | Text)


class Many(Shape):
    """A list of things of one shape; ``unique`` names the key that tells them apart."""

    words = "a list"

    def __init__(self, item: Shape, *, unique: str = "", least: int = 0) -> None:
        self.item, self.unique, self.least = item, unique, least
        self.example = f"[{item.example}]"
        self._codes = isinstance(item, Id | Reference) if _is_text(item) else None
        """Whether the items are codes; ``None``: they are no plain texts either."""

    def read(self, node: Node, cursor: Cursor) -> Any:
        """A list without the faulty items."""
        if not isinstance(node, Sequence):
            return self.refuse(node, cursor)
        if len(node.items) < self.least:
            message = f"`{cursor.name}` is an empty list"
            help_ = f"write at least one thing in it, such as `{cursor.name}: [ONE]`"
            return cursor.fault(empty_text.ENTRY, node, message, help_)
        if self._codes is not None:
            warn_of_commas(node, cursor, codes=self._codes)
        each = cursor.of_list()
        read = [self.item.read(item, each) for item in node.items]
        found = [value for value in read if value is not FAULTY]
        if self.unique:
            self._report_twins(found, cursor)
        return found

    def slip(self, node: Node, cursor: Cursor) -> str:
        """An item without its hyphen."""
        return with_hyphen(node, cursor)

    def meant(self, text: str) -> str:
        """A text alone as the only one of a list."""
        alone = isinstance(self.item, Text) and is_short(text)
        return f"[{flow(text)}]" if alone else ""

    def _report_twins(self, found: list[Any], cursor: Cursor) -> None:
        first: dict[str, Part] = {}
        for part in found:
            name = part.get(self.unique)
            if name in first:
                line = first[name].at(self.unique).line
                message = f"`{name}` is given twice; first on line {line}"
                help_ = f"rename one of the two, such as `{self.unique}: {name}-2`"
                place = part.at(self.unique)
                cursor.source.fault(id_twice.ENTRY, place, message, help_)
            elif name is not None:
                first[name] = part

    def taker(self, reading: Reading) -> Taker:
        """A list of which every item is sound."""
        one = self.item.taker(reading)

        def take(value: Any) -> Any:
            if type(value) is not list or len(value) < self.least:
                raise PlacesWanted
            found = [one(item) for item in value]
            if self._codes is not None and seem_cut(found, codes=self._codes):
                raise PlacesWanted
            if self.unique and len({part[self.unique] for part in found}) < len(found):
                raise PlacesWanted
            return found

        return take


class Table(Shape):
    """A mapping from ids, or from references of one kind, to things of one shape."""

    words = "a mapping"

    def __init__(self, item: Shape, *, key: Shape | None = None, least: int = 0) -> None:
        self.item, self.key, self.least = item, key or Id(), least
        self.example = f"{{{self.key.example}: {item.example}}}"

    def read(self, node: Node, cursor: Cursor) -> Any:
        """A part without the faulty values."""
        if not isinstance(node, MappingNode):
            return self.refuse(node, cursor)
        if len(node.entries) < self.least:
            return cursor.fault(empty_text.ENTRY, node, f"`{cursor.name}` is empty")
        part, fallen = Part.placed(cursor.source, node), self._report_fallen(node, cursor)
        for name, (key, value) in node.entries.items():
            if name in fallen:
                continue
            known = self.key.read(key, cursor)
            read = self.item.read(value, cursor.under(name))
            if known is not FAULTY and read is not FAULTY:
                part[name] = read
        return part

    def _report_fallen(self, node: MappingNode, cursor: Cursor) -> set[str]:
        """Record keys of an item that stand beside its id, as they are not set in; all names
        for which this is all that is wrong."""
        fallen: set[str] = set()
        owner: Scalar | None = None
        for name, (key, value) in node.entries.items():
            if not isinstance(self.item, Keys) or name not in self.item.keys:
                empty = isinstance(value, Scalar) and value.plain and not value.text
                owner = key if empty else None
            elif owner is not None and key.column == owner.column and key.line > owner.line:
                if owner.text not in fallen:
                    line = f"{' ' * (key.column + 1)}{cursor.source.lines[key.line - 1].strip()}"
                    message = f"`{name}` stands beside `{owner.text}`, and not below it"
                    help_ = (
                        f"set it in by {key.column + 1} blanks, and those that follow it: "
                        f"`{line[:100]}`"
                    )
                    cursor.fault(wrong_type.ENTRY, key, message, help_)
                fallen |= {owner.text, name}
        return fallen

    def taker(self, reading: Reading) -> Taker:
        """A part of which every key and value is sound."""
        named, one = self.key.taker(reading), self.item.taker(reading)

        def take(value: Any) -> Any:
            if type(value) is not Part or len(value) < self.least:
                raise PlacesWanted
            for name, item in value.items():
                named(Unquoted(name))
                value[name] = one(item)
            return value

        return take


class Key(msgspec.Struct, frozen=True):
    """One key of a mapping."""

    shape: Shape
    words: str = ""
    """What it means, for a person who writes a scenario."""
    required: bool = False
    default: Any = None


def must(shape: Shape, words: str = "") -> Key:
    """A key that a mapping cannot do without."""
    return Key(shape, words, required=True)


class Keys(Shape):
    """A mapping with known keys."""

    words = "a mapping"

    def __init__(self, keys: Mapping[str, Key], what: str, *, lone: str = "") -> None:
        self.keys = keys
        self.lone = lone
        """The mapping that a text alone stands for, with ``{text}`` and ``{few}`` of its first
        words; ``""``: none."""
        self.example = self._shown()
        self.what = what
        """What such a mapping is: ``an issue``."""
        self._completed = {
            name: key
            for name, key in keys.items()
            if key.required or key.default is not None
        }
        """The keys for which something is done where they are not there."""

    def read(self, node: Node, cursor: Cursor) -> Any:
        """A part with a value for each key that has one or a default."""
        if not isinstance(node, MappingNode):
            return self.refuse(node, cursor)
        source, reading, keys = cursor.source, cursor.reading, self.keys
        part = Part.placed(source, node)
        meant: set[str] = set()
        for name, (key, value) in node.entries.items():
            known = keys.get(name)
            if known is not None:
                read = known.shape.read(value, Cursor(source, reading, name))
                if read is not FAULTY:
                    part[name] = read
            else:
                meant.add(self._report(name, key, node.entries, meant, cursor))
        self._complete(part, meant, cursor)
        return part

    def _shown(self) -> str:
        """The keys that it must have, or else its first two, with values that would do."""
        needed = {name: key for name, key in self.keys.items() if key.required}
        shown = needed or dict(list(self.keys.items())[:2])
        pairs = (f"{name}: {key.shape.example}" for name, key in shown.items())
        return f"{{{', '.join(pairs)}}}"

    def meant(self, text: str) -> str:
        """The mapping that a text alone stands for."""
        if not self.lone or not is_short(text):
            return ""
        return self.lone.format(text=flow(text), few=flow(few_words(text)))

    def _report(
        self,
        name: str,
        key: Scalar,
        entries: Mapping[str, tuple[Scalar, Node]],
        meant: Collection[str],
        cursor: Cursor,
    ) -> str:
        """Record an unknown key; the known one that was meant, or ``""``.

        One that is there, or that another slip was ``meant`` for, is not offered: it would be
        given twice.
        """
        if cursor.reading.problems.full:
            cursor.reading.problems.drop(unknown_key.ENTRY.severity)
            return ""
        near = key_meant(name, self.keys)
        help_ = f"did you mean `{near}`?" if near else f"known: {listed(self.keys, 12)}"
        if near and near in entries:
            line = entries[near][0].line
            help_ = f"`{near}` is on line {line} already: keep one of the two"
            if not resembles(name, near):
                help_ = f"the key for that is `{near}`, on line {line}"
        elif near and near in meant:
            help_ = f"`{near}` is misspelt above already: keep one of the two"
        message = f"unknown key `{name[:60]}` in {self.what}"
        cursor.fault(unknown_key.ENTRY, key, message, help_)
        return near

    def _complete(self, part: Part, meant: set[str], cursor: Cursor) -> None:
        """Defaults, and a fault for each needed key that is not there, misspelt or not."""
        given = part.node.entries
        for name, key in self._completed.items():
            if name in given or (key.required and name in meant):
                continue
            if key.required:
                message = f"{self.what} lacks the key `{name}`"
                help_ = f"add `{name}: {key.shape.example or '...'}`"
                cursor.fault(missing_key.ENTRY, part.node, message, help_)
            elif key.default is not None:
                part[name] = key.default

    def taker(self, reading: Reading) -> Taker:
        """A part of which every key is known and every value sound, and none is missing."""
        takers = _Takers(
            (name, key.shape.taker(reading)) for name, key in self.keys.items()
        )
        required = frozenset(name for name, key in self.keys.items() if key.required)
        defaults = {n: k.default for n, k in self._completed.items() if not k.required}
        named = frozenset(defaults)

        def take(value: Any) -> Any:
            if type(value) is not Part or not required <= value.keys():
                raise PlacesWanted
            for name, item in value.items():
                value[name] = takers[name](item)
            if not named <= value.keys():
                value.complete({n: d for n, d in defaults.items() if n not in value})
            return value

        return take


class _Takers(dict[str, Taker]):
    """Takers by key; an unknown key is for the strict reader to tell."""

    def __missing__(self, name: str) -> Taker:
        raise PlacesWanted
