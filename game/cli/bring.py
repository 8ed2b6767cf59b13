"""``nemcon import``: scenarios from roll calls and texts."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.complaints import WrongUsage, say
from game.cli.exit_codes import DONE, NO
from game.cli.lines import columns, one_line, one_line_within

if TYPE_CHECKING:
    from game.scenario.founding.folder import Plan

NAME = "import"
HELP = "make a scenario from a roll call, or a draft from a long text"
EXAMPLES = """\
examples:
  nemcon import rollcall votes.csv --out my-vote       the Digital Library's columns
  nemcon import rollcall rollcalls.csv.gz --list criminal 2019     finds votes by words
  nemcon import rollcall rollcalls.csv.gz --resolution A/RES/74/247 --out ga-74-247
  nemcon import text treaty.md                         prints `text:`, to be pasted
  nemcon import text treaty.docx --out my-treaty       a folder that plays"""

WHAT = ("rollcall", "text")
"""What can be imported."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("what", choices=WHAT, metavar="WHAT", help=" or ".join(WHAT))
    parser.add_argument("file", metavar="FILE", help="the roll call or the text")
    parser.add_argument("--out", metavar="FOLDER", help="the folder to write")
    parser.add_argument(
        "--resolution",
        default="",
        metavar="ID",
        help="which roll call, where there are more: a symbol, a number, or words",
    )
    parser.add_argument(
        "--list",
        nargs="*",
        metavar="WORD",
        help="list the roll calls whose symbol, date or title hold every word",
    )
    parser.add_argument("--json", action="store_true", help="the list as one JSON array")


def run(args: Namespace) -> int:
    """Import; the exit code."""
    path = Path(args.file)
    if args.list is not None or args.json:
        if args.what != "rollcall":
            raise WrongUsage("only roll calls can be listed", "import rollcall FILE --list")
        return _list(path, " ".join(args.list or ()), as_json=args.json)
    if args.what == "rollcall":
        if not args.out:
            msg = "a roll call becomes a folder"
            raise WrongUsage(
                msg, "say which: --out FOLDER; --list WORDS shows what the file holds"
            )
        return _rollcall(path, args.resolution, Path(args.out))
    return _text(path, args.out)


_NUMBERS_NAMED = 30
"""Paragraphs that are named one by one."""
_LINES_NAMED = 12
"""Lines that are left out and named one by one."""


def _all_of(numbers: Sequence[str]) -> str:
    """All numbers of paragraphs; of very many the first and the last, and how the others are
    found."""
    if len(numbers) > _NUMBERS_NAMED:
        return (
            f"{len(numbers)} paragraphs, from {numbers[0]} to {numbers[-1]}, each with an "
            "`option-2` or `deleted` in `variants`"
        )
    return " and ".join(filter(None, (", ".join(numbers[:-1]), numbers[-1])))


def tell_doubts(path: Path) -> None:
    """Say what of a text is left out or changed in reading."""
    from game.scenario.diagnostics import listed
    from game.scenario.drafts.left_out import doubts_of
    from game.scenario.drafts.longtext import (
        foot_left,
        formulas_left,
        left_above,
        sponsors_of,
    )

    for doubt in doubts_of(path):
        say(doubt)
    for told, found in (
        ("above the first words, but for the title, is left out: {}", left_above(path)),
        ("formulas and signatures, which nobody amends, are left out: {}", formulas_left(path)),
        ("notes and numbers at the foot of pages are left out: {}", foot_left(path)),
        ("sponsors are {}; who of them sits in the room tables the text", sponsors_of(path)),
    ):  # fmt: skip
        if found:
            named = listed((words[:40] for words in found), _LINES_NAMED)
            say(f"`{path}`: {told.format(named)}")
    _tell_brackets(path)


def _tell_brackets(path: Path) -> None:
    """Say what was made of words in brackets, and which could not be read."""
    from game.scenario.drafts.brackets import left_open
    from game.scenario.drafts.longtext import heads_in_brackets, read_text

    if heads := heads_in_brackets(path):
        say(
            f"`{path}`: the brackets of {_all_of([f'`{words[:40]}`' for words in heads])} are "
            "left out: put them round what is open in each paragraph below"
        )
    draft = read_text(path)
    open_ = [str(part["number"]) for part in draft if len(part.get("variants", ())) > 1]
    if open_:
        say(
            f"`{path}`: what stands in brackets is taken as wordings of "
            f"{_all_of(open_)}; write under `place` where each lies"
        )
    for part in draft:
        if words := left_open(part):
            say(
                f"`{path}`: {part['number']} keeps its brackets, `{words[:40]}`: write each "
                "choice as `[one] [other]`, in one paragraph, with no brackets within"
            )


def _text(path: Path, out: str) -> int:
    tell_doubts(path)
    if out:
        from game.scenario.founding.on_text import plan_of_text

        done = _write(Path(out), plan_of_text(path))
        print(
            "Still the template's, and yours to write: what is at stake, the place, the "
            "delegations with what they want, and the issues, which bear on the examples at the "
            "end of the text."
        )
        name = one_line(out)
        print(
            f"Seats: nemcon new {name}-2 --from {name} --rows TABLE, with who wants what of it"
        )
        return done
    from game.scenario.drafts.longtext import read_text
    from game.scenario.founding.writer import as_yaml

    print(as_yaml({"text": read_text(path)}, explained=False).lstrip("\n"), end="")
    return DONE


def _rollcall(path: Path, resolution: str, out: Path) -> int:
    from game.scenario.rollcalls.as_scenario import plan_of
    from game.scenario.rollcalls.rollcall import read_rollcall
    from game.scenario.tables.spreadsheet import notes_of

    call = read_rollcall(path, resolution)
    for note in notes_of((*call.untold, *call.problems)):
        say(note)
    done = _write(out, plan_of(call))
    print(
        "One vote says where each stood, and leaves little to trade: add issues and wordings."
    )
    print(f"Try:   nemcon playtest {one_line(str(out))}")
    return done


MOST_LISTED = 100
"""Roll calls that a person is shown at once."""


def _list(path: Path, words: str, *, as_json: bool) -> int:
    """Print which roll calls a table holds; the exit code says whether there is one."""
    from game.scenario.rollcalls.listing import roll_calls

    found = roll_calls(path, words)
    if as_json:
        import msgspec

        print(msgspec.json.encode(found).decode())
        return DONE if found else NO
    for head in found[:MOST_LISTED]:
        tally = f"{head.yes}-{head.no}-{head.abstain}"
        of = "" if head.of == "whole" else f"({head.of} of {head.resolution}) "
        line = f"{head.id:<16} {head.date:<10} {tally:>11}  {of}{head.title}"
        print(one_line_within(line, columns()))
    if len(found) > MOST_LISTED:
        say(
            f"{len(found) - MOST_LISTED} more; add words of the title, or a date such as 2019-12"
        )
    if not found:
        say(f"no roll call in `{path}` says {words}" if words else f"`{path}` has none")
        return NO
    print(
        f"{'Import one':<16} nemcon import rollcall {path} --resolution {found[0].id} --out NAME"
    )
    return DONE


def _write(folder: Path, plan: Plan) -> int:
    from game.scenario.founding.folder import found

    written = found(folder, plan)
    print(f"Written: {one_line(str(folder))}, {len(written)} files.")
    print(f"Check: nemcon check {one_line(str(folder))}")
    return DONE
