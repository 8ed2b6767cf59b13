"""``nemcon schema``: what editors need to know of the formats."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from game.cli.exit_codes import DONE

NAME = "schema"
HELP = "print the JSON Schema of a format, for editors"
EXAMPLES = """\
examples:
  nemcon schema > scenario.schema.json          for scenario.yaml
  nemcon schema rulebook > rulebook.schema.json
  nemcon schema texts                           for texts/LANGUAGE.yaml

An editor with yaml-language-server reads the first line of a file:
  # yaml-language-server: $schema=scenario.schema.json"""

KINDS = ("scenario", "rulebook", "texts")
"""Formats that have a schema."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "kind",
        metavar="FORMAT",
        nargs="?",
        choices=KINDS,
        default="scenario",
        help=", ".join(KINDS),
    )


def run(args: Namespace) -> int:
    """Print the schema; the exit code."""
    from game.scenario.schema.document import as_json

    print(as_json(args.kind), end="")
    return DONE
