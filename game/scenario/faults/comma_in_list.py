"""A comma of a text that parts two items of a list in brackets."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S130",
    "comma that may belong to a text",
    "In a list in brackets every comma without quotes begins another item. It is reported where "
    "an item reads as the rest of the one before: it begins with a small letter where the list "
    "begins with a capital one, or stands among codes and is no code.",
    "aims: [A fund, paid for by all, No inspection]",
    'Put the text in quotes: `aims: ["A fund, paid for by all", No inspection]`.',
    "warning",
)
