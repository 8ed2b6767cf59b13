"""Where a branch leaves, and what is said where it cannot."""

from __future__ import annotations

import pytest

from game.errors import Unreadable
from game.rules.log.events import BallotCast, Entry, QuestionPut, StageOpened, Tabled
from game.scenario.room import setup_of
from game.sitting.leaving import left_after
from game.sitting.whatif import read_change
from tests.reports.days import played, river
from tests.tui.sittings import DAY, SPOKEN

SETUP = setup_of(river())


@pytest.fixture(scope="module")
def day() -> tuple[Entry, ...]:
    """Votes on A1 and A2, then the whole by consensus; closed."""
    return played(DAY)


def left(
    entries: tuple[Entry, ...], *words: str, at: int | None = None, seat: str = ""
) -> int:
    changes = [read_change(w, SETUP, entries) for w in words]
    return left_after(at, changes, SETUP, entries, (seat,) if seat else ())


def ballot(entries: tuple[Entry, ...], target: str, seat: str) -> int:
    """Number of the event in which a seat voted on a target."""
    put = ""
    for entry in entries:
        if isinstance(entry.event, QuestionPut):
            put = entry.event.target
        if isinstance(entry.event, BallotCast) and (put, entry.event.seat) == (
            target,
            seat,
        ):
            return entry.seq
    raise AssertionError(target)


def test_a_ballot_is_left_just_before_it_was_cast(day: tuple[Entry, ...]) -> None:
    assert left(day, "ballot ERU no A1") == ballot(day, "A1", "ERU") - 1


def test_every_ballot_of_a_seat_begins_with_the_first_that_was_another(
    day: tuple[Entry, ...],
) -> None:
    assert left(day, "ballot FEN no") == ballot(day, "A1", "FEN") - 1
    assert left(day, "ballot FEN yes") == ballot(day, "A2", "FEN") - 1


def test_a_proposal_is_left_before_it_was_tabled(day: tuple[Entry, ...]) -> None:
    tabled = [e.seq for e in day if isinstance(e.event, Tabled)]
    assert left(day, "without A2") == tabled[1] - 1
    assert left(day, "without ALM amend 2 delete") == tabled[1] - 1


def test_other_rules_leave_before_anything_rests_on_them(day: tuple[Entry, ...]) -> None:
    action = [e.seq for e in day if isinstance(e.event, StageOpened)][-1]
    assert left(day, "rulebook unga-committee") == action


def test_another_order_leaves_before_the_first_of_them_is_taken_up(
    day: tuple[Entry, ...],
) -> None:
    put = next(e.seq for e in day if isinstance(e.event, QuestionPut))
    assert left(day, "order A2 A1") == put - 1


def test_several_changes_leave_before_the_first_of_them(day: tuple[Entry, ...]) -> None:
    assert left(day, "ballot ERU no A1", "without A2") == left(day, "without A2")


def test_an_earlier_moment_may_be_named(day: tuple[Entry, ...]) -> None:
    assert left(day, "ballot ERU no A1", at=5) == 5


def test_a_game_that_goes_on_is_left_where_it_is() -> None:
    entries = played(SPOKEN)
    for words in ("ballot ERU no A1", "ballot ERU no whole", "order A2 A1", "seed 4"):
        assert left(entries, words) == len(entries)


@pytest.mark.parametrize(
    ("words", "said", "possible"),
    [
        ("ballot ERU no A9", "A9 was not put to the vote", "votes were taken on: A1, A2"),
        ("ballot ERU no whole", "whole was not put to the vote", "A1, A2"),
        ("without A9", "No proposal `A9`", "tabled: A1, A2"),
        ("without GAL amend 2 delete", "did not table that", "it tabled A1"),
        ("order A2 A9", "No proposal `A9`", "tabled: A1, A2"),
        ("ballot XXX no", "`XXX` has no vote here", "a code: "),
        ("ballot ERU perhaps", "`perhaps` is no ballot", "yes, no, abstain or absent"),
        ("without XXX amend 2 delete", "Nobody sits at `XXX`", "a code: "),
        ("seed 9", "nothing can follow on it", "--at "),
        ("dance", "`dance` is no change", "rulebook NAME"),
    ],
)
def test_what_changes_nothing_is_refused_with_what_is_possible(
    day: tuple[Entry, ...], words: str, said: str, possible: str
) -> None:
    with pytest.raises(Unreadable, match=said) as refused:
        left(day, words)
    assert possible in refused.value.hint


def test_too_late_is_said_with_the_last_moment(day: tuple[Entry, ...]) -> None:
    cast = ballot(day, "A1", "ERU")
    with pytest.raises(Unreadable, match="too late for `ballot ERU no A1`") as refused:
        left(day, "ballot ERU no A1", at=cast)
    assert refused.value.hint == f"--at {cast - 1}"


@pytest.mark.parametrize(
    ("words", "seat"),
    [("ballot ERU no A1", "ERU"), ("without A2", "ALM"), ("order A2 A1", "chair")],
)
def test_a_change_in_a_seat_that_a_person_takes_is_refused(
    day: tuple[Entry, ...], words: str, seat: str
) -> None:
    with pytest.raises(Unreadable, match="is yours to do"):
        left(day, words, seat=seat)


def test_a_moment_that_is_none_is_refused(day: tuple[Entry, ...]) -> None:
    with pytest.raises(Unreadable, match=f"the last is {len(day)}"):
        left(day, at=len(day) + 1)


def test_a_ballot_as_it_was_cast_is_refused_unless_more_is_otherwise(
    day: tuple[Entry, ...],
) -> None:
    with pytest.raises(Unreadable, match="voted abstain on A1 as it is") as told:
        left(day, "ballot ERU abstain A1")
    assert told.value.hint
    assert left(day, "ballot ERU no A1") == ballot(day, "A1", "ERU") - 1
    assert left(day, "ballot ERU abstain A1", "seed 9") >= 0
