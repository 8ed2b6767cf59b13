"""A scenario's files as texts: to attach them to a journal, and to read them back from it.

A game replays for ever with what it was begun with, whatever becomes of the scenario.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from game.scenario import cache
from game.scenario.diagnostics import Place, Problem, ScenarioUnusable
from game.scenario.load import RULEBOOKS, shelves_for
from game.scenario.model import Scenario

MOST_BYTES = 8_000_000
"""More text than this is no scenario of ours."""
_BAD_NAME = "S118"


def texts(folder: Path) -> dict[str, str]:
    """The files that a scenario is read from, by name; rulebooks under ``rulebooks/``.

    Raises :class:`ScenarioUnusable` where the scenario has faults.
    """
    shelves = shelves_for(folder)
    key = cache.key_of(folder, shelves)
    kept = cache.get(key, "texts", dict[str, str])
    if kept is not None:
        return kept
    from game.scenario.reader import read_folder

    read = read_folder(folder, shelves, str(folder))
    if read.scenario is None:
        raise ScenarioUnusable(str(folder), read.problems)
    found = {_portable(name, folder): text for name, text in read.texts.items()}
    cache.put(key, "texts", found)
    return found


def _portable(name: str, folder: Path) -> str:
    path = Path(name)
    if path.is_relative_to(folder):
        return path.relative_to(folder).as_posix()
    return f"{RULEBOOKS}/{path.name}"


def restored(id_: str, files: Mapping[str, str]) -> Scenario:
    """The scenario of that id, read from attached texts.

    Raises :class:`ScenarioUnusable` where a name leaves the folder or the texts have faults.
    """
    from game.scenario.reader import read_folder

    _refuse_strange_names(id_, files)
    with TemporaryDirectory(prefix="nemcon-") as place:
        folder = Path(place) / id_
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        read = read_folder(folder, (folder / RULEBOOKS,), id_)
    if read.scenario is None:
        raise ScenarioUnusable(id_, read.problems)
    return read.scenario


def _refuse_strange_names(id_: str, files: Mapping[str, str]) -> None:
    for name in (id_, *files):
        parts = PurePosixPath(name).parts
        plain = parts and all(p not in {"..", ".", "/"} for p in parts)
        if not plain or "\\" in name or "\0" in name or ":" in name:
            message = f"the attached file `{name[:80]}` does not stay in its folder"
            raise ScenarioUnusable(
                id_, (Problem(_BAD_NAME, "error", message, Place(name[:80])),)
            )
    if sum(map(len, files.values())) > MOST_BYTES:
        message = "the attached files are too large"
        raise ScenarioUnusable(id_, (Problem(_BAD_NAME, "error", message, Place(id_)),))
