"""The log in sentences: folded once, entry by entry, as this seat may know it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import msgspec
from msgspec.structs import replace

from game.reports.pauses import pauses_told
from game.rules.evolve import evolve
from game.rules.log import events as ev
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Meeting, opening
from game.rules.words.sayings import say
from game.rules.words.sayings_of_text import co_sponsored_by, joined

_SILENT = (*ev.BALLOTS, ev.Attended, ev.PlacardRaised, ev.PlacardLowered)


class Line(msgspec.Struct, frozen=True):
    """One entry as the record shows it."""

    entry: ev.Entry
    words: str
    at: str
    """When it was over: ``16:40``."""
    joined: str = ""
    """The text, in words, whose sponsors the seat joined; empty where it did not."""

    @property
    def private(self) -> bool:
        """Whether only some seats know of it."""
        return bool(self.entry.known_to)


class Proceedings:
    """What was said and done so far, in the words of the record."""

    def __init__(self, setup: Setup, seat: str) -> None:
        self.lines: list[Line] = []
        self.seat = seat
        self._meeting: Meeting = opening(setup)

    @property
    def setup(self) -> Setup:
        """What the meeting started from, with the rulebook now in force."""
        return self._meeting.setup

    @property
    def seq(self) -> int:
        """Number of the last entry taken in."""
        return self.lines[-1].entry.seq if self.lines else 0

    def take(self, entries: Iterable[ev.Entry]) -> None:
        """Take in entries that follow those known."""
        for entry in entries:
            if entry.seq <= self.seq:
                continue
            self._meeting = _after(self._meeting, entry)
            setup, chamber, event = self.setup, self._meeting.chamber, entry.event
            text = (
                joined(setup, chamber, event) if isinstance(event, ev.CoSponsored) else ""
            )
            words = say(setup, chamber, event)
            self.lines.append(Line(entry, words, setup.clock(entry.minute), text))

    def shown(self) -> list[Line]:
        """The lines of the record, without what others do in silence.

        Single ballots are on the roll, placards on the list of speakers.  Suspensions in a
        row are one line, that of the last, and so are other seats' co-sponsorships of a text.
        """
        told = (
            line
            for line in self.lines
            if not isinstance(line.entry.event, _SILENT)
            or line.entry.event.seat == self.seat
        )
        return list(_folded(self.setup, told, self.seat))


def _folded(setup: Setup, lines: Iterable[Line], seat: str) -> Iterator[Line]:
    """The lines, with what follows its like told as one: at the last one's place."""

    def like(line: Line) -> str:
        if isinstance(line.entry.event, ev.Suspended):
            return "pauses"
        return "sponsors" if line.joined and line.entry.event.seat != seat else ""

    for kind, row in groupby(lines, like):
        if kind == "pauses":
            yield _pauses(list(row))
        elif kind == "sponsors":
            yield from _sponsors(setup, row)
        else:
            yield from row


def _pauses(row: Sequence[Line]) -> Line:
    events = (line.entry.event for line in row)
    return replace(row[-1], words=pauses_told(events))


def _sponsors(setup: Setup, row: Iterable[Line]) -> list[Line]:
    """A line for each text that was joined in a row, in the order of who joined it last."""
    by_text: dict[str, list[Line]] = {}
    for line in row:
        by_text.setdefault(line.joined, []).append(line)
    told = [
        replace(
            lines[-1],
            words=co_sponsored_by(setup, [m.entry.event.seat for m in lines], what),
        )
        if len(lines) > 1
        else lines[0]
        for what, lines in by_text.items()
    ]
    return sorted(told, key=lambda line: line.entry.seq)


def around(setup: Setup, entries: Sequence[ev.Entry], seq: int) -> tuple[Meeting, Meeting]:
    """The meeting before and after the entry of that number."""
    meeting = opening(setup)
    for entry in entries:
        before = meeting
        meeting = _after(meeting, entry)
        if entry.seq == seq:
            return before, meeting
    return meeting, meeting


def _after(meeting: Meeting, entry: ev.Entry) -> Meeting:
    # entries that this seat may not know are missing: the numbering is the log's
    return evolve(replace(meeting, seq=entry.seq - 1), entry.event)
