"""A row of a roll call whose State or vote is not known."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S406",
    "roll call with an unknown code",
    "A row of a roll call names no State that we know, or a vote other than yes, no, "
    "abstention and absence. The row is left out.",
    "ms_code,ms_name,ms_vote\nXQZ,Nowhere,Y",
    "Correct the row, such as `NOR,NORWAY,Y`, or leave it; former States cannot be seated.",
    "warning",
)
