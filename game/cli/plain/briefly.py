"""What a listener need not hear twice: lines that are told as one, names once described."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.reports.pauses import pauses_told
from game.rules.log.events import (
    Entry,
    FloorGiven,
    LineAgreed,
    PlacardRaised,
    QuestionPut,
    RoomCounted,
    Spoke,
    Suspended,
    Tabled,
)
from game.rules.meeting.names import named
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.words.wording import capital, subject

_REMEMBERED = 40
"""Lines after which a proposal is described again beside its number."""


class Held:
    """What waits for what follows it: suspensions and placards in a row, each told as one
    line, and the giving of the floor, which a statement that follows at once tells as well."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._said: list[str] = []
        self._hour = ""
        self._paused = 0
        """How often a pause was told: what it is for is said with the first."""
        self._setup: Setup | None = None

    def takes(self, setup: Setup, entry: Entry, said: str, seat: str) -> bool:
        """Hold an entry, if it is one that waits; what was held before must be told first
        where :meth:`goes_on` says that it does not go with it.  What ``seat`` did itself does
        not wait: it is the answer to what was typed."""
        waits = isinstance(entry.event, Suspended | PlacardRaised | FloorGiven)
        if not waits or entry.event.seat == seat:
            return False
        self._entries.append(entry)
        self._said.append(said)
        self._hour, self._setup = setup.clock(entry.minute), setup
        return True

    def goes_on(self, entry: Entry) -> bool:
        """Whether an entry is told together with what is held."""
        if not self._entries:
            return True
        last, event = self._entries[-1], entry.event
        if isinstance(last.event, FloorGiven):
            return False
        same = type(last.event) is type(event)
        return same and (isinstance(event, Suspended) or last.minute == entry.minute)

    def told_with(self, chamber: Chamber, entry: Entry) -> bool:
        """Whether the one that is held need not be told: the floor given to who speaks now,
        with no limit to tell of."""
        given = self._entries[-1].event if self._entries else None
        speaks = isinstance(given, FloorGiven) and isinstance(entry.event, Spoke)
        if not speaks or chamber.limit:
            return False
        assert isinstance(given, FloorGiven)
        return given.to == entry.event.seat

    def release(self) -> Iterator[str]:
        """The line of what is held, with its hour; nothing is held afterwards."""
        if self._entries:
            yield f"{self._hour}  {self._words()}"
        self.drop()

    def drop(self) -> None:
        """Hold nothing any more."""
        self._entries, self._said = [], []

    def _words(self) -> str:
        events = [e.event for e in self._entries]
        if isinstance(events[0], Suspended):
            words, self._paused = pauses_told(events), self._paused + 1
            if self._paused > 1:
                words = words.removeprefix("The meeting is ").rpartition("; ")[0]
                return f"{capital(words)}."
            return words
        if len(events) == 1:
            return self._said[0]
        assert self._setup is not None
        *names, last = (named(self._setup, e.seat) for e in events)
        return capital(f"{', '.join(names)} and {last} ask for the floor.")


class Described:
    """Which proposals were described lately, and need their number only."""

    def __init__(self) -> None:
        self._told: dict[str, tuple[str, int]] = {}
        self._lines = 0

    def shortly(self, setup: Setup, chamber: Chamber, entry: Entry, said: str) -> str:
        """A sentence without what stood beside the same numbers a few lines before."""
        self._lines += 1
        for target in (*chamber.proposals, *chamber.motions):
            if target not in said:
                continue  # to find words for all of them takes as long as the rest of a line
            full = subject(setup, chamber, target)
            if full not in said:
                continue
            before, line = self._told.get(target, ("", 0))
            if before == full and self._lines - line <= _REMEMBERED:
                said = said.replace(full, target)
            else:
                self._told[target] = (full, self._lines)
        self._note(setup, chamber, entry)
        return said

    def _note(self, setup: Setup, chamber: Chamber, entry: Entry) -> None:
        """What is tabled, or asked of the room, is described in words of its own."""
        match entry.event:
            case Tabled(id=target):
                pass
            case QuestionPut(target=target) if _asked_in_words(chamber, target):
                pass
            case _:
                return
        self._told[target] = (subject(setup, chamber, target), self._lines)


def _asked_in_words(chamber: Chamber, target: str) -> bool:
    """Whether the question on a proposal says what it changes; on a package it counts."""
    proposal = chamber.proposals.get(target)
    return proposal is not None and len(proposal.operations) == 1


class Repeated:
    """What is on record again and again, and is told where it is otherwise than before."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, ...], str] = {}

    def is_as_before(self, entry: Entry, said: str) -> bool:
        """Whether the room was counted, or a bloc agreed on its line, with nothing new."""
        match entry.event:
            case RoomCounted():
                about: tuple[str, ...] = ()
            case LineAgreed(bloc=bloc, target=target):
                about = (bloc, target)
            case _:
                return False
        before, self._told[about] = self._told.get(about), said
        return before == said


_MAJORITY = re.compile(r"\. ([A-Z][a-z ]+ of those present and voting): ")
"""The majority that a result is told by."""


class Prompts:
    """What a person was told before the room waits for it."""

    def __init__(self) -> None:
        self._told: set[str] = set()
        self._just_told = self._needed = self._asked = ""

    def question(self, said: str) -> str:
        """A question as it is put; the majority that it needs, and what else was said of the
        one before, is not told of the next."""
        self._just_told = said
        asks, mark, rest = said.partition("? ")
        if not mark:
            return said
        as_before, self._needed = rest == self._needed, rest
        return f"{asks}?" if as_before else said

    def result(self, said: str) -> str:
        """The result of a vote; the majority that the one before it needed as well is not named
        again, and the count stays."""
        found = _MAJORITY.search(said)
        if found is None:
            return said
        as_before, self._asked = found[1] == self._asked, found[1]
        return said[: found.start()] + said[found.end() - 2 :] if as_before else said

    def shortly(self, words: str) -> str:
        """A prompt without a question that was just told, and without a last sentence, on
        what waiting means, that an earlier one ended with."""
        asks, mark, rest = words.partition("? ")
        if mark and asks in self._just_told:
            words = rest
        head, dot, tail = words.rpartition(". ")
        if not dot or tail not in self._told:
            self._told.add(tail)
            return words
        return f"{head}."
