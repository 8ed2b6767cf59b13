"""What stands at the foot of a printed page: notes, and the numbers of pages and documents.

``1 See E/CN.15/2018/12.`` is a note and no paragraph where a call for it (``impact,[1]``) stands
above, and paragraphs are numbered otherwise (``1.``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_RAISED = str.maketrans(
    "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079", "0123456789"
)
_RAISED_DIGITS = "\u00b9\u00b2\u00b3\u2074-\u2079\u2070"
_CALL = re.compile(rf"(?<=[^\s\[(])(?:\[([0-9]{{1,2}})\]|([{_RAISED_DIGITS}]{{1,2}}))")
"""Where a note is called for: behind a word or a stop, without a blank."""
_NOTE = re.compile(
    rf"[ \t]*(?:\[([0-9]{{1,2}})\]|([0-9]{{1,2}})(?=[ \t])|([{_RAISED_DIGITS}]{{1,2}}))[ \t]*(?=\S)"
)
_NUMBERED = re.compile(r"(?m)^[ \t]*(?:[0-9]{1,3}[.)]|\(?[a-z]\))[ \t]+\S")
_OF_THE_PAGE = re.compile(
    r"(?i)\s*(?:\*[0-9]{7}\*|[0-9]{2}-[0-9]{5}(?: ?\([A-Z]\))?[*]?(?: +[0-9]{6})*"
    r"|(?:page|seite|página|страница|стр\.) [0-9]{1,3}(?:(?:/| of | sur | de | von )[0-9]{1,3})?"
    r"|[0-9]{1,3}/[0-9]{1,3}|please recycle)\s*"
)
"""A line that a printer adds: the number of the job, of the page."""
_SYMBOL = re.compile(r"\s*[A-Z][\w.]*(?:/[\w.()*+-]+){2,}\s*")


def without_foot(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without what stands at the foot of its pages and the calls for its notes, and
    what that was, a line each."""
    calls = {_number(found) for found in _CALL.finditer(text)}
    begun = _NUMBERED.search(text)
    noted = calls if begun else set()
    kept: list[str] = []
    left: list[str] = []
    told: set[str] = set()
    in_note = False
    start = 0
    for line in text.split("\n"):
        below = begun is not None and start > begun.start()
        start += len(line) + 1
        note = _NOTE.match(line)
        if _OF_THE_PAGE.fullmatch(line) or (below and _SYMBOL.fullmatch(line)):
            left.append(line.strip())
            in_note = False
        elif note and below and _number(note) in noted - told:
            told.add(_number(note))
            left.append(line.strip())
            in_note = True
        elif in_note and line.strip() and not _NUMBERED.match(line):
            left[-1] += f" {line.strip()}"
        else:
            in_note = False
            kept.append(line)
    if not left:
        return text, ()
    return "".join(_without_calls("\n".join(kept), told)), tuple(left)


def _without_calls(text: str, told: set[str]) -> Iterator[str]:
    """The pieces of a text between the calls for notes that were there."""
    at = 0
    for found in _CALL.finditer(text):
        if _number(found) in told:
            yield text[at : found.start()]
            at = found.end()
    yield text[at:]


def _number(found: re.Match[str]) -> str:
    return next(group for group in found.groups() if group).translate(_RAISED)
