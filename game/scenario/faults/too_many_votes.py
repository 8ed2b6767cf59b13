"""A case with more votes than members."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S224",
    "more votes than members",
    "More members voted than there are or than were present, or more were present than "
    "there are.",
    "- {id: x, members: 10, votes: {yes: 9, no: 4, abstain: 0}, ...}",
    "Correct the numbers, such as `members: 13`.",
)
