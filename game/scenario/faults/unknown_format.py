"""A version of the file format that this program does not read."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S124",
    "unknown version of the format",
    "`format` names the version of the file format; this program reads version 1.",
    "format: 2",
    "Write `format: 1`, or use a newer version of the program.",
)

KNOWN = "1"
"""The version that this program reads."""
MESSAGE = f"this program reads version {KNOWN} of the format"
MIGRATED = "`nemcon check --fix` brings it up to date, and keeps the original"
"""What helps with an older version."""
