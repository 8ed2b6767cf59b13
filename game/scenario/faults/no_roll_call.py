"""A file that is no roll call, or holds several."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S407",
    "file that is no roll call",
    "The file has neither the columns of the United Nations Digital Library (`ms_code`, "
    "`ms_vote`, `resolution` ...) nor those of the table of roll calls, or holds several roll "
    "calls and none was chosen, or fewer than two Members voted in it.",
    "country,vote",
    "Look with `nemcon import rollcall FILE --list WORDS`, and choose with `--resolution ID`.",
)
