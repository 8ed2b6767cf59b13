"""A number or a time outside what its key allows."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S115",
    "out of range",
    "A number, share, position or time lies outside what its key allows.",
    "position: 3",
    "Write a value within the range that the message names, such as `position: 2`.",
)
