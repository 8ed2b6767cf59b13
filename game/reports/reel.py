"""A day that can be gone through at will: any moment at once, however long the day.

Of each moment a short :class:`Tag` is held; the moment itself is built when it is looked
at.  A played sitting is folded from the nearest of a bounded number of snapshots, which are
a cache in memory and never the truth.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

import msgspec
from msgspec.structs import replace

from game.reports.breaches import newly_broken
from game.reports.frames import (
    Frame,
    about_of,
    frame_of,
    frames_of_record,
    kind_of,
    provisions_of,
    verdict,
)
from game.reports.story import Step
from game.rules import events as ev
from game.rules.evolve import evolve
from game.rules.sayings import say
from game.rules.setup import CHAIR, Setup
from game.rules.state import Chamber, Decision, Meeting, opening
from game.scenario.model import Scenario

_SNAPSHOTS = 256
"""Snapshots at most."""
_STEP = 32
"""Events from one snapshot to the next, where there are few."""
_FRAMES = 256
"""Frames that are kept once built."""


_NOBODY: Mapping[str, str] = {}
"""No ballots; one for all tags, for there are as many as events."""


class Tag(msgspec.Struct, frozen=True, gc=False):
    """What is known of a moment without going there."""

    at: int
    """Its place among the moments, from 0."""
    seq: int
    """Number in the log, or in the record, from 1."""
    minute: int | None
    kind: str
    seat: str
    """Id of the seat that did it; empty for the meeting itself."""
    about: tuple[str, ...] = ()
    """Provisions concerned, and the proposal if there is one."""
    decided: bool = False
    outcome: str = ""
    voted: bool = False
    """Whether a vote was decided here."""
    ballots: Mapping[str, str] = msgspec.field(default_factory=lambda: _NOBODY)
    """By seat: ballots known of a vote decided here."""
    broken: tuple[str, ...] = ()
    """Deals broken here, a sentence each, as far as the viewer may know."""
    changed: bool = False
    """Whether the text reads otherwise from here on."""

    @property
    def mark(self) -> str:
        """What stands out: ``broken``, ``red line``, ``decision`` or nothing."""
        if self.decided:
            return "decision"
        if self.broken:
            return "broken"
        return "red line" if self.kind == "red line" else ""


class Reel(ABC):
    """Moments in order.  :meth:`frame` builds one; :attr:`tags` are all of them in short."""

    def __init__(self, setup: Setup, tags: Sequence[Tag]) -> None:
        self.setup = setup
        self.tags = tuple(tags)
        self.stops = tuple(t.at for t in tags if t.kind not in {"ballot", "count"})
        """Moments without single ballots, which their decision gathers."""

    def __len__(self) -> int:
        return len(self.tags)

    @abstractmethod
    def frame(self, at: int) -> Frame:
        """The moment at a place."""

    @abstractmethod
    def meeting(self, at: int) -> Meeting | None:
        """The meeting after that moment; ``None`` where only a record is known."""

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """What happened at each moment, in a sentence; made when first asked for."""
        return tuple(self._told())

    def _told(self) -> Iterator[str]:
        return (self.frame(at).words for at in range(len(self)))

    @property
    def last(self) -> int:
        """Number of the last moment; 0 where there is none."""
        return self.tags[-1].seq if self.tags else 0

    def place_of(self, seq: int) -> int:
        """The last moment whose number is not above ``seq``."""
        found = [t.at for t in self.tags if t.seq <= seq]
        return found[-1] if found else 0

    def following(self, at: int, step: int, *, kind: str) -> int:
        """The next moment in a direction that is a decision, or another speaker's.

        ``kind`` is ``decision`` or ``speaker``.  Where there is none, ``at`` itself.
        """
        ahead = self.tags[at + 1 :] if step > 0 else self.tags[:at][::-1]
        for tag in ahead:
            if kind == "decision" and tag.decided:
                return tag.at
            if kind == "speaker" and tag.kind in _SPEAKING:
                return tag.at
        return at


_SPEAKING = {"statement", "red line", "explanation", "correction", "objection"}
"""Kinds of moments in which somebody speaks."""


class RecordReel(Reel):
    """The day as it is recorded."""

    def __init__(self, setup: Setup, scenario: Scenario) -> None:
        self._frames = frames_of_record(scenario)
        seats = [m.seat for m in scenario.record]
        super().__init__(
            setup, [_of_frame(f, s) for f, s in zip(self._frames, seats, strict=True)]
        )

    def frame(self, at: int) -> Frame:
        """The moment at a place."""
        return self._frames[at]

    def meeting(self, at: int) -> Meeting | None:
        """``None``: a record does not say what the room was like."""
        return None


def _of_frame(frame: Frame, seat: str) -> Tag:
    ballots = {seat: c for c, seats in frame.ballots.items() for seat in seats}
    return Tag(
        frame.number - 1,
        frame.number,
        frame.minute,
        frame.kind,
        "" if seat == CHAIR else seat,
        frame.about,
        frame.decided,
        frame.outcome,
        frame.voted,
        ballots,
    )


class LogReel(Reel):
    """A sitting as its log tells it, whole or as far as one seat may know."""

    def __init__(self, setup: Setup, entries: Sequence[ev.Entry]) -> None:
        self.entries = tuple(entries)
        self._step = max(_STEP, -(-len(self.entries) // _SNAPSHOTS))
        self._snapshots: list[Meeting] = []
        super().__init__(setup, self._tagged(opening(setup)))
        self._built = lru_cache(_FRAMES)(self._frame)

    def _tagged(self, meeting: Meeting) -> list[Tag]:
        tags: list[Tag] = []
        broken: dict[tuple[str, str, str], str] = {}
        for at, entry in enumerate(self.entries):
            if at % self._step == 0:
                self._snapshots.append(meeting)
            before = meeting.chamber
            meeting = _after(meeting, entry)
            told = newly_broken(meeting, entry.event, broken)
            tags.append(_tag(meeting, at, Step(entry, before, meeting.chamber), told))
        return tags

    def _before(self, at: int) -> Meeting:
        meeting = self._snapshots[at // self._step]
        for entry in self.entries[at - at % self._step : at]:
            meeting = _after(meeting, entry)
        return meeting

    def frame(self, at: int) -> Frame:
        """The moment at a place."""
        return self._built(at)

    def meeting(self, at: int) -> Meeting:
        """The meeting after that moment."""
        return _after(self._before(at), self.entries[at])

    def _told(self) -> Iterator[str]:
        meeting = opening(self.setup)
        for entry in self.entries:
            meeting = _after(meeting, entry)
            yield say(self.setup, meeting.chamber, entry.event)

    def _frame(self, at: int) -> Frame:
        before = self._before(at)
        entry = self.entries[at]
        step = Step(entry, before.chamber, _after(before, entry).chamber)
        return frame_of(self.setup, at + 1, step, self.tags[at].broken)


def _after(meeting: Meeting, entry: ev.Entry) -> Meeting:
    """A seat's log leaves out what it may not know; the numbering stays the log's."""
    if meeting.seq != entry.seq - 1:
        meeting = replace(meeting, seq=entry.seq - 1)
    return evolve(meeting, entry.event)


def _tag(meeting: Meeting, at: int, step: Step, broken: tuple[str, ...]) -> Tag:
    entry, chamber, decision = step.entry, step.after, step.decision
    seat = "" if entry.event.seat == CHAIR else entry.event.seat
    changed = step.before.draft is not chamber.draft
    if decision is None:
        kind = "count" if isinstance(entry.event, ev.RoomCounted) else kind_of(entry.event)
        about = () if kind == "ballot" else _all_about(chamber, entry.event)
        return Tag(
            at, entry.seq, entry.minute, kind, seat, about, broken=broken, changed=changed
        )
    return Tag(
        at,
        entry.seq,
        entry.minute,
        kind_of(entry.event),
        seat,
        _subjects(chamber, decision),
        True,
        verdict(meeting.setup, decision),
        decision.how == "vote",
        decision.ballots,
        broken,
        changed,
    )


def _all_about(chamber: Chamber, event: ev.Event) -> tuple[str, ...]:
    named = getattr(event, "target", "") or getattr(event, "id", "")
    own = (named,) if named in chamber.proposals else ()
    return (*about_of(chamber, event), *own)


def _subjects(chamber: Chamber, decision: Decision) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*provisions_of(chamber, decision.target), decision.target)))
