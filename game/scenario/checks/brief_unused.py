"""A brief is there for somebody."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S344",
    "brief that nobody gets",
    "A file in briefs/ is named by no delegation. Most often its name was changed in "
    "one place only.",
    "briefs/NRO.md    # and no `brief: briefs/NRO.md`",
    "Name it in a delegation, `brief: briefs/NOR.md`, or delete it.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Files in the folder of briefs that no delegation and no handout names."""
    folder = material.folder / "briefs"
    if material.tree is None or not folder.is_dir():
        return
    named = {path for path, _, _ in material.paths()}
    for path in sorted(folder.glob("*.md")):
        own = f"briefs/{path.name}"
        if own not in named and not material.may_be(own):
            message = f"no delegation has the brief `briefs/{path.name}`"
            help_ = f"name it in a delegation, `brief: briefs/{path.name}`, or delete it"
            yield material.problem(
                ENTRY, material.tree.key_at("delegations"), message, help_
            )
