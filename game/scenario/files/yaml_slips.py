"""Usual slips in writing YAML, at the line where they stand.

The parser marks the line at which it can go no further: a key without a blank after its colon,
a quote that nothing closes and a bullet sign read as text that goes on, and what fails is a
line below.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

_LINES_ABOVE = 6
"""Lines with words, above the parser's mark, in which a slip is looked for."""
_LINES_OF_A_QUOTE = 200
LONGEST = 160
"""Characters of a line that is offered to be pasted."""
_BULLET = re.compile(r"(\s*)([\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2013\u2014*])\s*(\S.*)")
_KEY = r"(\s*(?:- )?[A-Za-z_][\w.-]*)"
_MARKS = (
    (
        re.compile(rf"{_KEY}:(?P<mark>[\u00a0\u2007\u202f\u3000]+)(.*)"),
        "a no-break space after a colon, where a blank should stand",
        "write a blank",
        r"\1: \3",
    ),
    (
        re.compile(rf"{_KEY}(?P<mark>:)(?!//)([^\s:/][^:]*)"),
        "a colon without a blank after it",
        "write a blank",
        r"\1: \3",
    ),
    (
        re.compile(rf"{_KEY}\s*(?P<mark>\uff1a)\s*(.*)"),
        "a full-width colon, where a colon and a blank should stand",
        "write both",
        r"\1: \3",
    ),
    (
        re.compile(r"(\s*)(?P<mark>-)([A-Za-z_][\w.-]*:(?:\s.*)?)"),
        "a hyphen without a blank after it",
        "write a blank",
        r"\1- \3",
    ),
)
"""Lines in which one mark is amiss: what of it, what to do, and how the line is written."""
_NO_BREAK = re.compile(
    r" *([\u00a0\u2007\u202f\u3000])[ \u00a0\u2007\u202f\u3000]*(?=[\w-])"
)
_MERGED = re.compile(r"(?:<{7}|={7}|>{7})(?: .*)?")
"""What a program for versions leaves where two of them differ."""
_BARE = re.compile(r"(\s*)((?:- )?[A-Za-z_][\w-]*)\s*(?:\s#.*)?")
"""A word alone on its line, as a key is that has lost its colon."""
_NO_COLON = re.compile(r"(\s*[A-Za-z_][\w-]*)(?:\s+([\[{\"'].*|\S[^:]*))?")
_VALUE = re.compile(r"(\s*(?:- )?(?:[\w.-]+:\s+)?)(\S.*?)(\s{2,}#.*|\s#(?!\w).*)?")
_CUT_SHORT = re.compile(
    r"(.*[:,\[{] +|.*\[)([^\"'\[\]{},:#][^\"\[\]{},]*? #[^\s#][^,\[\]{}]*)([,\]}].*)"
)
"""A line with a bracket that a comment keeps from closing: before, the text, behind."""
_BEGINS = re.compile(
    r"cannot start any token|alias|anchor|block scalar|block sequence entries|directive"
)
_AFTER_A_KEY = re.compile(r"mapping values|expected ':'|expected key|<block end>")


class Slip(msgspec.Struct, frozen=True):
    """A slip: line from 1, column from 1, characters, what it is, what helps."""

    line: int
    column: int
    length: int
    what: str
    help_: str


def slip_near(lines: Sequence[str], at: int, column: int, said: str) -> Slip | None:
    """The slip that explains what the parser ``said`` at a line and column, both from 0."""
    if not 0 <= at < len(lines):
        return None
    first_colon = lines[at].find(":")
    if "mapping values" in said and 0 <= first_colon < column:
        return None  # a colon within the text of this very line
    found = _open_quote(lines, at) or _on_its_line(lines, at, column, said)
    if found is None and _AFTER_A_KEY.search(said):
        found = next(_above(lines, at), None)
    return found


def _on_its_line(lines: Sequence[str], at: int, column: int, said: str) -> Slip | None:
    if "expected ','" in said and (cut := _CUT_SHORT.fullmatch(lines[at])):
        what = "`#` begins a comment, and the bracket is not closed"
        line = f'{cut[1]}"{cut[2]}"{cut[3]}'
        return _slip(
            at, lines[at].index("#", cut.start(2)), what, "put the text in quotes", line
        )
    if "expected ','" in said and column < len(lines[at]):
        found = _colon_in_brackets(lines[at], at, column)
        if found is not None:
            return found
    value = _VALUE.fullmatch(lines[at])
    if value and value.start(2) <= column:
        first = value[2][0]
        count = value[2].count(first) if first in "\"'" else 0
        if count == 1 and "quoted" in said:
            return _unclosed(at, value)
        if count > 1 and _AFTER_A_KEY.search(said):
            what = "quotes within a text in quotes, or words behind them"
            how = "put the whole text in quotes"
            return _slip(at, value.start(2), what, how, _quoted(value))
        if first in "%@`*&!>|-" and _BEGINS.search(said) and not _bullet(lines[at], at):
            what = f"`{first}`, with which no text may begin"
            return _slip(at, value.start(2), what, "put the text in quotes", _quoted(value))
    return slip_in(lines[at], at)


def _colon_in_brackets(line: str, at: int, column: int) -> Slip | None:
    """A colon and a blank within a text within brackets."""
    begins = max(line.rfind(mark, 0, column) + len(mark) for mark in (": ", "{", "[", ", "))
    text = re.match(r"\s*([^\s\"'][^,\[\]{}]*)", line[begins:])
    if not column or line[column] != ":" or text is None or ": " not in text[1]:
        return None
    first = begins + text.start(1)
    quoted = f'{line[:first]}"{text[1].rstrip()}"{line[first + len(text[1].rstrip()) :]}'
    return _slip(
        at, column, "a colon and a blank within a text", "put the text in quotes", quoted
    )


def with_brackets(line: str) -> str:
    """A line with its open brackets closed before a comment; ``""`` where all are, or a quote
    is open."""
    wanted, quote, stop = "", "", len(line)
    for at, letter in enumerate(line):
        if not quote and letter == "#" and line[at - 1 : at].isspace():
            stop = len(line[:at].rstrip())
            break
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'":
            quote = letter
        elif letter in "{[":
            wanted = f"{'}' if letter == '{' else ']'}{wanted}"
        elif letter in "}]":
            wanted = wanted[1:]
    closed = f"{line[:stop].rstrip()}{wanted}{line[stop:].rstrip()}"
    return closed if wanted and not quote else ""


def _quoted(value: re.Match[str]) -> str:
    """A line with its value in quotes, and in no others."""
    text, mark = value[2], value[2][0]
    if mark in "\"'" and text.endswith(mark):
        text = text[1:-1]
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'{value[1]}"{text}"{value[3] or ""}'


def _slip(at: int, column: int, what: str, how: str, line: str) -> Slip:
    return Slip(at + 1, column + 1, 1, what, f"{how}: `{line.strip()[:LONGEST]}`")


def _bullet(line: str, at: int) -> Slip | None:
    found = _BULLET.fullmatch(line)
    if found is None or (found[2] == "*" and not re.match(r"\s*\*\s", line)):
        return None
    what = f"`{found[2]}` begins no item of a list"
    return _slip(at, found.start(2), what, "write a hyphen and a blank", f"- {found[3]}")


def _mark(line: str, at: int) -> Slip | None:
    """A mark that is almost the one that should stand there."""
    for pattern, what, how, written in _MARKS:
        if found := pattern.fullmatch(line):
            return _slip(at, found.start("mark"), what, how, found.expand(written))
    return None


def _no_break(line: str, at: int) -> Slip | None:
    """Blanks before a key that are none to YAML."""
    found = _NO_BREAK.match(line)
    if found is None:
        return None
    help_ = f"write blanks: `{' ' * found.end()}{line[found.end() :][:LONGEST]}`"
    what = "a no-break space before a key, where blanks should stand"
    return Slip(at + 1, found.start(1) + 1, 1, what, help_)


def _merged(line: str, at: int) -> Slip | None:
    if not _MERGED.fullmatch(line):
        return None
    what = "a mark between two versions of the file"
    help_ = "keep one of the two, and take out the lines `<<<<<<<`, `=======` and `>>>>>>>`"
    return Slip(at + 1, 1, 7, what, help_)


_LOOKS: tuple[Callable[[str, int], Slip | None], ...] = (
    _no_break,
    _bullet,
    _mark,
    _merged,
)


def slip_in(line: str, at: int) -> Slip | None:
    """A mark amiss in a line, ``at`` from 0, whatever stands around it."""
    return next((slip for look in _LOOKS if (slip := look(line, at))), None)


def _above(lines: Sequence[str], at: int) -> Iterator[Slip]:
    """Slips in the lines above, the nearest first."""
    left = _LINES_ABOVE
    lowest = indent_of(lines[at])
    for above in range(at - 1, -1, -1):
        line = lines[above]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        yield from (slip for look in _LOOKS if (slip := look(line, above)))
        found = _NO_COLON.fullmatch(line)
        if found and indent_of(line) == indent_of(lines[at]):
            what = "a key without a colon and a blank"
            written = f"{found[1]}: {found[2] or ''}"
            yield _slip(
                above, found.start(1) + indent_of(line), what, "write both", written
            )
        bare = _BARE.fullmatch(line)
        if bare and indent_of(line) < lowest:
            what = "a key without a colon, and its values below it"
            yield _slip(above, bare.start(2), what, "write the colon", f"{bare[2]}:")
        lowest = min(lowest, indent_of(line))
        left -= 1
        if left == 0 or indent_of(line) < indent_of(lines[at]):
            return  # what stands under another key is not its business


def indent_of(line: str) -> int:
    """How many blanks a line begins with."""
    return len(line) - len(line.lstrip(" "))


def _open_quote(lines: Sequence[str], at: int) -> Slip | None:
    """A quote in a line above that is closed only by the first one in line ``at``."""
    for above in range(at - 1, max(-1, at - _LINES_OF_A_QUOTE), -1):
        value = _VALUE.fullmatch(lines[above])
        mark = value[2][0] if value else ""
        if not value or mark not in ("'", '"') or mark in value[2][1:] + (value[3] or ""):
            continue
        between = lines[above + 1 : at]
        if mark in lines[at] and not any(mark in line for line in between):
            return _unclosed(above, value)
    return None


def _unclosed(at: int, value: re.Match[str]) -> Slip:
    what = "quotes that are not closed"
    line = f"{value[1]}{value[2]}{value[2][0]}{value[3] or ''}"
    return _slip(at, value.start(2), what, "close the quotes", line)
