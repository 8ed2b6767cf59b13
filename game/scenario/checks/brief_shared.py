"""A brief is one delegation's."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S363",
    "brief of two delegations",
    "Two delegations name the same file as their brief, so that each reads what is "
    "confidential to the other. Most often a line was copied.",
    "BRA: {playable: yes, brief: briefs/BRA.md}\nARG: {playable: yes, brief: briefs/BRA.md}",
    "Write a brief for each, `brief: briefs/ARG.md`.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Delegations whose brief is another's, the first to name it left out."""
    first: dict[str, str] = {}
    for code, part in material.named("delegations").items():
        path = part.get("brief")
        if not path or first.setdefault(path, code) == code:
            continue
        message = f"`{path[:80]}` is the brief of `{first[path]}` already"
        help_ = f"write one of its own, and name it: `brief: briefs/{code}.md`"
        yield material.problem(ENTRY, part.at("brief"), message, help_)
