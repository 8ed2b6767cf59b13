"""Bytes that are no UTF-8."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S107",
    "not UTF-8",
    "The file holds bytes that are no UTF-8 text; most often it was saved in an old "
    "encoding of Windows, or as UTF-16.",
    "title: T\\xfcrkiye",
    "Save the file again as UTF-8: in Notepad `File > Save as > Encoding: UTF-8`.",
)
