"""A second vote after one that is not equal."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S228",
    "second vote that is not equal",
    "`second` changes what becomes of an equal vote only: this one is not equal, and comes "
    "out the same without it.",
    "- {id: x, rulebook: unga-plenary, votes: {yes: 9, no: 4, abstain: 0}, second: yes}",
    "Leave out `second`, or correct the numbers.",
    "warning",
)
