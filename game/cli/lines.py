"""Lines that are safe to print, whoever wrote the words in them, and as wide as the paper."""

from __future__ import annotations

import shutil
import sys
import textwrap

PAPER = 88
"""Columns of what is printed into a file or a pipe, so that it is the same everywhere."""


def one_line(words: str) -> str:
    """Words without line breaks, and without anything that could steer a terminal."""
    return " ".join(shown(words).split())


def one_line_within(words: str, width: int) -> str:
    """Words on one line of at most ``width`` characters, cut with an ellipsis."""
    line = shown(words).rstrip()
    return line if len(line) <= width else f"{line[: width - 1].rstrip()}\u2026"


def shown(words: str) -> str:
    """Words as they can be shown: what cannot be is a blank each."""
    return "".join(c if c.isprintable() else " " for c in words)


def columns() -> int:
    """Columns that prose may fill: those of the terminal, and never more than :data:`PAPER`."""
    if not sys.stdout.isatty():
        return PAPER
    return max(20, min(PAPER, shutil.get_terminal_size().columns))


def folded(words: str, width: int) -> str:
    """Lines broken between words; what is broken off hangs under the words of its line.

    A mark of a list (``- ``, ``1. ``) counts as indentation; a word longer than the line
    stays whole.
    """
    return "\n".join(_folded(line, width) for line in words.split("\n"))


def _folded(line: str, width: int) -> str:
    if len(line) <= width:
        return line
    words = line.lstrip(" ")
    mark, _, rest = words.partition(" ")
    listed = rest and (mark in {"-", "*", "#", "##"} or mark.rstrip(".)").isdecimal())
    hanging = " " * (len(line) - len(words) + (len(mark) + 1 if listed else 0))
    return "\n".join(
        textwrap.wrap(
            line,
            width,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
            drop_whitespace=True,
        )
    )
