"""Sheets for delegations that a scenario has no brief for."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec.structs import replace

from game.scenario.model import Delegation, Scenario, StatedPosition
from game.scenario.room import dossier_of


def with_seats(scenario: Scenario, seats: Collection[str]) -> Scenario:
    """The scenario with people at these seats too, and with the positions that the room
    takes them to have, where the files give them none."""
    said = dict(scenario.delegations)
    for seat in seats:
        said[seat] = replace(said.get(seat, Delegation(seat)), playable=True)
    filled = tuple(_filled(scenario, seats))
    return replace(scenario, delegations=said, positions=scenario.positions + filled)


def _filled(scenario: Scenario, seats: Collection[str]) -> Iterator[StatedPosition]:
    known = {(row.delegation, row.issue) for row in scenario.positions}
    positions = dossier_of(scenario).positions
    for seat in seats:
        for issue, held in positions.get(seat, {}).items():
            if (seat, issue) not in known:
                row = (held.place, held.salience, held.basis, held.source)
                yield StatedPosition(seat, issue, *row)
