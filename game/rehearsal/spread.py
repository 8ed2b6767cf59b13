"""The little statistics that rehearsals need, in whole numbers: shares in basis points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import isqrt

SURE = 196
"""Standard errors, in hundredths, on each side of an interval of 95 per cent."""


def share(count: int, of: int) -> int:
    """A part in basis points; 0 of nothing."""
    return count * 10000 // of if of else 0


def interval(count: int, of: int) -> tuple[int, int]:
    """Where the true share lies with 95 per cent confidence (Wilson 1927), basis points."""
    if not of:
        return 0, 10000
    z = SURE * 100  # in basis points, as the shares are
    zz = z * z // 10000
    middle = (count * 20000 + zz) * 10000 // (2 * (of * 10000 + zz))
    inner = zz + 4 * count * (of - count) * 10000 // of
    reach = -(-z * isqrt(inner * 10000) // (2 * (of * 10000 + zz)))
    return max(0, middle - reach), min(10000, middle + reach)


def quantile(numbers: Sequence[int], points: int) -> int:
    """The number below which ``points`` basis points of them lie; 0 of none."""
    if not numbers:
        return 0
    ranked = sorted(numbers)
    return ranked[min(len(ranked) - 1, points * len(ranked) // 10000)]


def mean(numbers: Iterable[int]) -> int:
    """The mean, rounded down; 0 of none."""
    kept = list(numbers)
    return sum(kept) // len(kept) if kept else 0
