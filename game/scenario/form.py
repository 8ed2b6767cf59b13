"""Catalogue entries of the reader itself: what is wrong with the form of a file (S1xx)."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

UNKNOWN_KEY = Entry(
    "S101",
    "unknown key",
    "A key is not part of the format, most often because it is misspelt.",
    "weigth: 100",
    "Correct the key, or take the line out; `nemcon schema` lists the keys.",
)
WRONG_TYPE = Entry(
    "S102",
    "wrong type",
    "A value is not of the kind that its key asks for: a list, a mapping, a whole number, "
    "per cent, a time of day, a date.",
    "minutes: sixty",
    "Write the kind of value that the message asks for, such as `minutes: 45`.",
)
MISSING_KEY = Entry(
    "S103",
    "missing key",
    "A part of the file lacks a key that it cannot do without.",
    "issues:\n  scope: {title: Scope, low: narrow}",
    "Add the key that is named, such as `date: 2031-03-14`.",
)
DUPLICATE_KEY = Entry(
    "S104",
    "duplicate key",
    "A mapping gives the same key twice. Other readers would silently keep the last.",
    "title: One\ntitle: Two",
    "Take one of the two lines out and keep the other, such as `title: One`.",
)
ALIAS = Entry(
    "S105",
    "anchor, alias or merge key",
    "Anchors (`&name`), aliases (`*name`) and merge keys (`<<`) are refused: a short file "
    "could otherwise unfold into gigabytes, and a reader could not see what stands where.",
    "blocs: &b {}\nissues: *b",
    'Write the value out where it is needed. A text that begins with & or * needs quotes: `"&"`.',
)
TAG = Entry(
    "S106",
    "tag",
    "Tags (`!name`) are refused: every value is read as text, then as its key asks.",
    "title: !!str The river",
    'Take the tag out. A text that begins with an exclamation mark needs quotes: `title: "!"`.',
)
NOT_UTF8 = Entry(
    "S107",
    "not UTF-8",
    "The file holds bytes that are no UTF-8 text; most often it was saved in an old "
    "encoding of Windows, or as UTF-16.",
    "title: T\\xfcrkiye",
    "Save the file again as UTF-8: in Notepad `File > Save as > Encoding: UTF-8`.",
)
EMPTY = Entry(
    "S108",
    "empty file",
    "The file has no content besides comments and blank lines.",
    "# nothing here",
    "Begin with a folder that plays: `nemcon new NAME`.",
)
TOO_LARGE = Entry(
    "S109",
    "file too large",
    "The file is larger than any scenario needs to be; it was not read.",
    "(a file of 50 MB)",
    "Check that it is the right file; move long texts into briefs: `brief: briefs/NOR.md`.",
)
TOO_DEEP = Entry(
    "S110",
    "nested too deeply, or too many values",
    "The file nests lists and mappings deeper than the format does, or has more values "
    "than can be sensible.",
    "a: [[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]",
    "Look for repeated parts, and for a bracket that is not closed: `[a, b]`.",
)
NOT_YAML = Entry(
    "S111",
    "not YAML",
    "The file breaks the rules of YAML at this place; what follows could not be read.",
    "title: The last day: a treaty",
    "Indent with blanks, never with tabs; close brackets and quotes; put quotes around a "
    'text with a colon and a blank: `title: "The last day: a treaty"`.',
)
CONTROL = Entry(
    "S112",
    "control character",
    "The file holds a character that is invisible, or that makes a line look other than "
    "it is (control characters, reversals of the direction of writing).",
    "title: The \\u202eriver",
    "Delete the character: `nemcon check PATH --fix` does.",
)
DOCUMENTS = Entry(
    "S113",
    "more than one document",
    "A line `---` begins a second document; a scenario is one.",
    "title: One\n---\ntitle: Two",
    "Take the line `---` out, or keep the second document in a file of its own.",
)
STRANGE_KEY = Entry(
    "S114",
    "key that is no plain word",
    "A key is a list, a mapping or empty.",
    "? [a, b]\n: value",
    "Give the value a plain key: `key: value`.",
)
OUT_OF_RANGE = Entry(
    "S115",
    "out of range",
    "A number, share, position or time lies outside what its key allows.",
    "position: 3",
    "Write a value within the range that the message names, such as `position: 2`.",
)
UNKNOWN_WORD = Entry(
    "S116",
    "not one of the words",
    "The key takes one of a few words, and this is none of them.",
    "kind: vot",
    "Write one of the words that are named, such as `kind: action`.",
)
TRUTH = Entry(
    "S117",
    "neither yes nor no",
    "The key takes `yes` or `no`. The other words that some readers of YAML take for "
    "truth (on, off, true, y) are refused, since they also stand for names and codes.",
    "playable: on",
    "Write `yes` or `no`.",
)
NO_FILE = Entry(
    "S118",
    "no such file",
    "There is no scenario of that name, or a file of it is missing or cannot be read.",
    "nemcon play cybercrme-2024",
    "Check the name and the rights of the file; `nemcon scenarios` lists what there is.",
)
TOO_MANY = Entry(
    "S119",
    "more faults than are shown",
    "The file has so many faults that the rest was left out.",
    "(a file of another kind under the name scenario.yaml)",
    "Mend those that are shown and check again: `nemcon check PATH`.",
)
CSV_HEADER = Entry(
    "S120",
    "wrong columns",
    "The first line of a table does not name its columns as it must.",
    "delegation,issue,place",
    "Write `delegation,issue,position,salience,basis,source` as the first line.",
)
CSV_ROW = Entry(
    "S121",
    "row that does not fit its columns",
    "A row of a table has more or fewer cells than columns, or a quote that is not closed.",
    "NOR,scope,1,50,stated",
    'Add or remove commas; put a cell with a comma in double quotes: `"one, two"`.',
)
BAD_ID = Entry(
    "S122",
    "id that cannot be used",
    "Ids are short: letters, digits, dots, hyphens and underscores, at most 40 of them, "
    "beginning with a letter or digit.",
    'id: "6 (2)"',
    "Write it without blanks and brackets, such as `id: 6-2`; the number as displayed has a key of its own, `number`.",
)
NO_WORDS = Entry(
    "S123",
    "empty text",
    "The key needs words, and has none.",
    'title: ""',
    "Write the text, such as `title: The last day`.",
)
FORMAT_VERSION = Entry(
    "S124",
    "unknown version of the format",
    "`format` names the version of the file format; this program reads version 1.",
    "format: 2",
    "Write `format: 1`, or use a newer version of the program.",
)
DUPLICATE_ID = Entry(
    "S125",
    "id given twice",
    "Two entries of a list have the same id, so that a reference to it would be unclear.",
    "stages:\n  - {id: opening}\n  - {id: opening}",
    "Rename one of the two, such as `id: closing`.",
)
TRAP = Entry(
    "S126",
    "word that other programs take for something else",
    "The word stands without quotes where a text is asked for. Here it is text; to many other "
    "programs that read YAML, `NO`, `on`, `yes`, `y` are truth values and `null`, `~` nothing. "
    "Norway has disappeared from more than one table in this way.",
    "language: no",
    "Put it in quotes; `nemcon check PATH --fix` does.",
    "warning",
)
CLOCK_TRAP = Entry(
    "S127",
    "time of day without quotes",
    "To programs that follow the first version of YAML, `12:30` without quotes is the number "
    "750: twelve times sixty and thirty. Here it is a time in either form.",
    "opens: 12:30",
    "Put the time in quotes; `nemcon check PATH --fix` does.",
    "warning",
)
NUMBER_TRAP = Entry(
    "S128",
    "number that other programs write differently",
    "An id or a text looks like a number with a zero that counts here and is lost elsewhere: "
    "other programs take `1.10` for 1.1 and `007` for 7.",
    "text:\n  - {id: 1.10, number: Article 1.10, heading: Scope}",
    "Put it in quotes; `nemcon check PATH --fix` does.",
    "warning",
)

ENTRIES: tuple[Entry, ...] = tuple(v for v in globals().values() if isinstance(v, Entry))
"""All entries of this file, in the order of their codes."""
