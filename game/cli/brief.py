"""``nemcon brief``: a delegation's confidential sheet."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from game.cli.exit_codes import DONE
from game.cli.languages import add_language, shown_in
from game.cli.lines import columns, folded

NAME = "brief"
HELP = "print what a delegation gets to read, in a language"
EXAMPLES = """\
examples:
  nemcon brief cybercrime-2024 MEX
  nemcon brief my-gulf ARD --language fr        what is not translated is said to be so"""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("scenario", metavar="SCENARIO", help="a scenario's id or folder")
    parser.add_argument("seat", metavar="SEAT", help="ISO3 code or name of a seat")
    add_language(parser)


def run(args: Namespace) -> int:
    """Print the sheet; the exit code."""
    from game.cli.seats import seat_asked
    from game.reports.handouts.more_than_a_vote import of_a_seat
    from game.reports.handouts.sheets import text_of
    from game.scenario.load import load

    found = shown_in(load(args.scenario), args.language)
    seat = seat_asked(found.seats, args.seat, found.suggested)
    sits = next(s for s in found.seats if s.id == seat)
    said = found.delegations.get(seat)
    lines = [f"# {found.title}", "", f"## {sits.name}", "", found.stakes.strip(), ""]
    for box in of_a_seat(found, sits):
        lines += [f"{box.title} {text_of(box.words)}", ""]
    lines += [f"- {aim}" for aim in (said.aims if said else ())]
    lines += [f"- ! {line.words}" for line in (said.red_lines if said else ())]
    if said and said.brief:
        lines += ["", said.brief.strip()]
    text = "\n".join(lines)
    print(folded(text, columns()) if sys.stdout.isatty() else text)
    return DONE
