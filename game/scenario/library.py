"""The shelves of rulebooks: which there are, and reading one by name."""

from __future__ import annotations

from pathlib import Path

from game.errors import InputUnusable
from game.rules.rulebook import Rulebook
from game.scenario.diagnostics import (
    Place,
    Problem,
    Problems,
    did_you_mean,
    listed,
)
from game.scenario.load import shelves_for
from game.scenario.rulebooks.reading import names_in, path_of, read_rulebook

_NO_FILE = "S118"


class RulebookUnusable(InputUnusable):
    """A rulebook has faults, or there is none; ``problems`` holds every one."""

    hint = "`nemcon rules` lists the rulebooks"
    """What to type for more."""

    def __init__(self, name: str, problems: Problems) -> None:
        self.problems = problems.in_order()
        super().__init__(f"rulebook `{name[:60]}` cannot be used")


def rulebook_names() -> tuple[str, ...]:
    """Names of the rulebooks that can be found from here."""
    return names_in(shelves_for(Path()))


def rulebook_named(name_or_path: str) -> Rulebook:
    """A rulebook by name or path.

    Raises :class:`RulebookUnusable` with every fault, or where there is none of that name.
    """
    path = Path(name_or_path)
    if path.suffix == ".yaml":
        shelves = tuple(dict.fromkeys((path.parent, *shelves_for(path.parent))))
        found: Path | None = path
    else:
        shelves = shelves_for(Path())
        plain = name_or_path.replace("-", "").isalnum()
        found = path_of(name_or_path, shelves) if plain else None
    problems = Problems()
    if found is None:
        known = names_in(shelves)
        help_ = did_you_mean(name_or_path, known) or f"known: {listed(known, 12)}"
        message = f"there is no rulebook `{name_or_path[:60]}`"
        problems.add(Problem(_NO_FILE, "error", message, Place(name_or_path[:60]), help_))
        raise RulebookUnusable(name_or_path, problems)
    rulebook = read_rulebook(found, shelves, problems, {})
    if rulebook is None:
        raise RulebookUnusable(name_or_path, problems)
    return rulebook
