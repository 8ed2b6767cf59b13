"""A delegation that a person can play needs something to go by."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S306",
    "playable delegation without aims or brief",
    "A delegation is playable, but has no aims or no brief for the person who sits down.",
    "NOR: {playable: yes}",
    "Add `aims: [What it wants.]` and `brief: briefs/NOR.md`, or write `playable: no`.",
)
LOSES: frozenset[str] = frozenset()


def check(material: Material) -> Iterator[Problem]:
    """Playable delegations with nothing to read."""
    for id_, part in material.named("delegations").items():
        if part.get("playable"):
            lacking = [
                key
                for key in ("aims", "brief")
                if not part.gives(key) or part.get(key) in ((), [])
            ]
            if lacking:
                message = f"`{id_}` is playable, but has no {' and no '.join(lacking)}"
                give = {
                    "aims": "aims: [What it wants.]",
                    "brief": f"brief: briefs/{id_}.md",
                }
                help_ = f"add {' and '.join(f'`{give[k]}`' for k in lacking)}, or write `playable: no`"
                yield material.problem(ENTRY, part.at("playable"), message, help_)
