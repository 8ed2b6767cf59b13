"""``nemcon replay``: the day as it is recorded."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from game.cli.terminal import need_terminal

NAME = "replay"
HELP = "go through the day as it is recorded"
EXAMPLES = """\
examples:
  nemcon replay cybercrime-2024            on the screen, step by step
  nemcon replay cybercrime-2024 --plain    as lines of text
  nemcon replay cybercrime-2024 --json     for programs: one JSON object a moment

What is not known is said to be unknown."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("scenario", metavar="SCENARIO", help="a scenario's id or folder")
    parser.add_argument(
        "--plain", action="store_true", help="linear text on standard output, no screen"
    )
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line; implies --plain"
    )


def run(args: Namespace) -> int:
    """Replay; the exit code."""
    if args.plain or args.json:
        from game.cli.plain.replay import recount

        return recount(args.scenario, as_json=args.json)
    need_terminal("add --plain for lines of text")
    from game.cli.screens import show_record

    return show_record(args.scenario)
