"""How good forecasts were: counts a roll call, and what they add up to.

Votes of one roll call are much alike, so that sampling errors are taken over roll calls: a
figure is a ratio of sums, and its standard error follows from how far each roll call's part
lies from it (the linearised ratio estimator; Cochran 1977, section 6.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log, sqrt

import msgspec

CHOICES = ("yes", "abstain", "no")


class Figure(msgspec.Struct, frozen=True):
    """A share of one, with its standard error; ``None`` where nothing was counted.  Of a single
    roll call there is no error to be had, since nothing tells how far another would lie."""

    value: float | None
    error: float | None = None


class Score(msgspec.Struct, frozen=True):
    """What the forecasts of one method were worth on one set of roll calls."""

    accuracy: Figure
    recall: dict[str, Figure]
    macro_f1: Figure


Counts = list[int]
"""Nine counts: ballot cast (yes, abstain, no) times ballot forecast."""


def counted(pairs: Iterable[tuple[int, int]]) -> Counts:
    """Counts of pairs of the ballot cast and the one forecast."""
    counts = [0] * 9
    for cast, forecast in pairs:
        counts[3 * cast + forecast] += 1
    return counts


def score(rolls: Sequence[Counts]) -> Score:
    """What counts of roll calls add up to."""
    return Score(
        _ratio([(c[0] + c[4] + c[8], sum(c)) for c in rolls]),
        {
            name: _ratio([(c[4 * k], sum(c[3 * k : 3 * k + 3])) for c in rolls])
            for k, name in enumerate(CHOICES)
        },
        _macro_f1(rolls),
    )


def _ratio(parts: Sequence[tuple[float, float]]) -> Figure:
    whole = sum(below for _, below in parts)
    if not whole:
        return Figure(None)
    value = sum(above for above, _ in parts) / whole
    if sum(below > 0 for _, below in parts) < _FEWEST:
        return Figure(value)
    return Figure(value, sqrt(sum((a - value * b) ** 2 for a, b in parts)) / whole)


_FEWEST = 2  # roll calls from which an error is told


def _macro_f1(rolls: Sequence[Counts]) -> Figure:
    influence = [0.0] * len(rolls)
    values = []
    for k in range(3):
        parts = [
            (2 * c[4 * k], sum(c[3 * k : 3 * k + 3]) + c[k] + c[3 + k] + c[6 + k])
            for c in rolls
        ]
        whole = sum(b for _, b in parts)
        if not whole:
            continue
        value = sum(a for a, _ in parts) / whole
        values.append(value)
        for at, (a, b) in enumerate(parts):
            influence[at] += (a - value * b) / whole
    if not values:
        return Figure(None)
    mean = sum(values) / len(values)
    if sum(any(c) for c in rolls) < _FEWEST:
        return Figure(mean)
    return Figure(mean, sqrt(sum(i * i for i in influence)) / len(values))


def difference(one: Sequence[Counts], other: Sequence[Counts]) -> Figure:
    """How much more accurate one method is than another on the same votes."""
    return _ratio(
        [
            (a[0] + a[4] + a[8] - b[0] - b[4] - b[8], sum(a))
            for a, b in zip(one, other, strict=True)
        ]
    )


class Bin(msgspec.Struct, frozen=True):
    """Forecasts of about the same certainty."""

    low: float
    votes: int
    expected: float
    """Mean chance that was given to the likeliest ballot."""
    came_true: Figure
    """Share of them that came true."""


class Calibration:
    """Forecasts by the chance of the likeliest ballot, in ten bins."""

    def __init__(self) -> None:
        self._rolls: list[dict[int, list[float]]] = []
        self._loss: list[tuple[float, float]] = []

    def add(self, forecasts: Iterable[tuple[Sequence[float], int]]) -> None:
        """Take in the forecasts of one roll call with the ballots cast."""
        bins: dict[int, list[float]] = {}
        loss, number = 0.0, 0
        for shares, cast in forecasts:
            sure = max(shares)
            row = bins.setdefault(min(9, int(sure * 10)), [0, 0, 0])
            row[0] += 1
            row[1] += sure
            row[2] += shares[cast] == sure
            loss -= log(max(1e-4, shares[cast]))
            number += 1
        self._rolls.append(bins)
        self._loss.append((loss, number))

    def log_loss(self) -> Figure:
        """Mean of the negative natural logarithm of the chance given to what came."""
        return _ratio(self._loss)

    def bins(self) -> list[Bin]:
        """The bins that hold anything, the least certain first."""
        found = []
        for number in range(10):
            rows = [r[number] for r in self._rolls if number in r]
            votes = sum(int(row[0]) for row in rows)
            if votes:
                true = _ratio([(row[2], row[0]) for row in rows])
                expected = sum(row[1] for row in rows) / votes
                found.append(Bin(number / 10, votes, expected, true))
        return found


def brier(pairs: Sequence[tuple[float, bool]]) -> Figure:
    """Mean squared error of chances, with its standard error."""
    if not pairs:
        return Figure(None)
    losses = [(chance - came) ** 2 for chance, came in pairs]
    value = sum(losses) / len(losses)
    if len(losses) < _FEWEST:
        return Figure(value)
    spread = sum((loss - value) ** 2 for loss in losses) / (len(losses) - 1)
    return Figure(value, sqrt(spread / len(losses)))
