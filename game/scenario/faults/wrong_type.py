"""A value of another kind than its key asks for."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S102",
    "wrong type",
    "A value is not of the kind that its key asks for: a list, a mapping, a whole number, "
    "per cent, a time of day, a date.",
    "minutes: sixty",
    "Write the kind of value that the message asks for, such as `minutes: 45`; "
    "`nemcon check PATH --fix` does where it is only written otherwise, such as `14.03.2031`.",
)
