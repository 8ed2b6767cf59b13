"""A second vote where the rules take none."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S227",
    "second vote where there is none",
    "`second` says that an equal vote is taken again. The rules take no second vote on such "
    "a question, or nobody voted.",
    "- {id: x, rulebook: unga-committee, question: substance, second: yes, ...}",
    "Leave out `second`, or name a rulebook that votes again on a tie.",
)
