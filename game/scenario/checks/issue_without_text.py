"""An issue should bear on the text."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S312",
    "issue that no provision bears on",
    "An issue is under `issues`, but no provision has it, so that nobody's position"
    " on it matters.",
    "issues:\n  scope: {...}\ntext: []",
    "Give a provision `issue: ...`, or take the issue out.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Issues without a provision."""
    used = {part.get("issue") for part in material.parts("text")}
    issues = material.tree.part("issues") if material.tree is not None else None
    if material.tree is None or issues is None or "text" not in material.tree:
        return
    for id_ in material.named("issues"):
        if id_ not in used:
            message = f"no provision bears on issue `{id_}`"
            help_ = f"give a provision `issue: {id_}`, or take the issue out"
            yield material.problem(ENTRY, issues.key_at(id_), message, help_)
