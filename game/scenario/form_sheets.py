"""Catalogue entries of the readers of spreadsheets, roll calls and plain texts."""

from __future__ import annotations

from game.scenario.diagnostics import Entry, ImportUnusable, Place

NO_COLUMN = Entry(
    "S401",
    "spreadsheet without a needed column",
    "A spreadsheet of delegations needs a column with their names, and either columns `issue` "
    "and `position` or a column an issue.",
    "Country,Remarks\nNorway,...",
    "Name the columns in the first line: `delegation,issue,position,salience`.",
)
CONTRADICTION = Entry(
    "S402",
    "rows that contradict each other",
    "Two rows give one delegation different positions on one issue, or different names.",
    "Norway,scope,2\nNO,scope,-1",
    "Keep one of the two rows, such as `Norway,scope,2`.",
)
BAD_CELL = Entry(
    "S403",
    "cell that cannot be read",
    "A cell holds no position from -2 to 2, no salience from 0 to 100, or another word than "
    "those that its column takes.",
    "Norway,scope,strongly for",
    "Write a number from `-2` to `2`, a salience from `0` to `100`, or one of the words that are named.",
)
STRANGE_NAME = Entry(
    "S404",
    "name of no Member of the United Nations",
    "A name in a table is that of no Member and of no delegation of the scenario. The "
    "delegation is kept as an invented one, with a code of its own.",
    "Wakanda,scope,2",
    "Nothing, if it is invented; otherwise correct the name, such as `Norway`.",
    "warning",
)
FILLED_IN = Entry(
    "S405",
    "value filled in",
    "A table does not say something that the format needs, and a usual value was taken: a "
    "salience of 50, the basis `inferred`, the delegation of the row above.",
    "Norway,scope,2,,,",
    "Nothing, if it is right; otherwise fill in the cell, such as `2/50`.",
    "warning",
)
UNKNOWN_CODE = Entry(
    "S406",
    "roll call with an unknown code",
    "A row of a roll call names no State that we know, or a vote other than yes, no, "
    "abstention and absence, or contradicts another row. The row is left out.",
    "ms_code,ms_name,ms_vote\nXQZ,Nowhere,Y",
    "Correct the row, such as `NOR,NORWAY,Y`, or leave it; former States cannot be seated.",
    "warning",
)
NO_ROLL_CALL = Entry(
    "S407",
    "file that is no roll call",
    "The file has neither the columns of the United Nations Digital Library (`ms_code`, "
    "`ms_vote`, `resolution` ...) nor those of the table of roll calls, or holds several roll "
    "calls and none was chosen, or fewer than two Members voted in it.",
    "country,vote",
    "Look with `nemcon import rollcall FILE --list WORDS`, and choose with `--resolution ID`.",
)
NO_SHEET = Entry(
    "S408",
    "file that is no spreadsheet",
    "The file cannot be opened as a table: it is damaged, protected, of another kind, or "
    "unfolds to more than a table has.",
    "delegations.pdf",
    "Save it as `.csv` or `.xlsx`.",
)
TWO_COLUMNS = Entry(
    "S410",
    "two columns of one name",
    "Two columns of a table are called the same, or by two words for the same thing, so that "
    "it is unclear which of them holds.",
    "Country,Fishing,Coal,Fishing",
    "Rename one of the two, such as `Fishing rights`, or take it out.",
)
NO_VALUE = Entry(
    "S409",
    "formula without a value",
    "A cell of a workbook holds a formula whose value is not in the file, because a program "
    "wrote it and no spreadsheet program has computed it, or whose value is an error.",
    "Norway,scope,=B2+1",
    "Open the table in a spreadsheet program and save it again, or write the value, such as `1.5`.",
)

ENTRIES: tuple[Entry, ...] = tuple(v for v in globals().values() if isinstance(v, Entry))
"""All entries of this file, in the order of their codes."""

MOST_ROWS = 20_000
CHECK_NAME = "check the name and the rights of the file; `ls` lists what is here"
"""What helps with a file that cannot be opened at all."""


def unusable(name: str, entry: Entry, message: str, help_: str = "") -> ImportUnusable:
    """The error for a file that cannot be used as a whole."""
    return ImportUnusable(name, (entry.fault(message, Place(name), help_),))
