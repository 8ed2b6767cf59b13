"""Words without the marks of Markdown within a line: links, bold, italics, code.

The marks of a line are paired in one walk, since a pattern that looks for the end of each
mark anew takes hours over a long line in which none is closed.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()]|\([^()]*\))*\)")
_STRONG = re.compile(r"(?=(\*\*|__|`))")
_LIGHT_OPENS = re.compile(r"(?<!\w)(?=([*_])\S)")
_LIGHT_ENDS = re.compile(r"(?<=\S)(?=([*_])(?!\w))")


def plain(text: str) -> str:
    """Words without the marks of Markdown and what nobody can see."""
    for _ in range(_WITHIN_ANOTHER):
        text = _LINK.sub(r"\1", text)
    text = _without_pairs(text, _STRONG, _STRONG)
    text = _without_pairs(text, _LIGHT_OPENS, _LIGHT_ENDS)
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())


_WITHIN_ANOTHER = 2
"""A picture may stand within a link."""


def _without_pairs(text: str, opens: re.Pattern[str], ends: re.Pattern[str]) -> str:
    """A text without marks that stand around words.

    The patterns match, empty, where a mark may open or end, with the mark as their group.
    """
    where: dict[str, list[int]] = {}
    for found in ends.finditer(text):
        where.setdefault(found[1], []).append(found.start())
    kept: list[str] = []
    at = 0
    for found in opens.finditer(text):
        if found.start() < at:
            continue
        inside = found.start() + len(found[1])
        closing = where.get(found[1], [])
        nearest = bisect_left(closing, inside + 1)
        if nearest < len(closing):
            kept += text[at : found.start()], text[inside : closing[nearest]]
            at = closing[nearest] + len(found[1])
    return "".join((*kept, text[at:]))
