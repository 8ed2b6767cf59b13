"""Who is nearest to each wording between which the room chooses."""

from __future__ import annotations

from collections.abc import Iterator

from game.reports.handouts.for_students import handed_out
from game.reports.handouts.phrasebook import phrasebook
from game.rules.draft.text import Provision
from game.scenario.model import Scenario

_OPEN = 2
"""Wordings, the deletion left aside, that make a choice."""
_AS_NEAR = 2
"""Hundredths of the scale that rounding takes for nothing."""


def nearest_to_wordings(scenario: Scenario) -> tuple[tuple[str, str, str], ...]:
    """By wording of each provision that leaves a choice: the number, which only the first has,
    what the wording is called, and whose position lies nearest to it."""
    return tuple(row for part in scenario.provisions for row in _rows(scenario, part))


def _rows(scenario: Scenario, part: Provision) -> Iterator[tuple[str, str, str]]:
    if not part.issue or sum(v.id != "deleted" for v in part.variants) < _OPEN:
        return
    said = phrasebook(scenario.language)
    names = {seat.id: seat.brief for seat in handed_out(scenario)}
    held = [
        r for r in scenario.positions if r.issue == part.issue and r.delegation in names
    ]
    near = {row.delegation: _nearest(part, row.place) for row in held}
    for at, variant in enumerate(part.variants):
        who = said.several(names[code] for code, ids in near.items() if variant.id in ids)
        yield part.number if at == 0 else "", variant.called, who or "\u2013"


def _nearest(part: Provision, place: int) -> list[str]:
    """The wordings nearest to a place; both of two between which it lies."""
    apart = {variant.id: abs(variant.place - place) for variant in part.variants}
    least = min(apart.values()) + _AS_NEAR
    return [id_ for id_, distance in apart.items() if distance <= least]
