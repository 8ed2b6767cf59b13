"""A share that no vote can be."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S216",
    "share that cannot be",
    "A share gives either `more_than` or `at_least`, a fraction above 0 and up to 1.",
    "share: {of: voting, more_than: 3/2}",
    "Write for example `{of: voting, more_than: 1/2}` or `{of: voting, at_least: 2/3}`.",
)
