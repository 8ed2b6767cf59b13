"""A motion or kind of statement that the engine does not know."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S212",
    "unknown motion or statement",
    "The engine knows a closed set of procedures on motions and of kinds of statement; a "
    "rulebook chooses among them.",
    "motions:\n  filibuster: {cite: {rule: none}}",
    "Write one of the names that `nemcon schema rulebook` lists.",
)
