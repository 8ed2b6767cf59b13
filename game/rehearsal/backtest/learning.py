"""Logistic maps whose weights are learnt as the roll calls go by: nothing later is used."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, sqrt
from operator import mul

from game.delegates.forecasting import Scales, Three, chances

SAMPLE = 60
"""States that are learnt from in one roll call: those of one roll call are much alike."""


class Learner:
    """Weights of a multinomial map, moved after each roll call against its mean error.

    Steps are scaled per weight by what was seen before (AdaGrad: Duchi, Hazan and Singer
    2011).
    """

    def __init__(self, start: Scales, step: float) -> None:
        self._weights = [list(start.abstain), list(start.no)]
        self._squares = [[1e-2] * len(start.abstain) for _ in (0, 1)]
        self._step = step
        self.scales = start

    def learn(self, seen: Sequence[tuple[Sequence[float], int]]) -> None:
        """Learn from one roll call: pairs of features and ballot (0, 1, 2)."""
        if not seen:
            return
        chosen = seen[:: max(1, len(seen) // SAMPLE)]
        size = len(self._weights[0])
        slopes = [[0.0] * size, [0.0] * size]
        for features, ballot in chosen:
            forecast = chances(self.scales, features)
            for row, choice in zip(slopes, (1, 2), strict=True):
                miss = forecast[choice] - (ballot == choice)
                for k, feature in enumerate(features):
                    row[k] += miss * feature
        for weights, squares, row in zip(self._weights, self._squares, slopes, strict=True):
            for k, total in enumerate(row):
                slope = total / len(chosen)
                squares[k] += slope * slope
                weights[k] -= self._step * slope / sqrt(squares[k])
        self.scales = Scales(tuple(self._weights[0]), tuple(self._weights[1]))


class YesNo:
    """The same for one question with two answers."""

    def __init__(self, start: Sequence[float], step: float) -> None:
        self.weights = list(start)
        self._squares = [1e-2] * len(start)
        self._step = step

    def chance(self, features: Sequence[float]) -> float:
        """Chance that the answer is yes."""
        value = sum(map(mul, self.weights, features))
        return 1 / (1 + exp(-max(-12.0, min(12.0, value))))

    def learn(self, seen: Sequence[tuple[Sequence[float], bool]]) -> None:
        """Learn from the answers of one roll call."""
        chosen = seen[:: max(1, len(seen) // SAMPLE)]
        slopes = [0.0] * len(self.weights)
        for features, answer in chosen:
            miss = self.chance(features) - answer
            for k, feature in enumerate(features):
                slopes[k] += miss * feature
        for k, total in enumerate(slopes):
            slope = total / max(1, len(chosen))
            self._squares[k] += slope * slope
            self.weights[k] -= self._step * slope / sqrt(self._squares[k])


def mixed(one: Three, other: Three, weight: float) -> Three:
    """``weight`` of one and the rest of the other."""
    rest = 1 - weight
    return (
        one[0] * weight + other[0] * rest,
        one[1] * weight + other[1] * rest,
        one[2] * weight + other[2] * rest,
    )
