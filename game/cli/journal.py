"""``nemcon journal``: look into the file of a sitting."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

NAME = "journal"
HELP = "verify, show or export the file of a sitting"
EXAMPLES = """\
examples:
  nemcon journal verify my-game.nemcon                  is every event what was written?
  nemcon journal show my-game.nemcon                    the whole log, private events too
  nemcon journal show my-game.nemcon --as MEX           only what Mexico may know
  nemcon journal export my-game.nemcon --public --to csv    the ballots, for sharing

`verify` exits with 1 where the file is damaged and names the line and the byte."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "what",
        choices=("verify", "show", "export"),
        metavar="WHAT",
        help="verify, show or export",
    )
    parser.add_argument("file", metavar="FILE", help="a sitting's file, *.nemcon")
    eyes = parser.add_mutually_exclusive_group()
    eyes.add_argument(
        "--as", dest="seat", metavar="SEAT", help="only what that seat may know"
    )
    eyes.add_argument("--public", action="store_true", help="only what everybody may know")
    parser.add_argument(
        "--to",
        choices=("text", "json", "csv"),
        default="",
        help="form of an export: lines of text, JSON lines, or the ballots as CSV",
    )
    parser.add_argument("--json", action="store_true", help="the same as --to json")


def run(args: Namespace) -> int:
    """Look into a journal; the exit code."""
    from game.cli import sittings

    if args.what == "verify":
        return sittings.verify(args.file, as_json=args.json)
    form = args.to or ("json" if args.json else "text")
    return sittings.show(args.file, form, args.seat, public=args.public)
