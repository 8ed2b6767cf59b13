"""A second document in one file."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S113",
    "more than one document",
    "A line `---` begins a second document; a scenario is one.",
    "title: One\n---\ntitle: Two",
    "Take the line `---` out, or keep the second document in a file of its own.",
)
