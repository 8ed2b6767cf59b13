"""Where each State is heading of late, whatever the question.

A new government casts other ballots on many questions within weeks, long before each of them
comes again.  What the forecasts of the last roll calls missed of one State is carried over by
how alike the room stands on both: as it was where the same States are on one side, turned round
where they are on opposite sides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, sqrt
from operator import mul

import msgspec

from game.delegates.inferring.forecasting import Three

WINDOW = 150
"""Roll calls that are looked back on."""
YEARS = 0.7
"""Age in years at which one counts a third."""
HOLDS = 2.0
"""Weight of having missed nothing."""
LEAST_SPREAD = 0.05
"""Root mean square of how States stand to the mean of the room, yes being 1 and no -1, below
which all stand together: that is like nothing."""
LEAST_LIKE = 0.1
"""Correlation of two questions below which one tells nothing of the other."""


class Stray(msgspec.Struct, frozen=True):
    """What a roll call showed of where States are heading; all by place, 0 for those that cast
    no ballot."""

    year: float
    stood: list[float] | None
    """How each stood to the mean of the room, over the root mean square; ``None`` where all
    stood together."""
    astray: list[float]
    """Its side (yes 1, abstention 0, no -1) less the one that was forecast before any ballot,
    less the mean of the room."""
    silent: list[float]
    """Whether it abstained less the chance of that, less the mean of the room."""


def strayed(
    year: float, prior: Mapping[int, Three], cast: Mapping[int, int], places: int
) -> Stray:
    """What the ballots ``cast`` (0 yes, 1 abstain, 2 no) showed beside the forecast ``prior``,
    of a list of so many ``places``."""
    sides = {i: 1.0 - ballot for i, ballot in cast.items()}
    astray = {i: side - (prior[i][0] - prior[i][2]) for i, side in sides.items()}
    silent = {i: (ballot == 1) - prior[i][1] for i, ballot in cast.items()}
    return Stray(
        year,
        standing(sides, places),
        _to_the_mean(astray, places),
        _to_the_mean(silent, places),
    )


def standing(sides: Mapping[int, float], places: int) -> list[float] | None:
    """How each stands to the mean of those given, over the root mean square: by place, 0 for
    the others; ``None`` where all stand together."""
    found = _to_the_mean(sides, places)
    spread = sqrt(sum(map(mul, found, found)) / max(1, len(sides)))
    return [value / spread for value in found] if spread > LEAST_SPREAD else None


def _to_the_mean(values: Mapping[int, float], places: int) -> list[float]:
    mean = sum(values.values()) / max(1, len(values))
    found = [0.0] * places
    for place, value in values.items():
        found[place] = value - mean
    return found


class Heading:
    """What the last roll calls make of each State on one question.

    ``sides`` is what is expected of each before that, yes less no, by place; ``seen`` holds
    what was shown by each roll call of the days before, the latest last.
    """

    def __init__(
        self, year: float, sides: Mapping[int, float], places: int, seen: Sequence[Stray]
    ) -> None:
        self._astray, self._silent = [0.0] * places, [0.0] * places
        stands = standing(sides, places)
        whole = HOLDS
        for stray in seen[-WINDOW:] if stands else ():
            if stands is None or stray.stood is None:
                continue
            like = sum(map(mul, stands, stray.stood)) / len(sides)
            if abs(like) < LEAST_LIKE:
                continue
            weight = abs(like) * exp(-max(0.0, year - stray.year) / YEARS)
            whole += weight * like * like
            self._take_in(weight * like, stray)
        self._whole = whole

    def _take_in(self, weight: float, stray: Stray) -> None:
        """Add a roll call; whoever abstains of late does so on either side."""
        self._astray = [
            a + weight * s for a, s in zip(self._astray, stray.astray, strict=True)
        ]
        weight = abs(weight)
        self._silent = [
            a + weight * s for a, s in zip(self._silent, stray.silent, strict=True)
        ]

    def of(self, place: int) -> tuple[float, float]:
        """How far a State is likely to depart from what is expected, beside the room: towards
        yes (of 2 from no to yes) and towards abstaining (of 1), drawn to nothing."""
        return self._astray[place] / self._whole, self._silent[place] / self._whole
