"""Files of a scenario must lie in its folder."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.files.source import leaves
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S210",
    "path that leaves the folder",
    "A path is absolute, or climbs out of the scenario's folder. A scenario from "
    "somewhere else could otherwise show files of yours.",
    "brief: ../../diary.md",
    "Put the file into the scenario's folder and write its path from there: `brief: briefs/NOR.md`.",
)
LOSES: frozenset[str] = frozenset()
IN_PARTS = True


def check(material: Material) -> Iterator[Problem]:
    """Paths of briefs that lead elsewhere."""
    for path, part, key in material.paths():
        if leaves(path):
            message = f"`{path[:80]}` leaves the scenario's folder"
            stem = path.replace("\\", "/").rsplit("/", 1)[-1][:40] or "NAME.md"
            yield material.problem(ENTRY, part.at(key), message, f"write `briefs/{stem}`")
