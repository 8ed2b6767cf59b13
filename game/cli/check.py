"""``nemcon check``: is this scenario sound?"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.complaints import WrongUsage
from game.cli.exit_codes import DONE, NO, UNUSABLE
from game.cli.lines import columns, folded, one_line, shown

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

The exit code is 0 where there are no errors, 1 where there are; warnings alone are 0.
It is 3 where a path leads to no scenario; that is said of it, and the others are checked."""

FORMATS = ("text", "line", "json", "sarif", "github")
"""How faults can be printed."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        help="a scenario's folder, file or id, or a rulebook's file, or the folder `rulebooks`; "
        "the folder that you are in, where it is a scenario's",
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
    from game.cli.positions_told import positions_told
    from game.scenario.diagnostics import ScenarioUnusable
    from game.scenario.findings.render import blocks, render
    from game.scenario.load import examine, named_by

    found: list[Problem] = []
    unusable = False
    paths = [*chain.from_iterable(map(named_by, args.paths or _here()))]
    for path in paths:
        try:
            if args.fix:
                _fix(path)
            read = examine(path)
            problems, scenario = read.problems, read.scenario
        except ScenarioUnusable as error:
            problems, scenario, unusable = error.problems, None, True
        found += problems
        if args.format == "text":
            wide = columns() if sys.stdout.isatty() else 0
            print(blocks(problems, wide), end="\n" if problems else "")
            for line in positions_told(scenario) if scenario is not None else ():
                of = f"{one_line(scenario.id)}: " if len(paths) > 1 and scenario else ""
                print(folded(f"{of}{line}", columns()))
        elif args.format != "sarif":
            print(render(problems, args.format), end="")
    errors = sum(p.severity == "error" for p in found)
    if args.format == "sarif":
        print(render(found, "sarif"), end="")
    if args.format == "text":
        warnings = len(found) - errors
        print(f"{_many(errors, 'error')}, {_many(warnings, 'warning')}")
    return UNUSABLE if unusable else NO if errors else DONE


def _here() -> list[str]:
    from game.scenario.missing import MAIN

    if not Path(MAIN).is_file():
        raise WrongUsage("there is no scenario here", "nemcon check PATH")
    return ["."]


def _fix(path: str) -> None:
    """Mend the files of a scenario or rulebook; the changes go to standard error."""
    from game.scenario.tending import tend

    mended = tend(path)
    if not mended:
        said = "nothing to mend that has one answer"
        print(f"{one_line(path)}: {said}", file=sys.stderr)
    for done in mended:
        print(f"mended: {one_line(str(done.path))}", file=sys.stderr)
        for line in done.diff().splitlines():
            print(shown(line), file=sys.stderr)


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
