"""A way of voting that the rulebook does not list."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S230",
    "way of voting that the rules lack",
    "A majority is voted on, or a motion asks for a vote, in a way that `methods` does not "
    "list. At the table the motion would be refused whenever it is moved.",
    "methods: [hands, recorded]\nmotions:\n  roll-call: "
    '{cite: {rule: "87"}, majority: none}',
    "Add the way to `methods`, or take away what asks for it (`roll-call: none`).",
)
