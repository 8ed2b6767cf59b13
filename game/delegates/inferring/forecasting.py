"""Forecasts of ballots: from what is known of some States to the chances of the others.

The same reckoning serves twice.  In a room it infers where a State stands from those whose
place is known (:mod:`game.delegates.inferring.filling`); in a back-test it forecasts real roll calls
from the ballots of a few (:mod:`game.rehearsal.backtest.run`).  ``docs/model.md`` tells it in
words and formulas.

A ballot is one of three, always in the order yes, abstain, no.  Shares here are fractions
of one.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

import msgspec

from game.delegates.inferring.kriging import Kriging, Row, dot

Three = tuple[float, float, float]
"""Something for yes, abstain and no."""

NOISE = 0.6
"""How much of a ballot is its own, where the variance of what States share is one."""
COMMON = 1.0
"""Variance of what all States share on one question."""
LEAST = 0.01
"""No share counts as less: one ballot proves nothing for certain."""


class Scales(msgspec.Struct, frozen=True):
    """Weights that turn what was found into chances: a multinomial logistic map.

    One row for abstaining and one for no; yes is what they are compared with.
    """

    abstain: tuple[float, ...]
    no: tuple[float, ...]


def chances(scales: Scales, features: Row) -> Three:
    """Chances of yes, abstain and no for one who is there."""
    abstain = exp(_bounded(dot(scales.abstain, features)))
    no = exp(_bounded(dot(scales.no, features)))
    whole = 1 + abstain + no
    return 1 / whole, abstain / whole, no / whole


def _bounded(value: float) -> float:
    return max(-12.0, min(12.0, value))


def log_odds(shares: Sequence[float], least: float = LEAST) -> tuple[float, float]:
    """Logarithms of the odds of abstaining and of no against yes."""
    yes, abstain, no = (max(least, min(1.0, share)) for share in shares)
    return log(abstain / yes), log(no / yes)


class Ballots:
    """The known ballots on one question, and what follows from them.

    ``prior`` holds what was forecast of each known State before any ballot, ``ballots``
    what it then did (0 yes, 1 abstain, 2 no), ``covariance`` its covariance with each of
    the known.
    """

    def __init__(
        self, prior: Sequence[Three], ballots: Sequence[int], covariance: Sequence[Row]
    ) -> None:
        self._prior = prior
        self._field = Kriging(covariance, [NOISE] * len(ballots))
        self._missed = [
            [
                (ballot == choice) - p[choice]
                for p, ballot in zip(prior, ballots, strict=True)
            ]
            for choice in (1, 2)
        ]
        self._weights = [self._field.weights(row) for row in self._missed]

    def of(self, prior: Three, row: Row) -> Three:
        """What they make of the ballot of a State whose own is not known.

        ``row`` is its covariance with the known States.  The shares are means, which may
        leave the range from 0 to 1; :func:`chances` makes chances of them.
        """
        abstain, no = (dot(row, weights) for weights in self._weights)
        return _moved(prior, abstain, no)

    def of_each_other(self) -> list[Three]:
        """What they make of each known State's ballot, its own left out."""
        found = self._field.without_each(self._missed)
        return [
            _moved(prior, abstain, no)
            for prior, ((abstain, no), _) in zip(self._prior, found, strict=True)
        ]


def _moved(prior: Three, abstain: float, no: float) -> Three:
    return prior[0] - abstain - no, prior[1] + abstain, prior[2] + no
