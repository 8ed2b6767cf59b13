"""A file of cases without any."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S229",
    "file without cases",
    "The list of cases is empty: nothing can be counted.",
    "cases: []",
    "Add a case: `- {id: first, rulebook: unsc, question: substance, votes: {yes: 9}}`.",
)
