"""What is to be expected of each State before any ballot on a question is known."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log1p

from game.delegates.inferring.forecasting import Scales, Three, log_odds
from game.rehearsal.backtest.kindred import Kin
from game.rehearsal.backtest.memory import Agreement
from game.rehearsal.backtest.tables import CHOICE_OF, RollCall

YEARS = 6.0
"""Age in years at which a kindred vote counts a third."""
SHARPNESS = 3
"""Power of the likeness of titles by which a kindred vote weighs."""
OTHER_KIND = 0.3
"""What a vote on the whole counts for one on a paragraph, and the other way round."""
BORROWED = 0.1
"""Weight of what a State's nearest neighbours did on kindred questions, beside its own
votes on the very same one, which count up to 1 each."""
FLOOR = 0.02
"""Weight of what all States did on kindred questions."""
NEIGHBOURS = 8
"""States that one borrows from."""
SHARPER = 20
"""Power of the agreement by which they weigh."""

FEATURES = 34
PRIOR_START = Scales(
    (0.0, 0.8, 0.0) + (0.0,) * (FEATURES - 3),
    (0.0, 0.0, 0.8) + (0.0,) * (FEATURES - 3),
)
"""Weights of :func:`prior_features` before anything is learnt: mostly the kindred votes."""


def kindred_sums(
    asked: RollCall, kin: Sequence[Kin], earlier: Sequence[RollCall]
) -> list[list[float]]:
    """Weighted counts of each State's ballots on kindred questions."""
    sums = [[0.0, 0.0, 0.0] for _ in asked.ballots]
    for one in kin:
        roll_call = earlier[one.place]
        age = max(0.0, asked.year - roll_call.year)
        weight = one.alike**SHARPNESS * exp(-age / YEARS)
        if roll_call.asks != asked.asks:
            weight *= OTHER_KIND
        if weight < 1e-4:
            continue
        for row, ballot in zip(sums, roll_call.ballots, strict=True):
            if ballot in CHOICE_OF:
                row[CHOICE_OF[ballot]] += weight
    return sums


def kindred_shares(
    sums: Sequence[Sequence[float]],
    habits: Sequence[Three],
    agreement: Agreement,
    members: Sequence[int],
) -> list[Three]:
    """Shares of each State's ballots on kindred questions, completed by its neighbours'."""
    usual = [sum(sums[m][c] for m in members) for c in (0, 1, 2)]
    drawn = FLOOR * len(members)
    whole = sum(usual) + drawn
    habit = [sum(habits[m][c] for m in members) / max(1, len(members)) for c in (0, 1, 2)]
    room = [(u + drawn * h) / whole for u, h in zip(usual, habit, strict=True)]
    made: list[Three] = [(1 / 3, 1 / 3, 1 / 3)] * len(sums)
    for place in members:
        lent = _lent(sums, agreement, place) if sum(usual) else [0.0] * 3
        lent = [n + FLOOR * r for n, r in zip(lent, room, strict=True)]
        by = BORROWED / sum(lent)
        row = [s + by * n for s, n in zip(sums[place], lent, strict=True)]
        own = sum(row)
        made[place] = (row[0] / own, row[1] / own, row[2] / own)
    return made


def _lent(sums: Sequence[Sequence[float]], agreement: Agreement, place: int) -> list[float]:
    """Mean of what the nearest States did, nearer ones counting more."""
    if sum(sums[place]) > 1:
        return [0.0, 0.0, 0.0]
    row = agreement.table()[place]
    near = agreement.nearest(place)[:NEIGHBOURS]
    weights = [row[other] ** SHARPER for other in near]
    whole = sum(weights)
    pairs = list(zip(weights, near, strict=True))
    return [sum(w * sums[m][c] for w, m in pairs) / whole for c in (0, 1, 2)]


def prior_features(
    kindred: Three,
    habit: Three,
    alike: float,
    kind: str,
    lean: float,
    missed: tuple[float, float, float, float],
    own: float,
    heading: tuple[float, float],
) -> list[float]:
    """What is known of a State before any ballot, as the logistic map takes it.

    ``alike`` is how alike the nearest title is, ``lean`` the logarithm of the odds that an
    amendment carries, 0 for anything else, ``missed`` how far the forecasts of kindred votes
    missed the room and the State (:mod:`game.rehearsal.backtest.missed`), ``own`` the weight
    of its own kindred ballots: the fewer there are, the less sure one may be, ``heading``
    where it is heading of late (:mod:`game.rehearsal.backtest.heading`).  The shares
    themselves and their products stand beside the logarithms, so that one may be sure of
    the sure without being too sure of the rest.
    """
    abstain, no = log_odds(kindred)
    signal = (1.0, abstain, no)
    much = alike - 0.5
    known = log1p(own) - 1
    none = (0.0, 0.0, 0.0)
    _, withheld, against = kindred
    return [
        *signal,
        abstain * much,
        no * much,
        *log_odds(habit),
        *(signal if kind == "amendment" else none),
        *(signal if kind == "paragraph" else none),
        lean,
        much,
        withheld,
        against,
        withheld * against,
        withheld * withheld,
        against * against,
        withheld * much,
        against * much,
        *missed,
        *(known * value for value in signal),
        *heading,
        heading[0] * withheld,
        heading[0] * heading[0],
        heading[1] * withheld,
    ]
