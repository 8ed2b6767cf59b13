"""Text that was not saved as UTF-8.

The old encoding of Windows for Western Europe is read; those for other scripts would come out
of that as other letters (``Ðîññèÿ``), and nobody can be asked, so that they are refused.
"""

from __future__ import annotations

import re

from game.scenario.diagnostics import ImportUnusable, unusable
from game.scenario.faults import not_utf8

WESTERN = "cp1252"
_HIGH = re.compile(rb"[\x80-\xff]")
_MARKS = rb"\x80\x82\x84\x85\x91-\x97\x99\xa0\xab\xb0\xbb"
"""Quotes, dashes, dots and blanks, which stand side by side in any text."""
_RUN = re.compile(rb"(?:(?![" + _MARKS + rb"])[\x80-\xff]){3,}")
"""Letters side by side that are none of ASCII: a Western word has two at most (`ção`)."""
_NONE = re.compile(
    rb"[\x81\x8d\x8f\x90\x9d]|\x83[\x80-\xff]"
    rb"|(?<=[A-Za-z])(?:(?![\x8c\x91\x92\x96\x97\x9a\x9c\x9e])[\x80-\x9f]|[\xa1-\xa6\xa8\xa9"
    rb"\xac\xae\xaf\xb1-\xb3\xb5\xb6\xb8\xb9\xbc-\xbf])(?=[a-z])"
)
"""What Windows had no letter for, how Japanese syllables begin, or a sign within a word: `T\x9frkiye` of a Macintosh, and
`Stany Zjednoczone i W\xb3ochy` of an Eastern European Windows."""
_DISTINCT, _MOST_IN_RUNS = 3, 4
"""Different letters that make such a run (`jäääär` has one), and of how many letters of the
file one, at most, may stand in one."""
_WORD = re.compile(r"\w*[^\W\x00-\x7f]\w*")
HELP = "save it as UTF-8: in Excel `Save as > CSV UTF-8`, in Notepad `Save as > Encoding: UTF-8`"


def is_western(content: bytes) -> bool:
    """Whether bytes that are no UTF-8 may be text in :data:`WESTERN`."""
    in_runs = sum(len(run) for run in _RUN.findall(content) if len({*run}) >= _DISTINCT)
    too_many = in_runs * _MOST_IN_RUNS > len(_HIGH.findall(content))
    return not (too_many or _NONE.search(content))


def text_of(name: str, content: bytes) -> str:
    """The bytes of a file as text: UTF-8, UTF-16 with a mark, or :data:`WESTERN`.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable` where they are none of them.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if not is_western(content):
            raise of_no_known_encoding(name, content, error.start) from error
        return content.decode(WESTERN)


def of_no_known_encoding(name: str, content: bytes, at: int) -> ImportUnusable:
    """The refusal of a file; ``at`` is the first of its bytes that is no UTF-8."""
    message = (
        f"`{name}` is neither UTF-8 nor the Western encoding of Windows "
        f"(byte {at + 1} is 0x{content[at]:02x})"
    )
    return unusable(name, not_utf8.ENTRY, message, HELP)


def western_word(content: bytes) -> str:
    """The first word with a letter that is no ASCII, of a text that is in :data:`WESTERN`;
    empty: it is UTF-8 or UTF-16, or has no such word."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return ""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        found = _WORD.search(content.decode(WESTERN, "replace"))
        return found[0] if found else ""
    return ""
