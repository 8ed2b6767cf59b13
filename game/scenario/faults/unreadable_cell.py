"""A cell that holds nothing its column can mean."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S403",
    "cell that cannot be read",
    "A cell holds no position from -2 to 2, no salience from 0 to 100, or another word than "
    "those that its column takes; or, in a roll call, a date that is none or may be one of two.",
    "Norway,scope,strongly for",
    "Write a number from `-2` to `2`, a salience from `0` to `100`, or one of the words that are named.",
)
