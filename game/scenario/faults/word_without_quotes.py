"""A text that other programs take for a truth value or for nothing."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S126",
    "word that other programs take for something else",
    "The word stands without quotes where a text is asked for. Here it is text; to many other "
    "programs that read YAML, `NO`, `on`, `yes`, `y` are truth values, `null`, `~` nothing, and "
    "`2031-03-14` is a date. "
    "Norway has disappeared from more than one table in this way.",
    "language: no",
    "Put it in quotes; `nemcon check PATH --fix` does.",
    "warning",
)
