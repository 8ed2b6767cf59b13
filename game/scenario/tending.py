"""Tending a scenario's files: bringing them up to date, and mending what can be mended."""

from __future__ import annotations

from pathlib import Path

from game.scenario.diagnostics import Problem
from game.scenario.files.mending import Mended, mend
from game.scenario.layouts.migration import migrate
from game.scenario.load import examine, find
from game.scenario.missing import MAIN


def tend(name_or_path: str) -> tuple[Mended, ...]:
    """Migrate and mend the files of a scenario, or mend a rulebook.

    Answers with every file that was changed.  Raises
    :class:`~game.scenario.diagnostics.ScenarioUnusable` where there is none, and
    :class:`~game.scenario.files.writing.NotWritten`.
    """
    path = Path(name_or_path)
    if path.suffix == ".yaml" and path.name != MAIN and path.is_file():
        shown = str(path)

        def own() -> tuple[Problem, ...]:
            return tuple(p for p in examine(shown).problems if p.place.file == shown)

        return mend(own, path.parent, str(path.parent))
    folder = find(name_or_path)
    migrated = migrate(folder / MAIN)

    def look() -> tuple[Problem, ...]:
        return examine(str(folder)).problems

    mended = mend(look, folder, str(folder))
    return (migrated, *mended) if migrated is not None else mended
