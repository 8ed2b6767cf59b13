"""A day that can be gone through at will: any moment at once, however long the day.

Of each moment a short :class:`~game.reports.tags.Tag` is held; the moment itself is built
when it is looked at.  A played sitting is folded from the nearest of a bounded number of
snapshots, which are a cache in memory and never the truth.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec.structs import replace

from game.delegates.others.discipline import splits
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
from game.reports.pauses import pauses_told, run_up_to
from game.reports.story import Step
from game.reports.tags import Tag, Tags
from game.rules.evolve import evolve
from game.rules.log import events as ev
from game.rules.meeting.business import Decision
from game.rules.meeting.methods import named_ballots
from game.rules.meeting.setup import CHAIR, Setup
from game.rules.meeting.state import Chamber, Meeting, opening
from game.rules.words.sayings import say_to_all
from game.scenario.model import Scenario

_SNAPSHOTS = 16
"""Snapshots at most: each holds places of everything said and decided before it."""
_STEP = 128
"""Events from one snapshot to the next, where there are few."""
_RECENT = 6
"""Meetings kept before and after the moments looked at last; the next is mostly near."""
_FRAMES = 128
"""Frames that are kept once built."""


class Reel(ABC):
    """Moments in order.  :meth:`frame` builds one; :attr:`tags` are all of them in short."""

    def __init__(self, setup: Setup, tags: Iterable[Tag]) -> None:
        self.setup = setup
        self.tags = Tags(tags)
        self.stops: Sequence[int] = array(
            "I", (t.at for t in self.tags if t.kind not in {"ballot", "count"})
        )
        """Moments without single ballots, which their decision gathers."""

    def __len__(self) -> int:
        return len(self.tags)

    @abstractmethod
    def frame(self, at: int) -> Frame:
        """The moment at a place."""

    @abstractmethod
    def meeting(self, at: int) -> Meeting | None:
        """The meeting after that moment; ``None`` where only a record is known."""

    def sentences(self) -> Iterator[str]:
        """What happened at each moment, in a sentence; made one after the other."""
        return (self.frame(at).words for at in range(len(self)))

    @property
    def last(self) -> int:
        """What the last moment is called; 0 where there is none."""
        return self.number(len(self) - 1) if len(self) else 0

    def number(self, at: int) -> int:
        """What the moment at a place is called to whoever watches."""
        return self.tags[at].seq

    def place_called(self, number: int) -> int:
        """The last moment that is not called more than ``number``; 0 where there is none."""
        return self.place_of(number)

    def place_of(self, seq: int) -> int:
        """The last moment whose number in the log or record is not above ``seq``."""
        return self.tags.place_of(seq)

    def following(self, at: int, step: int, *, kind: str) -> int:
        """The next moment in a direction that is a decision, or another speaker's.

        ``kind`` is ``decision`` or ``speaker``.  Where there is none, ``at`` itself.
        """
        ahead = range(at + 1, len(self)) if step > 0 else range(at - 1, -1, -1)
        for tag in map(self.tags.__getitem__, ahead):
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

    def __init__(
        self, setup: Setup, entries: Sequence[ev.Entry], *, part: bool = False
    ) -> None:
        """``part``: the viewer may know a part only, and is told numbers without gaps."""
        self.entries = entries
        self._part = part
        self._step = max(_STEP, -(-len(self.entries) // _SNAPSHOTS))
        self._snapshots: list[Meeting] = []
        self._recent: tuple[tuple[int, Meeting], ...] = ()
        super().__init__(setup, self._tagged(opening(setup)))
        self.stops = array("I", (at for at in self.stops if not self._goes_on(at)))
        self._built = lru_cache(_FRAMES)(self._frame)

    def _goes_on(self, at: int) -> bool:
        """Whether a suspension is followed by another, which is told with it."""
        both = self.entries[at : at + 2]
        return len(both) == 2 and all(isinstance(e.event, ev.Suspended) for e in both)

    def _tagged(self, meeting: Meeting) -> Iterator[Tag]:
        broken: dict[tuple[str, str, str], str] = {}
        for at, entry in enumerate(self.entries):
            if at % self._step == 0:
                self._snapshots.append(meeting)
            before = meeting.chamber
            meeting = _after(meeting, entry)
            told = newly_broken(meeting, entry.event, broken)
            yield _tag(
                meeting, at, Step(entry, meeting.setup, before, meeting.chamber), told
            )

    def _before(self, at: int) -> Meeting:
        """The meeting before that moment, folded from the nearest that is at hand."""
        start = at - at % self._step
        meeting = self._snapshots[at // self._step]
        for place, near in self._recent:
            if start < place <= at:
                start, meeting = place, near
        for entry in map(self.entries.__getitem__, range(start, at)):
            meeting = _after(meeting, entry)
        self._remember(at, meeting)
        return meeting

    def _remember(self, at: int, before: Meeting) -> None:
        # Threads read the gauge meanwhile: the row is replaced as a whole, never altered.
        self._recent = ((at, before), *self._recent[: _RECENT - 1])

    def _step_at(self, at: int) -> tuple[Meeting, Meeting]:
        """The meeting before that moment and after it; the next one begins with that."""
        before = self._before(at)
        after = _after(before, self.entries[at])
        self._remember(at + 1, after)
        return before, after

    def number(self, at: int) -> int:
        """What the moment at a place is called to whoever watches."""
        return at + 1 if self._part else super().number(at)

    def place_called(self, number: int) -> int:
        """The last moment that is not called more than ``number``; 0 where there is none."""
        if not self._part:
            return super().place_called(number)
        return max(0, min(number, len(self)) - 1)

    def frame(self, at: int) -> Frame:
        """The moment at a place."""
        return self._built(at)

    def meeting(self, at: int) -> Meeting:
        """The meeting after that moment."""
        after = next((near for place, near in self._recent if place == at + 1), None)
        return self._step_at(at)[1] if after is None else after

    def sentences(self) -> Iterator[str]:
        """What happened at each moment, in a sentence; made one after the other."""
        meeting = opening(self.setup)
        for entry in self.entries:
            meeting = _after(meeting, entry)
            yield say_to_all(meeting.setup, meeting.chamber, entry.event)

    def _frame(self, at: int) -> Frame:
        entry = self.entries[at]
        before, after = self._step_at(at)
        step = Step(entry, after.setup, before.chamber, after.chamber)
        frame = frame_of(at + 1, step, self.tags[at].broken)
        if isinstance(entry.event, ev.Suspended):
            return replace(frame, words=pauses_told(run_up_to(self.entries, at)))
        if step.decision is None:
            return frame
        lines = before.dealings.lines
        return replace(frame, parted=splits(self.setup, lines, step.decision))


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
        named_ballots(decision),
        broken,
        changed,
        bool(splits(meeting.setup, meeting.dealings.lines, decision)),
    )


def _all_about(chamber: Chamber, event: ev.Event) -> tuple[str, ...]:
    named = getattr(event, "target", "") or getattr(event, "id", "")
    own = (named,) if named in chamber.proposals else ()
    return (*about_of(chamber, event), *own)


def _subjects(chamber: Chamber, decision: Decision) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*provisions_of(chamber, decision.target), decision.target)))
