"""Lines that begin in a wrong column, of which YAML itself says something else or nothing.

A line that is set in deeper than a key with a text is read as more of that text, and is
refused only for its colon; one that begins between the hyphen of an item and its first key
belongs to neither; and the line that is amiss may be the one above that which is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from game.scenario.files.yaml_slips import LONGEST, Slip, indent_of

_KEYED = re.compile(r"[ \t]*(?:- +)*[A-Za-z_][\w.-]*:(?:\s|\Z)")
_WITH_VALUE = re.compile(r"[ \t]*(?:- +)*[A-Za-z_][\w.-]*:\s+[^\s#|>].*")
_EMPTY = re.compile(r"[ \t]*(?:- +)*([A-Za-z_][\w.-]*):\s*(?:#.*)?")
_REFUSED = re.compile(r"mapping values|expected key|expected '-'")


def indent_slip(lines: Sequence[str], at: int, column: int, said: str) -> Slip | None:
    """The line in a wrong column that explains what the parser ``said`` of line ``at`` and a
    column, both from 0; ``None``: it is something else."""
    line, above = lines[at], _above(lines, at)
    if above < 0 or not _REFUSED.search(said) or not _KEYED.match(line):
        return None
    if "mapping values" in said and column != line.find(":"):
        return None  # a colon within the text of this very line
    own, begins = indent_of(line), _first(lines[above])
    if own > begins and _WITH_VALUE.match(lines[above]):
        if _belongs_below(lines, above, at) or _fell_out(lines, above, at):
            what = "this line begins in another column than the lines below it"
            return _moved(lines, above, own, what)
        what = "this line is set in deeper than the one above, which has a value already"
        return _moved(lines, at, begins, what)
    if indent_of(lines[above]) < own < begins:
        what = "this line begins in another column than the keys of its item"
        return _moved(lines, at, begins, what)
    if "expected '-'" in said and _lacks_hyphen(lines, at):
        what, written = "an item of a list without its hyphen", f"- {line.strip()}"
        return _told(lines, at, what, "write a hyphen and a blank", " " * own + written)
    return None


def _moved(lines: Sequence[str], at: int, column: int, what: str) -> Slip:
    how = f"set it in by {column} blanks" if column else "begin it at the margin"
    return _told(lines, at, what, how, " " * column + lines[at].strip())


def _told(lines: Sequence[str], at: int, what: str, how: str, line: str) -> Slip:
    return Slip(at + 1, indent_of(lines[at]) + 1, 1, what, f"{how}: `{line[:LONGEST]}`")


def _belongs_below(lines: Sequence[str], above: int, at: int) -> bool:
    """Whether the line above one that is refused is the one that is not set in enough: it is
    the first below a key without a value, and stands where that key does, or alone against
    those below it."""
    before, after = _above(lines, above), _below(lines, at)
    own = indent_of(lines[above])
    if before < 0 or not _EMPTY.fullmatch(lines[before]) or _first(lines[above]) > own:
        return False
    if _first(lines[before]) == own:
        return True
    return (
        after > at
        and indent_of(lines[after]) == indent_of(lines[at])
        and not any(indent_of(line) == own for line in _deeper(lines, after, own))
    )


def _fell_out(lines: Sequence[str], above: int, at: int) -> bool:
    """Whether the line above one that is refused has left the keys among which it stands:
    those before and behind it share a column, and those in its own have their values below."""
    own, before = indent_of(lines[above]), _above(lines, above)
    if not own or before < 0 or indent_of(lines[before]) != indent_of(lines[at]):
        return False
    beside = (n for n in range(before, -1, -1) if not _is_void(lines[n]))
    first = next((n for n in beside if indent_of(lines[n]) <= own), -1)
    return (
        first >= 0
        and indent_of(lines[first]) == own
        and _EMPTY.fullmatch(lines[first]) is not None
    )


def _deeper(lines: Sequence[str], start: int, least: int) -> Iterator[str]:
    """Lines with words from one on, as far as none begins before a column."""
    for line in lines[start:]:
        if not _is_void(line):
            if indent_of(line) < least:
                return
            yield line


def _lacks_hyphen(lines: Sequence[str], at: int) -> bool:
    """Whether a line stands in the column of the hyphens above it."""
    own = indent_of(lines[at])
    for above in range(at - 1, -1, -1):
        line = lines[above]
        if _is_void(line) or indent_of(line) > own:
            continue
        return indent_of(line) == own and line[own : own + 2] == "- "
    return False


def _above(lines: Sequence[str], at: int) -> int:
    """The nearest line above with words, from 0; -1: there is none."""
    return next((n for n in range(at - 1, -1, -1) if not _is_void(lines[n])), -1)


def _below(lines: Sequence[str], at: int) -> int:
    """The nearest line below with words; the line itself where there is none."""
    return next((n for n in range(at + 1, len(lines)) if not _is_void(lines[n])), at)


def _is_void(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _first(line: str) -> int:
    """The column, from 0, of the first letter behind blanks and hyphens."""
    found = re.match(r" *(?:- +)*", line)
    return found.end() if found else 0
