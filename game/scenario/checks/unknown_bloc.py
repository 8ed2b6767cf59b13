"""Every bloc that is named must exist."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.material import Material

ENTRY = Entry(
    "S207",
    "unknown bloc",
    "A group speaks for a bloc that is not under `blocs`.",
    "groups:\n  EUE: {name: European Union, bloc: UE}",
    "Correct the id, or add the bloc: `blocs: {UE: {name: ..., members: [FRA, DEU]}}`.",
)


def check(material: Material) -> Iterator[Problem]:
    """References to blocs that are not there."""
    yield from material.unknown("bloc", ENTRY, "bloc")
