"""A majority that counts in no way, or in two."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S215",
    "majority that says not how it counts",
    "A majority is a share, a fixed number of yes votes, or unanimity: exactly one.",
    'substance: {name: two thirds, cite: {rule: "83"}}',
    "Give one of them and no other, such as `share: {of: voting, more_than: 1/2}`.",
)
