"""``nemcon conform``: the cases of the conformance suite, played."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from game.cli.exit_codes import DONE, NO

if TYPE_CHECKING:
    from pathlib import Path

    from game.rules.conformance.playing import Failure
    from game.scenario.cases.case_file import MeetingCase

NAME = "conform"
HELP = "play the cases of the conformance suite and say which fail"
EXAMPLES = """\
examples:
  nemcon conform                       the cases that come with the program
  nemcon conform tests/conformance     those of a folder, however deep
  nemcon conform --json                one JSON object a case

The exit code is 0 where every case holds, 1 where one fails, 3 where a file has faults."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", help="a folder of cases, or one case"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(args: Namespace) -> int:
    """Play each case; the exit code."""
    from pathlib import Path

    from game.cli.complaints import WrongUsage
    from game.errors import InputUnusable
    from game.rules.conformance.playing import play
    from game.scenario.cases.case_file import Read, cases_in, read_case, shipped_cases
    from game.scenario.diagnostics import CasesUnusable, Problems
    from game.scenario.load import shelves_for

    folder = Path(args.folder) if args.folder else shipped_cases()
    if not folder.exists():
        msg = f"there is no `{folder}`"
        raise InputUnusable(msg)
    paths = cases_in(folder)
    if not paths:
        msg = f"there are no cases in `{folder}`"
        raise WrongUsage(msg, "a case is a file that ends in .case")
    problems, failed, played = Problems(), 0, 0
    books: Read = {}
    for path in paths:
        case = read_case(path, shelves_for(path.parent), problems, books)
        if case is None:
            continue
        failures = play(case.setup, case.lines)
        played += 1
        failed += bool(failures)
        _print(path, case, failures, as_json=args.json)
    if played and not args.json:
        print(f"{played - failed} of {played} cases hold")
    if problems.unusable:
        raise CasesUnusable(problems.in_order())
    return NO if failed else DONE


def _print(
    path: Path, case: MeetingCase, failures: tuple[Failure, ...], *, as_json: bool
) -> None:
    if as_json:
        import msgspec

        found = {
            "name": case.name,
            "rule": case.rule,
            "rulebook": case.rulebook,
            "why": case.why,
            "holds": not failures,
            "failures": failures,
        }
        print(msgspec.json.encode(found).decode())
        return
    print(f"{'fails' if failures else 'holds'}  {case.name}  [{case.rule}]")
    for failure in failures:
        print(f"    {path}:{failure.line}: {failure.words}")
        print(f"        {failure.reason}")
