"""The command line of ``nemcon``.

Importing this module loads neither screens nor readers: each command imports what it needs
when it runs, so that ``nemcon --help`` is there at once.  Without a command nothing is
parsed, and the home screen is there the sooner.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from game.cli import exit_codes
from game.cli.complaints import WrongUsage, complain
from game.cli.terminal import discard_output, speak_utf8
from game.errors import NemconError


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    speak_utf8()
    try:
        code = _run(sys.argv[1:] if argv is None else list(argv))
        sys.stdout.flush()
    except NemconError as error:
        return complain(error)
    except BrokenPipeError:
        discard_output()
        return exit_codes.PIPE_CLOSED
    except KeyboardInterrupt:
        return exit_codes.INTERRUPTED
    return code


def _run(argv: list[str]) -> int:
    if not argv:
        from game.cli.home import run

        return run()
    from game.cli.parsing import COMMANDS, parser

    words = tuple(COMMANDS)
    if not argv[0].startswith("-"):
        _must_be_command(argv[0], words)
        words = (argv[0],)
    args = parser(words).parse_args(argv)
    code: int = args.run(args)
    return code


def _must_be_command(word: str, known: tuple[str, ...]) -> None:
    if word in known:
        return
    import difflib

    near = difflib.get_close_matches(word, known, 1)
    hint = f"nemcon {near[0]}" if near else f"the commands are {', '.join(known)}"
    msg = f"there is no command `{word}`"
    raise WrongUsage(msg, hint)
