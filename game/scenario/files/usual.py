"""Which YAML libyaml and rapidyaml read alike, told from the text before it is parsed.

The two differ, or one refuses what the other takes, in corners that scenarios have no use for:
tabs, keys that are lists, quoted texts and lists that run on without being set in, dashes as
values, remarks without a blank before them.  And of what rapidyaml answers with, anchors,
aliases, tags, further documents and quotes cannot be seen.  All these are looked for here, with
searches that find too much rather than too little.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.scenario.files.lost_words import may_lose_words

_NOWHERE = ("<<", "\t", "\r", "\n%", "\n---", "\n...")
"""Merge keys, blanks that are none, directives, further documents."""
_NOT_FIRST = ("%", "---", "...", "|", ">")
_MARKS = re.compile(r"(?:^|[\s\[{,?:-])[&*!][^\s]|(?m:^[ -]*|[\[{,:?-] *)!(?:\s|$)")
"""An anchor, an alias or a tag, or what looks like one."""
_KEY = re.compile(r"(?m)(?:^[ -]*|[{\[,]\s*)\?")
"""A key that may be a list or a mapping."""
_DASH = re.compile(r"- *,")
"""A dash that may be a value."""
_BLOCK = re.compile(r"\n *[|>]|[|>][-+]?[0-9]")
"""A block of text that begins on a line of its own, or says how far it is set in."""
_REMARKS = ('"#', "'#", "]#", "}#", ",#")
"""Remarks without a blank before them."""
_OPENS = re.compile(r"(?:^|[\s\[{,:?-])'")
"""A single quote that may begin a text."""
_CLOCK = re.compile(r":[0-9]{2}(?![0-9])")
"""The end of a time of day."""
_BEFORE_VALUE = frozenset(":-[{,\n")
_SHORT = re.compile(r"(?m)(?:[:\[{,-] +|^ *)[-+]?(?:\.[0-9]+|[0-9]+\.) *(?:$|[,}\]#])")
"""A number such as ``.5`` or ``1.``, which JSON writes as ``0.5`` and ``1.0``."""


def is_usual(text: str, lines: Iterable[str]) -> bool:
    """Whether both libraries read a text alike, and its values show all that it says."""
    return not (
        not text.endswith("\n")
        or text.lstrip(" ").startswith(_NOT_FIRST)
        or any(odd in text for odd in _NOWHERE)
        or (any(mark in text for mark in "&*!") and _MARKS.search(text))
        or ("?" in text and _KEY.search(text))
        or ("#" in text and any(odd in text for odd in _REMARKS))
        or may_lose_words(text)
        or (("|" in text or ">" in text) and _BLOCK.search(text))
        or _DASH.search(text)
        or _opens_oddly(text)
        or _closes_oddly(text)
        or _runs_on(lines)
        or any(_stands_bare(text, found.start()) for found in _CLOCK.finditer(text))
    )


def are_as_written(decimals: Iterable[str], text: str) -> bool:
    """Whether decimals of a JSON text stand so in the YAML from which it was made."""
    filled = any(d.startswith(("0.", "-0.")) or d.endswith(".0") for d in decimals)
    return not (filled and _SHORT.search(text))


def _opens_oddly(text: str) -> bool:
    """Whether a list or a mapping may be a key of a mapping in braces."""
    before_braces = [piece.rstrip(" ") for piece in text.split("{")[:-1]]
    before_brackets = [piece.rstrip(" ") for piece in text.split("[")[:-1]]
    return (
        any(not piece for piece in before_braces[1:])
        or any(piece.endswith(",") for piece in before_braces)
        or any(piece.endswith((",", "{")) for piece in before_brackets)
    )


def _closes_oddly(text: str) -> bool:
    """Whether a list or a mapping may be a key, or a dash the last value of one."""
    for mark in "}]":
        pieces = text.split(mark)
        if any(piece.lstrip(" ").startswith(":") for piece in pieces[1:]):
            return True
        if any(piece.rstrip(" ").endswith("-") for piece in pieces[:-1]):
            return True
    return False


def _runs_on(lines: Iterable[str]) -> bool:
    """Whether a quoted text goes on over the end of a line, or a list in brackets does and
    is not set in."""
    depth = left = 0
    for line in lines:
        if line.count('"') % 2 or ("'" in line and _is_open(line)):
            return True
        opened = line.count("{") + line.count("[") - line.count("}") - line.count("]")
        if depth and (not line.strip() or len(line) - len(line.lstrip(" ")) <= left):
            return True
        if opened:
            if not depth:
                left = len(line) - len(line.lstrip(" -"))
            depth += opened
    return bool(depth)


def _is_open(line: str) -> bool:
    return line.count("'") % 2 == 1 and bool(_OPENS.search(line))


def _stands_bare(text: str, colon: int) -> bool:
    """Whether a time of day at a colon may be a value without quotes."""
    start = colon
    while start and text[start - 1].isdigit():
        start -= 1
    if start == colon:
        return False
    before = text[max(0, start - 80) : start].rstrip(" ")
    return not before or before[-1] in _BEFORE_VALUE
