"""A mapping that gives one key twice."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S104",
    "duplicate key",
    "A mapping gives the same key twice. Other readers would silently keep the last.",
    "title: One\ntitle: Two",
    "Take one of the two lines out and keep the other, such as `title: One`.",
)
