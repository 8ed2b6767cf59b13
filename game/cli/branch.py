"""``nemcon branch``: what if, from one moment of a sitting."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

NAME = "branch"
HELP = "go back to a moment of a sitting, change something, and play on"
EXAMPLES = """\
examples:
  nemcon branch my-game.nemcon --at 120                       from event 120, played out
  nemcon branch my-game.nemcon --set "without A2"             had A2 not been tabled
  nemcon branch my-game.nemcon --set "ballot IND abstain A1"  had India abstained on A1
  nemcon branch my-game.nemcon --set "rulebook unga-committee"
  nemcon branch my-game.nemcon --set "order A3 A2" --set "seed 9"
  nemcon branch my-game.nemcon --at 120 --as IND --play       take India's seat yourself
  nemcon branch my-game.nemcon --at 97 --seen-as MEX          97 as Mexico's replay counts
  nemcon branch cybercrime-2024 --at 5 --as MEX --play        take history over at that moment
  nemcon branch my-game.nemcon --tree                         what has branched from it

The parent is never changed; a branch is a file of its own that replays without it.
SEQ counts all events, as `nemcon replay FILE --open` numbers them; a replay as a seat or
for the public leaves private events out and counts without them: --seen-as takes its
numbers.
Of a scenario it is the record that is left: SEQ is then a moment of the record, as
`nemcon replay SCENARIO --plain` numbers them, and what nobody knows of it stays open."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "file",
        metavar="FILE|SCENARIO",
        help="the parent: a sitting's file, or a scenario for its record",
    )
    parser.add_argument(
        "--at",
        type=int,
        metavar="SEQ",
        help="the last event that both share; as late as possible if left out",
    )
    parser.add_argument(
        "--seen-as",
        metavar="SEAT|public",
        help="SEQ is meant as the replay numbers events for that seat, or for the public",
    )
    parser.add_argument(
        "--set",
        dest="sets",
        action="append",
        default=[],
        metavar="CHANGE",
        help="what is otherwise; may be given more than once",
    )
    parser.add_argument(
        "--as",
        dest="seat",
        metavar="SEAT",
        help="leave that seat to a person; the game can then be continued",
    )
    parser.add_argument(
        "--play",
        action="store_true",
        help="with --as: sit down at once, as typed commands and text",
    )
    parser.add_argument("--out", metavar="FILE", help="where the branch is written")
    parser.add_argument(
        "--tree", action="store_true", help="show the branches that lie beside the file"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(args: Namespace) -> int:
    """Branch; the exit code."""
    from game.cli import branching

    if args.tree:
        return branching.tree(args.file, args.seen_as, as_json=args.json)
    return branching.begin(args)
