"""Earlier roll calls on kindred questions, found by the words of their titles."""

from __future__ import annotations

import heapq
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log, sqrt

import msgspec

from game.rehearsal.backtest.tables import CHOICE_OF, RollCall

_SYMBOL = re.compile(r"\bA/[A-Z0-9./\[\]-]*\d+")
_WORD = re.compile(r"[a-z]{2,}")
_EMPTY = frozenset(
    """
    the of and to in a on for an by as with be that this it is or its from at resolution
    resol res adopted adopt general assembly draft comm committee whole united nations ii
    iii iv we now will shall put vote recorded has been requested president acting may take
    wishes same
    """.split()  # noqa: SIM905  # sixty quoted words would hide what is in it
)
"""Words of form that say nothing of the matter."""
KINDRED_LIKE = 0.3
"""How alike titles must be for the kindred vote to be repeated."""
AT_MOST = 24
"""How many kindred roll calls are kept."""
GROWTH = 1.05
"""How many times more titles there are when all are measured anew.  A word that was common
among the first hundred titles is rare among thousands: by the measure of its own day a
title of 1946 would be like any later one that shares a word with it."""


class Kin(msgspec.Struct, frozen=True):
    """An earlier roll call, and how alike the words are: 1 for the same title."""

    place: int
    alike: float


def words_of(text: str) -> dict[str, float]:
    """Words that tell texts apart, each with a weight that grows with its count."""
    counts = Counter(
        word for word in _WORD.findall(_SYMBOL.sub("", text).lower()) if word not in _EMPTY
    )
    return {word: 1 + log(count) for word, count in counts.items()}


def last_vote(
    place: int, kin: Sequence[Kin], earlier: Sequence[RollCall]
) -> tuple[int, Kin] | None:
    """A State's ballot (0 yes, 1 abstain, 2 no) on the most kindred earlier question on
    which it voted, the newest first, and which that is."""
    for one in kin:
        if one.alike < KINDRED_LIKE:
            break
        ballot = CHOICE_OF.get(earlier[one.place].ballots[place])
        if ballot is not None:
            return ballot, one
    return None


class Index:
    """Titles seen so far.  Likeness is the cosine of word counts, rare words weighing more.

    The weights are those of the titles seen so far, so that nothing later is used.
    """

    def __init__(self) -> None:
        self._with: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        self._titles: list[dict[str, float]] = []
        self._lengths: list[float] = []
        self._measured = 0

    def add(self, words: dict[str, float]) -> None:
        """Take in the next roll call."""
        place = len(self._titles)
        for word, count in words.items():
            self._with[word].append((place, count))
        self._titles.append(words)
        if len(self._titles) > GROWTH * self._measured:
            self._lengths = [self._length(one) for one in self._titles]
            self._measured = len(self._titles)
        else:
            self._lengths.append(self._length(words))

    def _length(self, words: dict[str, float]) -> float:
        return sqrt(sum((count * self._rarity(word)) ** 2 for word, count in words.items()))

    def _rarity(self, word: str) -> float:
        return log((len(self._titles) + 2) / (len(self._with.get(word, ())) + 1))

    def kin(self, words: dict[str, float]) -> list[Kin]:
        """The roll calls most like a title, the most alike first, then the newest."""
        products: defaultdict[int, float] = defaultdict(float)
        length = 0.0
        for word, count in words.items():
            rarity = self._rarity(word) ** 2
            length += count * count * rarity
            for place, other in self._with.get(word, ()):
                products[place] += count * other * rarity
        if not length:
            return []
        whole = sqrt(length)
        alike = (
            (min(1.0, round(product / max(1e-9, whole * self._lengths[place]), 2)), place)
            for place, product in products.items()
        )
        return [Kin(place, a) for a, place in heapq.nlargest(AT_MOST, alike)]
