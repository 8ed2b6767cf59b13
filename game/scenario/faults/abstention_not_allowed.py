"""An abstention where the rules know none."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S236",
    "abstention where nobody abstains",
    "The majority that decides the question has `abstain: no`: at the table an abstention would be refused, so there is none to count.",
    "- {id: x, rulebook: una-usa, question: procedural, votes: {yes: 9, no: 4, abstain: 2}}",
    "Count who neither says yes nor no under `absent`, or name another question.",
)
