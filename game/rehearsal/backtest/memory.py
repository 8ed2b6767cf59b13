"""What was known on a day: running sums over all earlier roll calls.

Older votes fade: each roll call counts :data:`FADING` times the one after it.  To leave the
sums of earlier ones alone, the newer are made heavier instead.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import log, sqrt
from operator import itemgetter, mul

import msgspec

from game.delegates.inferring.forecasting import COMMON, Three
from game.rehearsal.backtest.kindred import Kin
from game.rehearsal.backtest.tables import ABSENT, ABSTAIN, CHOICE_OF, NO, YES, RollCall

FADING = 0.99
"""What a roll call counts compared with the one after it."""
ABSTENTIONS = 0.5
"""Weight of whether a State abstained beside which side it took."""
KINDRED = 0.7
"""Weight of the kindred roll calls beside all recent ones."""
KINDRED_USED = 8
"""How many of them shape the covariance."""
KINDRED_YEARS = 10.0
"""Age in years at which a kindred roll call counts a third in the covariance."""
LEAST_SPLIT = 0.02
"""Weight of a roll call in which all agreed; it says nothing of who is like whom."""
HEAVIEST = 1e12
"""Where the weights of new roll calls are brought back to 1."""
WINDOW = 400
"""Roll calls over which agreement is counted."""
_SIDES = {YES: 1.0, ABSTAIN: 0.0, NO: -1.0}


class Cast(msgspec.Struct, frozen=True):
    """A roll call as the sums need it: how each State stood to the mean of the room."""

    sides: list[float]
    """Yes 1, abstention 0, no -1, less the mean; 0 for those who cast no ballot."""
    withheld: list[float]
    """Whether it abstained, less the share of abstentions."""
    split: float
    """Entropy of the three shares: how much the room was divided."""


def cast(roll_call: RollCall) -> Cast:
    """What a roll call says of who is like whom."""
    ballots = roll_call.ballots
    counts = [ballots.count(code) for code in (YES, ABSTAIN, NO)]
    whole = sum(counts)
    if not whole:
        nothing = [0.0] * len(ballots)
        return Cast(nothing, nothing, LEAST_SPLIT)
    mean, often = (counts[0] - counts[2]) / whole, counts[1] / whole
    split = -sum(n / whole * log(n / whole) for n in counts if n)
    return Cast(
        [_SIDES[b] - mean if b in _SIDES else 0.0 for b in ballots],
        [(b == ABSTAIN) - often if b in _SIDES else 0.0 for b in ballots],
        max(LEAST_SPLIT, split),
    )


class Memory:
    """Running sums over the roll calls taken in so far, for a fixed list of States."""

    def __init__(self, states: int, fading: float = FADING) -> None:
        self.states = states
        self._fading = fading
        self.casts: list[Cast] = []
        self._weight = 1.0
        self.whole = 0.0
        """Sum of the weights of all roll calls."""
        self.shared = [[0.0] * states for _ in range(states)]
        """By two States: weighted products of how they stood to the mean of the room."""
        self.took_part = [0.0] * states
        """Weights of the roll calls in which each State cast a ballot."""
        self._habits = [[0.0, 0.0, 0.0] for _ in range(states)]
        self.seen = [0] * states
        """Roll calls in which each State cast a ballot."""

    def add(self, roll_call: RollCall) -> None:
        """Take in a roll call."""
        one = cast(roll_call)
        self.casts.append(one)
        self._weight /= self._fading
        if self._weight > HEAVIEST:
            self._lighten()
        weight = self._weight * one.split
        self.whole += weight
        voters = defaultdict[int, list[int]](list)
        for place, ballot in enumerate(roll_call.ballots):
            if ballot in CHOICE_OF:
                voters[CHOICE_OF[ballot]].append(place)
        for choice, places in voters.items():
            self._count(places, choice, weight, one)

    def _count(self, places: list[int], choice: int, weight: float, one: Cast) -> None:
        """Take in those who made the same choice, who stood alike to everybody else."""
        side = weight * one.sides[places[0]]
        withheld = weight * ABSTENTIONS * one.withheld[places[0]]
        beside = [side * x for x in one.sides]
        silent = [withheld * y for y in one.withheld]
        for place in places:
            self.seen[place] += 1
            self.took_part[place] += weight
            self._habits[place][choice] += weight
            if one.split > LEAST_SPLIT:
                self.shared[place] = [
                    s + x + y
                    for s, x, y in zip(self.shared[place], beside, silent, strict=True)
                ]

    def _lighten(self) -> None:
        by = self._weight
        self._weight = 1.0
        self.whole /= by
        self.took_part = [t / by for t in self.took_part]
        self._habits = [[h / by for h in row] for row in self._habits]
        self.shared = [[s / by for s in row] for row in self.shared]

    def habits(self) -> list[Three]:
        """How each State voted of late, drawn to how all did; divided votes count more."""
        sums = [sum(row[c] for row in self._habits) for c in (0, 1, 2)]
        whole = sum(sums)
        if not whole:
            return [(0.6, 0.2, 0.2)] * self.states
        usual = [s / whole for s in sums]
        drawn = 0.02 * self.whole
        made = []
        for row in self._habits:
            own = sum(row) + drawn
            yes, abstain, no = (
                (n + drawn * u) / own for n, u in zip(row, usual, strict=True)
            )
            made.append((yes, abstain, no))
        return made

    def covariances(
        self,
        year: float,
        kin: Sequence[Kin],
        years: Sequence[float],
        members: Sequence[int],
    ) -> Covariances:
        """Who is like whom on a question of that year with these kindred roll calls."""
        return Covariances(self, _shares(year, kin, years, self.casts), members)


def _shares(
    year: float, kin: Sequence[Kin], years: Sequence[float], casts: Sequence[Cast]
) -> list[tuple[Cast, float]]:
    """The kindred roll calls with their weights beside the recent ones."""
    found = []
    for one in kin[:KINDRED_USED]:
        age = max(0.0, year - years[one.place])
        weight = one.alike**2 * 2.718281828459045 ** (-age / KINDRED_YEARS)
        found.append((casts[one.place], weight * casts[one.place].split))
    whole = sum(w for _, w in found)
    scale = KINDRED * min(1.0, whole) / (whole + 0.3)
    return [(c, w * scale) for c, w in found]


class Covariances:
    """Covariances of States on one question; 1 is the variance of an ordinary State."""

    def __init__(
        self, memory: Memory, kindred: list[tuple[Cast, float]], members: Sequence[int]
    ) -> None:
        self.shared = memory.shared
        self._per = 1 / memory.whole if memory.whole else 0.0
        self._marks = [
            [
                mark
                for c, w in kindred
                for mark in (sqrt(w) * c.sides[i], sqrt(w * ABSTENTIONS) * c.withheld[i])
            ]
            for i in range(memory.states)
        ]
        self._scales = [
            1 / sqrt(max(0.02, memory.took_part[i] * self._per + self._present(i, kindred)))
            for i in range(memory.states)
        ]
        variances = sorted(self._raw(i, i) for i in members) or [1.0]
        self._unit = 1 / max(1e-6, variances[len(variances) // 2])

    @staticmethod
    def _present(place: int, kindred: list[tuple[Cast, float]]) -> float:
        return sum(w for c, w in kindred if c.sides[place] or c.withheld[place])

    def _raw(self, one: int, other: int) -> float:
        both: float = self.shared[one][other] * self._per
        both += sum(map(mul, self._marks[one], self._marks[other]))
        return both * self._scales[one] * self._scales[other]

    def rows(self, places: Sequence[int], known: Sequence[int]) -> list[list[float]]:
        """One row for each of ``places``: its covariance with each of ``known``."""
        pick = itemgetter(*known, known[0])
        marks = [self._marks[k] for k in known]
        scales = [self._scales[k] * self._unit for k in known]
        per = self._per
        found = []
        for place in places:
            mine, scale = self._marks[place], self._scales[place]
            found.append(
                [
                    (s * per + sum(map(mul, mine, m))) * scale * k + COMMON
                    for s, m, k in zip(
                        pick(self.shared[place]), marks, scales, strict=False
                    )
                ]
            )
        return found


class Presence:
    """How often each State took part of late, over some fifty roll calls."""

    FADES = 0.98

    def __init__(self, states: int) -> None:
        self.absent = [0.0] * states
        self.counted = [0.0] * states
        self.last = [0.0] * states
        """Share of the last day's roll calls that each State missed."""

    def add(self, day: Sequence[RollCall]) -> None:
        """Take in the roll calls of a day."""
        for roll_call in day:
            for place, ballot in enumerate(roll_call.ballots):
                if ballot:
                    self.absent[place] = self.absent[place] * self.FADES + (
                        ballot == ABSENT
                    )
                    self.counted[place] = self.counted[place] * self.FADES + 1
        for place in range(len(self.last)):
            codes = [r.ballots[place] for r in day if r.ballots[place]]
            if codes:
                self.last[place] = codes.count(ABSENT) / len(codes)

    def rate(self, place: int) -> float:
        """Share of recent roll calls that a State missed."""
        return (self.absent[place] + 0.2) / (self.counted[place] + 2)


class Agreement:
    """How often States cast the same ballot of late, counted on the bits of whole numbers."""

    def __init__(self, states: int) -> None:
        self._full = (1 << WINDOW) - 1
        self._cast = [[0, 0, 0] for _ in range(states)]
        self._table: list[list[float]] | None = None
        self._nearest: dict[int, list[int]] = {}

    def add(self, roll_call: RollCall) -> None:
        """Take in a roll call."""
        self._table = None
        self._nearest.clear()
        for row, ballot in zip(self._cast, roll_call.ballots, strict=True):
            for choice, code in enumerate((YES, ABSTAIN, NO)):
                row[choice] = (row[choice] << 1 | (ballot == code)) & self._full

    def table(self) -> list[list[float]]:
        """Share of common roll calls with the same ballot, drawn to 0.6."""
        if self._table is None:
            self._table = self._counted()
        return self._table

    def nearest(self, place: int) -> list[int]:
        """The other States, those that agreed most with one first."""
        found = self._nearest.get(place)
        if found is None:
            row = self.table()[place]
            found = sorted(range(len(row)), key=row.__getitem__, reverse=True)
            found.remove(place)
            self._nearest[place] = found
        return found

    def _counted(self) -> list[list[float]]:
        size = len(self._cast)
        found = [[0.6] * size for _ in range(size)]
        took = [y | a | n for y, a, n in self._cast]
        active = [i for i in range(size) if took[i]]
        for at, i in enumerate(active):
            yes, abstain, no = self._cast[i]
            there = took[i]
            for j in active[:at]:
                other = self._cast[j]
                both = (there & took[j]).bit_count()
                same = (yes & other[0] | abstain & other[1] | no & other[2]).bit_count()
                found[i][j] = found[j][i] = (same + 3.6) / (both + 6)
        return found
