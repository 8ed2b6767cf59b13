"""The words of the command line: its commands, their options, and its help."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from importlib import import_module
from typing import Any, NoReturn

from game import __version__
from game.cli import exit_codes, home
from game.cli.complaints import WrongUsage

COMMANDS: dict[str, str] = {
    "play": "play",
    "replay": "replay",
    "text": "text",
    "scenarios": "scenarios",
    "brief": "brief",
    "new": "new",
    "check": "check",
    "watch": "watch",
    "playtest": "playtest",
    "whip": "whip",
    "print": "print_",
    "explain": "explain",
    "import": "bring",
    "export": "export",
    "schema": "schema",
    "rules": "rules",
    "tally": "tally",
    "conform": "conform",
    "open": "open_file",
    "journal": "journal",
    "branch": "branch",
    "compare": "compare",
    "backtest": "backtest",
}
"""By name, in the order in which help lists them: the module in this package, which is
imported only when the command is asked for or help lists them all."""

_DESCRIPTION = """\
A negotiating table in a terminal. Take a seat at a treaty conference, propose, trade,
object and vote, and see consensus form or fail. Without a command: the home screen."""

_EXAMPLES = """\
examples:
  nemcon                                         the home screen
  nemcon scenarios                               what can be played
  nemcon play cybercrime-2024 --as MEX           sit down as Mexico
  nemcon play cybercrime-2024 --as MEX --plain   the same as typed commands and text
  nemcon replay cybercrime-2024                  the day as it is recorded
  nemcon check scenarios/cybercrime-2024         is this scenario sound?

exit codes:
"""


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are like the program's others."""

    def error(self, message: str) -> NoReturn:
        raise WrongUsage(message, f"`{self.prog} --help` shows how it is used")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        # A command's own parser knows best where its help is; argparse would let the
        # outermost one complain of what is left over.
        known, left = super().parse_known_args(args, namespace)
        if left and self.prog.count(" "):
            self.error(f"unrecognized arguments: {' '.join(left)}")
        return known, left


def parser(words: Iterable[str] = COMMANDS) -> argparse.ArgumentParser:
    """The parser of the command line, with these commands; otherwise with all."""
    codes = "".join(f"  {n:<4} {m}\n" for n, m in exit_codes.MEANINGS.items())
    top = _Parser(
        prog="nemcon",
        description=_DESCRIPTION,
        epilog=_EXAMPLES + codes,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"nemcon {__version__}")
    top.set_defaults(run=home.run)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for word in words:
        module = import_module(f"game.cli.{COMMANDS[word]}")
        one = commands.add_parser(
            word,
            help=module.HELP,
            description=module.HELP,
            epilog=module.EXAMPLES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        module.arguments(one)
        one.set_defaults(run=module.run)
    return top
