"""What helps where a list, a mapping or a text stands for another, as it would be typed."""

from __future__ import annotations

import re

from game.scenario.files.tree import Mapping, Node, Scalar
from game.scenario.shapes.shape import Cursor
from game.scenario.shapes.traps import is_trap

_MOST = 120
"""Characters of a text that is offered to be pasted."""
_SAFE = re.compile(r"[^\W_](?:[^,\[\]{}:#\"'\\]|:(?=\S))*")
_BULLET = re.compile(r"[-\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2013\u2014*]\s*")
_WORDS_OF_A_LABEL = 3


def flow(text: str) -> str:
    """A text as it stands within brackets, in quotes where it needs them."""
    if _SAFE.fullmatch(text) and not is_trap(text):
        return text
    return '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"'))


def is_short(text: str) -> bool:
    """Whether a text can be offered whole."""
    return 0 < len(text) <= _MOST


def few_words(text: str) -> str:
    """The first words of a text, for a list."""
    return " ".join(text.split()[:_WORDS_OF_A_LABEL]).rstrip(".,;:")


def with_hyphen(node: Node, cursor: Cursor) -> str:
    """What helps with an item of a list, on a line of its own, that lacks its hyphen; ``""``:
    it is none."""
    line = cursor.source.lines[node.line - 1] if node.line else ""
    column = node.column - 1
    if not isinstance(node, Scalar | Mapping) or line[:column].strip() or not column:
        return ""
    mark = _BULLET.match(line[column:])
    item = line[column + mark.end() :] if mark else line[column:]
    blanks = column - (0 if mark or isinstance(node, Scalar) else 2)
    written = f"{' ' * blanks}- {item.strip()[:_MOST]}"
    return f"begin each item with a hyphen and a blank: `{written}`"


def in_quotes(node: Node, cursor: Cursor) -> str:
    """What helps with a text that its colon makes a mapping; ``""``: it is none."""
    if not isinstance(node, Mapping) or len(node.entries) != 1 or not node.line:
        return ""
    (key, value), *_ = node.entries.values()
    if not isinstance(value, Scalar) or value.line != key.line or not value.plain:
        return ""
    text = flow(f"{key.text}: {value.text}")
    if not is_short(text) or cursor.source.lines[node.line - 1][: node.column - 1].endswith(
        "{"
    ):
        return ""
    dashed = cursor.source.lines[node.line - 1][: node.column - 1].strip() == "-"
    if dashed:
        return f"put the text in quotes: `- {text}`"
    return f"put the text in quotes: `{text if cursor.item else f'{cursor.name}: {text}'}`"
