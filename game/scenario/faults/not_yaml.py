"""A file that breaks the rules of YAML."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S111",
    "not YAML",
    "The file breaks the rules of YAML at this place. The entry that stands there is passed over "
    "and the rest is looked through, so that other faults are told at the same time: those that "
    "would be there without this one. What depends on the file as a whole, such as names that are "
    "not defined, is looked at once the file is YAML.",
    "title: The last day: a treaty",
    "Indent with blanks, never with tabs; close brackets and quotes; put quotes around a "
    'text with a colon and a blank: `title: "The last day: a treaty"`.',
)
