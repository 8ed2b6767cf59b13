"""A day to watch, whether history recorded it or it was played, with all that its screen
needs: the moments, whose eyes it is seen with, and what can be believed at each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from game.delegates.chances import Gauge, gauge, gauge_of_capitals
from game.delegates.instructions import Dossier, Instructions
from game.delegates.view import View
from game.errors import Unreadable
from game.journal.entries import picked
from game.journal.notes import Notes, notes_on, read_notes
from game.journal.reading import Reading, read
from game.journal.saves import home
from game.reports.reel import LogReel, RecordReel, Reel
from game.rules.log.events import Entry
from game.rules.meeting.names import named
from game.rules.meeting.setup import CHAIR, Setup
from game.rules.meeting.state import Meeting
from game.scenario.model import Scenario
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.sitting.laying import scenario_of
from game.sitting.numbering import FILES, Numbering
from game.sitting.views import may_know, view_for

OPEN = "open"
"""Seen whole, with what passed in private."""
PUBLIC = "public"
"""Seen as anybody in the room may."""
PACES = (3.0, 1.5, 0.8, 0.3, 0.1)
"""Seconds from one moment to the next while a day plays, slowest first."""
_POINTS = 60
"""Points of the gauge's course at most."""


class Watched(msgspec.Struct, frozen=True):
    """A day that can be gone through."""

    title: str
    kind: str
    """What it is: a record of history, or a game and whose eyes it is seen with."""
    reel: Reel
    scenario: Scenario | None = None
    eyes: str = OPEN
    """A seat's id, :data:`OPEN` or :data:`PUBLIC`."""
    dossier: Dossier | None = None
    instructions: Mapping[str, Instructions] = {}
    reading: Reading | None = None
    """The journal that it is read from."""
    path: Path | None = None
    """Where that lies."""
    notes: Notes | None = None
    fault: str = ""
    """What is wrong with the file; everything before it is here."""

    @property
    def is_record(self) -> bool:
        """Whether it is history's record and no played day."""
        return isinstance(self.reel, RecordReel)

    @property
    def setup(self) -> Setup:
        """What the day started from."""
        return self.reel.setup

    @property
    def numbering(self) -> Numbering:
        """How its viewer numbers the events of the log."""
        if self.is_record or self.eyes == OPEN:
            return FILES
        return Numbering(t.seq for t in self.reel.tags)

    @property
    def seat(self) -> str:
        """The seat that a person played, or whose eyes it is seen with; may be empty."""
        if self.eyes not in {OPEN, PUBLIC}:
            return self.eyes
        seats = self.reading.header.seats if self.reading else ()
        return seats[0] if seats and self.eyes == OPEN else ""

    @property
    def believes(self) -> str:
        """Whose the gauge is unless another is asked for: who sees everything reads it off
        every capital's instructions."""
        return OPEN if self.eyes == OPEN and self.instructions else self.seat


def record_of(scenario: Scenario, kind: str) -> Watched:
    """The day as it is recorded."""
    beside = home() / "notes" / f"{scenario.id}.notes.json"
    reel = RecordReel(setup_of(scenario), scenario)
    return Watched(scenario.title, kind, reel, scenario, notes=read_notes(beside))


def sitting_of(path: Path, eyes: str = "") -> Watched:
    """A played day from its file; without ``eyes`` as the person who played may know it.

    A damaged file is watched up to its damage.  Raises
    :class:`game.journal.JournalUnusable` where it is no journal, and
    :class:`game.errors.Unreadable` where nobody has such eyes.
    """
    reading = read(path)
    header = reading.header
    scenario = scenario_of(header)
    setup = setup_of(scenario)
    eyes = eyes or (header.seats[0] if len(header.seats) == 1 else OPEN)
    if eyes not in {OPEN, PUBLIC} and eyes not in setup.by_id:
        raise Unreadable(f"Nobody sits at {eyes}.", "a seat's code, open or public")
    told = {
        s.id: instructions_for(scenario, s.id, header.seed)
        for s in scenario.seats
        if s.id != CHAIR and eyes in {OPEN, s.id}
    }
    return Watched(
        header.title or scenario.title,
        f"{path.stem} · {_eyes(setup, eyes)}",
        LogReel(setup, _seen(reading.entries, eyes), part=eyes != OPEN),
        scenario,
        eyes,
        dossier_of(scenario),
        told,
        reading,
        path,
        notes_on(path),
        str(reading.failure) if reading.failure else "",
    )


def _seen(entries: Sequence[Entry], eyes: str) -> Sequence[Entry]:
    seat = "" if eyes == PUBLIC else eyes
    return entries if eyes == OPEN else picked(entries, lambda e: may_know(e, seat))


def _eyes(setup: Setup, eyes: str) -> str:
    if eyes == OPEN:
        return "everything, private deals too"
    if eyes == PUBLIC:
        return "what everybody may know"
    return f"what {named(setup, eyes)} may know"


class Course:
    """The gauge over a day, from one seat's view, the public's or from every capital's
    instructions; read when asked for."""

    def __init__(self, watched: Watched, seat: str | None = None) -> None:
        """``seat`` is a seat's id, empty for the public's view, or :data:`OPEN`; without one it
        is that of whoever watches."""
        self.seat = watched.believes if seat is None else seat
        """Whose belief it is; empty: what anybody in the room would reckon; :data:`OPEN`: it
        follows from every capital's instructions."""
        self._watched = watched
        self._readings: dict[int, Gauge] = {}
        self.points = telling(watched.reel) if watched.dossier is not None else ()
        """Moments at which it is read: those that can move it, thinned where many."""

    @property
    def readings(self) -> Mapping[int, Gauge]:
        """What was read so far, by moment."""
        return self._readings

    @property
    def missing(self) -> tuple[int, ...]:
        """Points that have not been read yet."""
        return tuple(p for p in self.points if p not in self._readings)

    def read(self, at: int) -> Gauge | None:
        """The gauge at a moment; ``None`` where only a record is known."""
        if at not in self._readings:
            meeting = self._watched.reel.meeting(at)
            if meeting is None:
                return None
            self._readings[at] = self._of(meeting)
        return self._readings[at]

    def latest(self, at: int) -> Gauge | None:
        """The last reading at or before a moment that is at hand."""
        known = [p for p in self._readings if p <= at]
        return self._readings[max(known)] if known else None

    @property
    def whose(self) -> str:
        """Whose belief it is, in words."""
        if self.seat == OPEN:
            return "on every capital's instructions"
        if not self.seat:
            return "as the room sees it"
        return f"as {named(self._watched.setup, self.seat)} sees it"

    def _of(self, meeting: Meeting) -> Gauge:
        if self.seat != OPEN:
            return gauge(self._view(meeting, self.seat))
        seats = self._watched.setup.members
        return gauge_of_capitals({s: self._view(meeting, s) for s in seats})

    def _view(self, meeting: Meeting, seat: str) -> View:
        watched = self._watched
        assert watched.dossier is not None
        told = watched.instructions.get(seat)
        return view_for(meeting, seat, watched.dossier, told, meeting.seq)


def telling(reel: Reel) -> tuple[int, ...]:
    """Moments at which belief can change, at most sixty, the first and last among them."""
    told = [t.at for t in reel.tags if t.kind in _TELLING or t.decided]
    if not reel.tags:
        return ()
    told = list(dict.fromkeys((0, *told, len(reel) - 1)))
    if len(told) <= _POINTS:
        return tuple(told)
    last = len(told) - 1
    return tuple(told[last * i // (_POINTS - 1)] for i in range(_POINTS))


_TELLING = {"statement", "red line", "proposal", "objection", "stage"}
