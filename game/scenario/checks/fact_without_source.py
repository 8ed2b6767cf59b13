"""What is told as history needs a source."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S305",
    "fact without a source",
    "A moment of the record has no source. What the record tells is shown as history.",
    "record:\n  - {kind: vote, words: The clause stood.}",
    "Add `source`, or take the moment out.",
)
LOSES: frozenset[str] = frozenset()


def check(material: Material) -> Iterator[Problem]:
    """Moments of the record without a source."""
    for moment in material.parts("record"):
        if not moment.gives("source"):
            help_ = f"add `source: {next(iter(material.named('sources')), 'ID')}`"
            message = f"this `{moment.get('kind', 'moment')}` of the record has no source"
            yield material.problem(ENTRY, moment.at(), message, help_)
