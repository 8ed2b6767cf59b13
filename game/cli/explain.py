"""``nemcon explain``: what a code of ``nemcon check`` means."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from game.cli.complaints import WrongUsage
from game.cli.exit_codes import DONE
from game.cli.lines import columns, folded

NAME = "explain"
HELP = "say what a code of `nemcon check` means and what to do about it"
EXAMPLES = """\
examples:
  nemcon explain S101"""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("code", metavar="CODE", help="a code such as S101")


def run(args: Namespace) -> int:
    """Explain a code; the exit code."""
    from game.scenario.findings.catalogue import entry, explain

    found = entry(args.code)
    if found is None:
        msg = f"there is no code `{args.code}`"
        raise WrongUsage(msg, "docs/checks.md lists every code")
    print(folded(explain(found), columns()), end="")
    return DONE
