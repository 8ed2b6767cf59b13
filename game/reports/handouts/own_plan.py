"""The schedule that a scenario's own notes have for a lesson; it stands before any other."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from game.scenario.model import Scenario

_SPAN = re.compile(r"(\d+)\s+\w+\s+(\d+)\s?:\s*")
"""``0 to 8: ``, in any language."""


class Planned(NamedTuple):
    """A part of a lesson as the notes have it, in minutes from its beginning."""

    begins: int
    ends: int
    words: str


def own_plan(scenario: Scenario, minutes: int) -> tuple[Planned, ...]:
    """What the facilitator's notes write behind ``**45 minutes.**``: ``0 to 8: reading. 8 to
    ...``; empty where they have none for that length, or none that fills it."""
    notes = scenario.handouts.get("facilitator", "")
    found = re.search(rf"^\*\*{minutes} [^*\n]+\*\*(.*)$", notes, re.MULTILINE)
    if found is None:
        return ()
    _, *pieces = _SPAN.split(found[1])
    triples = zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True)
    plan = tuple(Planned(int(a), int(b), words.strip()) for a, b, words in triples)
    ends = [0, *(part.ends for part in plan)]
    begins = [*(part.begins for part in plan), minutes]
    rising = all(a < b for a, b in pairwise(ends))
    return plan if ends == begins and rising else ()
