"""Slips as people make them in a file of YAML, by name; most break its rules, none loses a word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from random import Random

SLIPS: dict[str, Callable[[str], str]] = {
    "a colon within": lambda line: f"{line.rstrip()} and: more",
    "no blank": lambda line: line.replace(": ", ":", 1),
    "a quote that is not closed": lambda line: line.replace(": ", ': "', 1),
    "words behind a quote": lambda line: re.sub(r": (\S+)", r': "\1" b', line, count=1),
    "a bracket that is not closed": lambda line: re.sub(
        r": (\S+).*", r": [\1, b", line, count=1
    ),
    "a brace that is not closed": lambda line: re.sub(
        r": (\S+).*", r": {\1: b", line, count=1
    ),
    "an at sign": lambda line: line.replace(": ", ": @", 1),
    "a column too deep": lambda line: f" {line}",
    "a tab": lambda line: f"\t{line}",
}
IN_BRACKETS: dict[str, Callable[[str], str]] = {
    "a bracket taken out": lambda line: re.sub(r"[}\]]\s*\Z", "", line),
    "a colon in brackets": lambda line: re.sub(
        r"([a-z])([,}])", r"\1: more\2", line, count=1
    ),
    "a quote taken out": lambda line: line.replace('"', "", 1),
    "an apostrophe": lambda line: re.sub(r": ([A-Z][^,}]*)", r": '\1's x'", line, count=1),
    "a column less": lambda line: line.removeprefix(" "),
    "a colon less": lambda line: line.replace(": ", " ", 1),
    **SLIPS,
}
"""Those too that only lines with brackets, quotes or blanks before them can have."""
NAMING = re.compile(
    r"(?:- \{)?\s*(?:issue|style|source|rulebook|bloc|provision|stage|party|brief): (\S+)"
)
"""A line that names something defined elsewhere."""


def drawn(lines: Sequence[str], draw: Random, most: int = 3) -> dict[int, str]:
    """Slips for some lines with a key, by line from 0."""
    keyed = [at for at, line in enumerate(lines) if ": " in line and "#" not in line]
    return {at: draw.choice(sorted(IN_BRACKETS)) for at in draw.sample(keyed, most)}


def spoilt(lines: Sequence[str], slips: dict[int, str]) -> list[str]:
    """The lines with their slips."""
    return [
        IN_BRACKETS[slips[at]](line) if at in slips else line
        for at, line in enumerate(lines)
    ]


def misspelt(
    lines: Sequence[str], draw: Random, but: Iterable[int]
) -> tuple[int, list[str]]:
    """A line, from 0, with a name of nothing in it, not near others; and all lines."""
    far = {at + by for at in but for by in (-1, 0, 1)}
    naming = [
        at for at, line in enumerate(lines) if NAMING.match(line.strip()) and at not in far
    ]
    at = draw.choice(naming)
    found = NAMING.match(lines[at].strip())
    assert found is not None
    word = found[1].strip("\"',}")
    whole = list(lines)
    whole[at] = whole[at].replace(word, f"{word}zq", 1)
    return at, whole
