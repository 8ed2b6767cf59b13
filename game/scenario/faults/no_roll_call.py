"""A file that is no roll call, or holds several."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S407",
    "file that is no roll call",
    "The file has neither the columns of the United Nations Digital Library (`ms_code`, "
    "`ms_vote`, `resolution` ...) nor those of a list of roll calls (`rcid`, `resolution`) with the votes beside it, or holds several roll "
    "calls and none was chosen, or fewer than two Members voted in it.",
    "country,vote",
    "Take the file that digitallibrary.un.org gives for a vote, with a row a Member under "
    "`ms_code,ms_name,ms_vote,date,resolution,title`, or write a table with these columns: "
    "`NOR,NORWAY,Y,2019-12-27,A/RES/74/247,The title`. Where a file holds several votes look with "
    "`nemcon import rollcall FILE --list WORDS`, and choose with `--resolution ID`.",
)
