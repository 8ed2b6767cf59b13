"""Writing ``scenario.yaml``: plain values as a person would write them, each key explained.

Values are texts, lists and mappings, as the file has them.  A key is explained where it
first appears, in the words that the reader and the schema have for it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from game.scenario.files.tree import Mapping as MappingNode
from game.scenario.files.tree import Node, Scalar
from game.scenario.files.tree import Sequence as SequenceNode
from game.scenario.layouts.rules import Optional
from game.scenario.layouts.scenario import SCENARIO
from game.scenario.schema.document import said
from game.scenario.shapes.compounds import Key, Keys, Many, Table
from game.scenario.shapes.numbers import Clock, Day
from game.scenario.shapes.shape import Shape
from game.scenario.shapes.traps import is_trap
from game.scenario.shapes.words import Reference, Truth, Word

Plain = str | list["Plain"] | dict[str, "Plain"]
"""What a file says, every scalar a text."""
WIDEST = 92
"""Columns of a line, where its texts allow."""
_SAFE = re.compile(r"[^\W_](?:[^:#\[\]{},&*!|>'\"%@`\\\x00-\x1f]|:(?=[^\s,\]}]))*\Z")


def _lines(text: str, width: int) -> list[str]:
    """A text in lines broken at its blanks only, so that it is read back as it was."""
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def plain_of(node: Node) -> Any:
    """A node as plain values."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, SequenceNode):
        return [plain_of(item) for item in node.items]
    assert isinstance(node, MappingNode)
    return {key: plain_of(value) for key, (_, value) in node.entries.items()}


def scalar(text: str, shape: Shape | None = None) -> str:
    """A text on one line, in quotes where YAML or another program asks for them."""
    text = " ".join(text.split())
    if isinstance(shape, Truth | Word) and text.isalpha():
        return text
    if isinstance(shape, Day) and re.fullmatch(r"[0-9-]+", text):
        return text
    safe = bool(_SAFE.match(text)) and not text.endswith(" ") and not is_trap(text)
    if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?%?", text) and not is_trap(text):
        safe = True
    if safe and not isinstance(shape, Clock) and not re.match(r"[0-9]+:[0-9]", text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def as_yaml(
    data: Mapping[str, Any], head: Sequence[str] = (), *, explained: bool = True
) -> str:
    """A whole ``scenario.yaml``; ``head`` are lines of comment for its beginning."""
    return written(data, SCENARIO, head, explained=explained)


def written(
    data: Mapping[str, Any], shape: Shape, head: Sequence[str], *, explained: bool = False
) -> str:
    """A file of some shape; ``explained``: with a comment where a key first appears."""
    writer = _Writer(explained)
    writer.lines += [f"# {' '.join(line.split())}".rstrip() for line in head]
    writer.mapping(dict(data), shape, 0)
    return "\n".join(writer.lines) + "\n"


class _Writer:
    def __init__(self, explained: bool) -> None:
        self.lines: list[str] = []
        self.explained = explained
        self.known: set[tuple[str, str]] = set()

    def mapping(self, data: dict[str, Any], shape: Shape | None, indent: int) -> None:
        """A mapping, a key a line."""
        keys = shape.keys if isinstance(shape, Keys) else {}
        inner = shape.item if isinstance(shape, Table) else None
        for name, value in data.items():
            key = keys.get(name)
            if indent == 0 and isinstance(value, dict | list) and not _flat(value):
                self.lines.append("")
            of = _bare(key.shape if key else inner)
            self.entry(scalar(name), value, of, indent, self._words(shape, name, key))

    def _words(self, shape: Shape | None, name: str, key: Key | None) -> str:
        """What a key means, the first time that it is written."""
        if key is None or not isinstance(shape, Keys) or not self.explained:
            return ""
        if (shape.what, name) in self.known:
            return ""
        self.known.add((shape.what, name))
        return f"{said(key)}{_choices(key.shape)}"

    def entry(
        self, name: str, value: Any, shape: Shape | None, indent: int, words: str
    ) -> None:
        """A key with its value, and what it means."""
        pad = " " * indent
        short = self.short(value, shape)
        fits = len(short) + len(name) + indent + 2 <= WIDEST
        if isinstance(value, str) and _is_block(value, fits):
            self.say(f"{pad}{name}: {_style(value, indent + 2)}", words, pad)
            self.prose(value, indent + 2)
        elif isinstance(value, str) or (fits and _flat(value)):
            self.explain(value, shape, indent)
            self.say(f"{pad}{name}: {short}", words, pad)
        elif isinstance(value, dict):
            self.say(f"{pad}{name}:", words, pad)
            self.mapping(value, shape, indent + 2)
        else:
            self.say(f"{pad}{name}:", words, pad)
            self.items(value, shape, indent + 2)

    def say(self, line: str, words: str, pad: str) -> None:
        """A line, with a comment behind it, or before it where there is no room."""
        if words and len(line) + len(words) + 5 > WIDEST:
            self.lines += [
                f"{pad}# {piece}"
                for piece in textwrap.wrap(words, 86, break_on_hyphens=False)
            ]
            words = ""
        self.lines.append(f"{line}   # {words}" if words else line)

    def prose(self, text: str, indent: int) -> None:
        """A text over several lines, read back as it is."""
        folded = _style(text, indent) == ">"
        for n, line in enumerate(text.strip().split("\n")):
            if folded and n:
                self.lines.append("")
            wrapped = _lines(line, WIDEST - indent) if folded else [line]
            self.lines += [f"{' ' * indent}{piece}".rstrip() for piece in wrapped or [""]]

    def items(self, values: Iterable[Any], shape: Shape | None, indent: int) -> None:
        """A list, an item a line or more."""
        inner = _bare(shape.item) if isinstance(shape, Many) else None
        for value in values:
            short = self.short(value, inner)
            if len(short) + indent + 2 <= WIDEST and _flat(value):
                self.explain(value, inner, indent)
                self.lines.append(f"{' ' * indent}- {short}")
            elif isinstance(value, dict):
                at = len(self.lines)
                self.mapping(value, inner, indent + 2)
                first = next(
                    i
                    for i in range(at, len(self.lines))
                    if not self.lines[i].lstrip().startswith("#")
                )
                line = self.lines[first]
                self.lines[first] = f"{line[:indent]}- {line[indent + 2 :]}"
                for i in range(at, first):
                    self.lines[i] = self.lines[i][2:]
            elif isinstance(value, str) and _is_block(value, fits=True):
                self.lines.append(f"{' ' * indent}- {_style(value, indent + 2)}")
                self.prose(value, indent + 2)
            else:
                self.lines.append(f"{' ' * indent}- {short}")

    def explain(self, value: Any, shape: Shape | None, indent: int) -> None:
        """What the keys of a mapping on one line mean, in lines of comment before it."""
        if not isinstance(value, dict):
            return
        keys = shape.keys if isinstance(shape, Keys) else {}
        said_now = [
            f"{name}: {words}"
            for name in value
            if (words := self._words(shape, name, keys.get(name)))
        ]
        pad = " " * indent
        for line in textwrap.wrap(
            " | ".join(said_now), WIDEST - indent - 2, break_on_hyphens=False
        ):
            self.lines.append(f"{pad}# {line}")

    def short(self, value: Any, shape: Shape | None) -> str:
        """A value on one line."""
        if isinstance(value, str):
            return scalar(value, shape)
        if isinstance(value, list):
            inner = _bare(shape.item) if isinstance(shape, Many) else None
            return f"[{', '.join(self.short(v, inner) for v in value)}]"
        keys = shape.keys if isinstance(shape, Keys) else {}
        inner = shape.item if isinstance(shape, Table) else None
        pieces = [
            f"{scalar(name)}: {self.short(v, _bare(keys[name].shape if name in keys else inner))}"
            for name, v in value.items()
        ]
        return f"{{{', '.join(pieces)}}}"


def _is_block(text: str, fits: bool) -> bool:
    """Whether a text stands in lines of its own: it has several, or is long."""
    lines = text.strip().split("\n")
    if any(line[:1].isspace() for line in lines) or not lines[0]:
        return False  # to YAML such a line is no part of a paragraph
    return len(lines) > 1 or (not fits and len(text) > WIDEST // 2)


def _style(text: str, indent: int) -> str:
    """How YAML is to read the lines of a text: as they stand where they fit, else folded,
    each paragraph broken where it is full."""
    fit = all(len(line) + indent <= WIDEST for line in text.strip().split("\n"))
    return "|" if fit else ">"


_FEW = 8
"""Words that a comment lists; a longer choice is left to the editor's completion."""


def _choices(shape: Shape) -> str:
    """The words that a key takes, where they are few: ``; one of a, b``."""
    bare = _bare(shape)
    words: Sequence[str] = ()
    if isinstance(bare, Word):
        words = bare.choices
    elif isinstance(bare, Reference) and bare.kind == "style":
        from game.delegates.styles import names

        words = names()
    return f"; one of {', '.join(words)}" if 1 < len(words) <= _FEW else ""


def _bare(shape: Shape | None) -> Shape | None:
    return shape.shape if isinstance(shape, Optional) else shape


def _flat(value: Any) -> bool:
    """Whether a value may stand on one line: nothing in it but texts and lists of them."""
    if isinstance(value, str):
        return "\n" not in value.strip()
    inner = value.values() if isinstance(value, dict) else value
    return all(
        isinstance(v, str) or (isinstance(v, list) and all(isinstance(w, str) for w in v))
        for v in inner
    )


def as_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table, cells in quotes where they need them."""
    lines = [",".join(_cell(cell) for cell in row) for row in (header, *rows)]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    text = " ".join(text.split())
    if any(c in text for c in ',;"') or text.startswith("#"):
        return '"' + text.replace('"', '""') + '"'
    return text
