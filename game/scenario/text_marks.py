"""How a plain text marks its headings, its numbers and the items of its lists."""

from __future__ import annotations

import re

_LONGEST_TITLE = 120
_TITLE_BELOW = 60
"""Letters of the longest title below a number: `Article 1`, and then `Use of terms`."""

HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\Z")
"""Marks and words of a heading in Markdown."""
NAMED = re.compile(
    r"(?i)(article|chapter|part|section|annex|title|principle)\s+([0-9ivxlc]+)\b[.:\s\u2013\u2014-]*(.*)\Z"
)
"""A unit by its word and number: word, number, title."""
NUMBERED = re.compile(
    r"(?:([0-9]{1,3}(?:\.[0-9]{1,3})*)[.)]?|\(([a-z]{1,4}|[0-9]{1,3})\)|([a-z])\))\s+(.*)\Z",
    re.DOTALL,
)
"""A paragraph or item: number, letter in brackets, letter with one, words."""
ANNEX = re.compile(
    r"(?i)(annex|appendix)(?:\s+([a-z]))?\s*(?:[.:\u2013\u2014-]+\s*(.*))?\Z"
)
"""An annex: word, letter, title."""
BULLET = re.compile(r"[-*+\u2022]\s+(.*)\Z", re.DOTALL)
"""An item of a list without numbers."""
PREAMBLE = re.compile(
    r"(?i)\W*(recalling|reaffirming|noting|recognizing|recognising|mindful|aware|concerned|convinced|considering|bearing in mind|welcoming|whereas|having|the (general assembly|security council|states parties|parties))\b"
)
"""How a paragraph begins that gives reasons."""


def is_title(words: str) -> bool:
    """Whether words may be a title: few, and without a stop at their end."""
    return len(words) <= _LONGEST_TITLE and words[-1:].isalnum()


def is_title_below(words: str, heading: bool) -> bool:
    """Whether words that follow a number alone are the title of what it numbers."""
    if heading:
        return not NUMBERED.match(words)
    begins = NUMBERED.match(words) or BULLET.match(words)
    return is_title(words) and len(words) <= _TITLE_BELOW and not begins


def plain(text: str) -> str:
    """Words without the marks of Markdown and what nobody can see."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(\*\*|__|`)(.+?)\1", r"\2", text)
    text = re.sub(r"(?<!\w)([*_])(\S.*?\S|\S)\1(?!\w)", r"\2", text)
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())


def short(words: str) -> str:
    """A heading of a few words."""
    first = re.split(r"[.;:,]", words)[0].split()
    return " ".join(first[:6]) or "Provision"
