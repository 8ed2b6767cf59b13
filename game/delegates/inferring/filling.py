"""Positions that nobody stated: inferred from how States vote, and from whom they sit with.

The places of the known are carried to the others by kriging, as the back-test carries
ballots (:mod:`game.delegates.inferring.forecasting`; ``docs/model.md`` has both in formulas).  All
places are hundredths of the scale (-200 to 200), all shares basis points, all covariances
ten-thousandths of the variance of an ordinary State.  The only draws are those of
:func:`true_position`, named by seed, seat and issue.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum, sqrt
from operator import mul

import msgspec

from game.delegates.inferring.kriging import Kriging, dot
from game.delegates.instructions import Basis, Issue, Position
from game.delegates.lots import drawn
from game.delegates.weighing.odds import shares

UNIT = 10000
COMMON = 10000
"""Covariance of any two States: an issue has a mean that is not known beforehand."""
IDEAL = 3000
"""Covariance of two States whose ideal points are both 1; it brings the years after the
roll calls into account."""
SAME_BLOC = 1000
"""Covariance added for each bloc of the scenario that two delegations share."""
OWN = 14800
"""Variance of a delegation that has no record of votes, besides what all share: the mean of the
States' (the squares of their marks and the rest, :mod:`game.scenario.world.states`)."""
NOISE: dict[Basis, int] = {"stated": 3000, "group": 12000, "inferred": 3000}
"""How much of a known place is the delegation's own.  A group's place says less of each of
its members: they are one opinion many times over.  What an author inferred says nothing of
others, and of that delegation as much as a stated place: ``docs/model.md`` has the count."""
SCALE = 75
"""How far ballots lie apart for an ordinary State, in hundredths of the issue's scale, where
yes stands at 200 and no at -200."""
BAND = 67
"""Places within it stand for neither side."""
UNLEARNT = 4000
"""What is left of that band around a place that is carried to a delegation where nothing is known
of what all share, ten-thousandths: such places lie nearer to the middle than rooms do, and
fewer abstain than would.  ``docs/model.md`` has the count."""
OF_LOGISTIC = 5513
"""Scale of a logistic distribution, by its standard deviation: root 3 over pi."""
INFERRED_SALIENCE = 25
"""How much a delegation cares about an issue on which it never said anything: it has a
side and gives way easily."""
GROUP_SURE = 9000
"""Confidence of a member's place that is its group's."""
GROUP_SPREAD = 15
"""How far, at most, a member's true place lies from its group's, hundredths."""
LEAST_SPREAD = 20
MOST_SPREAD = 180
"""How far, at most, a true place lies from an inferred one at confidence 10000 and at 0."""


class Leaning(msgspec.Struct, frozen=True):
    """What is known of a delegation apart from the matter in hand."""

    ideal: int | None = None
    """Ideal point from roll calls, hundredths."""
    blocs: tuple[str, ...] = ()
    """Blocs of the scenario that it belongs to."""
    marks: tuple[int, ...] = ()
    """How it votes, in a few numbers: the product of two States' marks is their covariance
    over past roll calls."""
    rest: int = 0
    """What its variance has besides."""


def likeness(one: Leaning, other: Leaning) -> int:
    """Covariance of two delegations: how much one's place tells of the other's."""
    found: int = COMMON + sum(map(mul, one.marks, other.marks))
    if one.ideal is not None and other.ideal is not None:
        found += IDEAL * one.ideal * other.ideal // UNIT
    return found + SAME_BLOC * sum(bloc in other.blocs for bloc in one.blocs)


class Kinship:
    """Likeness of each two delegations of a room, worked out when it is first asked for."""

    def __init__(self, leanings: Mapping[str, Leaning]) -> None:
        self._leanings = leanings
        self._found: dict[str, dict[str, float]] = {seat: {} for seat in leanings}

    def row(self, seat: str, others: Sequence[str]) -> list[float]:
        """Covariance of a seat with others, as shares of :data:`UNIT`."""
        found, mine = self._found[seat], self._leanings[seat]
        for other in others:
            if other not in found:
                found[other] = likeness(mine, self._leanings[other]) / UNIT
        return [found[other] for other in others]

    def rest(self, seat: str) -> float:
        """What a seat's variance has besides: of one that has never voted, as much as a State's
        own is on the mean."""
        mine = self._leanings[seat]
        return (mine.rest if mine.marks else OWN) / UNIT


class Evidence:
    """The known places on one issue by seat, ready to be carried to others."""

    def __init__(self, kinship: Kinship, known: Mapping[str, Position]) -> None:
        self._kinship = kinship
        self._seats = tuple(known)
        self._field = Kriging(
            [kinship.row(seat, self._seats) for seat in known],
            [NOISE[p.basis] / UNIT + kinship.rest(seat) for seat, p in known.items()],
        )
        self._weights = self._field.weights([p.place for p in known.values()])
        learnt = fsum(self._field.weights([1.0] * len(known))) * COMMON / UNIT
        self._band = round(BAND * (UNLEARNT + (UNIT - UNLEARNT) * learnt) / UNIT)

    def infer(self, seat: str) -> Position:
        """Where a delegation stands, to judge by those whose place is known.

        The confidence is the chance that it would vote as its place says: yes above
        :data:`BAND`, no below it, abstention between.  What all share begins in the middle of
        the scale and is learnt from the known, the more the more variance they take from it;
        as far as it is not, places are drawn to the middle and their error with them, so that
        the band is drawn in likewise.
        """
        place, spread = self._carried(seat)
        sure = _agreeing(place, place, spread, self._band)
        return Position(place, INFERRED_SALIENCE, "inferred", confidence=sure)

    def confidence(self, seat: str, place: int) -> int:
        """The chance that a delegation would vote as a place says that an author inferred
        for it.

        The author saw something of the delegation that the rows of others do not show, and
        may have read it wrongly: it is one more observation, with noise of its own.
        """
        carried, variance = self._estimate(seat)
        noise = NOISE["inferred"] / UNIT
        weight = variance / (variance + noise)
        meant = round(carried + weight * (place - carried))
        return _agreeing(place, _bounded(meant), _scale(weight * noise))

    def _carried(self, seat: str) -> tuple[int, int]:
        """The place, and the scale of the logistic error of a ballot around it."""
        place, variance = self._estimate(seat)
        return _bounded(round(place)), _scale(variance)

    def _estimate(self, seat: str) -> tuple[float, float]:
        """The place that the others' make likely, and its mean square error."""
        row = self._kinship.row(seat, self._seats)
        own = self._kinship.row(seat, (seat,))[0] + self._kinship.rest(seat)
        return dot(row, self._weights), max(0.0, self._field.variance(row, own))


def _bounded(place: int) -> int:
    return max(-200, min(200, place))


def _scale(variance: float) -> int:
    """The scale of the logistic error of a ballot around a place that is known so well."""
    return round(SCALE * sqrt(variance + NOISE["stated"] / UNIT) * OF_LOGISTIC / UNIT)


def _agreeing(named: int, place: int, spread: int, band: int = BAND) -> int:
    """Chance of the ballot that a place names, basis points."""
    chances = shares(place, band, spread)
    if named > BAND:
        return chances.yes
    return chances.no if named < -BAND else chances.abstain


def _divided(value: int, by: int) -> int:
    """``value / by`` to the nearest whole number, halves away from nought."""
    half = (2 * abs(value) + by) // (2 * by)
    return half if value >= 0 else -half


def fill(
    leanings: Mapping[str, Leaning],
    issues: Mapping[str, Issue],
    known: Mapping[str, Mapping[str, Position]],
) -> dict[str, dict[str, Position]]:
    """Positions of every seat on every issue: the known ones, and the inferred rest.

    ``known`` is by seat, then by issue.  Rows that are themselves inferred keep their
    place, with the confidence that the others give it, and are no evidence for others.
    """
    found: dict[str, dict[str, Position]] = {seat: {} for seat in leanings}
    kinship = Kinship(leanings)
    for issue in issues:
        evidence = Evidence(kinship, _stated(issue, leanings, known))
        for seat in leanings:
            given = known.get(seat, {}).get(issue)
            if given is None:
                given = evidence.infer(seat)
            elif given.basis == "inferred":
                sure = evidence.confidence(seat, given.place)
                given = msgspec.structs.replace(given, confidence=sure)
            found[seat][issue] = given
    return found


def _stated(
    issue: str,
    leanings: Mapping[str, Leaning],
    known: Mapping[str, Mapping[str, Position]],
) -> dict[str, Position]:
    rows = {seat: known.get(seat, {}).get(issue) for seat in leanings}
    return {s: row for s, row in rows.items() if row and row.basis != "inferred"}


def true_position(
    public: Position, seed: int, seat: str, issue: str, *, written: bool = False
) -> Position:
    """What the capital really wants, where the room knows only ``public``.

    A stated place is the true one.  A group's is nearly so, and one that is ``written`` in the
    brief of the seat.  An inferred one is drawn around the public place, the farther the less
    sure that is; the draw is the mean of two uniform ones.
    """
    if public.basis == "stated":
        return public
    name = f"{seed}/capital/{seat}/{issue}"
    twice = int(drawn(f"{name}/1") * 10001) + int(drawn(f"{name}/2") * 10001) - 10000
    if written or public.basis == "group":
        spread = GROUP_SPREAD
    else:
        unsure = 10000 - public.confidence
        spread = LEAST_SPREAD + (MOST_SPREAD - LEAST_SPREAD) * unsure // 10000
    place = public.place + _divided(spread * twice, 10000)
    return Position(_bounded(place), public.salience, public.basis, public.source, 10000)
