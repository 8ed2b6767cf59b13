"""What standard input and output can do, and making them speak UTF-8."""

from __future__ import annotations

import io
import os
import sys

from game.cli.complaints import WrongUsage


def is_terminal() -> bool:
    """Whether a person sits at both ends and the terminal can draw screens."""
    drawn = os.environ.get("TERM", "unknown") not in {"", "dumb"}
    return drawn and sys.stdin.isatty() and sys.stdout.isatty()


def need_terminal(instead: str) -> None:
    """Raise :class:`WrongUsage` where screens cannot be drawn; ``instead`` is what works."""
    if not is_terminal():
        raise WrongUsage("the screens need a terminal that can draw them", instead)


def speak_utf8() -> None:
    """Make the standard streams UTF-8 whatever the locale; bad bytes are replaced."""
    for stream, errors in (
        (sys.stdin, "replace"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def discard_output() -> None:
    """Send what is still to be printed nowhere, after its reader went away."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
