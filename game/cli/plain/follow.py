"""Following a desk's log: each entry with the state after it, told once."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from game.cli.lines import one_line
from game.cli.plain.voice import Voice
from game.rules.events import Entry
from game.rules.evolve import evolve
from game.rules.sayings import say
from game.rules.setup import Setup
from game.rules.state import Chamber, Meeting, opening


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
            self.record.append(
                f"{self.number:>4}  {self._meeting.setup.clock(entry.minute)}  {said}"
            )
            if tell:
                self._voice.told(self._meeting.setup, self.chamber, entry, said)
