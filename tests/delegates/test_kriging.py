"""Carrying what is known to the rest: against small cases that can be worked out."""

from __future__ import annotations

import pytest

from game.delegates.inferring.kriging import Kriging, dot

ALIKE = [[1.0, 0.8, 0.1], [0.8, 1.0, 0.2], [0.1, 0.2, 1.0]]
NOISE = [0.5, 0.5, 0.5]


def test_one_known_point_is_carried_by_its_covariance() -> None:
    field = Kriging([[1.0]], [0.5])
    assert dot([0.75], field.weights([1.0])) == pytest.approx(0.5)
    assert field.variance([0.75], 1.0) == pytest.approx(1 - 0.75**2 / 1.5)


def test_two_equal_points_weigh_less_than_two_different_ones() -> None:
    equal = Kriging([[1.0, 1.0], [1.0, 1.0]], [0.1, 0.1])
    apart = Kriging([[1.0, 0.0], [0.0, 1.0]], [0.1, 0.1])
    assert sum(equal.weights([1.0, 1.0])) < sum(apart.weights([1.0, 1.0]))


def test_leaving_each_out_equals_working_without_it() -> None:
    values = [1.0, 0.5, -1.0]
    short = Kriging([row[1:] for row in ALIKE[1:]], NOISE[1:])
    expected = dot(ALIKE[0][1:], short.weights(values[1:]))
    (found,), variance = Kriging(ALIKE, NOISE).without_each([values])[0]
    assert found == pytest.approx(expected)
    assert variance == pytest.approx(short.variance(ALIKE[0][1:], 1.0) + NOISE[0])


def test_nothing_known_leaves_everything_open() -> None:
    field = Kriging([], [])
    assert dot([], field.weights([])) == 0
    assert field.variance([], 1.0) == 1


def test_an_impossible_covariance_is_refused() -> None:
    with pytest.raises(ValueError, match="positive definite"):
        Kriging([[1.0, 2.0], [2.0, 1.0]], [0.0, 0.0])
