"""An id that nobody could type."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S122",
    "id that cannot be used",
    "Ids are short: letters, digits, dots, hyphens and underscores, at most 40 of them, "
    "beginning with a letter or digit.",
    'id: "6 (2)"',
    "Write it without blanks and brackets, such as `id: 6-2`; the number as displayed has a key of its own, `number`.",
)
