"""A day as lines: the record of the real one, or a sitting from its file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from game.cli.complaints import WrongUsage
from game.cli.exit_codes import DONE
from game.cli.lines import one_line
from game.cli.plain.moments import moment_facts, moment_lines
from game.cli.plain.stepping import Stepping
from game.cli.seats import hint_of, seat_named
from game.errors import Unreadable
from game.journal.reading import read
from game.journal.saves import SUFFIX, sitting
from game.reports.searching import nothing_found, search
from game.reports.watched import OPEN, PUBLIC, Watched, record_of, sitting_of
from game.scenario.load import load
from game.sitting.laying import scenario_of


class Asked(msgspec.Struct, frozen=True):
    """How a day is to be told."""

    eyes: str = ""
    """A seat's code or name, ``open`` or ``public``; empty: the player's."""
    at: int | None = None
    """What its first moment is called to ``eyes``; ``None``: all of them are told."""
    find: str = ""
    """Words that the moments must fit."""
    as_json: bool = False
    step: bool = False
    """Whether it is gone through by typed commands."""
    pace: int = 3
    """How fast it plays there, 1 to 5."""


def recount(name: str, asked: Asked) -> int:
    """Tell the moments of a record or a sitting; the exit code."""
    watched = watched_of(name, asked.eyes)
    if asked.eyes == PUBLIC:
        # What is told for everybody has no notes of one person's own.
        watched = msgspec.structs.replace(watched, notes=None)
    refuse_beyond(watched, asked.at)
    if not asked.as_json:
        print(one_line(_headline(watched)))
    if asked.step:
        Stepping(watched, asked.at, asked.pace).hold(sys.stdin)
    else:
        _tell(watched, asked)
    sys.stdout.flush()
    failure = watched.reading.failure if watched.reading else None
    if failure is not None:
        raise failure
    return DONE


def watched_of(name: str, eyes: str) -> Watched:
    """The day of a scenario or a file, seen with ``eyes``.

    Raises what is wrong with either, and :class:`WrongUsage` for nobody's eyes.
    """
    if name.endswith(SUFFIX):
        path = sitting(name)
        return sitting_of(path, _eyes(path, eyes))
    return record_of(load(name), "")


def refuse_beyond(watched: Watched, at: int | None) -> None:
    """Refuse to begin at an event that is none."""
    last = watched.reel.last
    if at is not None and not 0 <= at <= last:
        what = "event" if not watched.is_record else "moment"
        msg = f"there is no {what} {at}; the last is {last}"
        raise WrongUsage(msg, f"--at {last}")


def _headline(watched: Watched) -> str:
    if watched.is_record:
        assert watched.scenario is not None
        return f"{watched.title}, {watched.scenario.date}, as recorded."
    return f"{watched.title}. {watched.kind}."


def _tell(watched: Watched, asked: Asked) -> None:
    wanted = _wanted(watched, asked)
    if not asked.find and not asked.as_json:
        stops = frozenset(watched.reel.stops)
        wanted = (at for at in wanted if at in stops)
    told = False
    for at in wanted:
        told = True
        if asked.as_json:
            print(msgspec.json.encode(moment_facts(watched, at)).decode())
            continue
        for line in moment_lines(watched, at):
            print(line)
    if not told and not asked.as_json:
        print(_nothing(watched, asked))


def _nothing(watched: Watched, asked: Asked) -> str:
    """Why no moment is told."""
    if not len(watched.reel):
        return (
            "There is no record of this day." if watched.is_record else "Nothing happened."
        )
    if not asked.find:
        return "Nothing is worth a stop from here on."
    return one_line(nothing_found(watched.reel, asked.find))


def _wanted(watched: Watched, asked: Asked) -> Iterator[int]:
    marked = watched.notes.marked if watched.notes else frozenset()
    try:
        found = search(watched.reel, asked.find, marked) if asked.find else None
    except Unreadable as error:
        raise WrongUsage(str(error), error.hint) from error
    for tag in watched.reel.tags:
        late = asked.at is None or watched.reel.number(tag.at) >= asked.at
        if late and (found is None or tag.at in found):
            yield tag.at


def _eyes(path: Path, asked: str) -> str:
    if asked in {"", OPEN, PUBLIC}:
        return asked
    seats = scenario_of(read(path).header).seats
    found = seat_named(seats, asked)
    if found is None:
        first = next(s.id for s in seats)
        otherwise = f"use a code of the scenario, such as {first}, or chair"
        raise WrongUsage(f"nobody sits at `{asked}`", hint_of(seats, asked, otherwise))
    return found
