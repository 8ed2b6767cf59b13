"""What a person is told where a file breaks the rules of YAML, and what helps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from game.scenario.diagnostics import Place
from game.scenario.faults import not_yaml
from game.scenario.files.indents import indent_slip
from game.scenario.files.source import Source
from game.scenario.files.wrapped import wrapped
from game.scenario.files.yaml_slips import Slip, indent_of, slip_near, with_brackets

NO_YAML = "this is no YAML: "
"""How the message of every refused line begins."""
_CURES = (
    (
        r"mapping values are not allowed",
        'put quotes around a text with a colon and a blank: `title: "The last day: a treaty"`',
    ),
    (r"expected ',' or", "close the bracket, and put commas between the values: `[a, b]`"),
    (
        r"unexpected end of stream|while scanning a quoted",
        'close the quotes: `title: "The last day"`',
    ),
    (
        r"cannot start any token",
        'put quotes around a text that begins so: `title: "@home"`',
    ),
    (
        r"expected <block end>",
        "lines of one mapping begin in one column: look at the blanks before `{key}`",
    ),
    (
        r"could not find expected ':'",
        "put a colon and a blank after the key: `title: The last day`",
    ),
    (
        r"unknown escape character",
        "write the backslash twice, or use single quotes: `'\\\\'`",
    ),
    (
        r"hexdec?imal|invalid Unicode",
        "write the backslash twice, or use single quotes: `'C:\\Users'`",
    ),
    (
        r"expected node content",
        'close the bracket, or put the text in quotes: `title: "[sic]"`',
    ),
    (r"while scanning a", 'put quotes around a text that begins so: `title: "!home"`'),
)
_PLAINLY = (
    (
        r"did not find expected key",
        "this line begins in another column than the keys above",
    ),
    (
        r"did not find expected '-'",
        "this line begins in another column than the items above",
    ),
    (r"mapping values are not allowed", "a colon and a blank within a text"),
    (r"expected ',' or", "a bracket that is not closed, or a comma that is missing"),
    (r"unexpected end of stream|while scanning a quoted", "quotes that are not closed"),
    (r"could not find expected ':'", "a key without a colon and a blank"),
    (r"character '\\t'", "a tab where only blanks may stand"),
    (r"cannot start any token", "a character with which no text may begin"),
    (r"unknown escape character", "a backslash that stands for nothing"),
    (r"unknown alias|undefined alias", "an alias of nothing"),
    (
        r"hexdec?imal|invalid Unicode",
        "a backslash in double quotes, behind which a number is missing",
    ),
    (
        r"flow node, did not find expected node content",
        "a bracket that is not closed, or a comma with nothing before it",
    ),
    (
        r"expected node content",
        "a bracket that closes nothing, or a comma where a text begins",
    ),
    (
        r"while scanning a tag|tag handle|tag URI|shorthand",
        "`!`, with which no text may begin",
    ),
    (r"while scanning an (anchor|alias)", "`&` or `*`, with which no text may begin"),
    (
        r"document (indicator|start)|<document",
        "three hyphens or dots, as between two files",
    ),
    (r"block scalar", "words behind `|` or `>`, or none below it"),
    (r"block sequence entries", "a hyphen where no list begins"),
    (r"block mapping|block sequence", "this line fits none of those above"),
    (r"directive", "`%`, with which no line may begin"),
    (
        r"control characters|invalid (leading|trailing)|unacceptable|special characters",
        "a character that no text may hold",
    ),
)
"""What the parser says, and what a person is told."""


_UNCLEAR = "what stands here fits nothing above it"
"""What a person is told where the parser says what is not known yet."""


def _in_quotes(line: str) -> str:
    """A line ``key: a text: more`` with its text in quotes; ``""``: it is no such line."""
    found = re.fullmatch(
        r"((?:- )?[\w.-]+: )([^\"'\[{|>].*?)(\s{2,}#.*|\s#(?!\w).*)?", line.strip()
    )
    if found is None:
        return ""
    text = found[2].replace("\\", "\\\\").replace('"', '\\"')
    return f'{found[1]}"{text}"{found[3] or ""}'[:160]


def _in_single_quotes(line: str) -> str:
    """A line ``key: "a text"`` with single quotes; ``""``: it is no such line."""
    found = re.fullmatch(r"((?:- )?[\w.-]+: )\"([^\"']*)\"(\s+#.*)?", line.strip())
    return f"{found[1]}'{found[2]}'"[:160] if found else ""


def _in_column(lines: Sequence[str], at: int) -> str:
    """What to write so that line ``at``, from 0, begins where those above it do."""
    line = lines[at].strip()
    own = indent_of(lines[at])
    beside: list[int] = []
    for above in reversed(lines[max(0, at - 200) : at]):
        if above.strip() and not above.lstrip().startswith("#"):
            if indent_of(above) <= own:
                break
            beside.append(indent_of(above))
    if not beside or not line:
        return ""
    return f"begin it where the lines above begin: `{' ' * min(beside)}{line}`"[:160]


class Told(msgspec.Struct, frozen=True):
    """What a person is told of an error of the parser: where, what it is, what helps."""

    place: Place | None
    what: str
    help_: str


def report_syntax(source: Source, error: Any) -> None:
    """Record an error of the parser."""
    report(source, told_of(source, error))


def report(source: Source, told: Told) -> None:
    """Record what a person is told of an error of the parser."""
    message = f"{NO_YAML}{told.what}"
    source.fault(not_yaml.ENTRY, told.place, message, told.help_)


def told_of(source: Source, error: Any) -> Told:
    """What is said of an error of the parser, at the bracket or quote that nothing closes."""
    mark = error.problem_mark or error.context_mark
    at_end = mark is not None and mark.line >= len(source.lines) - 1
    if at_end and error.context_mark is not None:
        mark = error.context_mark  # the bracket or quote that nothing closes
    elif _closes_nothing(source.lines, error):
        mark = error.context_mark
    said = ", ".join(str(s) for s in (error.context, error.problem) if s)
    if mark is not None and "flow node" in said and (cut := _cut_short(source, mark.line)):
        return cut
    slip = _wrapped(source.lines, error)
    if slip is None and mark:
        slip = _slip_at(source.lines, mark.line, mark.column, said)
    if slip is not None:
        where = source.place(slip.line, slip.column, slip.length)
        return Told(where, slip.what, slip.help_)
    place = source.place(mark.line + 1, mark.column + 1) if mark else None
    plainly = next((w for words, w in _PLAINLY if re.search(words, said)), _UNCLEAR)
    return Told(place, plainly, _help(source, place, said))


def _cut_short(source: Source, at: int) -> Told | None:
    """What is told of a file that ends within a bracket; ``None``: line ``at``, from 0, is
    not behind its last words."""
    last = len(source.text.rstrip().split("\n")) - 1
    if at <= last:
        return None
    line = source.lines[last]
    what = "the file ends within a bracket, and may have been cut short"
    closed = with_brackets(line).strip()
    help_ = f"write what is missing, or close the bracket: `{closed[:160]}`"
    return Told(source.place(last + 1, len(line.rstrip())), what, help_)


def _wrapped(lines: Sequence[str], error: Any) -> Slip | None:
    """The rest of a text that is taken for a key."""
    begins = error.context_mark
    if begins is None or "expected ':'" not in str(error.problem):
        return None
    return wrapped(lines, begins.line) if begins.line < len(lines) else None


def _slip_at(lines: Sequence[str], at: int, column: int, said: str) -> Slip | None:
    """The usual slip that explains what the parser ``said``, of a mark or of a column."""
    found = slip_near(lines, at, column, said)
    if found is None and at < len(lines):
        found = indent_slip(lines, at, column, said)
    return found


def _closes_nothing(lines: Sequence[str], error: Any) -> bool:
    """Whether a key or item that stands no deeper than the line of an open bracket ends it."""
    mark, opened = error.problem_mark, error.context_mark
    if mark is None or opened is None or "expected ',' or" not in str(error.problem):
        return False
    if not opened.line < mark.line < len(lines):
        return False
    line, first = lines[mark.line], lines[opened.line]
    begins = re.match(r" *(?:- +)*", first)
    return bool(re.match(r"\s*(?:-\s|[\w-]+:(?:\s|\Z))", line)) and (
        indent_of(line) <= (begins.end() if begins else 0)
    )


def _help(source: Source, place: Place | None, said: str) -> str:
    """What helps against what the parser ``said`` of a place."""
    help_ = next((cure for words, cure in _CURES if re.search(words, said)), "")
    if place and place.line <= len(source.lines):
        line = source.lines[place.line - 1]
        help_ = help_.replace("{key}", line.strip()[:40] or "key: value")
        if "\t" in line[: len(line) - len(line.lstrip())]:
            help_ = f"indent with blanks, not with tabs: `{line.expandtabs(2)[:80]}`"
        elif "expected ',' or" in said and (closed := with_brackets(line)):
            help_ = f"close the bracket: `{closed.strip()[:160]}`"
        elif "hex" in said and (single := _in_single_quotes(line)):
            help_ = f"put it in single quotes, where a backslash is one: `{single}`"
        elif "block node, did not find expected node content" in said and (
            quoted := _in_quotes(line)
        ):
            help_ = f"put quotes around the text: `{quoted}`"
        elif "mapping values" in said and (quoted := _in_quotes(line)):
            help_ = f"put quotes around a text with a colon and a blank: `{quoted}`"
        elif "expected key" in said or "expected '-'" in said:
            help_ = _in_column(source.lines, place.line - 1) or help_
    return help_
