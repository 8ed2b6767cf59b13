"""A brief that is named must be there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from game.scenario.diagnostics import Entry, Problem, nearest
from game.scenario.material import Material
from game.scenario.source import brief_file, leaves

ENTRY = Entry(
    "S209",
    "unreachable brief",
    "A delegation's brief names a file that is not in the scenario's folder.",
    "brief: briefs/NRO.md",
    "Write the file, or name one that is there, `brief: briefs/NOR.md`; capitals count.",
)

_WRITE = "write the file `{}`, or correct its name; capitals count"


def check(material: Material) -> Iterator[Problem]:
    """Briefs without a file."""
    for path, place in material.paths():
        if leaves(path) or brief_file(material.folder, path) is not None:
            continue
        there = (material.folder / "briefs").glob("*.md")
        near = nearest(PurePath(path).stem, [p.stem for p in sorted(there)])
        help_ = f"did you mean `briefs/{near}.md`?" if near else _WRITE.format(path[:80])
        message = f"there is no file `{path[:80]}`"
        yield material.problem(ENTRY, place, message, help_)
