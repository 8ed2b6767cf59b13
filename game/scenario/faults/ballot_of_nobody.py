"""A ballot or an objection of no member of the body."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S225",
    "ballot or objection of no member",
    "The rulebook names the body whose rules it has, and this is none of its members: where "
    "it does not list them all they are States, by ISO 3166 alpha-3.",
    "- {id: x, rulebook: eu-council, ballots: {CHE: yes}, ...}",
    "Use the codes of the members, as `nemcon rules` prints them.",
)
