"""Examples of commands name what there is in the room in which they are read."""

from __future__ import annotations

import pytest

from game.errors import Unreadable
from game.rules.notation.examples import at_home
from game.rules.notation.reading import read
from game.rules.wishes.intents import Table
from tests.tui.by_keys import desk_of

_ROOMS = [
    ("silence-2024", "OIL"),
    ("arms-trade-2013", "MEX"),
    ("unga-2019", "RUS"),
    ("modalities-2021", "BRA"),
    ("first-steps", "BSR"),
    ("cybercrime-2024", "MEX"),
]


@pytest.mark.parametrize(("room", "seat"), _ROOMS)
def test_an_example_of_a_change_can_be_read_where_it_is_told(room: str, seat: str) -> None:
    view = desk_of(room, seat).view()
    for example in ("amend 6.2 delete", "amend 6.2 soft", "amend 6.2 move after 24"):
        told = at_home(example, seat, view.setup, view.chamber)
        assert isinstance(read(told, seat, view.setup, view.chamber), Table)


@pytest.mark.parametrize(("room", "seat"), _ROOMS)
def test_an_example_of_an_offer_names_somebody_else_who_sits_there(
    room: str, seat: str
) -> None:
    view = desk_of(room, seat).view()
    with pytest.raises(Unreadable) as caught:
        read("offer", seat, view.setup, view.chamber)
    to = caught.value.hint.split(" ")[1]
    assert to in view.setup.weights
    assert to != seat


def test_where_nobody_votes_the_example_of_an_offer_promises_no_vote() -> None:
    view = desk_of("silence-2024", "OIL").view()
    with pytest.raises(Unreadable) as caught:
        read("offer", "OIL", view.setup, view.chamber)
    assert caught.value.hint == "offer AGE give no-objection whole ask let-stand 2"


def test_an_example_that_fits_the_room_stands_as_it_is() -> None:
    view = desk_of("cybercrime-2024", "NOR").view()
    example = "amend 6.2 soft"
    assert at_home(example, "NOR", view.setup, view.chamber) == example
