"""``nemcon check``: is this scenario sound?"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from game.cli.exit_codes import DONE, NO
from game.cli.lines import one_line, shown

if TYPE_CHECKING:
    from game.scenario.diagnostics import Problem

NAME = "check"
HELP = "find the faults of scenarios, each with its place"
EXAMPLES = """\
examples:
  nemcon check scenarios/cybercrime-2024          faults with the line they stand in
  nemcon check scenarios/* --format line          one line a fault, for editors
  nemcon check my-scenario --format json          for programs: one JSON object a fault
  nemcon check my-scenario --format sarif         SARIF 2.1.0; `github` for annotations
  nemcon check my-scenario --fix                  mend what has one answer, and show it

The exit code is 0 where there are no errors, 1 where there are; warnings alone are 0."""

FORMATS = ("text", "line", "json", "sarif", "github")
"""How faults can be printed."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="a scenario's folder, file or id, or a rulebook's file",
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="how faults are printed"
    )
    parser.add_argument(
        "--fix",
        action="store_true",
        help="mend what has one answer, bring old files up to date, and show the change",
    )


def run(args: Namespace) -> int:
    """Check each path; the exit code."""
    from game.scenario.load import examine

    found: list[Problem] = []
    for path in args.paths:
        if args.fix:
            _fix(path)
        problems = examine(path).problems
        found += problems
        if args.format != "sarif":
            for line in lines_of(problems, args.format):
                print(line)
    errors = sum(p.severity == "error" for p in found)
    if args.format == "sarif":
        from game.scenario.sarif import as_sarif

        print(as_sarif(found), end="")
    if args.format == "text":
        warnings = len(found) - errors
        print(f"{_many(errors, 'error')}, {_many(warnings, 'warning')}")
    return NO if errors else DONE


def _fix(path: str) -> None:
    """Mend the files of a scenario or rulebook; the changes go to standard error."""
    from game.scenario.tending import tend

    for done in tend(path):
        print(f"mended: {one_line(str(done.path))}", file=sys.stderr)
        for line in done.diff().splitlines():
            print(shown(line), file=sys.stderr)


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def lines_of(problems: Iterable[Problem], form: str) -> Iterator[str]:
    """Faults in one of :data:`FORMATS`, line by line."""
    for problem in problems:
        if form == "json":
            yield _as_json(problem)
        elif form == "github":
            from game.scenario.sarif import as_annotations

            yield as_annotations([problem]).rstrip("\n")
        elif form == "line":
            said = f"{problem.severity}[{problem.code}]: {problem.message}"
            yield one_line(f"{problem.place}: {said}")
        else:
            yield from _as_text(problem)


def _as_json(problem: Problem) -> str:
    import msgspec

    return msgspec.json.encode(problem).decode()


def _as_text(problem: Problem) -> Iterator[str]:
    yield one_line(f"{problem.severity}[{problem.code}]: {problem.message}")
    yield f"  --> {one_line(str(problem.place))}"
    if problem.excerpt:
        line, caret = _marked(problem)
        number = str(problem.place.line)
        yield f"{number:>4} | {line}"
        yield f"{'':>4} | {caret}"
    if problem.help:
        yield f"help: {one_line(problem.help)}"
    yield ""


_WIDEST = 88
"""Characters of a line that are shown around a fault."""


def _marked(problem: Problem) -> tuple[str, str]:
    """The line of a fault, and the line of carets below it, measured in terminal cells."""
    from rich.cells import cell_len

    at = max(0, problem.place.column - 1)
    cut = max(0, at - _WIDEST // 2) if len(problem.excerpt) > _WIDEST else 0
    line = problem.excerpt[cut : cut + _WIDEST]
    safe = shown(line)
    marked = safe[at - cut : at - cut + problem.place.length]
    return safe, " " * cell_len(safe[: at - cut]) + "^" * max(1, cell_len(marked))
