"""Positions that nobody stated: inferred from how States vote, and from whom they sit with.

All places are hundredths of the scale (-200 to 200), all shares basis points.  The only
draws are those of :func:`true_position`, from a generator keyed by seed, seat and issue.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

import msgspec

from game.delegates.instructions import Basis, Issue, Position

BANDWIDTH = 25
"""Distance in ideal points (hundredths) at which a neighbour counts half."""
SAME_REGION = 3
"""How many times more a neighbour of the same regional group counts."""
SAME_BLOC = 2
"""How many times more a neighbour counts for sharing a bloc of the scenario."""
OF_A_GROUP = 2500
"""Share of its weight that a delegation counts whose place is its group's: the members of
one group are one opinion many times over."""
PRIOR = 10000
"""Evidence for the middle of the scale: as much as one delegation at the same spot."""
UNKNOWN_DISTANCE = 100
"""Distance taken where a delegation has no ideal point."""
INFERRED_SALIENCE = 25
"""How much a delegation cares about an issue on which it never said anything: it has a
side and gives way easily."""
LEAST_SURE = 500
MOST_SURE = 7000
"""Bounds of the confidence of an inferred place."""
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
    region: str = ""
    blocs: tuple[str, ...] = ()
    """Blocs of the scenario that it belongs to."""


class Known(msgspec.Struct, frozen=True):
    """A delegation whose place on an issue is known."""

    leaning: Leaning
    place: int
    basis: Basis


def nearness(one: Leaning, other: Leaning) -> int:
    """How much ``other`` tells about ``one``, basis points; more than 10000 among friends.

    A kernel with heavy tails over the distance in ideal points, ``h^2 / (h^2 + d^2)``.
    """
    distance = UNKNOWN_DISTANCE
    if one.ideal is not None and other.ideal is not None:
        distance = abs(one.ideal - other.ideal)
    weight = 10000 * BANDWIDTH**2 // (BANDWIDTH**2 + distance**2)
    if one.region and one.region == other.region:
        weight *= SAME_REGION
    if any(bloc in other.blocs for bloc in one.blocs):
        weight *= SAME_BLOC
    return weight


def infer(leaning: Leaning, known: Sequence[Known]) -> Position:
    """Where a delegation stands, to judge by those whose place is known.

    The mean of their places weighted by nearness, drawn to the middle by :data:`PRIOR`;
    the confidence grows with the weight of evidence and falls with its spread.

    Tried on forty contested roll calls of the General Assembly (2016 to 2020, yes 200,
    abstention 0, no -200), the votes of forty States known and the others inferred: the
    mean error was 61 hundredths, that of the mean of the known votes 103; by confidence,
    below 2000 it was 164, from 4000 to 6000 it was 89, above that 33.
    """
    weights = [_weight(leaning, k) for k in known]
    total = sum(weights)
    moment = sum(w * k.place for w, k in zip(weights, known, strict=True))
    place = _divided(moment, total + PRIOR)
    spread = 0
    if total:
        away = sum(w * abs(k.place - place) for w, k in zip(weights, known, strict=True))
        spread = away // total
    evidence = 10000 * total // (total + PRIOR)
    sure = evidence * max(0, 200 - spread) // 200
    bounded = max(LEAST_SURE, min(MOST_SURE, sure))
    return Position(place, INFERRED_SALIENCE, "inferred", confidence=bounded)


def _weight(leaning: Leaning, known: Known) -> int:
    weight = nearness(leaning, known.leaning)
    return weight if known.basis == "stated" else weight * OF_A_GROUP // 10000


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

    ``known`` is by seat, then by issue.  Rows that are themselves inferred are taken as
    they are, and are no evidence for others.
    """
    found: dict[str, dict[str, Position]] = {seat: {} for seat in leanings}
    for issue in issues:
        evidence = _evidence(issue, leanings, known)
        for seat, leaning in leanings.items():
            given = known.get(seat, {}).get(issue)
            found[seat][issue] = given or infer(leaning, evidence)
    return found


def _evidence(
    issue: str,
    leanings: Mapping[str, Leaning],
    known: Mapping[str, Mapping[str, Position]],
) -> list[Known]:
    found = []
    for seat, leaning in leanings.items():
        position = known.get(seat, {}).get(issue)
        if position and position.basis != "inferred":
            found.append(Known(leaning, position.place, position.basis))
    return found


def true_position(public: Position, seed: int, seat: str, issue: str) -> Position:
    """What the capital really wants, where the room knows only ``public``.

    A stated place is the true one.  A group's is nearly so.  An inferred one is drawn
    around the public place, the farther the less sure that is; the draw is the mean of
    two uniform ones.
    """
    if public.basis == "stated":
        return public
    draw = Random(f"{seed}/{seat}/{issue}")  # noqa: S311  # play, not secrets
    twice = int(draw.random() * 10001) + int(draw.random() * 10001) - 10000
    if public.basis == "group":
        spread = GROUP_SPREAD
    else:
        unsure = 10000 - public.confidence
        spread = LEAST_SPREAD + (MOST_SPREAD - LEAST_SPREAD) * unsure // 10000
    place = public.place + _divided(spread * twice, 10000)
    bounded = max(-200, min(200, place))
    return msgspec.structs.replace(public, place=bounded, confidence=10000)
