"""``nemcon check``: is this scenario sound?"""

from __future__ import annotations

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

The exit code is 0 where there are no errors, 1 where there are; warnings alone are 0."""

FORMATS = ("text", "line", "json")
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


def run(args: Namespace) -> int:
    """Check each path; the exit code."""
    from game.scenario.load import examine

    errors = warnings = 0
    for path in args.paths:
        problems = examine(path).problems
        errors += sum(p.severity == "error" for p in problems)
        warnings += sum(p.severity == "warning" for p in problems)
        for line in lines_of(problems, args.format):
            print(line)
    if args.format == "text":
        print(f"{_many(errors, 'error')}, {_many(warnings, 'warning')}")
    return NO if errors else DONE


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def lines_of(problems: Iterable[Problem], form: str) -> Iterator[str]:
    """Faults in one of :data:`FORMATS`, line by line."""
    for problem in problems:
        if form == "json":
            yield _as_json(problem)
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
