"""A case that asks a question which its rulebook does not know."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S222",
    "question that the rulebook does not know",
    "The kind of question is none of the rulebook's majorities: the Assembly, for example, "
    "knows no qualified majority.",
    "- {id: x, rulebook: unga-committee, question: qualified, ...}",
    "Write one of the kinds that are listed, such as `question: substance`.",
)
