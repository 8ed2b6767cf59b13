"""Rows that grow from one another without being copied."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from copy import copy

from game.rules.meeting.row import Row


def grown(*things: str) -> Row[str]:
    """A row grown thing by thing."""
    row: Row[str] = Row()
    for thing in things:
        row = row.grown(thing)
    return row


def test_a_row_reads_as_the_tuple_of_its_things() -> None:
    row = grown("a", "b", "c")
    assert (len(row), tuple(row), row[0], row[-1]) == (3, ("a", "b", "c"), "a", "c")
    assert row[1:] == ("b", "c")
    assert row == ("a", "b", "c") == grown("a", "b", "c")
    assert row != grown("a", "b")
    assert bool(row)
    assert not Row()
    assert hash(row) == hash(grown("a", "b", "c"))


def test_the_row_that_is_grown_stays_as_it_is() -> None:
    short = grown("a", "b")
    longer = short.grown("c")
    other = short.grown("d")
    again = short.grown("c")
    assert tuple(short) == ("a", "b")
    assert tuple(longer) == tuple(again) == ("a", "b", "c")
    assert tuple(other) == ("a", "b", "d")
    assert tuple(longer.grown("x")) == ("a", "b", "c", "x")
    assert tuple(again.grown("y")) == ("a", "b", "c", "y")


def test_growing_copies_nothing_also_when_a_log_is_gone_through_again() -> None:
    first = grown("a")
    one = first.grown("b").grown("c")
    two = first.grown("b").grown("c")
    assert one._shared is two._shared is first._shared


def test_a_row_tells_what_stands_behind_one_that_it_has_grown_from() -> None:
    short = grown("a", "b")
    longer = short.grown("c").grown("d")
    branch = short.grown("x")
    assert longer.beyond(short) == ("c", "d")
    assert longer.beyond(longer) == ()
    assert short.beyond(longer) is None
    assert branch.beyond(longer) is None
    assert longer.beyond(grown("a")) is None


def test_nothing_is_hung_on_the_empty_row_that_all_begin_with() -> None:
    empty: Row[str] = Row()
    one, two = empty.grown("a"), empty.grown("b")
    assert (tuple(one), tuple(two), tuple(empty)) == (("a",), ("b",), ())
    assert empty._shared == []


def test_threads_that_grow_one_row_each_get_their_own() -> None:
    start = grown("start")

    def grow(number: int) -> bool:
        row = start
        for step in range(200):
            row = row.grown(f"{number % 3}/{step}")
        return tuple(row) == ("start", *(f"{number % 3}/{step}" for step in range(200)))

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(grow, range(64)))


def test_a_copy_holds_its_own_things_only() -> None:
    short = grown("a", "b")
    short.grown("c")
    back = copy(short)
    assert back == short
    assert back._shared == ["a", "b"]
