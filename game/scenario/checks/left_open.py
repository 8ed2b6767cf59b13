"""Nothing should be left to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S346",
    "words left to be filled in",
    "A text that people read holds a mark that something is still to be written: "
    "`TBD`, `todo` or `xxx` in capitals, `???`, `lorem ipsum`, `[...]`, or empty brackets.",
    "stakes: TBD",
    "Write the text in place of the mark, such as `stakes: Who pays for the river.`",
    "warning",
)


_SHOUTED = ("todo", "fixme", "xxx")
"""Marks where they stand in capitals: in small letters they are words of other languages."""
_MARKS = (*_SHOUTED, "tbd", "tk", "???", "lorem ipsum", "[...]", "[\u2026]", "[ ]")
_OPEN = re.compile(
    r"(?<!Article )(?<!Chapter )(?<!Part )(?<!Annex )"
    rf"\b(?-i:{'|'.join(_SHOUTED).upper()})\b"
    r"|\bTBD\b|\bTK\b|\?\?\?|\blorem ipsum\b|\[\.\.\.\]|\[\u2026\]|\[ \]",
    re.IGNORECASE,
)


def check(material: Material) -> Iterator[Problem]:
    """Marks of unfinished texts, in every file."""
    for source in material.sources.values():
        folded = source.text.casefold()
        if not any(mark in folded for mark in _MARKS):
            continue  # most texts; going through their lines takes many times as long
        for number, line in enumerate(source.lines, 1):
            found = _OPEN.search(line)
            if found and not line.lstrip().startswith("#"):
                place = source.place(number, found.start() + 1, len(found.group()))
                message = f"`{found.group()}` is still to be filled in"
                help_ = f"write the text in place of `{found.group()}`"
                yield material.problem(ENTRY, place, message, help_)
