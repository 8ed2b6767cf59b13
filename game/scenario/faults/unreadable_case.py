"""A case of a meeting whose head cannot be read."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S226",
    "case file whose head cannot be read",
    "The head of a case gives its rule, its rulebook, the room and the draft, one key a line, "
    "down to the first empty line; what is played stands below it.",
    "rulebok: unga-committee",
    "Correct the line; a head has lines such as `room: AAA BBB` and `draft: 1 2`.",
)
