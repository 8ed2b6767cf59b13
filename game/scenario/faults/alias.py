"""Anchors, aliases and merge keys, by which a file refers to itself."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S105",
    "anchor, alias or merge key",
    "Anchors (`&name`), aliases (`*name`) and merge keys (`<<`) are refused: a short file "
    "could otherwise unfold into gigabytes, and a reader could not see what stands where.",
    "blocs: &b {}\nissues: *b",
    'Write the value out where it is needed. A text that begins with & or * needs quotes: `"&"`.',
)
