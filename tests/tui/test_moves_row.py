"""The row of moves where it is too full: what is left out, and that no key stands bare."""

from __future__ import annotations

import pytest

from game.delegates.view import View
from game.rules.in_order import options
from game.sitting.desk import Waiting
from game.tui.breaking import objecting_breaks
from game.tui.widgets.moves import MovesRow
from tests.tui.by_keys import desk_of


class _Narrow(MovesRow):
    """A row that is on no screen: two lines, as at 80x24."""

    window = 2


def _shown(name: str, seat: str) -> list[str]:
    return _of(desk_of(name, seat).view())


def _of(view: View, hint: str = "") -> list[str]:
    row = _Narrow(chair=False)
    found = options(view.setup, view.chamber, view.seat, view.offers, view.lines)
    breaks = objecting_breaks(view.setup, view.chamber)
    row.show({o.word: o for o in found}, hint, {}, breaks=breaks)
    lines = row.typeset(80)
    assert len(lines) <= 2
    told = "  ".join("".join(words for words, _ in line).strip() for line in lines)
    return told.split("  ")


@pytest.mark.parametrize(
    ("name", "seat"),
    [("silence-2024", "BRD"), ("first-steps", "BSR"), ("unga-2019", "RUS")],
)
def test_a_key_that_is_shown_says_what_it_does(name: str, seat: str) -> None:
    assert [move for move in _shown(name, seat) if " " not in move] == []


def test_in_a_silent_room_breaking_silence_is_shown_before_it_is_in_order() -> None:
    shown = _shown("silence-2024", "BRD")
    assert "x Break silence" in shown
    assert "B Brief" in shown


def test_where_breaking_silence_fits_best_the_key_that_does_it_is_marked() -> None:
    """Not the list of every move, which holds it too."""
    desk = desk_of("silence-2024", "BRD")
    while desk.view().chamber.silence is None:
        if isinstance(desk.step(), Waiting):
            desk.wait()
    marked = [move for move in _of(desk.view(), "break-silence") if "›" in move]
    assert marked == ["x›Break silence"]
