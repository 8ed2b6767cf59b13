"""``nemcon open``: a sitting's file from anywhere, as if it had been dragged in."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from game.cli.first_paint import let_the_collector_wait
from game.cli.terminal import need_terminal

NAME = "open"
HELP = "open the file of a sitting, wherever it lies"
EXAMPLES = """\
examples:
  nemcon open ~/Downloads/my-game.nemcon           go on with it, or watch how it ended
  nemcon open ~/Downloads/my-game.nemcon --keep    keep a copy among the saved games first

A file that somebody else has open, or that is damaged, is offered to look at."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("file", metavar="FILE", help="a sitting's file, *.nemcon")
    parser.add_argument(
        "--keep", action="store_true", help="copy it among the saved games first"
    )


def run(args: Namespace) -> int:
    """Open a file; the exit code."""
    from game.journal import read, saves

    path = saves.sitting(args.file)
    read(path)  # says what is wrong with it before the screen is opened
    need_terminal("`nemcon play FILE --plain` goes on with it as text")
    if args.keep:
        path = saves.keep(path)
    let_the_collector_wait()
    from game.cli.screens import show_file

    return show_file(path)
