"""A body in which some members have a weight and others have none."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S235",
    "body whose weights are not complete",
    "A majority of the rulebook weighs the members, and its body gives a weight to some of them and not to all. What is left out would count for nothing.",
    "body:\n  size: 3\n  members: {AUT: {weight: 9}, BEL: {weight: 12}}",
    "Give every member of the body its `weight`, or take all weights out and let scenarios set them under `weights`.",
)
