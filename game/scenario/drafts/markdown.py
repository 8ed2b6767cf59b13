"""What Markdown marks otherwise than by signs before a line, as plain paragraphs and headings."""

from __future__ import annotations

import re

from game.scenario.drafts.one_line import in_one_line

_QUOTE = re.compile(r"^ {0,3}(?:> ?)+", re.MULTILINE)
TABLE = re.compile(r"^[ ]*\|.*\|[ ]*\n[ ]*\|[ :|-]+(?:\n[ ]*\|.*\|[ ]*)*$", re.MULTILINE)
"""A head, a line of dashes below it, and rows; every line between bars."""


FRONT = re.compile(
    r"\A---[ ]*\n((?:[A-Za-z_][\w -]*:.*\n|[ \t#-].*\n|[ \t]*\n)+?)(?:---|\.\.\.)[ ]*(?:\n|\Z)"
)
"""Keys about a text before it, as programs for notes and books write them."""
NOTE = re.compile(
    r"^\[\^[^\]\n]+\]:[ ]*(.*(?:\n(?=[ \t]*\S)(?:[ ]{2}|\t).*)*)", re.MULTILINE
)
"""A note at the foot of a text."""
COMMENT = re.compile(r"<!--((?:(?!<!--|-->).)*)-->", re.DOTALL)
"""What is there for those alone who write the text."""
_CALL = re.compile(r"\[\^[^\]\n]+\]")
_FENCE = re.compile(r"^ {0,3}(?:```+|~~~+)[^\n`]*$", re.MULTILINE)
_ABOVE_QUOTE = re.compile(r"^(?! {0,3}>)(.*\S.*)\n(?= {0,3}>)", re.MULTILINE)
_ESCAPED = re.compile(r"\\([.()\[\]])")
"""Marks that stand for themselves, as programs write them: ``3\\.``."""
_UNDERLINED = re.compile(
    r"(?<![^\n]\n)^(?![#>|*+-]|[ ]*\Z)(\S.*)\n(=|-)\2{2,}[ ]*$", re.MULTILINE
)
"""A line alone with a line of dashes or equals signs below it: a heading."""


def unmarked(text: str) -> str:
    """A text without the marks of its quotations and blocks, its notes, and the keys before
    it; each table of it one paragraph, and headings marked before their words alone."""
    front = FRONT.match(text)
    text = text[front.end() :] if front else text
    text = _CALL.sub("", NOTE.sub("", _FENCE.sub("", text)))
    text = _QUOTE.sub("", _ABOVE_QUOTE.sub(r"\1\n\n", text))
    text = _ESCAPED.sub(r"\1", TABLE.sub(_table, _UNDERLINED.sub(_heading, text)))
    title = _TITLE.search(front[1]) if front else None
    if title and not re.search(r"^# ", text, re.MULTILINE):
        return f"# {title[2]}\n\n{text}"
    return text


_TITLE = re.compile(r"""^title:[ ]*(["']?)(.*\S)\1[ ]*$""", re.MULTILINE)


def _heading(found: re.Match[str]) -> str:
    return f"{'#' if found[2] == '=' else '##'} {found[1]}\n"


def _table(found: re.Match[str]) -> str:
    """A table on one line, as that of a Word document is told."""
    head, _, *rows = found[0].splitlines()
    told = [[c.strip() for c in r.strip().strip("|").split("|")] for r in (head, *rows)]
    return f"\n{in_one_line(told, headed=True)}\n"
