"""``nemcon export``: a scenario's positions as a spreadsheet."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from game.cli.exit_codes import DONE

NAME = "export"
HELP = "write a scenario's delegations, positions and red lines as a spreadsheet"
EXAMPLES = """\
examples:
  nemcon export rows cybercrime-2024 > positions.csv
  nemcon export rows my-gulf --out team.xlsx        `nemcon new --rows team.xlsx` reads it"""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("what", choices=("rows",), metavar="WHAT", help="rows")
    parser.add_argument("scenario", metavar="SCENARIO", help="a scenario's id or folder")
    parser.add_argument(
        "--out", metavar="FILE", help="a .csv or .xlsx; otherwise it is printed"
    )


def run(args: Namespace) -> int:
    """Write the table; the exit code."""
    from game.scenario.load import load
    from game.scenario.spreadsheet import COLUMNS, lines_of, rows_of
    from game.scenario.workbook import write_workbook
    from game.scenario.writer import as_csv
    from game.scenario.writing import write_whole

    lines = lines_of(rows_of(load(args.scenario)))
    if not args.out:
        print(as_csv(COLUMNS, lines), end="")
    elif args.out.casefold().endswith(".xlsx"):
        write_workbook(Path(args.out), COLUMNS, lines)
    else:
        write_whole(Path(args.out), as_csv(COLUMNS, lines))
    return DONE
