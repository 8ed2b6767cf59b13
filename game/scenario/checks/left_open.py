"""Nothing should be left to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.material import Material

ENTRY = Entry(
    "S346",
    "words left to be filled in",
    "A text that people read holds a mark that something is still to be written: "
    "`TBD`, `TODO`, `XXX`, `???`, `lorem ipsum`, `[...]`, or an empty pair of brackets.",
    "stakes: TBD",
    "Write the text in place of the mark, such as `stakes: Who pays for the river.`",
    "warning",
)


_MARKS = (
    "tbd",
    "tk",
    "todo",
    "fixme",
    "xxx",
    "???",
    "lorem ipsum",
    "[...]",
    "[\u2026]",
    "[ ]",
)
_OPEN = re.compile(
    r"\b(?-i:TODO|FIXME)\b|(?<!Article )(?<!Chapter )(?<!Part )(?<!Annex )\b(?-i:XXX)\b|"
    r"\bTBD\b|\bTK\b|\?\?\?|\blorem ipsum\b|\[\.\.\.\]|\[\u2026\]|\[ \]",
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
