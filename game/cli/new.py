"""``nemcon new``: begin a scenario from a template."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.complaints import WrongUsage, complain, say
from game.cli.exit_codes import DONE
from game.cli.lines import columns, folded
from game.errors import NemconError

if TYPE_CHECKING:
    from game.scenario.founding.folder import Plan

NAME = "new"
HELP = "begin a scenario from a template: a folder that already plays"
EXAMPLES = """\
examples:
  nemcon new --list                                  the templates
  nemcon new                                         asks a few questions on a terminal
  nemcon new my-council --from security-council --title "The port" --class 12..20
  nemcon new my-mun --rulebook thimun                the classroom under other rules
  nemcon new my-gulf --rows countries.xlsx           delegations from a spreadsheet
  nemcon new my-room --text draft.docx --rows t.xlsx  your text, and who wants what of it
  nemcon new ma-salle --language fr --rows t.xlsx    a room in French, from a table
  nemcon new my-gulf-2 --from my-gulf --rows t.xlsx  a table laid over a scenario of yours

On a terminal what is not given is asked for; Enter takes what the template has.  Elsewhere
nothing is asked, and what is not given is as in the template."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="the folder to write")
    parser.add_argument(
        "--from",
        dest="template",
        metavar="TEMPLATE",
        help="what to begin from: a template, or a scenario's folder or id",
    )
    parser.add_argument(
        "--rows", metavar="FILE", help="delegations and positions from a .csv or .xlsx"
    )
    parser.add_argument(
        "--text", metavar="FILE", help="a text of yours, .docx, .md or .txt: the draft"
    )
    parser.add_argument(
        "--sheet", default="", metavar="NAME", help="which page of an .xlsx; else the first"
    )
    parser.add_argument("--title", default="", metavar="WORDS", help="what it is called")
    parser.add_argument("--date", default="", metavar="DAY", help="such as 2031-03-14")
    parser.add_argument("--place", default="", metavar="WORDS", help="where it meets")
    parser.add_argument(
        "--class", dest="size", default="", metavar="SIZE", help="people: 24, or 12..30"
    )
    parser.add_argument("--lesson", default="", metavar="MINUTES", help="how long there is")
    parser.add_argument(
        "--rulebook",
        default="",
        metavar="RULES",
        help="whose rules: una-usa, thimun, un4mun, or others of `nemcon rules`",
    )
    parser.add_argument(
        "--language",
        default="",
        metavar="CODE",
        help="of the meeting: en, fr, es, ru, zh, ar",
    )
    parser.add_argument("--list", action="store_true", help="list the templates")


def run(args: Namespace) -> int:
    """Write the folder; the exit code."""
    if args.list:
        return _list()
    asks = sys.stdin.isatty() and sys.stdout.isatty()
    if not args.name and not asks:
        msg = "a new scenario needs a name"
        raise WrongUsage(msg, "nemcon new NAME, or nemcon new --list")
    if args.sheet and not args.rows and not asks:
        msg = "`--sheet` names a page of a workbook, and `--rows` names none"
        raise WrongUsage(msg, "nemcon new NAME --rows FILE.xlsx --sheet NAME")
    from game.cli import founded
    from game.scenario.founding.beginning import plan_of
    from game.scenario.founding.folder import FIRST, found, refuse_taken, wished
    from game.scenario.founding.in_language import in_language
    from game.scenario.founding.sharing import shared_out
    from game.scenario.founding.wishes import Wishes

    given = _given(args)
    if asks:
        from game.cli import questions
    folder = Path(args.name) if args.name else questions.folder()
    refuse_taken(folder)
    begun = plan_of(args.template or (questions.template() if asks else FIRST))
    _refuse_unfit(begun, args.rulebook)
    wishes = questions.wishes(begun, given) if asks else Wishes(**given)
    _refuse_language(begun, args.language)
    template, begun = begun, in_language(begun, args.language)
    on_text = _on_text(begun, args, asks=asks)
    plan = wished(on_text, wishes)
    seated = _seated(plan, args, asks=asks)
    if seated:
        plan = wished(seated, Wishes(size=wishes.size, lesson=wishes.lesson))
    plan = shared_out(plan) if wishes.size else plan
    founded.tell_written(folder, found(folder, plan))
    founded.tell_seats(plan, begun, of_a_table=bool(seated))
    founded.tell_positions(folder)
    founded.tell_sponsors(plan)
    if seated or on_text is not begun:
        founded.tell_changes(seated or plan, begun)
    elif begun is not template:
        founded.tell_english(folder, template)
    return DONE


def _seated(plan: Plan, args: Namespace, *, asks: bool) -> Plan | None:
    """The plan with the delegations of a table; ``None``: there is none.

    Where questions are asked, a table with a fault is asked for again: what was answered
    before is not lost, and the table can be mended in between.
    """
    if not asks:
        return _with_rows(plan, Path(args.rows), args.sheet) if args.rows else None
    from game.cli import questions

    rows = args.rows or questions.table()
    while rows:
        try:
            return _with_rows(plan, Path(rows), args.sheet)
        except NemconError as error:
            complain(error)
        print("Your answers are kept: mend the table and name it again, or go on without.")
        rows = questions.table()
    return None


def _on_text(begun: Plan, args: Namespace, *, asks: bool) -> Plan:
    """The plan with a text for its draft, if there is one; where questions are asked, one
    that cannot be read is asked for again."""
    if not asks:
        return _with_text(begun, Path(args.text)) if args.text else begun
    from game.cli import questions

    text = args.text or ("" if begun.own else questions.text())
    while text:
        try:
            return _with_text(begun, Path(text))
        except NemconError as error:
            complain(error)
        text = questions.text()
    return begun


def _with_text(begun: Plan, path: Path) -> Plan:
    """The plan with a text for its draft; what was left out of it goes to stderr."""
    from game.cli.bring import tell_doubts
    from game.scenario.founding.on_text import plan_of_text

    plan = plan_of_text(path, begun)
    tell_doubts(path)
    return plan


def _refuse_unfit(begun: Plan, rulebook: str) -> None:
    """Raise where a new scenario cannot be played by the rules that were named."""
    from game.scenario.founding.folder import NotFounded
    from game.scenario.founding.house_rules import unfit_rules

    fault, help_ = unfit_rules(begun, rulebook) if rulebook else ("", "")
    if fault:
        raise NotFounded(fault, help_)


def _refuse_language(begun: Plan, language: str) -> None:
    """Raise where somebody's scenario would be said to be in another language than it is."""
    from game.scenario.founding.folder import NotFounded
    from game.scenario.world.languages import known

    if language and not known(language):
        msg = f"--language: `{language[:20]}` is no code of a language"
        raise WrongUsage(msg, "two letters, such as `fr`; nothing was written")
    if language and begun.own:
        msg = "the language is that of the scenario, whose texts are in it"
        hint = f"leave out `--language`, or `nemcon export texts ... --language {language}`"
        raise NotFounded(msg, hint)


def _list() -> int:
    from game.cli.questions import described
    from game.scenario.founding.folder import templates

    for found in templates():
        print(described(found))
        print(folded(f"   {' '.join(found.summary.split())}", columns()))
    return DONE


def _given(args: Namespace) -> dict[str, str]:
    """What was said on the command line, each as the format takes it."""
    from game.scenario.founding.wishes import fault_in

    for wish, option in _OPTIONS.items():
        if fault := fault_in(wish, getattr(args, wish)):
            raise WrongUsage(f"{option}: {fault}", "nothing was written")
    return {wish: getattr(args, wish) for wish in (*_OPTIONS, "rulebook")}


_OPTIONS = {
    "title": "--title",
    "date": "--date",
    "place": "--place",
    "language": "--language",
    "size": "--class",
    "lesson": "--lesson",
}


def _with_rows(plan: Plan, path: Path, page: str) -> Plan:
    """The plan with the delegations of a spreadsheet; what was made of it goes to stderr."""
    from game.scenario.founding.laying_over import laid_over
    from game.scenario.founding.seating import planned_with
    from game.scenario.tables.sheets import read_sheet
    from game.scenario.tables.spreadsheet import notes_of

    sheet = read_sheet(path, page)
    if sheet.others:
        others = ", ".join(f"`{name}`" for name in sheet.others)
        say(f"`{path}`: only the page `{sheet.page}` was read; --sheet NAME reads {others}")
    read, problems = (laid_over if plan.own else planned_with)(plan, sheet)
    for note in notes_of(problems):
        say(note)
    return read
