"""Words of a text with their places, and what of them makes a quotation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from game.scenario.model import Scenario

ENOUGH = 6
"""Words in a row that make a quotation."""
LEAST = 2
"""Words of a sentence that make one where the whole of it is quoted."""
MOST_WORDS = 20_000
"""Words of one text that are compared: forty pages, more than any brief has."""
_SIGN = "\u3040-\u30ff\u3400-\u9fff"
"""Signs of Chinese and Japanese, which stand without blanks: each counts by itself."""
_IS_SIGN = re.compile(rf"[{_SIGN}]")
_WORD = re.compile(rf"[{_SIGN}]|[^\W_{_SIGN}]+")
_SIGNS = 2
"""Signs that say as much as a word."""
_ENDS = (
    r"[.!?;:{}\[\]\u2026\u3002\uff01\uff1f\uff1b\uff1a\u061f\u061b]"
    r"|(?:^|(?<=[^\W_]))\s*(?:#|[-*+]\s)"
)
"""Between two words: what ends a sentence; or at the beginning of a line."""
_TOKEN = re.compile(f"{_WORD.pattern}|{_ENDS}")


def enough(word: str) -> int:
    """How many words in a row, this one the first, make a quotation."""
    return ENOUGH * (_SIGNS if _IS_SIGN.match(word) else 1)


def least(words: Sequence[str]) -> int:
    """How many words a sentence needs to make one."""
    return LEAST * (_SIGNS if words and enough(words[0]) > ENOUGH else 1)


class Words:
    """The words of numbered lines, :data:`MOST_WORDS` at most.

    Places are looked up where somebody asks for them, since few words are ever quoted.
    """

    def __init__(self, lines: Iterable[tuple[int, str]]) -> None:
        self.folded: list[str] = []
        """The words themselves, whatever their letters' case."""
        self.begins: list[int] = []
        """Which of them begin a sentence."""
        self.rest: range | None = None
        """The first word that is not compared; ``None``: all of them are."""
        self._lines: list[tuple[int, str]] = []
        self._firsts: list[int] = []
        self._looked_at: tuple[int, list[tuple[int, int]]] = -1, []
        opens = True
        for number, line in lines:
            self._lines.append((number, line))
            self._firsts.append(len(self.folded))
            opens = self._add(line, opens)
            if len(self.folded) > MOST_WORDS:
                self.rest = range(MOST_WORDS, MOST_WORDS + 1)
                break
        del self.folded[MOST_WORDS:]
        del self.begins[bisect_right(self.begins, MOST_WORDS - 1) :]

    def _add(self, line: str, opens: bool) -> bool:
        """Take in a line; whether the next word begins a sentence."""
        if not line.strip():
            return True
        for found in _TOKEN.finditer(line):
            token = found[0]
            if not token.isalnum():
                opens = True
                continue
            if opens:
                self.begins.append(len(self.folded))
                opens = False
            self.folded.append(token.casefold())
            if len(self.folded) > MOST_WORDS:
                break
        return opens

    def sentences(self) -> Iterator[range]:
        """Each sentence, or each value in a file, as where its words stand."""
        ends = [*self.begins[1:], len(self.folded)]
        yield from map(range, self.begins, ends)

    def told(self, run: range) -> tuple[str, ...]:
        """The words of a stretch."""
        return tuple(self.folded[run.start : run.stop])

    def place(self, run: range) -> tuple[int, int, int]:
        """Of a stretch the line where it begins, and where in it, from 0, what of the
        stretch stands there begins and ends."""
        at = bisect_right(self._firsts, run.start) - 1
        number, line = self._lines[at]
        if self._looked_at[0] != at:
            there = islice(_WORD.finditer(line), MOST_WORDS + 1)
            self._looked_at = at, [found.span() for found in there]
        first = run.start - self._firsts[at]
        spans = self._looked_at[1][first : first + len(run)]
        return number, spans[0][0], spans[-1][1]

    def line_of(self, at: int) -> int:
        """The line in which a word stands."""
        return self._lines[bisect_right(self._firsts, at) - 1][0]


def words_in(text: str) -> tuple[str, ...]:
    """The words of a short text."""
    return tuple(Words([(1, text)]).folded)


def public_phrases(scenario: Scenario) -> set[tuple[str, ...]]:
    """Names, titles, ends of scales, headings and labels: what all read, in words."""
    said = [t for i in scenario.issues for t in (i.title, i.low, i.high)]
    said += [scenario.title, *(bloc.name for bloc in scenario.blocs)]
    said += [name for seat in scenario.seats for name in (seat.name, seat.short)]
    for provision in scenario.provisions:
        said += [provision.number, provision.heading]
        said += [variant.label for variant in provision.variants]
    return {words_in(text) for text in said} - {()}


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


class Secret(NamedTuple):
    """Words that one seat alone may know."""

    seat: str
    words: str
    provision: str = ""
    """What a red line is on; empty: an aim, which is on none."""


def kept(scenario: Scenario) -> Iterator[Secret]:
    """What each seat alone may know: its aims, and red lines that are not public."""
    for seat, said in scenario.delegations.items():
        yield from (Secret(seat, aim) for aim in said.aims)
        for line in said.red_lines:
            if not line.public:
                yield Secret(seat, line.words, line.provision)


def wordings_in(scenario: Scenario, provision: str) -> set[tuple[str, ...]]:
    """The wordings of one provision, in words."""
    parts = (part for part in scenario.provisions if part.id == provision)
    texts = (variant.text for part in parts for variant in part.variants)
    return {words_in(text) for text in texts} - {()}
