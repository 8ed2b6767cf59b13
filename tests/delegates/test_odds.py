"""From a utility to chances: symmetric, ordered, and adding up."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.delegates.weighing.odds import Shares, attending, below, pick, shares

UTILITY = st.integers(-20000, 20000)


@given(UTILITY, st.integers(0, 3000), st.integers(1, 3000))
def test_shares_add_up_and_are_chances(utility: int, band: int, spread: int) -> None:
    found = shares(utility, band, spread)
    assert found.yes + found.no + found.abstain == 10000
    assert min(found.yes, found.no, found.abstain) >= 0


@given(UTILITY, UTILITY)
def test_more_utility_never_makes_a_yes_less_likely(first: int, second: int) -> None:
    low, high = sorted((first, second))
    assert shares(low, 700, 800).yes <= shares(high, 700, 800).yes


@given(UTILITY)
def test_gain_and_loss_mirror_each_other(utility: int) -> None:
    one, other = shares(utility, 700, 800), shares(-utility, 700, 800)
    assert (one.yes, one.no) == (other.no, other.yes)


def test_indifference_abstains() -> None:
    assert shares(0, 1500, 500).likeliest == "abstain"
    assert shares(4000, 1500, 500).likeliest == "yes"


def test_the_table_follows_the_logistic_function() -> None:
    assert (below(0, 100), below(100, 100), below(-100, 100)) == (5000, 7311, 2689)
    for scales in range(-12, 13):
        assert abs(below(scales * 100, 100) - 10000 / (1 + exp(-scales))) <= 1


def test_nothing_is_left_of_the_other_side_far_beyond_the_band() -> None:
    """A ballot that nothing speaks for is not cast now and then all the same."""
    band, spread = 750, 350
    assert shares(band + 10 * spread, band, spread) == Shares(10000, 0, 0)
    assert shares(-band - 10 * spread, band, spread) == Shares(0, 10000, 0)
    crossed = shares(1500, band, spread)
    assert 0 < crossed.no < 20


def test_absence_takes_its_share_of_every_choice() -> None:
    assert attending(Shares(5000, 3000, 2000), 8000) == Shares(4000, 2400, 1600, 2000)


@pytest.mark.parametrize(
    ("drawn", "choice"), [(0.0, "no"), (0.25, "abstain"), (0.5, "yes"), (0.95, "absent")]
)
def test_a_draw_falls_on_one_choice(drawn: float, choice: str) -> None:
    assert pick(Shares(4000, 2000, 3000, 1000), drawn) == choice
