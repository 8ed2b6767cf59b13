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
  nemcon explain S101
  nemcon explain S3             every code that begins so; without one, all"""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "code",
        metavar="CODE",
        nargs="?",
        default="",
        help="a code such as S101; none lists all",
    )


def run(args: Namespace) -> int:
    """Explain a code, or list those that begin so; the exit code."""
    from game.scenario.findings.catalogue import begun, entry, explain

    asked = args.code.strip().upper()
    asked = f"S{asked}" if asked[:1].isdigit() else asked
    found = entry(asked)
    if found is not None:
        print(folded(explain(found), columns()), end="")
        return DONE
    several = begun(asked)
    if not several:
        msg = f"there is no code `{args.code[:20]}`"
        raise WrongUsage(msg, "`nemcon explain` lists every code")
    for one in several:
        print(f"{one.code}  {one.title}")
    return DONE
