"""From known ballots to the chances of the others."""

from __future__ import annotations

import pytest

from game.delegates.inferring.forecasting import Ballots, Scales, chances, log_odds

EVEN = (1 / 3, 1 / 3, 1 / 3)


def test_chances_sum_to_one_and_follow_the_weights() -> None:
    found = chances(Scales((1.0, 2.0), (1.0, -2.0)), [1.0, 1.0])
    assert sum(found) == pytest.approx(1)
    assert found[1] > found[0] > found[2]


def test_log_odds_undo_chances() -> None:
    taken = Scales((0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    shares = (0.5, 0.2, 0.3)
    assert chances(taken, [1.0, *log_odds(shares)]) == pytest.approx(shares)


def test_no_ballot_is_ever_certain() -> None:
    assert all(abs(odds) < 5 for odds in log_odds((1.0, 0.0, 0.0)))


def test_a_ballot_moves_those_who_are_like_it_most() -> None:
    ballots = Ballots([EVEN], [2], [[2.0]])
    like, unlike = ballots.of(EVEN, [1.9]), ballots.of(EVEN, [0.2])
    assert like[2] > unlike[2] > EVEN[2]
    assert sum(like) == pytest.approx(1)


def test_what_was_foreseen_moves_nobody() -> None:
    ballots = Ballots([(1.0, 0.0, 0.0)], [0], [[2.0]])
    assert ballots.of(EVEN, [1.9]) == pytest.approx(EVEN)


def test_each_known_state_is_judged_by_the_others_only() -> None:
    rows = [[2.0, 1.5], [1.5, 2.0]]
    first = Ballots([EVEN, EVEN], [0, 2], rows).of_each_other()[0]
    again = Ballots([EVEN, EVEN], [1, 2], rows).of_each_other()[0]
    alone = Ballots([EVEN], [2], [[2.0]]).of(EVEN, [1.5])
    assert first == pytest.approx(again)
    assert first == pytest.approx(alone)
