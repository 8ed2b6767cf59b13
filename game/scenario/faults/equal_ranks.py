"""Two motions of one rank."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S234",
    "two motions of one rank",
    "The rank of a motion says which is taken first. Two of the same rank leave that open. 0 stands outside the order, and any number of motions may have it.",
    'motions:\n  suspend-meeting: {cite: {rule: "76"}, rank: 1}\n  adjourn-meeting: {cite: {rule: "76"}, rank: 1}',
    "Give each motion a rank of its own, such as `rank: 2`; what is inherited counts too.",
)
