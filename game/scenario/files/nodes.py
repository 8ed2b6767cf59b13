"""Strict YAML: a tree of nodes with places, in which every scalar is text.

The events of PyYAML's parser (the one in C where it is installed) are built into nodes
here, without its resolver: nothing is ever taken for a number, a date or a truth value.
Aliases are refused before anything is built from them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from game.scenario.faults import (
    alias,
    duplicate_key,
    empty_file,
    not_yaml,
    second_document,
    strange_key,
    too_deep,
    yaml_tag,
)
from game.scenario.files.lost_words import lines_that_lose, report_lost
from game.scenario.files.source import Source
from game.scenario.files.tree import Mapping, Node, Scalar, Sequence, place_of
from game.scenario.files.yaml_faults import report_syntax

DEEPEST = 16
"""Levels of lists and mappings; the format itself needs seven."""
MOST_NODES = 150_000
"""Values in one file; 193 delegations with fifty positions each have fifty thousand."""

MOST_ALIASES = 10
"""After so many the rest of the file is not read."""


_NO_KEYS = frozenset({"", "<<"})


_TOO_NESTED = "nesting depth"
"""What libyaml says where its scanner, which runs ahead of what has been built, meets its
own limit, far beyond ours: the text up to there is enough to meet ours."""


def too_nested(error: Any) -> bool:
    """Whether the parser has met its own limit of depth."""
    return _TOO_NESTED in str(error.problem)


class _Unreadable(Exception):
    """The rest of the file is not worth reading; the fault is recorded."""


def compose(source: Source) -> Node | None:
    """The tree of a file; ``None`` where there is none, with the fault recorded.

    Duplicate keys, aliases and tags are recorded and read over.
    """
    return _composed(source, source.text)


def _composed(source: Source, text: str) -> Node | None:
    import yaml

    reader: Any = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
    events = reader(text)
    try:
        return _Composer(source, lines_that_lose(text, source.lines)).run(events.get_event)
    except _Unreadable:
        return None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        if mark and too_nested(error) and mark.index < len(text):
            return _composed(source, text[: mark.index])
        report_syntax(source, error)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        source.fault(not_yaml.ENTRY, None, f"`{source.name}` is no YAML: {error!s:.200}")
    finally:
        events.dispose()
    return None


class _Composer:
    def __init__(self, source: Source, losing: frozenset[int]) -> None:
        self.source, self.losing = source, losing
        self.root: Node | None = None
        self.stack: list[Sequence | Mapping] = []
        self.top: Sequence | Mapping | None = None
        self.keys: list[Scalar | None] = []
        self.left = MOST_NODES
        self.documents = self.aliases = 0
        self.lost: list[Any] = []
        """Texts that a comment may cut short; told where that is not what makes it no YAML."""

    def run(self, next_event: Callable[[], Any]) -> Node | None:
        """Build until the parser has no more to say."""
        from yaml import events as of

        take = {
            of.MappingStartEvent: self._mapping,
            of.SequenceStartEvent: self._sequence,
            of.MappingEndEvent: self._end,
            of.SequenceEndEvent: self._end,
            of.AliasEvent: self._alias,
            of.DocumentStartEvent: self._document,
        }
        a_scalar, scalar, put = of.ScalarEvent, self._scalar, self._put
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is a_scalar:
                node = scalar(event)
                if node is not None:
                    put(node)
            elif kind in take:
                take[kind](event)
        for event in self.lost:
            report_lost(self.source, event)
        if self.root is None or _is_blank(self.root):
            self.source.fault(empty_file.ENTRY, None, f"`{self.source.name}` is empty")
            return None
        return self.root

    def _scalar(self, event: Any) -> Scalar | None:
        """The node of a scalar that is a value; a key is kept for its value."""
        start, end, text = event.start_mark, event.end_mark, event.value
        line, column = start.line, start.column
        length = end.column - column if end.line == line else 1
        node = Scalar(line + 1, column + 1, length, text, not event.style)
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if end.line in self.losing and not event.style:
            self.lost.append(event)
        top = self.top
        if type(top) is Mapping and self.keys[-1] is None:
            self.keys[-1] = node
            if text in top.entries or not text or text == "<<":
                self._report_key(top, node)
            return None
        return node

    def _report_key(self, into: Mapping, key: Scalar) -> None:
        source, place = self.source, place_of(self.source, key)
        if self._lacks_hyphen(into, key):
            self._begin_item(into, key)
        elif key.text in into.entries:
            first = into.entries[key.text][0].line
            message = f"`{key.text}` is given twice; first on line {first}"
            kept = source.lines[first - 1].strip()[:60]
            help_ = f"take one of the two out; the first is `{kept}`"
            source.fault(duplicate_key.ENTRY, place, message, help_)
        elif not key.text:
            source.fault(strange_key.ENTRY, place, "a key is empty")
        else:
            message = "merge keys (`<<`) are refused"
            source.fault(
                alias.ENTRY, place, message, "write the keys out here, each as `key: value`"
            )

    def _lacks_hyphen(self, into: Mapping, key: Scalar) -> bool:
        """Whether a key that is given twice begins the next item of a list: the first of an
        item stands there again, behind others, in its column."""
        if key.text not in into.entries or len(self.stack) < 2:
            return False
        first = next(iter(into.entries.values()))[0]
        return (
            type(self.stack[-2]) is Sequence
            and len(into.entries) > 1
            and first.text == key.text
            and first.column == key.column
            and first.line < key.line
        )

    def _begin_item(self, before: Mapping, key: Scalar) -> None:
        """Read what follows a key as the item that it begins, for want of a hyphen."""
        first = before.entries[key.text][0].line
        message = (
            f"`{key.text}` is given twice, first on line {first}: "
            "a new item of a list begins with a hyphen"
        )
        line = self.source.lines[key.line - 1].strip()[:60]
        help_ = f"write `{' ' * max(0, key.column - 3)}- {line}`"
        self.source.fault(duplicate_key.ENTRY, place_of(self.source, key), message, help_)
        item, items = Mapping(key.line, key.column, {}), self.stack[-2]
        if type(items) is Sequence:
            items.items.append(item)
        self.stack[-1] = self.top = item

    def _put(self, node: Node) -> None:
        self.left -= 1
        if self.left < 0:
            message = f"more than {MOST_NODES} values"
            self.source.fault(too_deep.ENTRY, place_of(self.source, node), message)
            raise _Unreadable
        top = self.top
        if type(top) is Mapping:
            key = self.keys[-1]
            self.keys[-1] = None
            if key is None:
                self._report_strange(node)
            elif key.text not in top.entries and key.text not in _NO_KEYS:
                top.entries[key.text] = (key, node)
        elif type(top) is Sequence:
            top.items.append(node)
        elif self.root is None:
            self.root = node

    def _report_strange(self, node: Node) -> None:
        message = "a key must be a plain word, not a list or mapping"
        self.source.fault(strange_key.ENTRY, place_of(self.source, node), message)
        self.keys[-1] = Scalar(node.line, node.column, 1, "")

    def _mapping(self, event: Any) -> None:
        mark = event.start_mark
        self._open(event, Mapping(mark.line + 1, mark.column + 1, {}))

    def _sequence(self, event: Any) -> None:
        mark = event.start_mark
        self._open(event, Sequence(mark.line + 1, mark.column + 1, []))

    def _open(self, event: Any, node: Sequence | Mapping) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        self._put(node)
        self.stack.append(node)
        self.top = node
        self.keys.append(None)
        if len(self.stack) > DEEPEST:
            message = f"more than {DEEPEST} levels of lists and mappings"
            self.source.fault(too_deep.ENTRY, place_of(self.source, node), message)
            raise _Unreadable

    def _end(self, _event: Any) -> None:
        self.stack.pop()
        self.keys.pop()
        self.top = self.stack[-1] if self.stack else None

    def _alias(self, event: Any) -> None:
        mark = event.start_mark
        place = self.source.place(mark.line + 1, mark.column + 1, len(event.anchor) + 1)
        self.source.fault(
            alias.ENTRY,
            place,
            f"alias `*{event.anchor}` is refused",
            f'write the value out here, or put a text in quotes: `"*{event.anchor}"`',
        )
        self.aliases += 1
        if self.aliases >= MOST_ALIASES:
            raise _Unreadable
        self._hold(mark)

    def _hold(self, mark: Any) -> None:
        """Put an empty text where something was refused."""
        node = Scalar(mark.line + 1, mark.column + 1, 1, "\ufffd")
        if type(self.top) is Mapping and self.keys[-1] is None:
            self.keys[-1] = node
        else:
            self._put(node)

    def _refuse_marks(self, event: Any) -> None:
        mark = event.start_mark
        if event.anchor is not None:
            place = self.source.place(mark.line + 1, mark.column + 1, len(event.anchor) + 1)
            help_ = f'take it out, or put a text in quotes: `"&{event.anchor}"`'
            message = f"anchor `&{event.anchor}` is refused"
            self.source.fault(alias.ENTRY, place, message, help_)
        if event.tag is not None:
            line = self.source.lines[mark.line]
            written = re.search(r"!\S*", line[mark.column :])
            tag = written.group() if written else "!"
            column = mark.column + (written.start() if written else 0)
            place = self.source.place(mark.line + 1, column + 1, len(tag))
            help_ = f'take it out, or put a text in quotes: `"{tag[:40]}"`'
            self.source.fault(yaml_tag.ENTRY, place, f"tag `{tag[:40]}` is refused", help_)

    def _document(self, event: Any) -> None:
        self.documents += 1
        mark = event.start_mark
        place = self.source.place(mark.line + 1, mark.column + 1, 3)
        if event.tags:
            message = "`%TAG` is refused"
            self.source.fault(yaml_tag.ENTRY, place, message, "take the line `%TAG` out")
        if self.documents > 1:
            message = "a second document begins here"
            self.source.fault(
                second_document.ENTRY, place, message, "take the line `---` out"
            )
            raise _Unreadable


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and not node.text
