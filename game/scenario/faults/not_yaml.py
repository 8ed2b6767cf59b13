"""A file that breaks the rules of YAML."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S111",
    "not YAML",
    "The file breaks the rules of YAML at this place; what follows could not be read.",
    "title: The last day: a treaty",
    "Indent with blanks, never with tabs; close brackets and quotes; put quotes around a "
    'text with a colon and a blank: `title: "The last day: a treaty"`.',
)
