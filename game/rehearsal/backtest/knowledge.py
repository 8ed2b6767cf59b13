"""All that was known on the morning of a day, and what is learnt in the evening."""

from __future__ import annotations

from collections.abc import Sequence

from game.delegates.inferring.forecasting import Scales, Three, log_odds
from game.rehearsal.backtest.amendments import Carrying
from game.rehearsal.backtest.first_factor import FirstFactor
from game.rehearsal.backtest.heading import Stray
from game.rehearsal.backtest.kindred import Index, words_of
from game.rehearsal.backtest.learning import Learner, YesNo
from game.rehearsal.backtest.memory import Agreement, Memory, Presence
from game.rehearsal.backtest.missed import Missed
from game.rehearsal.backtest.movement import LogOdds
from game.rehearsal.backtest.prior import PRIOR_START
from game.rehearsal.backtest.tables import Ideal, RollCall, Tables, titles

PART_FEATURES = 21
WHOLE_FEATURES = 19


def _as_they_are(features: int) -> Scales:
    """Weights before anything is learnt: the shares as they are."""
    rest = (0.0,) * (features - 3)
    return Scales((0.0, 1.0, 0.0, *rest), (0.0, 0.0, 1.0, *rest))


ABSENT_START = (0.0, 0.8, 0.3, 0.3, 0.5)
"""Weights of :meth:`Question.absence_features` before anything is learnt."""


def ballot_features(sight: Three, prior: Three, near: Three, closest: Three) -> list[float]:
    """What the known ballots say of one State, as the logistic map takes it.

    ``sight`` is what the kriging makes of them (shares that may leave the range from 0 to
    1), ``prior`` what was expected before them, ``near`` and ``closest`` what its
    neighbours did.  Abstention is no side between two others on a straight line, hence the
    squares.
    """
    side = max(-1.5, min(1.5, sight[0] - sight[2]))
    withheld, against = (max(-0.5, min(1.5, share)) for share in sight[1:])
    return [
        1.0,
        *log_odds(sight),
        side,
        withheld,
        side * side,
        withheld * withheld,
        side * withheld,
        against,
        *prior[1:],
        *near[1:],
        *closest[1:],
    ]


def part_features(shown: Sequence[float], kind: str) -> list[float]:
    """What :func:`ballot_features` says, as it is taken of parts of texts, which have
    weights of their own for the first three."""
    none = (0.0, 0.0, 0.0)
    return [
        *shown,
        *(shown[:3] if kind == "amendment" else none),
        *(shown[:3] if kind == "paragraph" else none),
    ]


def whole_features(
    shown: Sequence[float], moved: LogOdds, heading: tuple[float, float]
) -> list[float]:
    """The same of a whole text, with how those moved who had voted alike on it before, and
    where the State is heading of late."""
    return [*shown, *moved, *heading]


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
        self.factor = FirstFactor(size)
        """Stands in for ideal points where there is no table of them."""
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
        self.missed: list[Missed] = []
        """How far the forecast of each earlier roll call missed."""
        self.strayed: list[Stray] = []
        """What each earlier roll call showed of where States are heading."""
        self.prior = Learner(PRIOR_START)
        self.part = Learner(_as_they_are(PART_FEATURES))
        """Weights for parts of texts, learnt from all roll calls."""
        self.whole = Learner(_as_they_are(WHOLE_FEATURES))
        """Weights for whole texts, learnt from these."""
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
