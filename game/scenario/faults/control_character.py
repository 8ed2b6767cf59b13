"""Characters that nobody sees, or that turn a line round."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S112",
    "control character",
    "The file holds a character that is invisible, or that makes a line look other than "
    "it is (control characters, reversals of the direction of writing).",
    "title: The \\u202eriver",
    "Delete the character: `nemcon check PATH --fix` does.",
)
