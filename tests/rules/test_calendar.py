"""Days of a meeting that lasts more than one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.meeting.calendar import MONTHS, clock, day_of, iso_day
from game.rules.words.wording import minutes_words


@given(st.dates(date(1945, 10, 24), date(2100, 12, 31)), st.integers(0, 900))
def test_a_later_day_is_the_calendars(begins: date, days: int) -> None:
    then = begins + timedelta(days)
    assert day_of(days * 1440 + 90, begins.isoformat()) == (
        f"{then.day} {MONTHS[then.month - 1]} {then.year}"
    )


@pytest.mark.parametrize(
    ("minutes", "written"),
    [
        (1, "1 minute"),
        (180, "180 minutes"),
        (245, "4 h 5 min"),
        (1260, "21 h"),
        (1440, "1 day 0 h"),
        (5580, "3 days 21 h"),
    ],
)
def test_a_long_span_is_told_in_hours(minutes: int, written: str) -> None:
    assert minutes_words(minutes) == written


@pytest.mark.parametrize(
    ("minute", "begins", "written"),
    [
        (985, "2013-03-28", "16:25"),
        (5 * 1440 + 600, "2013-03-28", "2 Apr 10:00"),
        (5 * 1440 + 600, "", "day 6 10:00"),
        (1440, "2013-02-30", "day 2 00:00"),
        (1440, "some day in May", "day 2 00:00"),
    ],
)
def test_an_hour_has_its_date_from_the_second_day_on(
    minute: int, begins: str, written: str
) -> None:
    assert clock(minute, begins) == written


def test_what_is_no_date_stays_as_it_is() -> None:
    assert day_of(0, "next spring") == "next spring"


def test_an_iso_day_counts_as_the_calendar_does() -> None:
    assert iso_day(5 * 1440 + 600, "2013-03-28") == "2013-04-02"
    assert iso_day(1440, "next spring") == "next spring"
