"""A text without words."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S123",
    "empty text",
    "The key needs words, and has none.",
    'title: ""',
    "Write the text, such as `title: The last day`.",
)
