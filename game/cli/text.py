"""``nemcon text``: the draft as a document, at any moment."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.complaints import WrongUsage, say
from game.cli.exit_codes import DONE
from game.cli.languages import add_language, shown_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.reports.documents.pieces import Paper
    from game.rules.log.events import Entry
    from game.scenario.model import Scenario

NAME = "text"
HELP = "print the draft as it stands, at any moment, as a document"
EXAMPLES = """\
examples:
  nemcon text cybercrime-2024                     the Chair's text
  nemcon text ~/my-game.nemcon                    the text as a saved game has left it
  nemcon text ~/my-game.nemcon --at 120 --changes what had changed after event 120
  nemcon text ~/my-game.nemcon --at 120 --since 80  what changed between the two
  nemcon text ~/my-game.nemcon --proposals        what is pending, as alternatives
  nemcon text cybercrime-2024 --format akn        Akoma Ntoso XML, for other programs"""

FORMATS = ("plain", "markdown", "akn")
"""How the text can be written; ``akn`` is Akoma Ntoso 3.0."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "scenario", metavar="SCENARIO", help="a scenario's id or folder, or a saved game"
    )
    parser.add_argument(
        "--at", type=_number, metavar="SEQ", help="the text after the event of that number"
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="plain", help="how the text is written"
    )
    parser.add_argument(
        "--changes", action="store_true", help="show what differs from the Chair's text"
    )
    parser.add_argument(
        "--since",
        type=_number,
        metavar="SEQ",
        help="show what differs from the text after that event",
    )
    parser.add_argument(
        "--proposals", action="store_true", help="show pending proposals in brackets"
    )
    parser.add_argument(
        "--renumber", action="store_true", help="number what stands anew, in order"
    )
    add_language(parser)


def _number(word: str) -> int:
    if word.isascii() and word.isdigit() and len(word) <= 9:
        return int(word)
    msg = f"an event has a whole number from 0, not `{word}`"
    raise argparse.ArgumentTypeError(msg)


def run(args: Namespace) -> int:
    """Print the text; the exit code."""
    from game.reports.documents.paper import Wish, paper
    from game.rules.replay import fold
    from game.scenario.room import setup_of
    from game.sitting.recorded import left_open

    scenario, entries = _material(args.scenario, args.at)
    scenario = shown_in(scenario, args.language)
    setup = setup_of(scenario)
    chamber = fold(setup, entries).chamber
    for words in left_open(scenario, entries):
        say(f"not in this text, for no record tells its wording: {words}")
    wish = Wish(args.changes or args.since is not None, args.proposals, args.renumber)
    found = paper(
        setup,
        chamber,
        wish,
        since=fold(setup, _until(entries, args.since)).chamber,
        date=scenario.date,
        language=scenario.language,
    )
    print(_writer(args.format)(found), end="")
    return DONE


def _until(entries: Sequence[Entry], since: int | None) -> Sequence[Entry]:
    """The events up to the one from which on changes are shown: none where none is named."""
    if since is not None and since > len(entries):
        msg = f"the text is that after event {len(entries)}, before event {since}"
        raise WrongUsage(msg, f"--since takes a number from 0 to {len(entries)}")
    return entries[: since or 0]


def _material(name: str, at: int | None) -> tuple[Scenario, Sequence[Entry]]:
    """The scenario, and the events up to the one of number ``at``.

    Raises what reading them raises; a journal's damage counts only where ``at`` lies
    beyond it.
    """
    from game.journal.saves import SUFFIX, sitting
    from game.scenario.load import load

    if not name.endswith(SUFFIX):
        if at:
            msg = f"`{name}` is a scenario and has no event {at}"
            raise WrongUsage(msg, "give a saved game, or leave --at out")
        return load(name), ()
    return _of_game(sitting(name), at)


def _of_game(path: Path, at: int | None) -> tuple[Scenario, Sequence[Entry]]:
    from game.journal import read
    from game.sitting.laying import scenario_of

    reading = read(path)
    last = len(reading.entries)
    if reading.failure is not None and (at is None or at > last):
        raise reading.failure
    if at is not None and at > last:
        msg = f"{path} has no event {at}; its last is {last}"
        raise WrongUsage(msg, f"--at takes a number from 0 to {last}")
    return scenario_of(reading.header), reading.entries[:at]


def _writer(form: str) -> Callable[[Paper], str]:
    """What writes a document in one of :data:`FORMATS`."""
    if form == "markdown":
        from game.reports.documents.markdown import markdown

        return markdown
    if form == "akn":
        from game.reports.documents.akoma import akoma_ntoso

        return akoma_ntoso
    from game.reports.documents.plain import plain

    return plain
