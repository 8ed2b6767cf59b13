"""More faults than anybody reads."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S119",
    "more faults than are shown",
    "The file has so many faults that the rest was left out.",
    "(a file of another kind under the name scenario.yaml)",
    "Mend those that are shown and check again: `nemcon check PATH`.",
)
