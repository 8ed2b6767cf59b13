"""How far the forecasts of kindred votes missed: what is forecast again misses alike.

A forecast draws what a State did on kindred questions to its habits and to the room.  Where
the last vote on a text showed that this was wrong, of the room as a whole or of one State,
it is likely to be wrong in the same way on the next.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

import msgspec

from game.delegates.inferring.forecasting import Three
from game.rehearsal.backtest.kindred import Kin
from game.rehearsal.backtest.prior import OTHER_KIND
from game.rehearsal.backtest.tables import RollCall

KINDRED_USED = 8
"""Kindred roll calls whose misses count."""
SHARPNESS = 2
"""Power of the likeness of titles by which one weighs."""
YEARS = 2.0
"""Age in years at which it counts a third."""
HOLDS = 0.5
"""Weight of having missed nothing."""

Two = tuple[float, float]
"""Something for abstaining and for no."""


class Missed(msgspec.Struct, frozen=True):
    """What was cast on a roll call less what was forecast before any ballot."""

    room: Two
    """Shares of the room: what was cast less what was forecast."""
    states: Mapping[int, Two]
    """By place, of those that cast a ballot: 1 or 0 less the chance."""


def missed(prior: Mapping[int, Three], cast: Mapping[int, int]) -> Missed:
    """How far the forecast ``prior`` missed the ballots ``cast`` (0 yes, 1 abstain, 2 no)."""
    states = {
        place: ((ballot == 1) - prior[place][1], (ballot == 2) - prior[place][2])
        for place, ballot in cast.items()
    }
    size = max(1, len(states))
    withheld, against = (sum(two[k] for two in states.values()) / size for k in (0, 1))
    return Missed((withheld, against), states)


class Misses:
    """What the forecasts of the roll calls kindred to ``asked`` missed, the nearest and the
    newest weighing most; ``seen`` holds a row for each of the ``earlier`` roll calls."""

    def __init__(
        self,
        asked: RollCall,
        kin: Sequence[Kin],
        earlier: Sequence[RollCall],
        seen: Sequence[Missed],
    ) -> None:
        self._rows: list[tuple[float, Missed]] = []
        for one in kin[:KINDRED_USED]:
            roll_call = earlier[one.place]
            age = max(0.0, asked.year - roll_call.year)
            weight = one.alike**SHARPNESS * exp(-age / YEARS)
            if roll_call.asks != asked.asks:
                weight *= OTHER_KIND
            self._rows.append((weight, seen[one.place]))
        self._whole = sum(weight for weight, _ in self._rows) + HOLDS

    @property
    def room(self) -> Two:
        """The mean miss of the room, drawn to none."""
        return self._mean([(weight, row.room) for weight, row in self._rows])

    def of(self, place: int) -> Two:
        """The mean miss of one State, drawn to none; where it cast no ballot it was none."""
        none = (0.0, 0.0)
        return self._mean(
            [(weight, row.states.get(place, none)) for weight, row in self._rows]
        )

    def _mean(self, rows: Sequence[tuple[float, Two]]) -> Two:
        withheld = sum(weight * two[0] for weight, two in rows)
        against = sum(weight * two[1] for weight, two in rows)
        return withheld / self._whole, against / self._whole
