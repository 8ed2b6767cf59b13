"""``nemcon replay``: a sitting that was played, or the day as it is recorded."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from game.cli.complaints import WrongUsage
from game.cli.first_paint import let_the_collector_wait
from game.cli.terminal import need_terminal

NAME = "replay"
HELP = "go through a sitting that was played, or the day as it is recorded"
EXAMPLES = """\
examples:
  nemcon replay cybercrime-2024             the recorded day on the screen, step by step
  nemcon replay cybercrime-2024 --plain     as lines of text
  nemcon replay cybercrime-2024 --json      for programs: one JSON object a moment
  nemcon replay my-game.nemcon --plain --step   by typed commands: next, decision, find
  nemcon replay my-game.nemcon              a saved game, as its player may know it
  nemcon replay my-game.nemcon --at 120     from event 120 on
  nemcon replay my-game.nemcon --public     only what everybody may know
  nemcon replay my-game.nemcon --open       all of it, private deals too
  nemcon replay my-game.nemcon --plain --find "IND abstain"   votes where India abstained
  nemcon replay my-game.nemcon --plain --find "MEX statement" every statement by Mexico

Seen as a seat or for the public, moments are numbered without gaps, and SEQ is meant so;
with --open they have the numbers of the file.
What is not known is said to be unknown. A damaged file is shown up to its damage.
On the screen: space plays, d goes to the next decision, s to the next speaker, / finds,
m marks, i writes a note beside the file, b begins a what-if."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "what",
        metavar="FILE|SCENARIO",
        help="a sitting's file, or a scenario's id or folder",
    )
    parser.add_argument(
        "--plain", action="store_true", help="linear text on standard output, no screen"
    )
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line; implies --plain"
    )
    parser.add_argument(
        "--step",
        action="store_true",
        help="with --plain: go through it by typed commands; `help` lists them",
    )
    parser.add_argument(
        "--at", type=int, metavar="SEQ", help="begin at that event, as the viewer counts"
    )
    parser.add_argument(
        "--speed",
        type=int,
        choices=range(1, 6),
        default=3,
        metavar="N",
        help="how fast it plays, 1 to 5",
    )
    parser.add_argument(
        "--find", metavar="WORDS", help="only what fits; needs --plain or --json"
    )
    eyes = parser.add_mutually_exclusive_group()
    eyes.add_argument(
        "--as", dest="seat", metavar="SEAT", help="only what that seat may know"
    )
    eyes.add_argument("--public", action="store_true", help="only what everybody may know")
    eyes.add_argument(
        "--open", action="store_true", help="all of it, with what passed in private"
    )


def run(args: Namespace) -> int:
    """Replay; the exit code."""
    from game.journal.saves import SUFFIX

    of_file = args.what.endswith(SUFFIX)
    if not of_file and (args.seat or args.public or args.open):
        msg = "a record is the same for everybody"
        raise WrongUsage(msg, "leave --as, --public and --open out, or name a game's file")
    eyes = "open" if args.open else "public" if args.public else args.seat or ""
    if args.plain or args.json:
        from game.cli.plain.replay import Asked, recount

        if args.step and (args.json or args.find):
            raise WrongUsage("--step goes with --plain alone", "type `find WORDS` there")
        asked = Asked(
            eyes,
            args.at,
            args.find or "",
            as_json=args.json,
            step=args.step,
            pace=args.speed,
        )
        return recount(args.what, asked)
    if args.step:
        raise WrongUsage("--step needs --plain", "the screen has keys for it")
    if args.find:
        raise WrongUsage("--find needs --plain or --json", "on the screen, / finds")
    need_terminal("add --plain for lines of text")
    let_the_collector_wait()
    from game.cli.screens import show_replay

    return show_replay(args.what, eyes, args.at, args.speed)
