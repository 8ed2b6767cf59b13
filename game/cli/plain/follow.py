"""Following a desk's log: each entry with the state after it, told once."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from game.cli.lines import one_line
from game.cli.plain.voice import Voice
from game.delegates.others.discipline import splits
from game.reports.breaches import newly_broken, newly_released
from game.reports.pauses import pauses_told
from game.rules.evolve import evolve
from game.rules.log.events import Entry, Suspended
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber, Meeting, opening
from game.rules.words.sayings import say


class Follower:
    """Tells entries one after another, folding those that its seat may know.

    What a seat may not know leaves the room's state as it is, so that the state after each
    entry is the room's own.
    """

    def __init__(self, setup: Setup, voice: Voice) -> None:
        self._voice = voice
        self._meeting: Meeting = opening(setup)
        self.seen = 0
        """Number of the last entry taken, as the log counts."""
        self.number = 0
        """How many entries were taken: a seat counts only what it is told of, so that no
        gap tells it that something passed between others."""
        self._pauses: list[Suspended] = []
        self._breaches: dict[tuple[str, str, str], str] = {}
        self.record: list[str] = []
        """Every entry as a line with its number and time, oldest first."""

    @property
    def chamber(self) -> Chamber:
        """The room after the last entry taken."""
        return self._meeting.chamber

    def take(self, entries: Iterable[Entry], *, tell: bool = True) -> None:
        """Take entries, oldest first, and tell them."""
        for entry in entries:
            before = replace(self._meeting, seq=entry.seq - 1)
            self._meeting = evolve(before, entry.event)
            self.seen = entry.seq
            self.number += 1
            self._voice.reached(self.number)
            said = one_line(say(self._meeting.setup, self.chamber, entry.event))
            at = f"{self.number:>4}  {self._meeting.setup.clock(entry.minute)}"
            beside = self._beside(entry, before)
            if isinstance(entry.event, Suspended):
                said = self._paused(entry.event)
            else:
                self._pauses.clear()
            self.record += [f"{at}  {words}" for words in (said, *beside)]
            if tell:
                self._voice.told(self._meeting.setup, self.chamber, entry, said, beside)

    def _paused(self, event: Suspended) -> str:
        """What is said of a suspension; one with the one before takes its line."""
        if self._pauses:
            self.record.pop()
        self._pauses.append(event)
        return pauses_told(self._pauses)

    def _beside(self, entry: Entry, before: Meeting) -> tuple[str, ...]:
        """Who broke its word to the seat, or the seat to it, and which deal binds no more; after
        a vote with names, or an objection, who broke a line that is known, or left its
        group."""
        meeting = self._meeting
        found = newly_broken(meeting, entry.event, self._breaches)
        found = (*found, *newly_released(before, meeting))
        for decision in meeting.chamber.decisions[len(before.chamber.decisions) :]:
            found = (*splits(meeting.setup, before.dealings.lines, decision), *found)
        return tuple(map(one_line, found))
