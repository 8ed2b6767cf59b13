"""An issue should bear on the text."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.material import Material

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
    for id_, part in material.named("issues").items():
        if id_ not in used and material.tree is not None and "text" in material.tree:
            message = f"no provision bears on issue `{id_}`"
            yield material.problem(ENTRY, part.at(), message)
