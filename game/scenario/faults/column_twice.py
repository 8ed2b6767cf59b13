"""Two columns under one name."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S410",
    "two columns of one name",
    "Two columns of a table are called the same, or by two words for the same thing, so that "
    "it is unclear which of them holds.",
    "Country,Fishing,Coal,Fishing",
    "Rename one of the two, such as `Fishing rights`, or take it out.",
)
