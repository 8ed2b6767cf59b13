"""A line of a case that can never come out as written."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S239",
    "line of a case that can never come out",
    "What follows `=` has a form for each word, a refusal has one of the known codes, and who "
    "acts or votes has a seat. A line that keeps to none of these fails whatever program plays "
    "the case, so that it is a fault of the file.",
    "= clock noon",
    "Correct the line; `tests/conformance/README.md` lists what can be expected.",
)
