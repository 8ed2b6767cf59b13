"""None of the few words that a key takes."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S116",
    "not one of the words",
    "The key takes one of a few words, and this is none of them.",
    "kind: vot",
    "Write one of the words that are named, such as `kind: action`.",
)
