"""Words of a text without quotes that a ``#`` makes a comment of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from game.scenario.faults import words_in_comment
from game.scenario.files.source import Source

_LOST = re.compile(r"(?m)(?<=[^\s#]) #(?:\w| [0-9]+[ \t\r]*$).*")
_COMMENT = re.compile(r"\s+#(?:\s.*|\Z)")
"""A comment behind the words that are lost."""
_LONGEST = 160
"""Characters of a line that is offered to be pasted."""


def may_lose_words(text: str) -> bool:
    """Whether a text somewhere has a ``#`` that may have made a comment of its words."""
    return " #" in text and _LOST.search(text) is not None


def lines_that_lose(text: str, lines: Sequence[str]) -> frozenset[int]:
    """The lines, from 0, in which words may have become a comment."""
    if not may_lose_words(text):
        return frozenset()
    return frozenset(at for at, line in enumerate(lines) if _LOST.search(line))


def report_lost(source: Source, event: Any) -> None:
    """Record what follows a text without quotes on its last line, where that was its own."""
    start, end = event.start_mark, event.end_mark
    line = source.lines[end.line]
    found = _LOST.match(line, end.column)
    if found is None:
        return
    comment, behind = found.group().strip(), ""
    if further := _COMMENT.search(comment):
        comment, behind = comment[: further.start()], comment[further.start() :]
    message = f"`{comment[:40]}` is taken for a comment, and its words are lost"
    begins = line[: start.column].lstrip() if start.line == end.line else ""
    text = f"{event.value} {comment}".replace("\\", "\\\\").replace('"', '\\"')
    apart = f"{begins}{event.value}  # {comment[1:].strip()}{behind}"
    quoted = f'{begins}"{text}"{behind}'
    help_ = f"put the text in quotes: `{quoted[:_LONGEST]}`"
    if len(apart) < _LONGEST and start.line == end.line:
        help_ += f"; or set a comment apart: `{apart}`"
    where = source.place(end.line + 1, end.column + 2, len(comment))
    source.fault(words_in_comment.ENTRY, where, message, help_)
