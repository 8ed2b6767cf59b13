"""The log in sentences: folded once, entry by entry, as this seat may know it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec.structs import replace

from game.reports.pauses import pause_words
from game.rules.evolve import evolve
from game.rules.log import events as ev
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber, Meeting, opening
from game.rules.words.sayings import say

_SILENT = (*ev.BALLOTS, ev.Attended, ev.PlacardRaised, ev.PlacardLowered)


class Line(msgspec.Struct, frozen=True):
    """One entry as the record shows it."""

    entry: ev.Entry
    words: str
    at: str
    """When it was over: ``16:40``."""

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
            words = say(self._meeting.setup, self._meeting.chamber, entry.event)
            self.lines.append(Line(entry, words, self._meeting.setup.clock(entry.minute)))

    def shown(self) -> list[Line]:
        """The lines of the record, without what others do in silence.

        Single ballots are on the roll, placards on the list of speakers.  Suspensions in a
        row are one line, that of the last.
        """
        told = (
            line
            for line in self.lines
            if not isinstance(line.entry.event, _SILENT)
            or line.entry.event.seat == self.seat
        )
        return list(_folded(told))


def _folded(lines: Iterable[Line]) -> Iterator[Line]:
    pauses: list[int] = []
    held: Line | None = None
    for line in lines:
        if isinstance(line.entry.event, ev.Suspended):
            pauses.append(line.entry.event.minutes)
            held = replace(line, words=pause_words(pauses))
            continue
        if held is not None:
            yield held
            pauses, held = [], None
        yield line
    if held is not None:
        yield held


def around(setup: Setup, entries: Sequence[ev.Entry], seq: int) -> tuple[Chamber, Chamber]:
    """The chamber before and after the entry of that number."""
    meeting = opening(setup)
    for entry in entries:
        before = meeting
        meeting = _after(meeting, entry)
        if entry.seq == seq:
            return before.chamber, meeting.chamber
    return meeting.chamber, meeting.chamber


def _after(meeting: Meeting, entry: ev.Entry) -> Meeting:
    # entries that this seat may not know are missing: the numbering is the log's
    return evolve(replace(meeting, seq=entry.seq - 1), entry.event)
