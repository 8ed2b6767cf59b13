"""``nemcon print``: the class in a folder."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from game.cli.complaints import say
from game.cli.exit_codes import DONE
from game.cli.languages import add_language, shown_in
from game.cli.lines import one_line

NAME = "print"
HELP = "write a scenario's hand-outs into a folder: the class on paper"
EXAMPLES = """\
examples:
  nemcon print cybercrime-2024                       into the folder cybercrime-2024-class
  nemcon print my-scenario --out ~/thursday --docx   Word documents, to be edited
  nemcon print my-scenario --md --html               two forms at once; nothing to install
  nemcon print my-scenario --for students            without the facilitator's papers
  nemcon print my-scenario --language fr             in French, as far as it is translated

PDF and Word need packages that are not installed by default: pip install 'nemcon[print]'"""

READERS = ("class", "students")
"""Whom the folder is for: everybody in the class, or those who get hand-outs."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("path", metavar="PATH", help="a scenario's id or folder")
    parser.add_argument(
        "--for",
        dest="readers",
        choices=READERS,
        default="class",
        help="`students` leaves out the facilitator's script, answer key and deck",
    )
    parser.add_argument(
        "--out", metavar="DIR", help="the folder; otherwise SCENARIO-class, here"
    )
    for form, what in (
        ("pdf", "PDF, typeset; what is written unless another form is asked for"),
        ("html", "HTML, one file a sheet"),
        ("md", "Markdown"),
        ("docx", "Word"),
    ):
        parser.add_argument(
            f"--{form}", dest="forms", action="append_const", const=form, help=what
        )

    add_language(parser)


def run(args: Namespace) -> int:
    """Write the folder; the exit code."""
    from game.reports.handouts.as_pdf import missing_script
    from game.reports.handouts.folder import sheets, write
    from game.scenario.load import load

    scenario = shown_in(load(args.path), args.language)
    forms = tuple(dict.fromkeys(args.forms or ("pdf",)))
    if "pdf" in forms and (font := missing_script(scenario.language)):
        say(f"no font here holds the letters of `{scenario.language}`: install {font}")
        print("hint: --html leaves the letters to the browser", file=sys.stderr)
    folder = Path(args.out).expanduser() if args.out else Path(f"{scenario.id}-class")
    written: dict[Path, None] = {}
    for sheet in sheets(scenario, facilitator=args.readers == "class"):
        for form in forms:
            written |= dict.fromkeys(write(folder, sheet, form))
    for path in written:
        print(one_line(str(path)))
    return DONE
