"""The horseshoe: places for every seat, a cursor, marks that do without colour."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from textual.app import ComposeResult
from textual.screen import Screen

from game.rules.meeting.setup import Seat
from game.tui.outlook import SIGNS, Mark
from game.tui.typeset import plain
from game.tui.widgets.benches import benches
from game.tui.widgets.hemicycle import Hemicycle
from game.tui.widgets.roster import roster, space_between
from tests.rules.rooms import setup
from tests.tui.room import Stand, setup_of_193


@pytest.mark.parametrize(
    ("seats", "width", "height"),
    [(193, 41, 10), (193, 60, 14), (193, 138, 40), (15, 40, 10), (27, 30, 8), (1, 10, 3)],
)
def test_every_seat_has_its_own_place(seats: int, width: int, height: int) -> None:
    places = benches(seats, width, height).places
    assert len(places) == len(set(places)) == seats
    assert all(0 <= x < width and 0 <= y < height for x, y in places)


def test_benches_run_from_left_to_right() -> None:
    places = benches(193, 60, 14).places
    assert places[0][0] < 20
    assert places[-1][0] > 40


def test_the_middle_stays_free_for_words() -> None:
    found = benches(193, 41, 10)
    left, width, first = found.hole
    assert width >= 11
    assert not [p for p in found.places if left <= p[0] < left + width and p[1] >= first]


class RoomOnly(Screen[None]):
    def compose(self) -> ComposeResult:
        yield Hemicycle(setup_of_193(), "MEX", id="room")


def marks() -> dict[str, Mark]:
    stands = list(SIGNS)
    roll = setup_of_193().roll
    return {seat: Mark(stands[at % len(stands)]) for at, seat in enumerate(roll)}


async def test_each_seat_shows_the_letter_of_its_stand() -> None:
    app = Stand(RoomOnly)
    async with app.run_test(size=(60, 18)):
        room = app.screen.query_one(Hemicycle)
        room.show(marks(), marks())
        shown = "".join(plain(line) for line in room.lines[:-2])
        counts = {sign: shown.count(sign) for sign in SIGNS.values()}
        assert counts == {**dict.fromkeys(SIGNS.values(), 24), "+": 25}


async def test_arrows_move_to_the_next_seat_and_home_to_ones_own() -> None:
    app = Stand(RoomOnly)
    async with app.run_test(size=(60, 18)) as pilot:
        room = app.screen.query_one(Hemicycle)
        room.focus()
        start = room.cursor
        await pilot.press("left")
        there = room.cursor
        await pilot.press("right")
        assert (start, room.cursor) == ("MEX", "MEX")
        assert there != "MEX"
        await pilot.press("up", "home")
        assert room.cursor == "MEX"


async def test_the_mouse_points_at_a_seat() -> None:
    app = Stand(RoomOnly)
    async with app.run_test(size=(60, 18)) as pilot:
        room = app.screen.query_one(Hemicycle)
        seat = room.seating()[0]
        x, y = benches(193, 60, 16).places[0]
        assert await pilot.click(Hemicycle, offset=(x, y))
        assert room.cursor == seat


async def test_a_move_of_the_cursor_draws_two_rows_at_most() -> None:
    app = Stand(RoomOnly)
    async with app.run_test(size=(60, 18)) as pilot:
        room = app.screen.query_one(Hemicycle)
        room.focus()
        await pilot.pause()
        kept = dict(room._strips)
        await pilot.press("left")
        await pilot.pause()
        redrawn = [y for y, strip in room._strips.items() if kept.get(y) is not strip]
        assert 1 <= len(redrawn) <= 2


async def test_by_bloc_members_of_a_bloc_sit_together() -> None:
    app = Stand(RoomOnly)
    async with app.run_test(size=(60, 18)):
        room = app.screen.query_one(Hemicycle)
        room.group(by_bloc=True)
        assert set(room.seating()[:3]) == {"DEU", "FRA", "ITA"}


def test_the_few_of_a_small_room_are_named_those_in_the_way_first() -> None:
    start = setup()
    first, second = start.roll[:2]
    marks = dict.fromkeys(start.roll, Mark("yes", sure=9900))
    marks[second] = Mark("object", sure=10000)
    stands = {"yes": "silent", "object": "objects"}
    reasons = {second: ("stated position",)}
    lines = [plain(x) for x in roster(start, marks, stands, reasons, (44, 20))]
    assert len(lines) == len(start.roll)
    assert lines[0].split() == [
        "!",
        start.name(second),
        "objects",
        "99",
        "stated",
        "position",
    ]
    assert lines[1].split()[:2] == ["+", start.name(first)]
    told = [plain(x) for x in roster(start, marks, stands, reasons, (26, 3))]
    assert told[0].split() == ["!", start.name(second), "objects", "99"]
    assert told[-1] == f"  and {len(start.roll) - 2} more"
    assert roster(start, marks, stands, reasons, (20, 9)) == []


def test_wide_letters_keep_the_stands_of_a_small_room_below_each_other() -> None:
    start = setup(
        seats=(Seat("AAA", "俄罗斯联邦"), Seat("BBB", "挪威"), Seat("CCC", "Oman"))
    )
    marks = dict.fromkeys(start.roll, Mark("yes", sure=9900))
    lines = [plain(x) for x in roster(start, marks, {"yes": "silent"}, {}, (44, 20))]
    assert {cell_len(line.partition("silent")[0]) for line in lines} == {14}


async def test_the_cursor_has_a_bracket_on_the_side_that_is_free_at_the_edge() -> None:
    app = Stand(SmallRoom)
    async with app.run_test(size=(42, 14)):
        room = app.screen.query_one(Hemicycle)
        edge = next(seat for seat, (x, _y) in room._place.items() if x == 0)
        room.cursor = edge
        row = plain(room.lines[room._place[edge][1]])
        assert row[1] == "]"


class SmallRoom(Screen[None]):
    def compose(self) -> ComposeResult:
        yield Hemicycle(setup(), "AAA", id="room")


async def test_without_colour_the_cursor_is_told_from_a_seat_that_is_bound() -> None:
    app = Stand(RoomOnly)
    async with app.run_test(size=(60, 18)):
        room = app.screen.query_one(Hemicycle)
        here, bound = room.look("here"), room.look("yes-firm")
        assert (here.reverse, here.underline) == (True, True)
        assert not bound.underline
        x, y = room._place["MEX"]
        (segment,) = list(room.render_line(y).crop(x, x + 1))
        assert segment.style is not None
        assert segment.style.underline


@pytest.mark.parametrize("seats", [3, 4, 5, 8, 12])
def test_names_keep_two_cells_away_from_the_seats_of_a_small_room(seats: int) -> None:
    found = benches(seats, 58, 16)
    left, width, first = space_between(found.places, (0, 0, 0), 16, 58)
    beside = [x for x, y in found.places if y >= first]
    assert width >= 40
    assert all(x <= left - 3 or x >= left + width + 2 for x in beside)
