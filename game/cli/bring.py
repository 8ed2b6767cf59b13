"""``nemcon import``: scenarios from roll calls and texts."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.complaints import WrongUsage, say
from game.cli.exit_codes import DONE
from game.cli.lines import one_line

if TYPE_CHECKING:
    from game.scenario.founding import Plan

NAME = "import"
HELP = "make a scenario from a roll call, or a draft from a long text"
EXAMPLES = """\
examples:
  nemcon import rollcall votes.csv --out my-vote              the Digital Library's columns
  nemcon import rollcall rollcalls.csv.gz --resolution A/RES/74/247 --out ga-74-247
  nemcon import text treaty.md                                prints `text:`, to be pasted
  nemcon import text treaty.md --out my-treaty                a folder that plays"""

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
        help="which roll call, where there are more",
    )


def run(args: Namespace) -> int:
    """Import; the exit code."""
    path = Path(args.file)
    if args.what == "rollcall":
        if not args.out:
            msg = "a roll call becomes a folder"
            raise WrongUsage(msg, "say which: --out FOLDER")
        return _rollcall(path, args.resolution, Path(args.out))
    if args.out:
        from game.scenario.longtext import plan_of_text

        return _write(Path(args.out), plan_of_text(path))
    from game.scenario.longtext import read_text
    from game.scenario.writer import as_yaml

    print(as_yaml({"text": read_text(path)}, explained=False).lstrip("\n"), end="")
    return DONE


def _rollcall(path: Path, resolution: str, out: Path) -> int:
    from game.scenario.rollcall import read_rollcall
    from game.scenario.rollcall_scenario import plan_of
    from game.scenario.spreadsheet import notes_of

    call = read_rollcall(path, resolution)
    for note in notes_of(call.problems):
        say(note)
    return _write(out, plan_of(call))


def _write(folder: Path, plan: Plan) -> int:
    from game.scenario.founding import found

    written = found(folder, plan)
    print(f"Written: {one_line(str(folder))}, {len(written)} files.")
    print(f"Check: nemcon check {one_line(str(folder))}")
    return DONE
