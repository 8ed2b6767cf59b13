"""Problems as people and programs read them: with excerpts, a line each, JSON, SARIF."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from game.scenario.diagnostics import Place, Problem

Format = Literal["text", "line", "json", "sarif", "github"]
WIDEST = 100
"""Cells of a line that are shown in an excerpt."""


def render(problems: Sequence[Problem], form: Format = "text") -> str:
    """All problems in one of the formats; ends with a line feed unless empty.

    ``json`` is one object a line.
    """
    if form in ("sarif", "github"):
        from game.scenario.findings.sarif import as_annotations, as_sarif

        return as_sarif(problems) if form == "sarif" else as_annotations(problems)
    if form == "json":
        return "".join(msgspec.json.encode(_plain(p)).decode() + "\n" for p in problems)
    if form == "line":
        return "".join(_line(problem) + "\n" for problem in problems)
    if not problems:
        return ""
    return f"{blocks(problems)}\n{summary(problems)}\n"


def blocks(problems: Sequence[Problem], width: int = 0) -> str:
    """Each problem with its excerpt, a blank line between; nothing where there is none.

    ``width``: cells of a terminal; no line but one of help, which is to be pasted, is
    longer.  0: messages on one line, excerpts of :data:`WIDEST` cells.
    """
    return "\n".join(_block(problem, width) for problem in problems)


def summary(problems: Sequence[Problem]) -> str:
    """``2 errors, 1 warning``."""
    errors = sum(p.severity == "error" for p in problems)
    counts = ((errors, "error"), (len(problems) - errors, "warning"))
    said = [f"{n} {word}{'' if n == 1 else 's'}" for n, word in counts if n]
    return ", ".join(said) or "no faults"


def _line(problem: Problem) -> str:
    head = f"{_visible(str(problem.place))}: {problem.severity}[{problem.code}]"
    return f"{head}: {_visible(problem.in_a_line)}"


def _plain(problem: Problem) -> dict[str, object]:
    place = problem.place
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "length": place.length,
        "help": problem.help,
        "excerpt": problem.excerpt,
    }


def _block(problem: Problem, width: int) -> str:
    place = problem.place
    number = str(place.line) if place.line else ""
    margin = " " * len(number)
    head = f"{problem.severity}[{problem.code}]: {_visible(problem.message)}"
    lines = _broken(head, width) if width else [head]
    lines.append(f"{margin}--> {_visible(str(place))}")
    if place.line and problem.excerpt:
        widest = min(WIDEST, max(20, width - len(number) - 3)) if width else WIDEST
        shown, indent, marked = excerpt(problem.excerpt, problem.caret, widest)
        caret = " " * indent + "^" * marked
        lines += [f"{margin} |", f"{number} | {shown}".rstrip(), f"{margin} | {caret}"]
    if problem.help:
        below_arrow = "" if place.line and problem.excerpt else " "  # no `|` to stand under
        lines.append(f"{margin}{below_arrow} = help: {_visible(problem.help)}")
    return "\n".join(lines) + "\n"


def _broken(head: str, width: int) -> list[str]:
    """A message in lines between whose words it breaks, those after the first set in."""
    from textwrap import wrap

    return wrap(
        head,
        width,
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def excerpt(line: str, place: Place, widest: int = WIDEST) -> tuple[str, int, int]:
    """The part of a line to show, and the caret's indent and width, in terminal cells."""
    from rich.cells import cell_len

    shown, before_caret = _visible(line), widest * 3 // 5
    at = min(place.column - 1, len(shown))
    marked = shown[at : at + place.length]
    if cell_len(shown) > widest and cell_len(shown[:at]) > before_caret:
        cut = at - len(_fitting(shown[:at][::-1], before_caret))
        shown, at = "\u2026" + shown[cut:], at - cut + 1
    before = cell_len(shown[:at])
    if cell_len(shown) > widest:
        shown = _fitting(shown, widest - 1) + "\u2026"
    room = max(1, cell_len(shown) - before)
    return shown, before, max(1, min(cell_len(marked), room))


def _fitting(text: str, cells: int) -> str:
    from rich.cells import cell_len

    width = 0
    for at, character in enumerate(text):
        width += cell_len(character)
        if width > cells:
            return text[:at]
    return text


def _visible(text: str) -> str:
    """Text that cannot move the cursor or turn the direction of writing."""
    return "".join(" " if c == "\t" else c if c.isprintable() else "\ufffd" for c in text)
