"""As many members as the body has not."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S237",
    "members that contradict the body",
    "The rulebook is that of a body, and the number of members is not its own: larger than the body, or other than it where the rules count on every member.",
    "- {id: x, rulebook: unsc, question: substance, members: 25, ...}",
    "Leave out `members`, or give as many as the body has.",
)
