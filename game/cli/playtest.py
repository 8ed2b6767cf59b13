"""``nemcon playtest``: many computer-played meetings, and what they say of a scenario."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from game.cli.complaints import say
from game.cli.exit_codes import DONE
from game.cli.lines import columns, shown
from game.cli.numbers import whole

NAME = "playtest"
HELP = "let the computer play a scenario many times, and say what to mend"
EXAMPLES = """\
examples:
  nemcon playtest cybercrime-2024 --runs 20       what happens, and how often
  nemcon playtest my-scenario                     300 meetings on every core
  nemcon playtest my-scenario --json > found.json every number, for programs

The same seed gives the same report, on any machine and with any number of workers.
Every seed named in it can be watched: nemcon play my-scenario --auto --seed N"""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("path", metavar="PATH", help="a scenario's id or folder")
    parser.add_argument(
        "--runs",
        type=whole(1, 100_000),
        default=300,
        metavar="N",
        help="how many meetings; 300 unless given",
    )
    parser.add_argument(
        "--seed",
        type=whole(0),
        default=1,
        metavar="N",
        help="the first meeting's seed; the others follow it",
    )
    parser.add_argument(
        "--workers",
        type=whole(1, 1024),
        default=0,
        metavar="N",
        help="how many processes; one for each core unless given",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(args: Namespace) -> int:
    """Play and report; the exit code."""
    from game.rehearsal.playtest.report import playtest
    from game.scenario.load import load

    scenario = load(args.path)
    told = Progress("meetings")
    told(0, args.runs)
    try:
        found = playtest(scenario, args.runs, args.seed, args.workers, told)
    except KeyboardInterrupt:
        told.stopped()
        raise
    if args.json:
        import msgspec

        print(msgspec.json.encode(found).decode())
        return DONE
    from game.rehearsal.playtest.words import words

    for line in words(found, columns()):
        print(shown(line))
    return DONE


class Progress:
    """Says on standard error how far a long task is: in place on a terminal, otherwise a
    line for every quarter."""

    def __init__(self, noun: str) -> None:
        self._noun = noun
        self._in_place = sys.stderr.isatty()
        self._quarter = 0
        self._last = ""
        """What there is to say by now."""

    def __call__(self, done: int, of: int) -> None:
        """Say that ``done`` of so many are done."""
        self._last = f"{done} of {of} {self._noun}"
        if self._in_place:
            end = "\n" if done >= of else ""
            print(f"\r{self._last}", end=end, file=sys.stderr, flush=True)
        elif done * 4 // of > self._quarter:
            self._quarter = done * 4 // of
            print(self._last, file=sys.stderr, flush=True)

    def stopped(self) -> None:
        """Say that a person stopped it, on a line of its own."""
        if self._in_place:
            print(file=sys.stderr)
        said = f" after {self._last}" if self._last else ""
        say(f"stopped{said}; there is no report of a part")
