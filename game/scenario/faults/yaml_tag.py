"""Tags of YAML, by which a value would choose how it is read."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S106",
    "tag",
    "Tags (`!name`) are refused: every value is read as text, then as its key asks.",
    "title: !!str The river",
    'Take the tag out. A text that begins with an exclamation mark needs quotes: `title: "!"`.',
)
