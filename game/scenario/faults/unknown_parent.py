"""A rulebook that inherits from one which nobody knows."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S217",
    "unknown inherited rulebook",
    "`inherits` names a rulebook that is neither beside this one nor shipped.",
    "inherits: unga-comittee",
    "Correct the name, or put the file into the folder of rulebooks: `rulebooks/NAME.yaml`.",
)
