"""Telling a person on standard error what went wrong and what to do about it."""

from __future__ import annotations

import sys

from game.cli.exit_codes import UNUSABLE, USAGE
from game.cli.lines import columns, folded, one_line
from game.errors import NemconError


class WrongUsage(NemconError):
    """The command was used wrongly; ``hint`` says how it is used."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint
        """What to type instead; may be empty."""


def complain(error: NemconError) -> int:
    """Print an error that a person caused; the exit code that goes with it."""
    problems = getattr(error, "problems", ())
    if problems:
        from game.scenario.findings.render import blocks

        wide = columns() if sys.stderr.isatty() else 0
        print(blocks(problems, wide), file=sys.stderr)
    say(str(error))
    if hint := getattr(error, "hint", "") or _hint_of(error):
        print(f"hint: {one_line(hint)}", file=sys.stderr)
    return USAGE if isinstance(error, WrongUsage) else UNUSABLE


def _hint_of(error: NemconError) -> str:
    """What helps with errors that carry no hint of their own."""
    if any(problem.place.line for problem in getattr(error, "problems", ())):
        return "`nemcon check PATH` shows every fault with its place"
    return ""


def say(words: str) -> None:
    """One line on standard error in the program's name."""
    line = f"nemcon: {one_line(words)}"
    print(folded(line, columns()) if sys.stderr.isatty() else line, file=sys.stderr)
