"""A scenario's files as texts: to attach them to a journal, and to read them back from it.

A game replays for ever with what it was begun with, whatever becomes of the scenario.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from game.rules.rulebook import Rulebook
from game.scenario import cache
from game.scenario.diagnostics import Place, Problem, Problems, ScenarioUnusable
from game.scenario.load import RULEBOOKS, own, shelves_for, shipped
from game.scenario.model import Scenario

if TYPE_CHECKING:
    from game.scenario.files.source import Source

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


def rulebook_digests(files: Mapping[str, str]) -> dict[str, str]:
    """By rulebook among attached files: the SHA-256 of its text."""
    return {
        PurePosixPath(name).stem: sha256(text.encode()).hexdigest()
        for name, text in sorted(files.items())
        if name.startswith(f"{RULEBOOKS}/")
    }


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


def rulebook_texts(name: str) -> dict[str, str]:
    """The files that a shipped or own rulebook is made from, by the names they attach under.

    Raises :class:`ScenarioUnusable` where there is none or it has faults.
    """
    shelves = [s for s in (own() / RULEBOOKS, shipped() / RULEBOOKS) if s.is_dir()]
    _, sources = _rulebook(name, shelves)
    return {f"{RULEBOOKS}/{Path(n).name}": source.text for n, source in sources.items()}


def rulebook_of(name: str, files: Mapping[str, str]) -> Rulebook:
    """A rulebook from attached texts.  Raises :class:`ScenarioUnusable` where it has faults."""
    _refuse_strange_names(name, files)
    with TemporaryDirectory(prefix="nemcon-") as place:
        shelf = Path(place)
        for file, text in files.items():
            if file.startswith(f"{RULEBOOKS}/"):
                path = shelf / Path(file).name
                path.write_text(text, encoding="utf-8", newline="")
        return _rulebook(name, [shelf])[0]


def _rulebook(name: str, shelves: Sequence[Path]) -> tuple[Rulebook, dict[str, Source]]:
    from game.scenario.rulebooks.reading import names_in, path_of, read_rulebook

    problems = Problems()
    sources: dict[str, Source] = {}
    path = path_of(name, shelves)
    if path is None:
        known = ", ".join(names_in(shelves))
        message = f"there is no rulebook `{name[:80]}`"
        place = Place(name[:80])
        problem = Problem(_BAD_NAME, "error", message, place, f"known: {known}")
        raise ScenarioUnusable(name, (problem,))
    found = read_rulebook(path, shelves, problems, sources)
    if found is None:
        raise ScenarioUnusable(name, problems.in_order())
    return found, sources
