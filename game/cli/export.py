"""``nemcon export``: a scenario's positions as a spreadsheet, its texts for translators."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from game.cli.complaints import WrongUsage
from game.cli.exit_codes import DONE

NAME = "export"
HELP = "write a scenario's positions as a spreadsheet, or its texts to be translated"
EXAMPLES = """\
examples:
  nemcon export rows cybercrime-2024 > positions.csv
  nemcon export rows my-gulf --out team.xlsx        `nemcon new --rows team.xlsx` reads it
  nemcon export texts my-gulf --language fr --out my-gulf/texts/fr.yaml"""

WHAT = ("rows", "texts")
"""What can be exported."""
_TABLES = (".csv", ".xlsx")
_TEXTS = (".yaml", ".yml")


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("what", choices=WHAT, metavar="WHAT", help=" or ".join(WHAT))
    parser.add_argument("scenario", metavar="SCENARIO", help="a scenario's id or folder")
    parser.add_argument(
        "--out", metavar="FILE", help="a .csv, .xlsx or .yaml; otherwise it is printed"
    )
    parser.add_argument(
        "--language", default="", metavar="CODE", help="of texts: the one to write, as fr"
    )


def run(args: Namespace) -> int:
    """Write the table or the texts; the exit code."""
    if args.what == "texts":
        return _texts(args)
    if args.language:
        raise WrongUsage("a table of positions has no language", "leave out --language")
    from game.scenario.files.writing import write_whole
    from game.scenario.founding.writer import as_csv
    from game.scenario.load import load
    from game.scenario.tables.spreadsheet import COLUMNS, lines_of, rows_of, titles_of
    from game.scenario.tables.workbook import write_workbook

    scenario = load(args.scenario)
    lines = lines_of(rows_of(scenario), titles_of(scenario))
    if not args.out:
        print(as_csv(COLUMNS, lines), end="")
        return DONE
    path = _new_file(args.out, _TABLES, "a table of positions")
    if path.suffix.casefold() == ".xlsx":
        write_workbook(path, COLUMNS, lines)
    else:
        write_whole(path, as_csv(COLUMNS, lines))
    return DONE


def _new_file(name: str, kinds: tuple[str, ...], what: str) -> Path:
    """A path at which nothing lies yet: what a team has filled in is not written over.

    ``kinds`` are the endings of files that it can be written to.
    """
    path = Path(name)
    if path.suffix.casefold() not in kinds:
        given = f"`{path.suffix}`" if path.suffix else "without an ending"
        msg = f"{what} is written as {' or '.join(kinds)}, and not {given}"
        raise WrongUsage(msg, f"--out {path.with_suffix(kinds[0])}")
    if os.path.exists(path):  # noqa: PTH110  # `Path` raises where a name is too long
        msg = f"`{path}` is there already"
        raise WrongUsage(msg, "choose another name; nothing was changed")
    return path


def _texts(args: Namespace) -> int:
    from game.scenario.files.writing import write_whole
    from game.scenario.founding.texts_sheet import texts_sheet
    from game.scenario.load import load
    from game.scenario.schema.document import as_json, schema_file
    from game.scenario.world.languages import known

    if not known(args.language):
        msg = (
            f"`{args.language[:20]}` is no language" if args.language else "which language?"
        )
        raise WrongUsage(msg, "--language fr, or another code of two letters")
    made = texts_sheet(load(args.scenario), args.language)
    if not args.out:
        print(made, end="")
        return DONE
    path = _new_file(args.out, _TEXTS, "what translators fill in")
    write_whole(path, made)
    schema = path.with_name(schema_file("texts"))
    if not schema.exists():
        write_whole(schema, as_json("texts"))
    return DONE
