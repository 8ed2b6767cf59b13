"""A day as lines: the record of the real one, or a sitting from its file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from game.cli.complaints import WrongUsage
from game.cli.exit_codes import DONE
from game.cli.lines import one_line
from game.cli.seats import seat_named
from game.errors import Unreadable
from game.journal.saves import SUFFIX
from game.reports.frames import Frame
from game.reports.history import became
from game.reports.reel import LogReel
from game.reports.searching import search
from game.reports.watched import OPEN, PUBLIC, Watched, record_of, sitting_of
from game.rules.differences import differences
from game.rules.setup import WHOLE
from game.rules.text import Draft
from game.rules.wording import clock
from game.scenario.load import load
from game.scenario.model import Moment, Scenario
from game.sitting.games import scenario_of


class Asked(msgspec.Struct, frozen=True):
    """How a day is to be told."""

    eyes: str = ""
    """A seat's code or name, ``open`` or ``public``; empty: the player's."""
    at: int | None = None
    """The first moment told; ``None``: all of them."""
    find: str = ""
    """Words that the moments must fit."""
    as_json: bool = False


def recount(name: str, asked: Asked) -> int:
    """Tell the moments of a record or a sitting in order; the exit code."""
    if name.endswith(SUFFIX):
        return _sitting(Path(name), asked)
    scenario = load(name)
    watched = record_of(scenario, "")
    if not asked.as_json:
        print(one_line(f"{scenario.title}, {scenario.date}, as recorded."))
    for at in _wanted(watched, asked):
        moment, frame = scenario.record[at], watched.reel.frame(at)
        if asked.as_json:
            print(msgspec.json.encode(_facts(at + 1, moment)).decode())
            continue
        for line in _lines(moment, frame):
            print(line)
    if not scenario.record and not asked.as_json:
        print("There is no record of this day.")
    return DONE


def _wanted(watched: Watched, asked: Asked) -> Iterator[int]:
    marked = watched.notes.marked if watched.notes else frozenset()
    try:
        found = search(watched.reel, asked.find, marked) if asked.find else None
    except Unreadable as error:
        raise WrongUsage(str(error), error.hint) from error
    for tag in watched.reel.tags:
        late = asked.at is None or tag.seq >= asked.at
        if late and (found is None or tag.at in found):
            yield tag.at


def _facts(number: int, moment: Moment) -> dict[str, Any]:
    """A moment's fields; what is not known is ``null`` or empty."""
    own: dict[str, Any] = msgspec.to_builtins(moment)
    head = {
        "seq": number,
        "event": "recorded",
        "seat": own.pop("seat"),
        "minute": own.pop("at"),
        "text": own.pop("words"),
    }
    return head | own


def _lines(moment: Moment, frame: Frame) -> Iterator[str]:
    at = "--:--" if frame.minute is None else clock(frame.minute)
    sure = f" ({frame.confidence})" if frame.confidence not in {"", "certain"} else ""
    yield f"{at}  {one_line(frame.words)}{sure}"
    if frame.decided:
        what = ", ".join(_subject(frame.draft, a) for a in frame.about)
        yield f"       {what or 'Subject not established'}: {became(moment)}"
    for choice, names in frame.ballots.items():
        known = "voted" if frame.complete else "known to have voted"
        yield f"       {known} {choice}: {', '.join(names)}"


def _subject(draft: Draft, about: str) -> str:
    if about == WHOLE:
        return "The whole"
    found = draft.provisions.get(about)
    return (found.number or found.heading or about) if found else about


def _sitting(path: Path, asked: Asked) -> int:
    watched = sitting_of(path, _eyes(path, asked.eyes))
    assert isinstance(watched.reel, LogReel)
    if not asked.as_json:
        print(one_line(f"{watched.title}. {watched.kind}."))
    wanted = list(_wanted(watched, asked))
    if not asked.find and not asked.as_json:
        stops = frozenset(watched.reel.stops)
        wanted = [at for at in wanted if at in stops]
    for at in wanted:
        if asked.as_json:
            print(msgspec.json.encode(_played_facts(watched, at)).decode())
            continue
        for line in _played(watched, at):
            print(line)
    sys.stdout.flush()
    failure = watched.reading.failure if watched.reading else None
    if failure is not None:
        raise failure
    return DONE


def _eyes(path: Path, asked: str) -> str:
    if asked in {"", OPEN, PUBLIC}:
        return asked
    scenario: Scenario = scenario_of(_header(path))
    found = seat_named(scenario.seats, asked)
    if found is None:
        msg = f"nobody sits at `{asked}`"
        raise WrongUsage(msg, "use a code of the scenario, such as MEX, or chair")
    return found


def _header(path: Path) -> Any:
    from game.journal.reading import read

    return read(path).header


def _played_facts(watched: Watched, at: int) -> dict[str, Any]:
    assert isinstance(watched.reel, LogReel)
    entry, frame = watched.reel.entries[at], watched.reel.frame(at)
    own: dict[str, Any] = msgspec.to_builtins(entry.event)
    head = {
        "seq": entry.seq,
        "event": own.pop("event"),
        "seat": own.pop("seat"),
        "minute": entry.minute,
        "text": frame.words,
        "outcome": frame.outcome,
        "broken": frame.broken,
        "note": watched.notes.words(entry.seq) if watched.notes else "",
    }
    return head | own


def _played(watched: Watched, at: int) -> Iterator[str]:
    frame, tag = watched.reel.frame(at), watched.reel.tags[at]
    time = "--:--" if frame.minute is None else clock(frame.minute)
    yield f"{tag.seq:>5} {time}  {one_line(frame.words)}"
    for breach in frame.broken:
        yield f"{'':13}{one_line(breach)}"
    if frame.before is not None:
        for changed in differences(frame.before, frame.draft):
            if changed.status != "unchanged":
                yield f"{'':13}{changed.was or changed.number}: {changed.status}"
    if watched.notes is not None and tag.seq in watched.notes.marked:
        yield f"{'':13}* {one_line(watched.notes.words(tag.seq))}".rstrip()
