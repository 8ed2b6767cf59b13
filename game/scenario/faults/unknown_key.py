"""A key that is not part of the format."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S101",
    "unknown key",
    "A key is not part of the format, most often because it is misspelt.",
    "weigth: 100",
    "Correct the key, or take the line out; `nemcon schema` lists the keys.",
)
