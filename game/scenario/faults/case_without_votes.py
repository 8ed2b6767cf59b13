"""A case of which nobody says how it was answered, or twice."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S223",
    "case without votes",
    "A case gives neither votes, nor ballots by member, nor objections, or gives more than "
    "one of them: a vote was taken, or the room was asked, not both.",
    "- {id: x, rulebook: unsc, question: substance}",
    "Give exactly one of `votes`, `ballots` and `objections`.",
)
