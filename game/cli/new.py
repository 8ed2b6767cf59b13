"""``nemcon new``: begin a scenario from a template."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.complaints import WrongUsage, say
from game.cli.exit_codes import DONE
from game.cli.lines import one_line

if TYPE_CHECKING:
    from game.scenario.founding import Plan
    from game.scenario.wishes import Wishes

NAME = "new"
HELP = "begin a scenario from a template: a folder that already plays"
EXAMPLES = """\
examples:
  nemcon new --list                                  the templates
  nemcon new my-gulf                                 asks a few questions on a terminal
  nemcon new my-council --from security-council --title "The port" --class 12..20
  nemcon new my-gulf --rows countries.xlsx           delegations from a spreadsheet

Nothing is asked where standard input is no terminal: what is not given is as in the template."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="the folder to write")
    parser.add_argument(
        "--from", dest="template", metavar="TEMPLATE", help="what to begin from"
    )
    parser.add_argument(
        "--rows", metavar="FILE", help="delegations and positions from a .csv or .xlsx"
    )
    parser.add_argument("--title", default="", metavar="WORDS", help="what it is called")
    parser.add_argument("--date", default="", metavar="DAY", help="such as 2031-03-14")
    parser.add_argument("--place", default="", metavar="WORDS", help="where it meets")
    parser.add_argument(
        "--class", dest="size", default="", metavar="SIZE", help="people: 24, or 12..30"
    )
    parser.add_argument("--lesson", default="", metavar="MINUTES", help="how long there is")
    parser.add_argument("--list", action="store_true", help="list the templates")


def run(args: Namespace) -> int:
    """Write the folder; the exit code."""
    if args.list:
        return _list()
    if not args.name:
        msg = "a new scenario needs a name"
        raise WrongUsage(msg, "nemcon new NAME, or nemcon new --list")
    from game.scenario.founding import FIRST, found, plan_from, refuse_taken, wished

    folder = Path(args.name)
    refuse_taken(folder)
    given = (args.template, args.title, args.size, args.lesson)
    asks = sys.stdin.isatty() and sys.stdout.isatty() and not any(given)
    template = args.template or (_asked_template() if asks else FIRST)
    plan = plan_from(template)
    wishes = _asked_wishes(plan) if asks else _wishes(args)
    plan = wished(plan, wishes)
    if args.rows:
        plan = _with_rows(plan, Path(args.rows))
    written = found(folder, plan)
    print(f"Written: {one_line(str(folder))}, {len(written)} files.")
    print(f"Check: nemcon check {one_line(str(folder))}")
    print(f"Play:  nemcon play {one_line(str(folder))}")
    print(f"Try:   nemcon playtest {one_line(str(folder))}")
    return DONE


def _list() -> int:
    from game.scenario.founding import templates

    for found in templates():
        print(f"{found.name}")
        print(f"    {found.title}. {' '.join(found.summary.split())}")
        print(
            f"    {found.delegations} delegations, {found.lesson} minutes, "
            f"rulebook {found.rulebook}"
        )
    return DONE


def _wishes(args: Namespace) -> Wishes:
    from game.scenario.wishes import Wishes, fault_in

    for wish, option in _OPTIONS.items():
        if fault := fault_in(wish, getattr(args, wish)):
            raise WrongUsage(f"{option}: {fault}", "nothing was written")
    return Wishes(args.title, args.date, args.place, args.size, args.lesson)


_OPTIONS = {
    "title": "--title",
    "date": "--date",
    "place": "--place",
    "size": "--class",
    "lesson": "--lesson",
}


def _asked(question: str, usual: str) -> str:
    try:
        return input(f"{question} [{usual}]: ").strip()
    except EOFError as error:
        print()
        raise WrongUsage("the answers ended too early", "nothing was written") from error


def _asked_for(wish: str, question: str, usual: str) -> str:
    """An answer that the format takes; asks again until it is one."""
    from game.scenario.wishes import fault_in

    while fault := fault_in(wish, answer := _asked(question, usual)):
        say(fault)
    return answer


def _asked_template() -> str:
    from game.scenario.founding import FIRST, templates

    known = templates()
    for number, found in enumerate(known, 1):
        print(f"{number}. {found.name}: {found.title}")
    names = [found.name for found in known]
    while answer := _asked("Begin from which", FIRST):
        if answer.isdecimal() and 1 <= int(answer) <= len(names):
            return names[int(answer) - 1]
        if answer in names:
            return answer
        say(f"write a number from 1 to {len(names)}, or a name")
    return FIRST


def _asked_wishes(plan: Plan) -> Wishes:
    from game.scenario.wishes import Wishes

    data = plan.data
    return Wishes(
        _asked_for("title", "Title", data["title"]),
        _asked_for("date", "Day of the meeting", data["date"]),
        _asked_for("place", "Where it meets", data["place"]),
        _asked_for("size", "How many people play", data["class"]["size"]),
        _asked_for("lesson", "Minutes of the lesson", data["class"]["lesson"]),
    )


def _with_rows(plan: Plan, path: Path) -> Plan:
    """The plan with the delegations of a spreadsheet; what was made of it goes to stderr."""
    from game.scenario.seating import planned_with
    from game.scenario.sheets import read_sheet
    from game.scenario.spreadsheet import notes_of

    read, problems = planned_with(plan, read_sheet(path))
    for note in notes_of(problems):
        say(note)
    return read
