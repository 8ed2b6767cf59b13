"""What the States that agreed with one most on earlier votes did, where that is known."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from game.delegates.inferring.forecasting import Three
from game.rehearsal.backtest.memory import Agreement

NEAREST = 10
"""Neighbours that are asked."""
SHARPNESS = 8
"""Power of the agreement by which a neighbour's ballot weighs."""
CLOSEST = 4
"""Neighbours that are asked where only the closest count."""
SHARPER = 20
"""The power that goes with them."""


def of_neighbours(
    known: Mapping[int, int],
    agreement: Agreement,
    place: int,
    nearest: int = NEAREST,
    sharpness: int = SHARPNESS,
) -> Three:
    """Shares of yes, abstain and no among the nearest of the known, its own ballot left
    out; nearer ones count more.  All nought where none is known."""
    row = agreement.table()[place]
    near = (p for p in agreement.nearest(place) if p in known)
    counts = [0.0, 0.0, 0.0]
    for p in islice(near, nearest):
        counts[known[p]] += row[p] ** sharpness
    whole = sum(counts) or 1.0
    return counts[0] / whole, counts[1] / whole, counts[2] / whole
