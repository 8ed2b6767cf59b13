"""A key that is a list, a mapping or empty."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S114",
    "key that is no plain word",
    "A key is a list, a mapping or empty.",
    "? [a, b]\n: value",
    "Give the value a plain key: `key: value`.",
)
