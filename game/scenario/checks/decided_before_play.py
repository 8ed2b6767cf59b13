"""The outcome should be open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.rules.text import CHAIR_TEXT
from game.scenario.diagnostics import Entry, Problem
from game.scenario.grounds import Grounds, Point, Wording

ENTRY = Entry(
    "S321",
    "outcome that is decided before play",
    "For every contested provision the same wording is preferred by more than nine "
    "tenths of those who are not indifferent, against each other wording, and no "
    "hard red line is crossed by the text that this makes: whatever a person does, the text will come out "
    "the same.",
    "positions.csv: every delegation at the place of the Chair's wording",
    "Move some positions to the other side, add an issue on which the room is divided, or give "
    "somebody a red line: `red_lines: [{provision: ID, crossed_by: [chair], words: ...}]`.",
    "warning",
)


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Rooms that agree already."""
    if not grounds.points or not grounds.scenario.positions:
        return
    settled = {point.provision: _settled(grounds, point) for point in grounds.points}
    if not all(settled.values()) or _fought(grounds, settled):
        return
    message = "on every contested provision more than nine tenths prefer the same wording"
    yield grounds.material.problem(ENTRY, grounds.at_top("text"), message)


def _fought(grounds: Grounds, settled: Mapping[str, str]) -> bool:
    """Whether the text that nearly all prefer crosses somebody's hard red line; a line
    that it leaves alone keeps nothing open."""
    return any(
        line.hard and settled.get(line.provision, CHAIR_TEXT) in line.variants
        for seat in grounds.setup.roll
        for line in grounds.red_lines(seat)
    )


def _settled(grounds: Grounds, point: Point) -> str:
    """The wording that beats each other one by more than nine to one; ``""``: none."""
    for one in point.wordings:
        others = (other for other in point.wordings if other != one)
        if all(_beats(grounds, point, one, other) for other in others):
            return one.id
    return ""


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
