"""A file that nests deeper, or holds more values, than is sensible."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S110",
    "nested too deeply, or too many values",
    "The file nests lists and mappings deeper than the format does, or has more values "
    "than can be sensible.",
    "a: [[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]",
    "Look for repeated parts, and for a bracket that is not closed: `[a, b]`.",
)
