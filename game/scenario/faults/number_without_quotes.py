"""A text that other programs take for a number, and shorten."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S128",
    "number that other programs write differently",
    "An id or a text looks like a number with a zero that counts here and is lost elsewhere: "
    "other programs take `1.10` for 1.1 and `007` for 7. A number with a zero before it, such as "
    "`lesson: 045`, is 45 here and 37 to programs that follow the first version of YAML.",
    "text:\n  - {id: 1.10, number: Article 1.10, heading: Scope}",
    "Put an id or a text in quotes, and leave the zero of a number away; `nemcon check PATH --fix` does.",
    "warning",
)
