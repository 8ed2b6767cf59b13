"""Co-sponsors who join a text one after another are one line of the record."""

from __future__ import annotations

from game.rules.draft.text import Delete
from game.rules.log import events as ev
from game.tui.proceedings import Proceedings
from tests.rules.rooms import setup

TABLED = (
    ev.Entry(1, 900, ev.Tabled("AAA", "A1", (Delete("1"),))),
    ev.Entry(2, 900, ev.Tabled("BBB", "A2", (Delete("2"),))),
)


def shown(*joined: ev.CoSponsored, seat: str = "AAA") -> list[str]:
    """What the record panel of a seat says after the two were tabled."""
    proceedings = Proceedings(setup(), seat)
    proceedings.take(TABLED)
    proceedings.take(ev.Entry(at, 901, event) for at, event in enumerate(joined, 3))
    return [line.words for line in proceedings.shown()[2:]]


def test_those_who_join_the_same_text_are_named_in_one_line() -> None:
    told = shown(*(ev.CoSponsored(seat, "A1") for seat in ("CCC", "DDD", "BBB")))
    assert len(told) == 1
    assert told[0].count(" co-sponsor A1 ") == 1
    assert " and " in told[0]


def test_each_text_has_its_line_where_they_are_mixed() -> None:
    told = shown(
        ev.CoSponsored("CCC", "A1"),
        ev.CoSponsored("DDD", "A2"),
        ev.CoSponsored("BBB", "A1"),
    )
    assert [" co-sponsors A2 " in told[0], " co-sponsor A1 " in told[1]] == [True, True]
    assert len(told) == 2


def test_who_joins_oneself_and_who_leaves_has_a_line_of_its_own() -> None:
    told = shown(
        ev.CoSponsored("CCC", "A1"),
        ev.CoSponsored("DDD", "A1"),
        ev.CoSponsored("CCC", "A1", leave=True),
        seat="DDD",
    )
    assert len(told) == 3
    assert " no longer co-sponsors A1 " in told[2]
