"""Tending a scenario's files: bringing them up to date, and mending what can be mended."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

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
    return mended if migrated is None else tuple(_joined(migrated, mended))


def _joined(migrated: Mended, mended: tuple[Mended, ...]) -> Iterator[Mended]:
    """Each file once: what was brought up to date and then mended is one change."""
    again = [one for one in mended if one.path == migrated.path]
    yield replace(migrated, after=again[0].after) if again else migrated
    yield from (one for one in mended if one.path != migrated.path)
