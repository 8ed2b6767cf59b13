"""A name that is no Member's of the United Nations."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S404",
    "name of no Member of the United Nations",
    "A name in a table is that of no Member and of no delegation of the scenario, or could be "
    "that of two Members (`Korea`). The delegation is kept as an invented one, with a code of "
    "its own.",
    "Wakanda,scope,2",
    "Nothing, if it is invented; otherwise correct the name, such as `Norway`.",
    "warning",
)
