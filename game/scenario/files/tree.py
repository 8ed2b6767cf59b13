"""What a file of YAML is read as: scalars, lists and mappings, each with its place."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from game.scenario.diagnostics import Place
from game.scenario.files.source import Source


class Scalar(msgspec.Struct, gc=False):
    """A text, whatever it looks like."""

    line: int
    column: int
    length: int
    text: str
    plain: bool = True
    """Whether it stands there without quotes."""


class Sequence(msgspec.Struct):
    """A list."""

    line: int
    column: int
    items: list[Node]
    length: int = 1


class Mapping(msgspec.Struct):
    """Keys with values, in the order of the file."""

    line: int
    column: int
    entries: dict[str, tuple[Scalar, Node]]
    length: int = 1


Node = Scalar | Sequence | Mapping


def words_in(node: Node) -> Iterator[str]:
    """Every key and every text within a node."""
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        yield from (word for item in node.items for word in words_in(item))
    else:
        for key, (_, value) in node.entries.items():
            yield key
            yield from words_in(value)


def place_of(source: Source, node: Node) -> Place:
    """Where a node begins."""
    return source.place(node.line, node.column, node.length)
