"""How those moved who had cast the same ballot on the last kindred question.

A State's own ballot on a question that is put again is the strongest witness there is of
what it will cast.  Whether it moves is told by those who stood where it stood: the more of
them cast something else now, and the more alike they are to it, the likelier it goes with
them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from math import exp

from game.delegates.inferring.forecasting import log_odds
from game.rehearsal.backtest.kindred import Kin, last_vote
from game.rehearsal.backtest.memory import Agreement
from game.rehearsal.backtest.neighbours import SHARPNESS
from game.rehearsal.backtest.tables import RollCall

YEARS = 2.0
"""Age in years at which the last kindred vote counts a third."""
STAYS = 1.0
"""What a State's own earlier ballot weighs beside the ballots of those who shared it."""

LogOdds = tuple[float, float]
"""Log-odds of abstaining and of no against yes; both 0 where nothing is known."""


class Movement:
    """The last kindred ballots of all States, and what became of those of the known.

    ``given`` holds the known ballots by place, ``kin`` the kindred roll calls among
    ``earlier``, ``asked`` the roll call in question.
    """

    def __init__(
        self,
        asked: RollCall,
        given: Mapping[int, int],
        kin: Sequence[Kin],
        earlier: Sequence[RollCall],
        agreement: Agreement,
    ) -> None:
        self._asked, self._given = asked, given
        self._kin, self._earlier = kin, earlier
        self._agreement = agreement

    @cached_property
    def _moved(self) -> list[list[tuple[int, int]]]:
        """By the earlier ballot: the known States that had cast it, with what they cast."""
        found: list[list[tuple[int, int]]] = [[], [], []]
        for place, ballot in self._given.items():
            before = last_vote(place, self._kin, self._earlier)
            if before is not None:
                found[before[0]].append((place, ballot))
        return found

    def of(self, place: int) -> LogOdds:
        """What the movement of the known makes likely of one State, its own ballot left
        out; the less, the longer ago its own last vote is and the less it is kindred."""
        before = last_vote(place, self._kin, self._earlier)
        if before is None:
            return 0.0, 0.0
        ballot, one = before
        row = self._agreement.table()[place]
        counts = [0.0, 0.0, 0.0]
        counts[ballot] = STAYS
        for other, cast in self._moved[ballot]:
            if other != place:
                counts[cast] += row[other] ** SHARPNESS
        whole = sum(counts)
        age = max(0.0, self._asked.year - self._earlier[one.place].year)
        weight = one.alike * exp(-age / YEARS)
        abstain, no = log_odds([count / whole for count in counts])
        return weight * abstain, weight * no
