"""Lines of a text that goes on over several, and are not set in as they must be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from game.scenario.files.yaml_slips import LONGEST, Slip, indent_of, slip_in

_TEXT = re.compile(r" *(?:- +)*([A-Za-z_][\w.-]*): +([^\s\"'\[{#&*!].*)")
_BLOCK = re.compile(r"[|>][-+0-9]*(?:\s+#.*)?\s*")
_COMMENT = re.compile(r"\s#(?!\w)")
KEYS_OF_SCENARIO = frozenset(
    {
        "format",
        "id",
        "title",
        "summary",
        "stakes",
        "date",
        "place",
        "minutes",
        "class",
        "language",
        "rulebook",
        "decided_by",
        "opens",
        "closes",
        "attendance",
        "walk_away",
        "suggested",
        "sponsors",
        "cost",
        "how_true",
        "sources",
        "issues",
        "text",
        "stages",
        "room",
        "blocs",
        "delegations",
        "record",
        "handouts",
        "debrief",
        "questions",
        "injects",
        "guide",
    }
)
"""Words that may begin a line as a key that has lost its colon, each once in a file."""


def wrapped(lines: Sequence[str], at: int) -> Slip | None:
    """The first line of the rest of a text, where line ``at``, from 0, is one of that;
    ``None``: it is a key without a colon, or something else."""
    own = indent_of(lines[at])
    while at and lines[at].strip() and not lines[at].lstrip().startswith(("#", "- ")):
        above = _TEXT.fullmatch(lines[at - 1])
        if above is not None:
            return _not_set_in(lines, at, above, own)
        if indent_of(lines[at - 1]) != own or ": " in lines[at - 1]:
            return None
        at -= 1
    return None


def _not_set_in(
    lines: Sequence[str], at: int, above: re.Match[str], own: int
) -> Slip | None:
    """Line ``at`` as the rest of the text of the key above it."""
    key, begins = above[1], above.start(1)
    block = _BLOCK.fullmatch(above[2]) is not None
    if own > begins or (not block and (_COMMENT.search(above[2]) or " " not in above[2])):
        return None
    if slip_in(lines[at], at) is not None:
        return None
    if not block and _is_key(lines, lines[at].split()[0], at):
        return None
    what = f"a line of the text of `{key}` that is not set in deeper than its key"
    written = f"{' ' * (begins + 2)}{lines[at].strip()}"[:LONGEST]
    how = f"set it in by {begins + 2} blanks, and those that follow it"
    return Slip(at + 1, own + 1, 1, what, f"{how}: `{written}`")


def _is_key(lines: Sequence[str], word: str, at: int) -> bool:
    """Whether a word is that of a key, as it stands elsewhere in the file or might."""
    keyed = re.compile(rf"[ \-]*{re.escape(word)}:(?:\s|\Z)")
    return word in KEYS_OF_SCENARIO or any(
        keyed.match(line) for number, line in enumerate(lines) if number != at
    )
