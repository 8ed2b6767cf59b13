"""A brief that is named must be there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath

from game.scenario.diagnostics import Entry, Problem, nearest
from game.scenario.files.regular import is_link
from game.scenario.files.source import brief_file, leaves
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S209",
    "unreachable brief",
    "A delegation's brief names a file that is not in the scenario's folder, or a link that "
    "leads out of it.",
    "brief: briefs/NRO.md",
    "Write the file, or name one that is there, `brief: briefs/NOR.md`; capitals count.",
)
LOSES: frozenset[str] = frozenset()
IN_PARTS = True

_LONGEST = 255
"""Bytes of a name, on any system in use."""
_WRITE = "write the file `{}`, or correct its name; capitals count"


def check(material: Material) -> Iterator[Problem]:
    """Briefs without a file."""
    for path, part, key in material.paths():
        if leaves(path) or brief_file(material.folder, path) is not None:
            continue
        if led := _led_elsewhere(material.folder, path):
            help_ = f"put the file itself into the scenario's folder, as `{path[:80]}`"
            yield material.problem(ENTRY, part.at(key), f"`{path[:80]}` is {led}", help_)
            continue
        if max(len(name.encode()) for name in path.split("/")) > _LONGEST:
            message = f"`{path[:40]}...` is longer than the name of a file can be"
            help_ = "call it after its delegation, such as `briefs/NOR.md`"
            yield material.problem(ENTRY, part.at(key), message, help_)
            continue
        near = nearest(PurePath(path).stem, _free(material, path))
        help_ = f"did you mean `briefs/{near}.md`?" if near else _WRITE.format(path[:80])
        message = f"there is no file `{path[:80]}`"
        yield material.problem(ENTRY, part.at(key), message, help_)


def _free(material: Material, missing: str) -> list[str]:
    """Stems of the briefs that may be meant: nobody's yet, and called after no delegation
    that names another, since a brief is confidential to its own."""
    taken = {PurePath(path).stem for path, _, _ in material.paths()}
    for code, part in material.named("delegations").items():
        if part.get("brief", missing) != missing:
            taken.add(code)
    there = sorted((material.folder / "briefs").glob("*.md"))
    return [p.stem for p in there if p.stem not in taken]


def _led_elsewhere(folder: Path, path: str) -> str:
    """What a file is that a link puts out of reach; ``""``: no link is in the way."""
    try:
        if (folder / path).resolve(strict=True).is_relative_to(folder.resolve()):
            return ""
    except (OSError, ValueError, RuntimeError):
        return "a link to nothing" if is_link(folder / path) else ""
    return "a link to a file outside the scenario's folder, which is not read"
