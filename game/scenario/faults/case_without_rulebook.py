"""A case under a rulebook that nobody knows."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S221",
    "case under an unknown rulebook",
    "A case names a rulebook that is neither beside its file nor shipped.",
    "- {id: tie, rulebook: unga-comittee, question: substance, ...}",
    "Correct the name; `nemcon rules` lists the rulebooks.",
)
