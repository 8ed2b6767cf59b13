"""Seats found by what is typed of them: a code, a name, a bloc."""

from __future__ import annotations

from game.rules.meeting.setup import Seat
from game.scenario.model import Scenario


def seat_called(scenario: Scenario, name: str) -> str:
    """The seat with that code or name, in any case; ``""`` where there is none."""
    wanted = name.strip().casefold()
    for seat in scenario.seats:
        if wanted and wanted in {n.casefold() for n in (seat.id, seat.name, seat.brief)}:
            return seat.id
    return ""


def seats_found(scenario: Scenario, wanted: str) -> list[Seat]:
    """The seats that some words, folded, are found in: a code, a name or that of a bloc."""
    inside = {m for b in scenario.blocs if wanted in b.name.casefold() for m in b.members}
    return [s for s in scenario.seats if wanted in _called(s) or s.id in inside]


def nearness(seat: Seat, wanted: str) -> int:
    """0 where a word of its name begins so, 1 where the name has it within, 2 where only one
    of its blocs has."""
    called = _called(seat)
    if wanted not in called:
        return 2
    return 0 if any(w in called for w in (f" {wanted}", f"({wanted}")) else 1


def _called(seat: Seat) -> str:
    """What a seat itself is called, folded for a search."""
    return f" {seat.id} {seat.name} {seat.brief}".casefold()
