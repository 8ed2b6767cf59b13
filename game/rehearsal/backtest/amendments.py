"""The chance that an amendment carries, from its words and the expected ballots.

A logistic regression with a normal prior around hand-set weights, fitted anew before each
day on the amendments of earlier days.  An amendment carries with more yes than no.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import exp, log
from operator import mul

from game.delegates.inferring.kriging import Kriging
from game.rehearsal.backtest.tables import SPEECH

_AMENDMENT = re.compile(r"([^,;(]{0,40})\b(?:sub-?)?amend(?:ments?)?\b")
_WHOLE = re.compile(
    r"as (?:orally )?(?:sub-?)?(?:amended|revised|modified)|including|incorporating"
)
_POWERS = re.compile(r"(\d+)[- ]*power (?:oral |sub-?|revised |joint )*(?:amend|sub)")
_EAST = re.compile(
    r"ussr|u\.s\.s\.r|soviet|ukrain|byelo|polish|poland|czech|bulgar|hungar|roman|albania"
    r"|cuban|mongol"
)
_WEST = re.compile(
    r"\bu\.s\.|u\.k\.|\buk |\bus |united kingdom|french|france|belgi|austral|netherl|canad|portug"
)
_REST = (
    ("delet",),
    ("replac", "substitut"),
    ("adding", "insert", "addition"),
    ("oral",),
    ("sub-amend", "subamend", "sub amend"),
)

PRIOR: tuple[float, ...] = (
    0.0, 1.5, -0.4, 0.2, -1.5, 0.3, -0.2, 0.0, 0.0, 0.0, 0.0, -0.5, 0.0, 2.0, -0.3,
)  # fmt: skip
"""Weights before anything is learnt, in the order of :func:`signs`."""
PRECISION = 1.5
"""How firmly they are held: each as one over the variance of its normal prior."""


def signs(text: str, margin: float, year: float) -> list[float]:
    """What the words of an amendment's title say, as numbers.

    ``margin`` is the expected yes less the expected no, as a share of those present.
    """
    low = text.lower()
    found = _AMENDMENT.search(low)
    before = found.group(1) if found else ""
    powers = _POWERS.search(low)
    count = int(powers.group(1)) if powers else 0
    whole = bool(_WHOLE.search(low)) and not SPEECH.search(text)
    east = bool(_EAST.search(before))
    return [
        1.0,
        float(whole),
        float(bool(found) and not whole),
        log(1 + count),
        float(east),
        float("comm" in before),
        float(bool(_WEST.search(before)) and not east),
        *(float(any(word in low for word in words)) for words in _REST),
        float(bool(found) and not count and "comm" not in before),
        margin,
        float(year > 1990),
    ]


class Carrying:
    """Amendments seen so far, and what they teach."""

    def __init__(self) -> None:
        self._seen: list[tuple[list[float], bool]] = []
        self._weights = list(PRIOR)
        self._fresh = True

    def chance(self, features: Sequence[float]) -> float:
        """Chance that an amendment with these signs carries."""
        if not self._fresh:
            self._fit()
        return _logistic(sum(map(mul, self._weights, features)))

    def add(self, features: list[float], *, carried: bool) -> None:
        """Take in what became of one."""
        self._seen.append((features, carried))
        self._fresh = False

    def _fit(self) -> None:
        """A few steps of Newton's method from where the last fit ended."""
        for _ in range(3):
            slope = [PRECISION * (p - w) for p, w in zip(PRIOR, self._weights, strict=True)]
            size = len(slope)
            bend = [[0.0] * size for _ in range(size)]
            for features, carried in self._seen:
                chance = _logistic(sum(map(mul, self._weights, features)))
                spread = chance * (1 - chance)
                for i, f in enumerate(features):
                    if f:
                        slope[i] += (carried - chance) * f
                        bend[i] = [
                            b + spread * f * g
                            for b, g in zip(bend[i], features, strict=True)
                        ]
            step = Kriging(bend, [PRECISION] * size).weights(slope)
            self._weights = [w + s for w, s in zip(self._weights, step, strict=True)]
        self._fresh = True


def _logistic(value: float) -> float:
    return 1 / (1 + exp(-max(-12.0, min(12.0, value))))
