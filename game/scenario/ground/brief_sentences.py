"""What stands in the briefs of few seats: their sentences, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from game.rules.meeting.setup import CHAIR
from game.scenario.ground.public_texts import Reading
from game.scenario.ground.quotations import (
    Word,
    enough,
    innocent,
    sentences,
    words_of,
)

_QUOTED = re.compile(
    r"“[^”]{1,600}”|„[^“”]{1,600}[“”]|«[^»]{1,600}»|\"[^\"\n]{1,300}\"|「[^」]{1,600}」"
)
"""What a brief itself quotes, from the text on the table for instance."""
_TWICE = 2
"""A run of so many quotations in length is one by itself, within any sentence."""
_BETWEEN = 2
"""More words that a sentence needs to be one between two briefs."""
_MANY = 2
"""Briefs that may say what is still a secret."""
MOST_WORDS = 20_000
"""Words of one text that are compared: forty pages, more than any brief has."""
_TO_WHOM = frozenset(("you", "your", "yours"))
"""Words of a sentence that is about whoever reads it, and about somebody else in another
brief."""
_Words = tuple[str, ...]


class BriefSentences:
    """Sentences of briefs, and long runs of their words, with whose they are.

    ``phrases`` are words that all read: what is made of them for more than the half is no
    secret; ``aside`` are texts of which everything is left out.
    """

    def __init__(
        self, briefs: Iterable[Reading], phrases: Sequence[_Words], aside: Iterable[str]
    ) -> None:
        self._phrases = phrases
        self._aside = " / ".join(" ".join(_folded(words_of([(1, t)]))) for t in aside)
        self._owners: dict[_Words, frozenset[str]] = {}
        for brief in briefs:
            for words in _own_sentences(brief):
                for told in _told(words):
                    known = self._owners.get(told, frozenset())
                    self._owners[told] = known | {brief.owner}

    def quoted(
        self, words: Sequence[Word], reader: str, *, parts: bool
    ) -> Iterator[tuple[Sequence[Word], str]]:
        """Stretches of a text that briefs of others than its reader say, with the first seat
        whose they are; ``parts``: long runs
        within a sentence too, in what all read."""
        whole = {run[0].at: run for run in sentences(words)}
        after = 0
        for word in words:
            if word.at < after:
                continue
            long = words[word.at : word.at + _TWICE * enough(word.folded)]
            for run in (whole.get(word.at, []), long if parts and not reader else []):
                seat = self._teller(run, reader)
                if seat:
                    yield run, seat
                    after = run[-1].at + 1
                    break

    def _teller(self, run: Sequence[Word], reader: str) -> str:
        """The seat whose secret it is; empty: nobody's, or it is told at the other brief."""
        told = _folded(run)
        seats = self._owners.get(told, frozenset())
        others = sorted(seats - {reader, CHAIR})
        if not others or len(seats) > _MANY or self._known(told):
            return ""
        few = len(told) < enough(told[0]) + _BETWEEN or not _TO_WHOM.isdisjoint(told)
        if reader and (few or (reader != CHAIR and reader < others[0])):
            return ""
        return others[0]

    def _known(self, told: _Words) -> bool:
        """Whether it is no secret of a brief."""
        known = sum(innocent(told, self._phrases))
        return known > len(told) // 2 or " ".join(told) in self._aside


def _own_sentences(brief: Reading) -> Iterator[_Words]:
    """The sentences of a brief, without what it quotes."""
    text = "\n".join(line for _, line in brief.lines)
    own = _QUOTED.sub(lambda quoted: re.sub(r"[^\n]", ".", quoted[0]), text)
    for run in sentences(words_of(enumerate(own.split("\n")))[:MOST_WORDS]):
        yield _folded(run)


def _told(words: _Words) -> Iterator[_Words]:
    """A sentence as a whole, and its runs that are a quotation wherever they stand."""
    size = enough(words[0])
    if len(words) >= size:
        yield words
    for at in range(len(words) - _TWICE * size + 1):
        yield words[at : at + _TWICE * size]


def _folded(run: Iterable[Word]) -> _Words:
    return tuple(word.folded for word in run)
