"""An issue should bear on the text."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem, nearest
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
    if any(part.is_faulty("issue") for part in material.parts("text")):
        return
    used = {part.get("issue") for part in material.parts("text")}
    issues = material.tree.part("issues") if material.tree is not None else None
    if material.tree is None or issues is None or "text" not in material.tree:
        return
    ids = material.named("issues")
    meant = {nearest(str(said), ids) for said in used if said not in ids}
    for id_ in ids:
        if id_ not in used and id_ not in meant:
            message = f"no provision bears on issue `{id_}`"
            help_ = f"give a provision `issue: {id_}`, or take the issue out"
            yield material.problem(ENTRY, issues.key_at(id_), message, help_)
