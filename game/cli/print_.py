"""``nemcon print``: the class in a folder."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.complaints import WrongUsage, say
from game.cli.exit_codes import DONE
from game.cli.languages import add_language, shown_in
from game.cli.lines import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from game.reports.handouts.printed import Printed
    from game.reports.handouts.sheets import Sheet
    from game.scenario.model import Scenario

NAME = "print"
HELP = "write a scenario's hand-outs into a folder: the class on paper"
EXAMPLES = """\
examples:
  nemcon print cybercrime-2024                       into the folder cybercrime-2024-class
  nemcon print my-scenario --out ~/thursday --docx   Word documents, to be edited
  nemcon print my-scenario --md --html               two forms at once; nothing to install
  nemcon print my-scenario --for students            without the facilitator's papers
  nemcon print my-scenario --language fr             in French, as far as it is translated
  nemcon print unga-2019 --seats Chad,Peru           sheets for two more of a large room

PDF and Word need packages that are not installed by default: pip install 'nemcon[print]'"""

MOST_OPEN = 8
"""Places with something still to be written that are named at most."""
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

    parser.add_argument(
        "--seats",
        metavar="SEATS",
        default="",
        help="sheets and placards for these delegations too, with commas between; `all`",
    )
    add_language(parser)


def run(args: Namespace) -> int:
    """Write the folder; the exit code."""
    from game.reports.handouts.folder import sheets
    from game.scenario.load import load

    if args.out and Path(args.out).expanduser().is_file():
        hint = f"name a folder: `--out {Path(args.out).stem}-class`"
        raise WrongUsage(f"{args.out} is a file, and a class goes into a folder", hint)
    scenario = _worded(shown_in(load(args.path), args.language), args.language)
    scenario = _with_more_seats(scenario, args.seats)
    forms = tuple(dict.fromkeys(args.forms or ("pdf",)))
    papers = tuple(sheets(scenario, facilitator=args.readers == "class"))
    _say_what_is_open(args.path)
    if "pdf" in forms:
        _need_fonts(scenario.language, papers)
    folder = Path(args.out).expanduser() if args.out else Path(f"{scenario.id}-class")
    for path in _write(folder, papers, forms):
        print(one_line(str(path)))
    return DONE


def _say_what_is_open(path: str) -> None:
    """Name the places where something is still to be written, which goes on paper as it is."""
    from game.scenario.checks.left_open import ENTRY
    from game.scenario.load import examine

    found = [p for p in examine(path).problems if p.code == ENTRY.code]
    for problem in found[:MOST_OPEN]:
        place = problem.place
        mark = problem.message.partition(" ")[0]
        say(
            f"printed as it stands, and yours to write: {mark} at {place.file}:{place.line}"
        )
    if len(found) > MOST_OPEN:
        say(f"and {len(found) - MOST_OPEN} more: `nemcon check {path}` shows them")


def _with_more_seats(scenario: Scenario, asked: str) -> Scenario:
    """The scenario with sheets for the seats that are asked for; those without one are said."""
    from game.cli.seats import seat_asked
    from game.reports.handouts.for_students import left_to_the_computer
    from game.reports.handouts.more_seats import with_seats

    names = [name.strip() for name in asked.split(",") if name.strip()]
    if [name.casefold() for name in names] == ["all"]:
        seats = [seat.id for seat in scenario.seats if seat.member]
    else:
        seats = [seat_asked(scenario.seats, name, scenario.suggested) for name in names]
    if seats:
        scenario = with_seats(scenario, seats)
    if rest := len(left_to_the_computer(scenario)):
        noun = "member has" if rest == 1 else "members have"
        say(f"{rest} {noun} no sheet: the computer plays them; `--seats` prints more")
    return scenario


def _write(folder: Path, papers: Sequence[Sheet], forms: Sequence[str]) -> Iterable[Path]:
    """Write every sheet in every form; say what became of what lay in the folder."""
    from game.reports.handouts.folder import write
    from game.reports.handouts.printed import Printed

    printed = Printed(folder)
    written: dict[Path, None] = {}
    whole = False
    try:
        for sheet in papers:
            for form in forms:
                written |= dict.fromkeys(write(printed, sheet, form))
        whole = True
    finally:
        printed.finish(papers if whole else None)
        for line in _became(printed):
            say(line)
    return written


def _became(printed: Printed) -> Iterator[str]:
    """What became of what lay in the folder."""
    for path, kept in printed.kept.items():
        yield f"{path} was not as it had been printed: kept as {kept}"
    for path in printed.gone:
        yield f"{path} belonged to an earlier print: taken away"
    for path in printed.outdated:
        again = f"`--{path.suffix[1:]}` prints it again"
        yield f"{path} was printed before the scenario was changed: taken away; {again}"
    for path in printed.left:
        yield f"{path} is of an earlier print, and was edited: left as it is"


def _need_fonts(language: str, papers: Sequence[Sheet]) -> None:
    """Refuse pages that would be boxes instead of letters; name letters that some would
    lack."""
    from game.reports.handouts.as_pdf import missing_letters, missing_script
    from game.reports.handouts.errors import NoEngine

    if font := missing_script(language):
        msg = f"no font here holds the letters of `{language}`; nothing was written"
        hint = f"install {font}; or --html or --docx, which leave the letters to others"
        raise NoEngine(msg, hint)
    if fonts := missing_letters(papers):
        say(f"some letters will be boxes in PDF: install {', '.join(fonts)}, or --html")


def _worded(scenario: Scenario, asked: str) -> Scenario:
    """The scenario with its hand-outs' fixed words in the language that is asked for,
    whether or not its own texts are; said where those words are English for want of any."""
    from msgspec.structs import replace

    from game.reports.handouts.phrasebook import spoken
    from game.scenario.world.languages import language_named

    if asked and spoken(asked):
        return replace(scenario, language=asked)
    language = asked or scenario.language
    if not spoken(language):
        named = language_named(language)
        say(
            f"headings, the Chair's words and rules stay English: there are none in {named}"
        )
    return scenario
