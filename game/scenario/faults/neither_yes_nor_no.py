"""Other words for truth than `yes` and `no`."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S117",
    "neither yes nor no",
    "The key takes `yes` or `no`. The other words that some readers of YAML take for "
    "truth (on, off, true, y) are refused, since they also stand for names and codes.",
    "playable: on",
    "Write `yes` or `no`.",
)
