"""What a person is told where a file breaks the rules of YAML, and what helps."""

from __future__ import annotations

import re
from typing import Any

from game.scenario import form
from game.scenario.source import Source

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
)


def _in_quotes(line: str) -> str:
    """A line ``key: a text: more`` with its text in quotes; ``""``: it is no such line."""
    found = re.fullmatch(r"((?:- )?[\w.-]+: )([^\"'\[{|>].*)", line.strip())
    if found is None:
        return ""
    text = found[2].replace("\\", "\\\\").replace('"', '\\"')
    return f'{found[1]}"{text}"'[:120]


def report_syntax(source: Source, error: Any) -> None:
    """Record an error of the parser, at the bracket or quote that nothing closes."""
    mark = error.problem_mark or error.context_mark
    at_end = mark is not None and mark.line >= len(source.lines) - 1
    if at_end and error.context_mark is not None:
        mark = error.context_mark  # the bracket or quote that nothing closes
    place = source.place(mark.line + 1, mark.column + 1) if mark else None
    said = ", ".join(str(s) for s in (error.context, error.problem) if s)
    help_ = next((cure for words, cure in _CURES if re.search(words, said)), "")
    if place and place.line <= len(source.lines):
        line = source.lines[place.line - 1]
        help_ = help_.replace("{key}", line.strip()[:40] or "key: value")
        if "\t" in line[: len(line) - len(line.lstrip())]:
            help_ = f"indent with blanks, not with tabs: `{line.expandtabs(2)[:80]}`"
        elif "mapping values" in said and (quoted := _in_quotes(line)):
            help_ = f"put quotes around a text with a colon and a blank: `{quoted}`"
    source.fault(form.NOT_YAML, place, f"this is no YAML: {said[:200]}", help_)
