"""Quotations and tables of Markdown, as plain paragraphs."""

from __future__ import annotations

import re

_QUOTE = re.compile(r"^ {0,3}(?:> ?)+", re.MULTILINE)
TABLE = re.compile(r"^[ ]*\|.*\|[ ]*\n[ ]*\|[ :|-]+(?:\n[ ]*\|.*\|[ ]*)*$", re.MULTILINE)
"""A head, a line of dashes below it, and rows; every line between bars."""


def unmarked(text: str) -> str:
    """A text without the marks of its quotations, each table of it one paragraph."""
    return TABLE.sub(_table, _QUOTE.sub("", text))


def _table(found: re.Match[str]) -> str:
    """A table on one line, as that of a Word document is told."""
    head, _, *rows = found[0].splitlines()
    told = [
        " | ".join(c.strip() for c in r.strip().strip("|").split("|"))
        for r in (head, *rows)
    ]
    return f"\nTable: {'; '.join(told)}\n"
