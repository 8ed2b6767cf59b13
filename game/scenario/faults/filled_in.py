"""What a table leaves open, and what was taken for it."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S405",
    "value filled in",
    "A table does not say something that the format needs, and a usual value was taken: a "
    "salience of 50, the delegation of the row above; or it says what "
    "may be read in two ways, and one was taken.",
    "Norway,scope,2,,,",
    "Nothing, if it is right; otherwise fill in the cell, such as `2/50`.",
    "warning",
)
