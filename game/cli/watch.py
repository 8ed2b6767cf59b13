"""``nemcon watch``: a scenario checked again at each save, with a preview on screen."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from game.cli.exit_codes import DONE, NO

NAME = "watch"
HELP = "check a scenario again at each save, with its briefing, room and text on screen"
EXAMPLES = """\
examples:
  nemcon watch my-gulf                  a screen beside your editor
  nemcon watch my-gulf --plain          a line at each save, no screen; Ctrl-C ends
  nemcon watch my-gulf --plain --once   look once, and say so by the exit code"""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("path", metavar="PATH", help="a scenario's folder, file or id")
    parser.add_argument("--plain", action="store_true", help="lines of text, no screen")
    parser.add_argument(
        "--once", action="store_true", help="look once and end; with --plain"
    )


def run(args: Namespace) -> int:
    """Watch; the exit code."""
    from game.scenario.load import find

    folder = find(args.path)
    if args.plain or args.once:
        from game.cli.plain.watching import follow

        return NO if follow(folder, once=args.once) else DONE
    from game.cli.terminal import need_terminal

    need_terminal("add --plain for lines of text")
    from game.tui.app import run as run_app
    from game.tui.screens.watch import WatchScreen

    return run_app(lambda: WatchScreen(folder))
