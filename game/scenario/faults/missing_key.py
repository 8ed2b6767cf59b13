"""A part of a file without a key that it needs."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S103",
    "missing key",
    "A part of the file lacks a key that it cannot do without.",
    "issues:\n  scope: {title: Scope, low: narrow}",
    "Add the key that is named, such as `date: 2031-03-14`.",
)
