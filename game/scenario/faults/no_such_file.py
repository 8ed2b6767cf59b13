"""A file that is not there or cannot be read."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S118",
    "no such file",
    "There is no scenario of that name, or a file of it is missing or cannot be read.",
    "nemcon play cybercrme-2024",
    "Check the name and the rights of the file; `nemcon scenarios` lists what there is.",
)
