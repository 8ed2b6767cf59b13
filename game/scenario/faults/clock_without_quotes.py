"""A time of day that other programs take for a number."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S127",
    "time of day without quotes",
    "To programs that follow the first version of YAML, `12:30` without quotes is the number "
    "750: twelve times sixty and thirty. Here it is a time in either form.",
    "opens: 12:30",
    "Put the time in quotes; `nemcon check PATH --fix` does.",
    "warning",
)
