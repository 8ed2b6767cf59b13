"""Which word was meant: slips of the pen told from other words, and from opposites."""

from __future__ import annotations

from collections.abc import Iterable

SYNONYMS = {
    "sure": "certain",
    "uncertain": "unsure",
    "doubtful": "unsure",
    "unlikely": "unsure",
    "probable": "likely",
    "probably": "likely",
    "abstention": "abstain",
    "abstained": "abstain",
    "said": "stated",
    "guessed": "inferred",
}
"""Words that people write for those of the format, where these are to choose from."""
_NEGATIONS = ("un", "in", "im", "ir", "il", "non", "no", "not", "dis", "anti")
_SHORTEST = 4
"""Letters of a word in which one that is wrong leaves no doubt."""


def opposites(one: str, other: str) -> bool:
    """Whether one word is the other with a negation before it."""
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    before = long.removesuffix(short)
    return before != long and before.rstrip("-_ ") in _NEGATIONS


def steps(one: str, other: str) -> int:
    """Letters to put in, to take out, to change or to swap with the next, at least, to
    make one word of the other (optimal string alignment)."""
    last: list[int] = []
    row: list[int] = [*range(len(other) + 1)]
    for i, a in enumerate(one, 1):
        before, last, row = last, row, [i]
        for j, b in enumerate(other, 1):
            least: int = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                least = min(least, before[j - 2] + 1)
            row.append(least)
    return row[-1]


def beyond_doubt(said: str, meant: str, others: Iterable[str] = ()) -> bool:
    """Whether a word is a slip for another: one letter wrong, the same letters in another
    order, or another word for it; and for none of the ``others`` nearly as well.  A figure
    that is another is no slip: `issue_3` may be meant where there are but two."""
    word, right = said.casefold(), meant.casefold()
    if word == right or SYNONYMS.get(word) == right:
        return True
    if opposites(word, right) or len(right) < _SHORTEST:
        return False
    if [c for c in word if c.isdigit()] != [c for c in right if c.isdigit()]:
        return False
    away = steps(word[:60], right[:60])
    near = away == 1 or (away == 2 and sorted(word) == sorted(right))
    return near and all(steps(word[:60], o.casefold()[:60]) > away + 1 for o in others)
