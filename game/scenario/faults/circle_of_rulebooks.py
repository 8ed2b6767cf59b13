"""Rulebooks that inherit from each other in a circle."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S211",
    "rulebook that inherits from itself",
    "Following `inherits` from file to file leads back to where it began.",
    "id: mine\ninherits: mine",
    "Take out of one of the rulebooks that are named its line `inherits: NAME`.",
)
