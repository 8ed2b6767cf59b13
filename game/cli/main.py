"""The command line of ``nemcon``.

Importing this module loads neither screens nor readers: each command imports what it needs
when it runs, so that ``nemcon --help`` is there at once.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from game import __version__
from game.cli import (
    branch,
    check,
    compare,
    conform,
    exit_codes,
    explain,
    home,
    journal,
    play,
    replay,
    rules,
    scenarios,
    tally,
    text,
)
from game.cli.complaints import WrongUsage, complain
from game.cli.terminal import discard_output, speak_utf8
from game.errors import NemconError

COMMANDS = (
    play,
    replay,
    text,
    scenarios,
    check,
    explain,
    rules,
    tally,
    conform,
    journal,
    branch,
    compare,
)
"""Every command's module, in the order in which help lists them."""

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


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
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
    for module in COMMANDS:
        one = commands.add_parser(
            module.NAME,
            help=module.HELP,
            description=module.HELP,
            epilog=module.EXAMPLES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        module.arguments(one)
        one.set_defaults(run=module.run)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    speak_utf8()
    try:
        code = _run(sys.argv[1:] if argv is None else list(argv))
        sys.stdout.flush()
    except NemconError as error:
        return complain(error)
    except BrokenPipeError:
        discard_output()
        return exit_codes.PIPE_CLOSED
    except KeyboardInterrupt:
        return exit_codes.INTERRUPTED
    return code


def _run(argv: list[str]) -> int:
    if argv and not argv[0].startswith("-"):
        _must_be_command(argv[0])
    args = parser().parse_args(argv)
    code: int = args.run(args)
    return code


def _must_be_command(word: str) -> None:
    known = [module.NAME for module in COMMANDS]
    if word in known:
        return
    import difflib

    near = difflib.get_close_matches(word, known, 1)
    hint = f"nemcon {near[0]}" if near else f"the commands are {', '.join(known)}"
    msg = f"there is no command `{word}`"
    raise WrongUsage(msg, hint)
