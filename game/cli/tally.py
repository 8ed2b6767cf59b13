"""``nemcon tally``: what the rules make of a vote."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from game.cli.exit_codes import DONE, NO

if TYPE_CHECKING:
    from game.rules.counting import Counted

NAME = "tally"
HELP = "count the votes of a file of cases under their rulebooks"
EXAMPLES = """\
examples:
  nemcon tally tests/conformance/tally.yaml          one line a case
  nemcon tally tests/conformance/tally.yaml --json   one JSON object a case

The exit code is 0 where every case comes out as its `expect` says, 1 where one differs,
3 where a file has faults; the sound cases of such a file are counted all the same."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="a file of cases (YAML)")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(args: Namespace) -> int:
    """Count every case of every file; the exit code."""
    from pathlib import Path

    import msgspec

    from game.cli.complaints import say
    from game.rules.counting import counted
    from game.scenario.cases.tally_file import read_tally_file
    from game.scenario.diagnostics import CasesUnusable, Problems
    from game.scenario.load import shelves_for

    problems, wrong, expected = Problems(), 0, 0
    for name in args.files:
        path = Path(name)
        for asked in read_tally_file(path, shelves_for(path.parent), problems):
            found = counted(asked.rulebook, asked.case)
            differing = differences(found, asked.expect)
            expected += bool(asked.expect)
            wrong += bool(differing)
            if args.json:
                print(msgspec.json.encode(found).decode())
                for words in differing:
                    say(f"{found.id}: {words}")
            else:
                print(_line(found, asked.expect, differing))
    if not args.json and expected:
        say(f"{expected - wrong} of {expected} cases come out as expected")
    if problems.unusable:
        raise CasesUnusable(problems.in_order())
    if doubts := problems.in_order():
        from game.scenario.findings.render import blocks

        print(blocks(doubts), file=sys.stderr)
    return NO if wrong else DONE


def differences(found: Counted, expect: dict[str, Any]) -> tuple[str, ...]:
    """Where a count differs from what was expected, in words."""
    return tuple(
        f"{key}: expected {_shown(wanted)}, counted {_shown(getattr(found, key))}"
        for key, wanted in expect.items()
        if _comparable(getattr(found, key)) != _comparable(wanted)
    )


def _comparable(value: object) -> object:
    return sorted(value) if isinstance(value, tuple) else value


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "nobody"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _line(found: Counted, expect: dict[str, Any], differing: tuple[str, ...]) -> str:
    mark = "differs" if differing else "as expected" if expect else "counted"
    said = "; ".join((found.explanation, *differing))
    return f"{mark:<11}  {found.id}: {found.outcome}. {said}"
