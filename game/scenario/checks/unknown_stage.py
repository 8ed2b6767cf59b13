"""Every stage that a step of the guide names must exist."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S231",
    "unknown stage",
    "A step of the guide or an inject names a stage that the scenario does not have, so that "
    "the step would never be shown, or the inject wait for its hour.",
    'guide:\n  - {done: tabled, stage: talk, say: "Propose a change of the text."}',
    "Correct the id, or leave `stage` out where the step belongs to none.",
)
LOSES: frozenset[str] = frozenset()
IN_PARTS = True


def check(material: Material) -> Iterator[Problem]:
    """References to stages that are not there."""
    yield from material.unknown("stage", ENTRY, "stage")
