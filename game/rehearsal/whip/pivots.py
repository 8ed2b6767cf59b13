"""Pivots: the smallest set of delegations whose ballots turn an expected result.

Everybody is taken to do what is likeliest.  A result that would fail is turned by noes and
abstentions that become yes, vetoes first; one that would carry by yes votes that become no.
Where heads alone count, any set of that size does, and those least sure are named; where
weights count too, the heaviest go first, for no smaller set can do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from game.delegates.others.belief import Forecast
from game.rules.meeting.setup import Setup
from game.rules.rulebook import Majority
from game.rules.voting import Choice, Tally, count_of, tally


class Pivot(msgspec.Struct, frozen=True):
    """One delegation of the set."""

    seat: str
    from_: Choice = msgspec.field(name="from")
    to: Choice
    chance: int
    """How likely the other ballot is already, basis points."""


class Pivots(msgspec.Struct, frozen=True):
    """The set that turns the result."""

    carries: bool
    """Whether the question carries as things are expected."""
    seats: tuple[Pivot, ...]
    """Empty where nothing that those in the room could do would turn it."""
    possible: bool = True


def pivots(setup: Setup, majority: Majority, expected: Sequence[Forecast]) -> Pivots:
    """The smallest set that turns what is likeliest."""
    ballots: dict[str, Choice] = {f.seat: f.choice for f in expected}
    carries = counted(setup, majority, ballots).holds
    to: Choice = "no" if carries else "yes"
    movable = [f for f in expected if f.choice not in (to, "absent")]
    if carries:
        movable = [f for f in movable if f.choice == "yes"]
    movable.sort(key=lambda f: -getattr(f, to))
    forced = _vetoing(setup, majority, ballots) if not carries else []
    heaviest = sorted(movable, key=lambda f: -setup.weights.get(f.seat, 0))
    for order in _orders(movable, heaviest, forced):
        found = _smallest(setup, majority, ballots, order, to)
        if found is not None:
            best = _no_smaller(setup, majority, ballots, heaviest, forced, to, found)
            turned = tuple(_pivot(f, to) for f in best)
            return Pivots(carries, turned)
    return Pivots(carries, (), possible=False)


def _vetoing(setup: Setup, majority: Majority, ballots: Mapping[str, Choice]) -> list[str]:
    return [s for s in setup.vetoes if ballots.get(s) == "no"] if majority.veto else []


def _orders(
    movable: list[Forecast], heaviest: list[Forecast], forced: list[str]
) -> tuple[list[Forecast], ...]:
    """Orders in which ballots are turned: the least sure first, then the heaviest first."""

    def led(order: list[Forecast]) -> list[Forecast]:
        first = [f for f in order if f.seat in forced]
        return first + [f for f in order if f.seat not in forced]

    return led(movable), led(heaviest)


def _smallest(
    setup: Setup,
    majority: Majority,
    ballots: Mapping[str, Choice],
    order: Sequence[Forecast],
    to: Choice,
) -> list[Forecast] | None:
    """The first so many of ``order`` that turn the result, or ``None``."""
    turned = dict(ballots)
    wanted = to == "yes"
    for number, forecast in enumerate(order, 1):
        turned[forecast.seat] = to
        if counted(setup, majority, turned).holds == wanted:
            return list(order[:number])
    return None


def _no_smaller(
    setup: Setup,
    majority: Majority,
    ballots: Mapping[str, Choice],
    heaviest: list[Forecast],
    forced: list[str],
    to: Choice,
    found: list[Forecast],
) -> list[Forecast]:
    """``found``, or a smaller set: a single veto, or the heaviest."""
    if to == "no" and majority.veto:
        vetoes = [f for f in heaviest if f.seat in setup.vetoes]
        if vetoes:
            return [max(vetoes, key=lambda f: f.no)]
    order = _orders([], heaviest, forced)[1]
    other = _smallest(setup, majority, ballots, order, to)
    return other if other is not None and len(other) < len(found) else found


def counted(setup: Setup, majority: Majority, ballots: Mapping[str, Choice]) -> Tally:
    """The tally of these ballots; who is absent is not in the room."""
    present = sum(1 for choice in ballots.values() if choice != "absent")
    return tally(
        majority,
        count_of(ballots, len(setup.roll), present),
        ballots=ballots,
        vetoes=setup.vetoes,
        weights=setup.weights,
    )


def _pivot(forecast: Forecast, to: Choice) -> Pivot:
    return Pivot(forecast.seat, forecast.choice, to, getattr(forecast, to))
