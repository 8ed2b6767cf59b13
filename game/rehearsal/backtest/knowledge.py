"""All that was known on the morning of a day, and what is learnt in the evening."""

from __future__ import annotations

from collections.abc import Sequence

from game.delegates.forecasting import Scales, Three, log_odds
from game.rehearsal.backtest.amendments import Carrying
from game.rehearsal.backtest.kindred import Index, words_of
from game.rehearsal.backtest.learning import Learner, YesNo
from game.rehearsal.backtest.memory import Agreement, Memory, Presence
from game.rehearsal.backtest.prior import PRIOR_START
from game.rehearsal.backtest.tables import Ideal, RollCall, Tables, titles

BALLOT_START = Scales(
    (0.0, 1.0, 0.0) + (0.0,) * 6,
    (0.0, 0.0, 1.0) + (0.0,) * 6,
)
"""Weights of :func:`ballot_features` before anything is learnt: the shares as they are."""
ABSENT_START = (0.0, 0.8, 0.3, 0.3, 0.5)
"""Weights of :meth:`Question.absence_features` before anything is learnt."""


def ballot_features(shares: Three, kind: str) -> list[float]:
    """What the known ballots say of one State, as the logistic map takes it."""
    signal = (1.0, *log_odds(shares))
    none = (0.0, 0.0, 0.0)
    return [
        *signal,
        *(signal if kind == "amendment" else none),
        *(signal if kind == "paragraph" else none),
    ]


class Knowledge:
    """Sums, titles and weights over the roll calls taken in so far."""

    def __init__(
        self, tables: Tables, regions: Sequence[str], ideal: Ideal | None = None
    ) -> None:
        size = len(tables.states)
        self.states = tables.states
        self.regions = regions
        """Regional group by place; empty where there is none."""
        self.ideal = ideal
        self.words = dict(
            zip(
                (r.id for r in tables.roll_calls),
                map(words_of, titles(tables)),
                strict=True,
            )
        )
        self.index = Index()
        self.memory = Memory(size)
        self.presence = Presence(size)
        self.agreement = Agreement(size)
        self.earlier: list[RollCall] = []
        self.years: list[float] = []
        self.prior = Learner(PRIOR_START, 0.1)
        self.ballot = Learner(BALLOT_START, 0.1)
        self.absent = YesNo(ABSENT_START, 0.03)
        self.carrying = Carrying()

    def take_in(self, today: Sequence[RollCall]) -> None:
        """Remember the roll calls of a day that is over."""
        for roll_call in today:
            self.index.add(self.words[roll_call.id])
            self.memory.add(roll_call)
            self.agreement.add(roll_call)
            self.earlier.append(roll_call)
            self.years.append(roll_call.year)
        self.presence.add(today)
