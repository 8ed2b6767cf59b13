"""A majority that the rulebook does not define."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S213",
    "unknown majority",
    "A motion is carried by a majority that the rulebook does not define, or an appeal by none, "
    "so that one member would overrule the Chair; or a point of order by any, on which the Chair "
    "rules and the room decides on an appeal.",
    'motions:\n  close-debate: {cite: {rule: "75"}, majority: two-thirds}',
    "Name a key of `majorities`, or `none` for what is granted on request.",
)
