"""What a vote is expected to come to, as one seat sees it."""

from __future__ import annotations

import msgspec

from game.delegates.others.belief import Forecast, forecast
from game.delegates.view import View
from game.delegates.weighing.carrying import Body, by_all
from game.rules.meeting.deciding import by_sides_alone
from game.rules.meeting.methods import majority_for
from game.rules.meeting.setup import Setup
from game.rules.rulebook import Majority


class Odds(msgspec.Struct, frozen=True):
    """What a forecast adds up to."""

    yes: int
    """Expected yes votes, in hundredths of a vote; so the others."""
    no: int
    abstain: int
    carries: int
    """Rough chance that it carries, basis points."""


def odds(view: View, target: str) -> Odds:
    """How a vote on ``target`` is expected to go, from what this seat may know."""
    expected = forecast(view, target)
    yes = sum(f.yes for f in expected) // 100
    no = sum(f.no for f in expected) // 100
    abstain = sum(f.abstain for f in expected) // 100
    name = majority_for(view.setup, view.chamber, target)
    majority = view.setup.rulebook.majorities.get(name)
    if majority is not None and not by_sides_alone(majority):
        return Odds(yes, no, abstain, _chance(view.setup, majority, expected))
    needed = _needed(majority, yes, no)
    margin = (yes - needed) * 10000 // max(100, yes + no)
    return Odds(yes, no, abstain, max(0, min(10000, 5000 + margin * 4)))


def _chance(setup: Setup, majority: Majority, expected: tuple[Forecast, ...]) -> int:
    """The chance where more counts than who takes which side."""
    each = {f.seat: (f.yes, f.no) for f in expected}
    there = sum(10000 - f.absent for f in expected)
    return by_all(majority, Body(setup.weights, setup.vetoes), each, there).chance


def _needed(majority: Majority | None, yes: int, no: int) -> int:
    """Yes votes that a share of those who take a side needs, in hundredths of a vote."""
    if majority is None or majority.share is None:
        return (yes + no) // 2
    return (yes + no) * majority.share.numerator // majority.share.denominator
