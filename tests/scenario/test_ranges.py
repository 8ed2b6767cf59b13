"""Numbers as patterns: every number near a bound, by counting."""

from __future__ import annotations

import re
from datetime import date

import pytest

from game.scenario.schema.ranges import DAY, decimal, whole


@pytest.mark.parametrize(
    ("low", "high"),
    [
        (0, 0),
        (0, 9),
        (0, 10),
        (1, 600),
        (5, 600),
        (-2, 2),
        (0, 100),
        (10, 10),
        (-120, -7),
        (19, 203),
    ],
)
def test_whole_numbers_are_those_of_the_range(low: int, high: int) -> None:
    pattern = re.compile(whole(low, high))
    for number in range(-1300, 1301):
        inside = low <= number <= high
        assert bool(pattern.fullmatch(str(number))) == inside, number
        padded = f"{'-' if number < 0 else ''}00{abs(number)}"
        assert bool(pattern.fullmatch(padded)) == inside, padded


@pytest.mark.parametrize(("low", "high"), [(-2, 2), (0, 100), (-10, 0), (0, 9)])
def test_decimals_are_those_of_the_range(low: int, high: int) -> None:
    pattern = re.compile(decimal(low, high))
    for hundredths in range(-1300, 11001):
        sign = "-" if hundredths < 0 else ""
        whole_, part = divmod(abs(hundredths), 100)
        inside = low * 100 <= hundredths <= high * 100
        for text in {f"{whole_}.{part:02}", *([str(whole_)] if not part else [])}:
            assert bool(pattern.fullmatch(f"{sign}{text}")) == inside, text
    assert pattern.fullmatch("+0")
    assert not pattern.fullmatch("0.123")


@pytest.mark.parametrize(
    "year", [0, 1, 4, 100, 400, 1900, 2000, 2023, 2024, 2100, 9996, 9999]
)
def test_days_are_those_of_the_calendar(year: int) -> None:
    pattern = re.compile(DAY)
    for month in range(14):
        for day in range(33):
            text = f"{year:04}-{month:02}-{day:02}"
            try:
                there = bool(date.fromisoformat(text))
            except ValueError:
                there = False
            assert bool(pattern.fullmatch(text)) == there, text
    assert not pattern.fullmatch(f"{year:04}-1-01")
