"""Files of a scenario must have the names under which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath

from game.scenario.diagnostics import Entry, Place, Problem
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S354",
    "file that is not read",
    "A file lies where the program looks for one, under a name that it does not read: "
    "`texts/fr.yml`, `positions.xlsx`, `Positions.csv`. What stands in it counts for nothing.",
    "texts/fr.yml",
    "Rename it, such as to `texts/fr.yaml`; a workbook is read by `nemcon new NAME --rows FILE`.",
    "warning",
)
_SHEETS = (".csv", ".xlsx", ".xls", ".ods")
_YAML = (".yaml", ".yml")


def check(material: Material) -> Iterator[Problem]:
    """Files that look like those of a scenario and are passed over."""
    for place in ("", "texts", "rulebooks"):
        folder = material.folder / place
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            meant = _meant(path, place)
            if meant and not _is_read(path, meant) and path.is_file():
                name = PurePath(place, path.name).as_posix()
                shown = f"{material.shown}/{name}" if material.shown else name
                message = f"`{name}` is not read: its name would be `{meant}`"
                yield ENTRY.fault(message, Place(shown), _help(name, meant))


def _is_read(path: Path, meant: str) -> bool:
    """Whether the system finds a file under the name that is looked for."""
    other = path.with_name(meant)
    return other.exists() and other.samefile(path)


def _meant(path: Path, place: str) -> str:
    """The name under which a file of such a name is read; ``""``: none."""
    stem, suffix = path.stem, path.suffix.casefold()
    if path.name.startswith((".", "~")):
        return ""
    if place:
        return f"{stem}.yaml" if suffix in _YAML else ""
    if stem.casefold() == "scenario" and suffix in _YAML:
        return "scenario.yaml"
    if stem.casefold() in ("positions", "position") and suffix in _SHEETS:
        return "positions.csv"
    return ""


def _help(name: str, meant: str) -> str:
    if PurePath(name).suffix.casefold() in _SHEETS[1:]:
        return f"`nemcon new NAME --rows {name}` reads it; or save it as `{meant}`"
    return f"rename it to `{meant}`, or take it out of the folder"
