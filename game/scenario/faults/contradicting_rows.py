"""Two rows of a table that cannot both hold."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S402",
    "rows that contradict each other",
    "Two rows give one delegation different positions on one issue, different names, or make it "
    "an observer here and a member there; or two rows of a roll call give one State different "
    "votes, or one roll call different cells.",
    "Norway,scope,2\nNO,scope,-1",
    "Keep one of the two rows, such as `Norway,scope,2`.",
)
