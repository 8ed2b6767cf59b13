"""The outcome should be open."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.grounds import Grounds, Point, Wording

ENTRY = Entry(
    "S321",
    "outcome that is decided before play",
    "For every contested provision the same wording is preferred by more than nine "
    "tenths of those who are not indifferent, against each other wording, and no "
    "delegation has a hard red line: whatever a person does, the text will come out "
    "the same.",
    "positions.csv: every delegation at the place of the Chair's wording",
    "Move some positions to the other side, add an issue on which the room is divided, or give "
    "somebody a red line: `red_lines: [{provision: ID, crossed_by: [chair], words: ...}]`.",
    "warning",
)


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Rooms that agree already."""
    roll = grounds.setup.roll
    if (
        not grounds.points
        or not grounds.scenario.positions
        or any(line.hard for seat in roll for line in grounds.red_lines(seat))
    ):
        return
    if all(_settled(grounds, point) for point in grounds.points):
        message = (
            "on every contested provision more than nine tenths prefer the same wording"
        )
        yield grounds.material.problem(ENTRY, grounds.at_top("text"), message)


def _settled(grounds: Grounds, point: Point) -> bool:
    """Whether one wording beats each other one by more than nine to one."""
    return any(
        all(_beats(grounds, point, one, other) for other in point.wordings if other != one)
        for one in point.wordings
    )


def _beats(grounds: Grounds, point: Point, one: Wording, other: Wording) -> bool:
    for_one = against = 0
    for seat in grounds.setup.roll:
        if not grounds.weight(seat, point.issue):
            continue
        nearer = grounds.closeness(seat, point.issue, one.place)
        farther = grounds.closeness(seat, point.issue, other.place)
        for_one += nearer > farther
        against += nearer < farther
    return for_one > 9 * against
