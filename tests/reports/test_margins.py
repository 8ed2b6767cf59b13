"""How near a vote was: by heads, and by what ballots weigh."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.reports.margins import margin, near, nearness
from game.rules.meeting.business import Decision, Question
from game.rules.meeting.setup import Setup
from game.rules.rulebook import Citation, Majority, Share
from game.rules.voting import Choice
from tests.delegates.rooms import MEMBERS, rulebook, setup

WEIGHTS = dict(zip(MEMBERS, (40, 20, 10, 10, 5, 5, 5, 5), strict=True))
"""Of one hundred."""


def council() -> Setup:
    """More than half of the members, with 65 in a hundred of what they weigh."""
    rules = rulebook()
    heads, people = Share(1, 2, strict=True, base="members"), Share(65, 100)
    double = Majority("double", Citation("rule"), heads, weight=people, weighs="people")
    book = replace(rules, majorities={**rules.majorities, "double": double})
    made = setup(book)
    seats = tuple(replace(s, weight=WEIGHTS.get(s.id, s.weight)) for s in made.seats)
    return replace(made, seats=seats)


def taken(majority: str, **ballots: Choice) -> Decision:
    """A vote; who is not named votes yes."""
    cast: dict[str, Choice] = {m: ballots.get(m, "yes") for m in MEMBERS}
    return Decision(5, "A1", "vote", Question("Q1", "A1", "recorded", majority), cast, 8)


def test_by_weight_the_heaviest_turn_a_vote() -> None:
    vote = near(council(), taken("double"))
    assert vote.counted.holds
    assert (vote.away, vote.weighed) == (1, True)
    assert nearness(vote) == 10000


def test_what_lacks_weight_is_said_to_want_the_heaviest() -> None:
    vote = near(council(), taken("double", ALA="no", BOR="no"))
    assert not vote.counted.holds
    assert vote.counted.yes >= vote.counted.needed
    assert margin(vote) == "One vote turned from no to yes would have carried it."


def test_where_too_few_are_against_the_heads_that_lack_are_told() -> None:
    lacking: dict[str, Choice] = dict.fromkeys(MEMBERS[:6], "abstain")
    vote = near(council(), taken("double", **lacking))
    assert not vote.weighed
    assert margin(vote) == "3 votes short of the 5 that it needed."


@pytest.mark.parametrize(("against", "away"), [(3, 1), (2, 2), (4, 1)])
def test_by_heads_what_lacks_or_is_over_counts(against: int, away: int) -> None:
    no: dict[str, Choice] = dict.fromkeys(MEMBERS[:against], "no")
    assert near(council(), taken("procedural", **no)).away == away
