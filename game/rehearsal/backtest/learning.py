"""Logistic maps whose weights are learnt as the roll calls go by: nothing later is used."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, sqrt
from operator import mul

from game.delegates.inferring.forecasting import Scales, Three, chances
from game.delegates.inferring.kriging import Kriging

ABSTAIN, NO = 1, 2
SAMPLE = 60
"""States that are learnt from in one roll call: those of one roll call are much alike."""
WEIGHT = 10.0
"""What a roll call counts, in States that answer each for itself."""
TRUST = 10.0
"""How surely the weights are held to be right that a map starts with."""
FADES = 0.999
"""What the curvature seen so far keeps of its weight when another roll call is over."""


class Learner:
    """Weights of a multinomial map, moved after each roll call by a Newton step.

    The curvature of the likelihood is summed over the roll calls that were seen, what is
    long past fading, so that a step is as long as what is known of a weight leaves open.
    It is taken for each of the two answers by itself (Fisher scoring: McCullagh and Nelder
    1989, section 2.5; taken roll call by roll call as by Opper 1998).
    """

    def __init__(self, start: Scales) -> None:
        self.scales = start
        size = len(start.no)
        self._curved = [
            [[TRUST if i == k else 0.0 for k in range(i + 1)] for i in range(size)]
            for _ in (ABSTAIN, NO)
        ]
        """Lower triangles, one for each answer."""

    def learn(self, seen: Sequence[tuple[Sequence[float], int]]) -> None:
        """Learn from one roll call: pairs of features and ballot (0, 1, 2)."""
        if not seen:
            return
        chosen = seen[:: max(1, len(seen) // SAMPLE)]
        columns = list(zip(*(features for features, _ in chosen), strict=True))
        forecast = [chances(self.scales, features) for features, _ in chosen]
        each = WEIGHT / len(chosen)
        moved: list[list[float]] = []
        for answer, weights in ((ABSTAIN, self.scales.abstain), (NO, self.scales.no)):
            missed = [
                each * (p[answer] - (ballot == answer))
                for p, (_, ballot) in zip(forecast, chosen, strict=True)
            ]
            slopes = [sum(map(mul, column, missed)) for column in columns]
            open_ = [each * p[answer] * (1 - p[answer]) for p in forecast]
            step = self._step(self._curved[answer - 1], columns, open_, slopes)
            moved.append([w - s for w, s in zip(weights, step, strict=True)])
        self.scales = Scales(tuple(moved[0]), tuple(moved[1]))

    @staticmethod
    def _step(
        curved: list[list[float]],
        columns: Sequence[Sequence[float]],
        open_: Sequence[float],
        slopes: Sequence[float],
    ) -> list[float]:
        """Add a roll call's curvature to the sum; what the slopes then call for."""
        for row, column in zip(curved, columns, strict=True):
            weighed = list(map(mul, column, open_))
            row[:] = [
                FADES * c + sum(map(mul, weighed, other))
                for c, other in zip(row, columns, strict=False)
            ]
        return Kriging(curved, [0.0] * len(curved)).weights(slopes)


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
