"""A rulebook without a majority that is asked for by name."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S214",
    "missing majority",
    "Every rulebook needs the majorities `procedural` and `substance`, and one with the motion "
    "`important-question` needs `important`: the engine asks for them by name.",
    "majorities:\n  procedural: {...}",
    "Add the majority that is named: `substance: {name: a majority, share: {of: voting, more_than: 1/2}, cite: {rule: own}}`.",
)
