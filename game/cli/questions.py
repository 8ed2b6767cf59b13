"""What ``nemcon new`` asks on a terminal, one question at a time until it can be used."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.complaints import WrongUsage
from game.cli.lines import columns, folded, one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.scenario.founding.folder import Plan, Template
    from game.scenario.founding.wishes import Wishes

_WISHES = {
    "title": "Title",
    "date": "Day of the meeting, as 2031-03-14",
    "place": "Where it meets",
    "size": "How many people play, as 24 or 12..30",
    "lesson": "Minutes of the lesson",
}


def folder() -> Path:
    """The folder to write: a name that a scenario can have, and that is not taken."""
    from game.scenario.founding.folder import NotFounded, refuse_taken

    print(
        "Enter takes what stands in brackets. Ctrl-C ends; nothing is written before the end."
    )
    while True:
        asked = Path(_asked("Name of the folder", "my-scenario") or "my-scenario")
        try:
            refuse_taken(asked)
        except NotFounded as error:
            _object(f"{error}: {error.hint}")
        else:
            return asked


def template() -> str:
    """The template to begin from, by number or name."""
    from game.scenario.founding.folder import FIRST, templates

    known = templates()
    for number, one in enumerate(known, 1):
        print(f"{number}. {described(one)}")
    names = [one.name for one in known]
    while answer := _asked("Begin from which", FIRST):
        if answer.isdecimal() and 1 <= int(answer) <= len(names):
            return names[int(answer) - 1]
        meant = [name for name in names if name.startswith(answer.casefold())]
        if len(meant) == 1:
            return meant[0]
        _object(f"write a number from 1 to {len(names)}, or a name or its beginning")
    return FIRST


def described(one: Template) -> str:
    """A template in two lines: its name, how large and how long; what it is about."""
    rules = "rules of its own" if one.own_rules else f"rules {one.rulebook}"
    size = f"{one.delegations} delegations, {one.lesson} minutes, {rules}"
    return folded(f"{one.name:<22} {size}", columns()) + f"\n   {one.title}"


def wishes(plan: Plan, given: Mapping[str, str]) -> Wishes:
    """What was not given on the command line."""
    from game.scenario.founding.wishes import Wishes

    data = plan.data
    usual = {key: str(data[key]) for key in ("title", "date", "place")}
    usual |= {key: str(data.get("class", {}).get(key, "")) for key in ("size", "lesson")}
    said = {
        wish: given[wish] or _asked_for(wish, question, usual[wish])
        for wish, question in _WISHES.items()
    }
    language = given.get("language", "")
    return Wishes(**said, language=language, rulebook=given["rulebook"] or _rules(plan))


def _rules(plan: Plan) -> str:
    """Whose rules it is played by; asks again until they fit."""
    from game.scenario.founding.house_rules import unfit_rules

    print(
        "Model United Nations play by una-usa, thimun or un4mun; `nemcon rules` has more."
    )
    usual = str(plan.data["rulebook"])
    while answer := _asked("Rules of procedure", usual):
        fault, help_ = unfit_rules(plan, answer)
        if not fault:
            return answer
        _object(f"{fault}: {help_}" if help_ else fault)
    return ""


def table() -> str:
    """A spreadsheet with delegations; ``""`` where there is none."""
    print("A table has a row a delegation and a column an issue: Norway | 1.5 | -2")
    return _file("A table with your delegations, .csv or .xlsx")


def text() -> str:
    """A text that is to be the draft; ``""`` where there is none."""
    return _file("A text of yours to negotiate, .docx or .md")


def _file(question: str) -> str:
    """A file that is there; ``""``: none is wanted."""
    while said := _asked(question, "none"):
        if said == "none":
            return ""
        said = _unquoted(said)
        if Path(said).is_file():
            return said
        _object(f"there is no file `{said}`")
    return ""


def _unquoted(said: str) -> str:
    """A path without the quotes or backslashes that a terminal puts round a file dragged
    into it, where there is none as it was written."""
    if Path(said).exists():
        return said
    if len(said) > 1 and said[0] == said[-1] and said[0] in "'\"":
        return said[1:-1]
    bare = re.sub(r"\\(.)", r"\1", said)
    return bare if Path(bare).is_file() else said


def _object(words: str) -> None:
    """Say what is wrong with an answer, in lines that the terminal can hold."""
    print(folded(f"nemcon: {one_line(words)}", columns()), file=sys.stderr)


def _asked(question: str, usual: str) -> str:
    try:
        return input(f"{question} [{usual}]: ").strip()
    except EOFError as error:
        print()
        raise WrongUsage("the answers ended too early", "nothing was written") from error


def _asked_for(wish: str, question: str, usual: str) -> str:
    """An answer that the format takes; asks again until it is one."""
    from game.scenario.founding.wishes import fault_in

    while fault := fault_in(wish, answer := _asked(question, usual)):
        _object(fault)
    return answer
