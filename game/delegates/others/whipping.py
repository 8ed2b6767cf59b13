"""What a vote is expected to come to, as one seat sees it."""

from __future__ import annotations

import msgspec

from game.delegates.others.belief import forecast
from game.delegates.view import View
from game.rules.meeting.methods import majority_for
from game.rules.meeting.setup import Setup


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
    needed = _needed(view.setup, name, yes, no, abstain)
    margin = (yes - needed) * 10000 // max(100, yes + no)
    return Odds(yes, no, abstain, max(0, min(10000, 5000 + margin * 4)))


def _needed(setup: Setup, name: str, yes: int, no: int, abstain: int) -> int:
    """Yes votes that a majority needs, in hundredths of a vote."""
    majority = setup.rulebook.majorities.get(name)
    if majority is not None and majority.unanimous:
        return yes + no
    if majority is None or majority.share is None:
        return majority.fixed * 100 if majority else (yes + no) // 2
    bases = {"voting": yes + no, "present": yes + no + abstain}
    base = bases.get(majority.share.base, len(setup.roll) * 100)
    return base * majority.share.numerator // majority.share.denominator
