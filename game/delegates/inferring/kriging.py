"""Kriging: what the known ones tell of the others, and how much.

States are points of a field.  How alike two of them are is their covariance; what is known
of some is carried to the rest by the linear estimate with the least mean square error
(Krige 1951; Matheron 1963; the same formulas as regression with a Gaussian process,
Rasmussen and Williams 2006, chapter 2).  Neighbours who are alike among themselves count as
one opinion, without any rule that says so.

Only additions, multiplications, divisions, square roots and :func:`math.fsum` are used:
each is rounded in one way only, so that every machine gets the same numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt
from operator import mul

Row = Sequence[float]


class Kriging:
    """The known points: their covariance, and the noise with which each was observed.

    Raises ``ValueError`` where the noise does not make the matrix positive definite.
    """

    def __init__(self, covariance: Sequence[Row], noise: Sequence[float]) -> None:
        self.roots = _cholesky(covariance, noise)
        """The lower triangle whose square the matrix is."""

    def weights(self, values: Row) -> list[float]:
        """What each known point weighs, given the values observed there.

        The estimate at another point is :func:`dot` of its covariance with the known
        ones and these weights.
        """
        return _backward(self.roots, _forward(self.roots, values))

    def variance(self, row: Row, own: float) -> float:
        """Mean square error of the estimate at a point.

        ``row`` is its covariance with the known points, ``own`` its own variance.
        """
        half = _forward(self.roots, row)
        return own - dot(half, half)

    def without_each(self, values: Sequence[Row]) -> list[tuple[list[float], float]]:
        """The estimate at each known point from all the others, and its variance.

        ``values`` holds one row a quantity.  The variance contains the noise with which
        the point itself is observed.  Closed form of leave-one-out (Dubrule 1983).
        """
        precision = _diagonal_of_inverse(self.roots)
        weighed = [self.weights(row) for row in values]
        return [
            ([v[i] - w[i] / p for v, w in zip(values, weighed, strict=True)], 1 / p)
            for i, p in enumerate(precision)
        ]


def dot(one: Row, other: Row) -> float:
    """The sum of products, rounded once."""
    return fsum(map(mul, one, other))


def _cholesky(matrix: Sequence[Row], noise: Sequence[float]) -> list[list[float]]:
    roots: list[list[float]] = []
    for i, row in enumerate(matrix):
        made: list[float] = []
        for j, above in enumerate(roots):
            made.append((row[j] - dot(made, above)) / above[j])
        left = row[i] + noise[i] - dot(made, made)
        if left <= 0:
            msg = "the covariance and the noise are not positive definite"
            raise ValueError(msg)
        made.append(sqrt(left))
        roots.append(made)
    return roots


def _forward(roots: Sequence[Row], values: Row) -> list[float]:
    found: list[float] = []
    for row, value in zip(roots, values, strict=True):
        found.append((value - dot(row, found)) / row[len(found)])
    return found


def _backward(roots: Sequence[Row], values: Row) -> list[float]:
    left = list(values)
    for i in range(len(left) - 1, -1, -1):
        row = roots[i]
        at = left[i] / row[i]
        left[i] = at
        for j in range(i):
            left[j] -= at * row[j]
    return left


def _diagonal_of_inverse(roots: Sequence[Row]) -> list[float]:
    """The diagonal of the inverse of the matrix: squared columns of the inverse triangle."""
    size = len(roots)
    sums = [0.0] * size
    columns: list[list[float]] = [[] for _ in range(size)]
    for i, row in enumerate(roots):
        for j in range(i):
            at = -dot(row[j:i], columns[j]) / row[i]
            columns[j].append(at)
            sums[j] += at * at
        columns[i].append(1 / row[i])
        sums[i] += columns[i][0] ** 2
    return sums
