"""Words of a text with their places, and what of them makes a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from game.scenario.model import Scenario

ENOUGH = 6
"""Words in a row that make a quotation."""
LEAST = 2
"""Words of a sentence that make one where the whole of it is quoted."""
_SIGN = "\u3040-\u30ff\u3400-\u9fff"
"""Signs of Chinese and Japanese, which stand without blanks: each counts by itself."""
_WORD = re.compile(rf"[{_SIGN}]|[^\W_{_SIGN}]+")
_SIGNS = 2
"""Signs that say as much as a word."""
_ENDS = re.compile(
    r"[.!?;:{}\[\]\u2026\u3002\uff01\uff1f\uff1b\uff1a\u061f\u061b]|^\s*(?:#|[-*+]\s|\d+[.)]\s)"
)
"""Between two words: what ends a sentence; or at the beginning of a line."""


def enough(word: str) -> int:
    """How many words in a row, this one the first, make a quotation."""
    return ENOUGH * (_SIGNS if re.match(rf"[{_SIGN}]", word) else 1)


def least(words: Sequence[str]) -> int:
    """How many words a sentence needs to make one."""
    return LEAST * (_SIGNS if words and enough(words[0]) > ENOUGH else 1)


class Word(NamedTuple):
    """A word of a text, and where it stands."""

    folded: str
    line: int
    start: int
    end: int
    at: int
    """Which word of the text it is, from 0."""
    first: bool
    """Whether a sentence begins with it."""


def words_of(lines: Iterable[tuple[int, str]]) -> list[Word]:
    """The words of numbered lines."""
    found: list[Word] = []
    opens = True
    for number, line in lines:
        reached = 0
        for match in _WORD.finditer(line):
            opens = opens or bool(_ENDS.search(line[reached : match.start()]))
            found.append(
                Word(match[0].casefold(), number, *match.span(), len(found), opens)
            )
            opens, reached = False, match.end()
        opens = not line.strip() or bool(_ENDS.search(line[reached:]))
    return found


def sentences(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The words of each sentence, or of each value in a file."""
    begins = [word.at for word in words if word.first]
    for one, other in zip(begins, [*begins[1:], len(words)], strict=True):
        yield list(words[one:other])


def public_phrases(scenario: Scenario) -> set[tuple[str, ...]]:
    """Titles, ends of scales, headings and labels: what all read, in words."""
    said = [t for i in scenario.issues for t in (i.title, i.low, i.high)]
    for provision in scenario.provisions:
        said += [provision.number, provision.heading]
        said += [variant.label for variant in provision.variants]
    return {tuple(w.folded for w in words_of([(1, text)])) for text in said} - {()}


def innocent(words: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> list[bool]:
    """For each word whether it stands in a phrase that all read, or in a run of words out
    of one that is long enough to be a quotation of it."""
    found = [False] * len(words)
    for phrase in phrases:
        size = min(len(phrase), enough(phrase[0]))
        runs = {tuple(phrase[at : at + size]) for at in range(len(phrase) - size + 1)}
        for at in range(len(words) - size + 1):
            if tuple(words[at : at + size]) in runs:
                found[at : at + size] = [True] * size
    return found


def kept(scenario: Scenario) -> Iterator[tuple[str, str]]:
    """What each seat alone may know: its aims, and red lines that are not public."""
    for seat, said in scenario.delegations.items():
        yield from ((seat, aim) for aim in said.aims)
        yield from ((seat, line.words) for line in said.red_lines if not line.public)
