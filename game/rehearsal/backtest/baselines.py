"""Simple rules that a forecast must beat, given the same knowledge.

Each gives one ballot a State: 0 yes, 1 abstain, 2 no.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from game.rehearsal.backtest.kindred import Kin, last_vote
from game.rehearsal.backtest.tables import RollCall


def majority(known: Mapping[int, int], without: int | None = None) -> int:
    """The commonest of the known ballots, yes where none is known."""
    counts = Counter(ballot for place, ballot in known.items() if place != without)
    return min(counts, key=lambda c: (-counts[c], c)) if counts else 0


def of_region(
    known: Mapping[int, int], regions: Sequence[str], place: int, otherwise: int
) -> int:
    """The commonest known ballot of a State's regional group, its own left out."""
    mine = regions[place]
    group = {p: b for p, b in known.items() if mine and regions[p] == mine and p != place}
    return majority(group) if group else otherwise


def repeated(
    place: int, kin: Sequence[Kin], earlier: Sequence[RollCall], fallback: int
) -> int:
    """Its ballot on the most kindred earlier question on which it voted, the newest first."""
    found = last_vote(place, kin, earlier)
    return fallback if found is None else found[0]


class CutPoints:
    """Two cut points on the line of ideal points that fit the known ballots best."""

    def __init__(self, known: Mapping[int, int], ideal: Sequence[float | None]) -> None:
        placed = [(v, p, known[p]) for p in known if (v := ideal[p]) is not None]
        self._placed = sorted(placed)
        self._ideal = ideal
        self._known = known
        self._cuts = self._fitted(None)

    def of(self, place: int) -> int:
        """Its ballot by these cut points; fitted without its own where that is known."""
        value = self._ideal[place]
        if value is None or not self._placed:
            return majority(self._known, place)
        cuts = self._fitted(place) if place in self._known else self._cuts
        (low, high), order = cuts
        return order[0] if value < low else order[1] if value < high else order[2]

    def _fitted(
        self, without: int | None
    ) -> tuple[tuple[float, float], tuple[int, int, int]]:
        rows = [(v, b) for v, p, b in self._placed if p != without]
        orders = ((0, 1, 2), (2, 1, 0))
        return max((_best(rows, order) for order in orders), key=lambda found: found[0])[1:]


def _best(
    rows: Sequence[tuple[float, int]], order: tuple[int, int, int]
) -> tuple[int, tuple[float, float], tuple[int, int, int]]:
    """Hits and cut points of the best split into three runs, by one pass.

    ``end[k]`` is the most hits when the rows so far are in runs up to the k-th, with the
    places where the runs began.
    """
    first = (0, 0, 0)
    ends = [first, first, first]
    for at, (_, ballot) in enumerate(rows):
        if at and rows[at - 1][0] == rows[at][0]:
            starts = ends
        else:
            a, b, c = ends
            b = max(b, (a[0], at, at))
            c = max(c, (b[0], b[1], at))
            starts = [a, b, c]
        ends = [
            (hits + (ballot == choice), one, two)
            for (hits, one, two), choice in zip(starts, order, strict=True)
        ]
    size = len(rows)
    a, b, c = ends
    hits, one, two = max((a[0], size, size), (b[0], b[1], size), c)
    return hits, (_between(rows, one), _between(rows, two)), order


def _between(rows: Sequence[tuple[float, int]], at: int) -> float:
    if at >= len(rows):
        return float("inf")
    return rows[at][0] if at == 0 else (rows[at - 1][0] + rows[at][0]) / 2
