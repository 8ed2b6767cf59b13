"""Scenarios by name or path: finding, loading, listing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from game.scenario import cache
from game.scenario.diagnostics import (
    Place,
    Problem,
    ScenarioUnusable,
)
from game.scenario.missing import MAIN, missing, reads_as_scenario
from game.scenario.model import Scenario

if TYPE_CHECKING:
    from game.scenario.reader import Read

RULEBOOKS = "rulebooks"
_NO_FILE = "S118"


class Listed(msgspec.Struct, frozen=True):
    """A scenario in a list."""

    id: str
    path: str
    """Its folder."""
    title: str = ""
    """Empty where the scenario has faults."""
    summary: str = ""
    minutes: int = 0
    playable: tuple[str, ...] = ()
    """Seats with a brief, those to offer first in front."""
    faults: int = 0
    """How many errors it has; one with errors cannot be loaded."""
    date: str = ""
    told: dict[str, tuple[str, str]] = {}
    """Title and summary by the languages in which it has texts, its own first."""
    stages: dict[str, str] = {}
    """Titles of the day's stages by id, in their order."""
    recorded: bool = True
    """Whether it has a historical record."""
    names: dict[str, str] = {}
    """Names of the seats with a brief for narrow places, by id."""

    def in_language(self, language: str) -> Listed:
        """The same with title and summary in a language, where it has them."""
        if language not in self.told:
            return self
        title, summary = self.told[language]
        return msgspec.structs.replace(self, title=title, summary=summary)


def shipped() -> Path:
    """The folder of scenarios that come with the program."""
    package = Path(__file__).parent.parent
    inside = package / "_scenarios"
    return inside if inside.is_dir() else package.parent / "scenarios"


def own() -> Path:
    """The folder of a person's own scenarios."""
    from platformdirs import user_data_path

    return user_data_path("nemcon", appauthor=False) / "scenarios"


def shelves_for(folder: Path) -> tuple[Path, ...]:
    """Folders of rulebooks for a scenario, the nearest first."""
    near = (folder / RULEBOOKS, folder.parent / RULEBOOKS)
    found = dict.fromkeys((*near, own() / RULEBOOKS, shipped() / RULEBOOKS))
    return tuple(shelf for shelf in found if shelf.is_dir())


def find(name_or_path: str) -> Path:
    """The folder of a scenario: a path to it or its ``scenario.yaml``, or an id.

    A person's own scenario goes before a shipped one of the same id.  Raises
    :class:`ScenarioUnusable` where there is none.
    """
    try:
        path = Path(name_or_path).expanduser()
        if path.name == MAIN and path.is_file():
            return path.parent
        if (path / MAIN).is_file():
            return path
        if name_or_path and Path(name_or_path).name == name_or_path:
            for folder in (own(), shipped()):
                if (folder / name_or_path / MAIN).is_file():
                    return folder / name_or_path
    except (OSError, ValueError, RuntimeError):
        pass  # a name that the system cannot even look for is the name of nothing
    raise ScenarioUnusable(name_or_path, (_missing(name_or_path),))


def _missing(name: str) -> Problem:
    message, help_ = missing(name, [folder.name for folder in _folders()])
    return Problem(_NO_FILE, "error", message, Place(name[:200]), help_)


def _folders() -> Iterator[Path]:
    """Folders of all scenarios that can be found by id, by id."""
    found: dict[str, Path] = {}
    for place in (own(), shipped()):
        if place.is_dir():
            for folder in place.iterdir():
                if (folder / MAIN).is_file():
                    found.setdefault(folder.name, folder)
    return iter([found[name] for name in sorted(found)])


def load(name_or_path: str) -> Scenario:
    """A scenario, read and checked, or taken from the cache if nothing has changed.

    Raises :class:`ScenarioUnusable` with every fault.
    """
    folder = find(name_or_path)
    key = cache.key_of(folder, shelves_for(folder))
    kept = cache.get(key, "scenario", Scenario)
    if kept is None:
        read = _read(folder, key)
        if read.scenario is None:
            raise ScenarioUnusable(name_or_path, read.problems)
        kept = read.scenario
    return msgspec.structs.replace(kept, folder=str(folder))


def examine(name_or_path: str) -> Read:
    """A scenario with all that is wrong or doubtful about it, read anew.

    A path to a YAML file in a folder ``rulebooks`` examines that rulebook: there is then
    no scenario, and the problems are those of the rulebook.  Raises
    :class:`ScenarioUnusable` where there is no such thing.
    """
    from game.scenario.reader import Read, read_folder, read_rules

    path = Path(name_or_path)
    if _is_rulebook(path):
        shelves = tuple(dict.fromkeys((path.parent, shipped() / RULEBOOKS)))
        _, problems = read_rules(path, shelves)
        return Read(None, problems.in_order())
    folder = find(name_or_path)
    return read_folder(folder, shelves_for(folder), str(folder), thorough=True)


def named_by(name_or_path: str) -> tuple[str, ...]:
    """What a path names to be examined: of a folder of rulebooks each of them, else itself."""
    path = Path(name_or_path)
    if path.name != RULEBOOKS or not path.is_dir() or (path / MAIN).is_file():
        return (name_or_path,)
    books = sorted(str(p) for p in path.glob("*.yaml") if _is_rulebook(p))
    return tuple(books) or (name_or_path,)


def _is_rulebook(path: Path) -> bool:
    """Whether a path leads to a YAML file that is not one of a scenario's own."""
    if path.suffix != ".yaml" or path.name == MAIN or not path.is_file():
        return False
    of_scenario = (path.parent.parent / MAIN).is_file() and path.parent.name == "texts"
    return not of_scenario and not reads_as_scenario(path)


def _read(folder: Path, key: str) -> Read:
    from game.scenario.reader import read_folder

    read = read_folder(folder, shelves_for(folder), str(folder))
    if read.scenario is not None:
        cache.put(key, "scenario", read.scenario)
    cache.put(key, "card", _card(folder, read))
    return read


def _card(folder: Path, read: Read) -> Listed:
    from game.scenario.translation import languages

    scenario = read.scenario
    if scenario is None:
        faults = sum(p.severity == "error" for p in read.problems)
        return Listed(folder.name, str(folder), faults=faults)
    with_brief = [d.id for d in scenario.delegations.values() if d.playable]
    playable = dict.fromkeys((*scenario.suggested, *with_brief))
    return Listed(
        folder.name,
        str(folder),
        scenario.title,
        scenario.summary,
        scenario.minutes,
        tuple(playable),
        0,
        scenario.date,
        {code: _told(scenario, code) for code in languages(scenario)},
        {stage.id: stage.title for stage in scenario.stages},
        bool(scenario.record),
        {s.id: s.brief for s in scenario.seats if s.id in playable},
    )


def _told(scenario: Scenario, language: str) -> tuple[str, str]:
    table = scenario.translations.get(language, {})
    return table.get("title", scenario.title), table.get("summary", scenario.summary)


def listing() -> tuple[Listed, ...]:
    """Every scenario that can be found by id, the shortest first; those with faults too.

    What has not changed since it was last read comes from the cache.
    """
    found = []
    for folder in _folders():
        key = cache.key_of(folder, shelves_for(folder))
        card = cache.get(key, "card", Listed)
        if card is None:
            card = _card(folder, _read(folder, key))
        found.append(msgspec.structs.replace(card, path=str(folder)))
    return tuple(sorted(found, key=lambda card: (card.minutes, card.id)))
