"""More votes than the body has members."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S238",
    "more votes than the body has members",
    "A majority asks for a fixed number of votes in favour that is larger than the body, a share "
    "for more than all, or a motion for as many seconds as there are members: nothing could be "
    "carried by it.",
    "majorities:\n  procedural: {name: many, cite: {rule: own}, fixed: 500}",
    "Write for example `fixed: 9`, or give the body its size: `size: 500`.",
)
