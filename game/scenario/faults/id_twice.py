"""Two entries of a list under one id."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S125",
    "id given twice",
    "Two entries of a list have the same id, so that a reference to it would be unclear.",
    "stages:\n  - {id: opening}\n  - {id: opening}",
    "Rename one of the two, such as `id: closing`.",
)
