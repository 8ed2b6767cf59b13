"""What stands in the briefs of few seats: their sentences, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from game.rules.meeting.setup import CHAIR
from game.scenario.ground.public_texts import Reading
from game.scenario.ground.quotations import Words, enough, innocent, words_in

_QUOTED = re.compile(
    r"“[^“”]{1,600}”|„[^„“”]{1,600}[“”]|«[^«»]{1,600}»|\"[^\"\n]{1,300}\"|「[^「」]{1,600}」"
)
"""What a brief itself quotes, from the text on the table for instance."""
_TWICE = 2
"""A run of so many quotations in length is one by itself, within any sentence."""
_BETWEEN = 2
"""More words that a sentence needs to be one between two briefs."""
_MANY = 2
"""Briefs that may say what is still a secret."""
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
        self._aside = " / ".join(" ".join(words_in(t)) for t in aside)
        self._public: dict[_Words, bool] = {}
        self._owners: dict[_Words, frozenset[str]] = {}
        for brief in briefs:
            alone = frozenset((brief.owner,))
            for told in _own(brief):
                self._owners[told] = self._owners.get(told, alone) | alone

    def quoted(
        self, words: Words, reader: str, *, parts: bool
    ) -> Iterator[tuple[range, str]]:
        """Stretches of a text that briefs of others than its reader say, with the first seat
        whose they are; ``parts``: long runs within a sentence too, in what all read."""
        whole = {run.start: run for run in words.sentences()}
        after = 0
        for at in range(len(words.folded)) if parts and not reader else whole:
            if at < after:
                continue
            long = range(at, at + _TWICE * enough(words.folded[at]))
            for run in (
                whole.get(at, range(0)),
                long if parts and not reader else range(0),
            ):
                seat = self._teller(words.told(run), reader)
                if seat:
                    yield run, seat
                    after = run.stop
                    break

    def _teller(self, told: _Words, reader: str) -> str:
        """The seat whose secret it is; empty: nobody's, or it is told at the other brief."""
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
        if told not in self._public:
            known = sum(innocent(told, self._phrases))
            most = known > len(told) // 2
            self._public[told] = most or " ".join(told) in self._aside
        return self._public[told]


def _own(brief: Reading) -> Iterator[_Words]:
    """Of a brief, without what it quotes: its sentences as a whole, and runs of their words
    that are a quotation wherever they stand."""
    text = "\n".join(line for _, line in brief.lines)
    own = _QUOTED.sub(lambda quoted: re.sub(r"[^\n]", ".", quoted[0]), text)
    words = Words(enumerate(own.split("\n")))
    for run in words.sentences():
        size = enough(words.folded[run.start])
        if len(run) >= size:
            yield words.told(run)
        for at in range(run.start, run.stop - _TWICE * size + 1):
            yield tuple(words.folded[at : at + _TWICE * size])
