"""A quorum that no room can be held to."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S241",
    "unfit quorum",
    "A quorum is a share of the members, and a debate asks for no more of them than a decision: "
    "else the room could decide where it may not talk.",
    "quorum:\n  debate: {of: members, at_least: 3/4}\n  decision: {of: members, at_least: 1/4}\n"
    '  cite: {rule: "67"}',
    "Write for example `debate: {of: members, at_least: 1/4}`.",
)
