"""``nemcon play``: take a seat at a scenario."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser, Namespace

from game.cli.complaints import WrongUsage
from game.cli.first_paint import let_the_collector_wait
from game.cli.languages import add_language
from game.cli.terminal import need_terminal

NAME = "play"
HELP = "take a seat at a scenario, or go on with a saved game"
EXAMPLES = """\
examples:
  nemcon play cybercrime-2024                          choose a seat on the screen
  nemcon play cybercrime-2024 --as MEX                 sit down as Mexico
  nemcon play cybercrime-2024 --as chair --plain       preside, as typed commands and text
  nemcon play cybercrime-2024 --as IRN --json          for programs: JSON lines
  nemcon play cybercrime-2024 --auto --seed 7          watch computer-played seats
  nemcon play cybercrime-2024 --as MEX --ghost         with the real meeting beside it
  nemcon play my-gulf --as ARD --language fr           with its texts in French
  nemcon play ~/my-game.nemcon                         go on with a saved game

In plain text `help` lists what is in order now; an empty line lets the room go on.
The end of input saves and leaves."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "scenario", metavar="SCENARIO", help="a scenario's id or folder, or a saved game"
    )
    parser.add_argument(
        "--as", dest="seat", metavar="SEAT", help="ISO3 code or name of a seat, or `chair`"
    )
    parser.add_argument(
        "--seed", type=_seed, metavar="N", help="number from which all chance is drawn"
    )
    parser.add_argument(
        "--plain", action="store_true", help="typed commands and linear text, no screen"
    )
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line; implies --plain"
    )
    parser.add_argument(
        "--ghost",
        action="store_true",
        help="with the real meeting beside it: what your delegation really did",
    )
    parser.add_argument(
        "--auto", action="store_true", help="let the computer play every seat to the end"
    )

    add_language(parser)


def _seed(word: str) -> int:
    if word.isascii() and word.isdigit() and len(word) <= 18:
        return int(word)
    msg = f"a seed is a whole number from 0, not `{word}`"
    raise argparse.ArgumentTypeError(msg)


def run(args: Namespace) -> int:
    """Play; the exit code."""
    from game.journal.errors import JournalDamaged

    try:
        return _played(args)
    except JournalDamaged as damage:
        if damage.line > 1:
            damage.hint = f"nemcon replay {args.scenario} shows what was before the damage"
        raise


def _played(args: Namespace) -> int:
    if args.auto and args.seat:
        msg = "--auto plays every seat; --as takes one"
        raise WrongUsage(msg, "leave one of the two out")
    if args.auto:
        from game.cli.plain.auto import watch

        return watch(args.scenario, args.seed, as_json=args.json, language=args.language)
    if args.plain or args.json:
        from game.cli.plain.play import sit

        return sit(
            args.scenario,
            args.seat,
            args.seed,
            as_json=args.json,
            ghost=args.ghost,
            language=args.language,
        )
    need_terminal("add --plain for typed commands and text, or --auto to watch")
    let_the_collector_wait()
    from game.cli.screens import show_table

    return show_table(
        args.scenario, args.seat, args.seed, ghost=args.ghost, language=args.language
    )
