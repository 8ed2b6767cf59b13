"""A delegation that a person can play needs something to go by."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.material import Material

ENTRY = Entry(
    "S306",
    "playable delegation without aims or brief",
    "A delegation is playable, but has no aims or no brief for the person who sits down.",
    "NOR: {playable: yes}",
    "Add `aims` and `brief`, or take `playable` out.",
)


def check(material: Material) -> Iterator[Problem]:
    """Playable delegations with nothing to read."""
    for id_, part in material.named("delegations").items():
        if part.get("playable"):
            lacking = [k for k in ("aims", "brief") if k not in part.node.entries]
            if lacking:
                message = f"`{id_}` is playable, but has no {' and no '.join(lacking)}"
                yield material.problem(ENTRY, part.at("playable"), message)
