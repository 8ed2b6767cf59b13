"""``nemcon compare``: two sittings side by side, or one under other rules."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from game.cli.complaints import WrongUsage

NAME = "compare"
HELP = "lay two sittings side by side, or one under other rules"
EXAMPLES = """\
examples:
  nemcon compare my-game.nemcon what-if.nemcon          decisions, ballots, text, fortunes
  nemcon compare my-game.nemcon what-if.nemcon --json   for programs
  nemcon compare my-game.nemcon cybercrime-2024         your day beside the record
  nemcon compare my-game.nemcon --rulebook unga-committee   the same ballots, other rules
  nemcon compare unga-2019 --rulebook unsc              the recorded ballots, other rules

It shows both sides as the facilitator sees them, instructions included."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "first",
        metavar="FILE|SCENARIO",
        help="a sitting's file, or a scenario for its record",
    )
    parser.add_argument(
        "second", metavar="OTHER", nargs="?", help="another sitting's file, or scenario"
    )
    parser.add_argument(
        "--rulebook",
        metavar="NAME",
        help="re-run the same ballots under these rules instead",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(args: Namespace) -> int:
    """Compare; the exit code."""
    if (args.second is None) == (args.rulebook is None):
        msg = "compare needs another file, or --rulebook, one of the two"
        raise WrongUsage(
            msg, "nemcon compare FILE OTHER, or nemcon compare FILE --rulebook R"
        )
    from game.cli import comparing

    if args.rulebook:
        return comparing.under_other_rules(args.first, args.rulebook, as_json=args.json)
    return comparing.side_by_side(args.first, args.second, as_json=args.json)
