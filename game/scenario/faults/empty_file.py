"""A file without content."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S108",
    "empty file",
    "The file has no content besides comments and blank lines.",
    "# nothing here",
    "Write what it is for into it; a scenario begins with `nemcon new NAME`.",
)
