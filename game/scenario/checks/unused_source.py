"""A source is listed because something rests on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds

ENTRY = Entry(
    "S332",
    "source that nothing rests on",
    "An entry of `sources` is named nowhere.",
    "sources:\n  UN: {title: A page, confidence: certain}",
    "Name it where it is the source, `source: ID`, or take it out.",
    "warning",
)
NEEDS = frozenset(
    ("sources", "delegations/words", "positions/words", "record/words", "text/words")
)


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Sources that are not referred to."""
    material = grounds.material
    used = {ref.text for ref in material.refs_of("source")}
    for said in dict.fromkeys(material.rows.column("source")):
        used |= set(re.findall(r"[\w.\-]+", said))
    for id_, part in material.named("sources").items():
        if id_ not in used:
            message = f"nothing rests on the source `{id_}`"
            help_ = f"name it where it is the source, `source: {id_}`, or take it out"
            yield material.problem(ENTRY, part.at(), message, help_)
