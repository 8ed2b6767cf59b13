"""Moments of a day on the left, the one under the cursor on the right; going from one to
another, by hand or by itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widgets import Input
from textual.worker import get_current_worker

from game.reports.frames import Frame
from game.reports.watched import PACES, Course, Watched
from game.rules.words.sayings_of_decisions import NO_OBJECTION
from game.tui.later import Later
from game.tui.moment import moment_lines, text_lines
from game.tui.screens.sized import Sized
from game.tui.typeset import Line, Run, spread
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.known_room import KnownRoom
from game.tui.widgets.leaf import Leaf
from game.tui.widgets.long_list import LongList
from game.tui.widgets.notice import Notice
from game.tui.widgets.timeline import Curve, Timeline, mark_of

_FIND = "find: MEX statement, IND abstain, vote -adopted, broken, marked"
_NOTE = "a note on this moment; left empty, it is taken off"
_BALLOT = 10
"""How many times faster single ballots go by."""


class MomentsScreen(Sized[None]):
    """Moments on the left, the moment under the cursor on the right."""

    CSS_PATH = "../styles/replay.tcss"

    def __init__(self, shown: Watched, seq: int | None = None, pace: int = 3) -> None:
        super().__init__()
        self.day = shown
        self.whole = False
        """Whether the whole text is shown instead of the moment."""
        self.every = False
        """Whether single ballots are listed too."""
        self.pace = max(1, min(len(PACES), pace))
        """1 for the slowest."""
        self.hits: tuple[int, ...] = ()
        """Moments that the last search found."""
        self.course = Course(shown)
        self._rows: Sequence[int] = ()
        self._first = shown.reel.place_of(seq) if seq is not None else 0
        self._next = Later(self)

    def compose(self) -> ComposeResult:
        yield Leaf(self._title, id="title")
        yield Timeline(self.day.reel.tags, id="timeline")
        yield Curve(id="curve")
        with Container(id="days"):
            yield LongList(id="moments")
            with Vertical(id="right"):
                yield Leaf(id="moment")
                yield KnownRoom(self.day.setup, "", id="room")
        yield Notice(id="told")
        yield Input(id="find", compact=True, placeholder=_FIND)
        yield Input(id="note", compact=True, placeholder=_NOTE)
        yield KeyRow(self.BINDINGS, type(self.app).BINDINGS)

    def on_mount(self) -> None:
        self.query_one("#title", Leaf).can_focus = False
        self.query_one(KnownRoom).can_focus = False
        self.query_one("#curve").display = bool(self.course.points)
        for field in self.query(Input):
            field.display = field.cursor_blink = False
        self.query_one(LongList).focus()
        self._list(self._first)
        self._say()
        self.call_after_refresh(self._describe)
        self._weigh()

    @property
    def told(self) -> bool:
        """Whether an answer stands at the foot: that nothing was found, for one."""
        notice = self.query_one("#told", Notice)
        return bool(notice.display and notice.tone == "quiet")

    def _say(self, words: str = "") -> None:
        """Say something, what is wrong with the file where there is nothing else."""
        told = self.query_one("#told", Notice)
        told.display = bool(words or self.day.fault)
        told.say(words or self.day.fault, "refused" if not words else "quiet")

    def _list(self, at: int) -> None:
        """List the moments, the cursor on the one at or before a place."""
        reel = self.day.reel
        self._rows = range(len(reel)) if self.every else reel.stops
        before = bisect_right(self._rows, at)
        moments = self.query_one(LongList)
        moments.show(len(self._rows), self._row, max(0, before - 1))

    @property
    def at(self) -> int:
        """Place of the moment under the cursor, counted from 0."""
        row = self.query_one(LongList).cursor
        return self._rows[row] if row < len(self._rows) else 0

    @property
    def frame(self) -> Frame | None:
        """The moment under the cursor; ``None`` where there is none."""
        return self.day.reel.frame(self.at) if len(self.day.reel) else None

    @property
    def seq(self) -> int:
        """Number of that moment in the log or record; 0 where there is none."""
        return self.day.reel.tags[self.at].seq if len(self.day.reel) else 0

    def _title(self, width: int) -> list[Line]:
        many = len(self.day.reel)
        at = f"{self.at + 1} of {many} · " if many else ""
        kind = self.day.kind
        if self.hits:
            found = sum(1 for h in self.hits if h <= self.at)
            kind = f"{found} of {len(self.hits)} found · {kind}"
        going = f"playing, speed {self.pace} of {len(PACES)} " if self.playing else ""
        return [
            ((f" {self.day.title}", "accent"),),
            spread(((f" {at}{kind}", "faint"),), ((going, "key"),), width),
        ]

    def _row(self, row: int, width: int) -> Line:
        at = self._rows[row]
        tag = self.day.reel.tags[at]
        time = (
            self.day.setup.clock(tag.minute) if tag.minute is not None else f"{at + 1:>5}"
        )
        marked = self.day.notes is not None and tag.seq in self.day.notes.marked
        sign, look = mark_of(tag)
        frame = self.day.reel.frame(at)
        named = not frame.who or frame.who in frame.words[:40]
        who, said = (
            "" if named else f"{frame.who}: ",
            frame.words.removeprefix(NO_OBJECTION),
        )
        left: list[Run] = [
            ("*" if marked else " ", "strong"),
            (sign if sign != "·" else " ", look),
            (f" {time} ", "faint"),
            # what was decided comes first: a row has room for a few words
            (f"{who}{said}", "accent" if at in self.hits else ""),
        ]
        aside = frame.outcome if frame.decided else ""
        right: Line = ((f"{aside} ", "faint"),) if aside else ()
        return spread(tuple(left), right, width) if right else tuple(left)

    @on(LongList.Moved)
    def _describe(self) -> None:
        frame = self.frame
        if frame is None:
            nothing: Line = ((" Nothing has happened yet.", "faint"),)
            self.query_one("#moment", Leaf).show(lambda _: [nothing])
            return
        setting = self._text_lines if self.whole else self._moment_lines
        self.query_one("#moment", Leaf).show(setting)
        self.query_one("#title", Leaf).reset()
        self.query_one(Timeline).point(self.at)
        self._draw_curve()
        self.query_one(KnownRoom).know(frame)

    def _draw_curve(self) -> None:
        course = self.course
        self.query_one(Curve).show(
            len(self.day.reel), course.readings, self.at, course.whose
        )

    def _moment_lines(self, width: int) -> list[Line]:
        frame = self.frame
        note = self.day.notes.words(self.seq) if self.day.notes else ""
        return moment_lines(self.day.setup, frame, width, note) if frame else []

    def _text_lines(self, width: int) -> list[Line]:
        frame = self.frame
        return text_lines(frame, self.day.setup.draft, width) if frame else []

    @work(thread=True, exclusive=True, group="course", exit_on_error=False)
    def _weigh(self) -> None:
        """Read the gauge away from the screen, the coarse course first."""
        course, worker = self.course, get_current_worker()
        missing = course.missing
        for step in (8, 4, 2, 1):
            for point in missing[::step]:
                if worker.is_cancelled or course is not self.course:
                    return
                course.read(point)
            self.app.call_from_thread(self._draw_curve)

    def go_to(self, at: int) -> None:
        """Put the cursor on the moment at a place."""
        if at not in self._rows:
            self.every = True
            self._list(at)
            self._describe()
            return
        self.query_one(LongList).cursor = self._rows.index(at)

    @on(Timeline.Pointed)
    def _pointed(self, event: Timeline.Pointed) -> None:
        """Go to what the cell shows; single ballots that are not listed give way to the
        first moment of the cell that is, or else to the nearest."""
        rows, moments = self._rows, event.moments
        first = bisect_left(rows, moments.start)
        near = rows[max(0, first - 1) : first + 1]
        if event.mark in rows[first:]:
            at = event.mark
        else:
            at = min(near, key=lambda row: (row not in moments, abs(row - event.mark)))
        self._list(at)
        self._describe()

    def action_step(self, moments: int) -> None:
        """Go on or back by so many moments."""
        self.query_one(LongList).action_go(moments)

    def action_edge(self, step: int) -> None:
        """Go to the first moment or the last."""
        self.action_step(step * len(self._rows))

    def action_decision(self, step: int) -> None:
        """Jump to the next decision in a direction."""
        self.go_to(self.day.reel.following(self.at, step, kind="decision"))

    def action_speaker(self, step: int) -> None:
        """Jump to the next moment in a direction in which somebody speaks."""
        self.go_to(self.day.reel.following(self.at, step, kind="speaker"))

    @property
    def playing(self) -> bool:
        """Whether the day goes on by itself."""
        return self._next.waits

    def action_play(self) -> None:
        """Let the day go on by itself, or stop it."""
        if self.playing:
            self._stop()
        elif self.query_one(LongList).cursor < len(self._rows) - 1:
            self._next.after(self._wait(), self._tick)
        self.query_one("#title", Leaf).reset()

    def _wait(self) -> float:
        ballot = self.day.reel.tags[self.at].kind == "ballot"
        return PACES[self.pace - 1] / (_BALLOT if ballot else 1)

    def _tick(self) -> None:
        self.action_step(1)
        if self.query_one(LongList).cursor < len(self._rows) - 1:
            self._next.after(self._wait(), self._tick)
        else:
            self.query_one("#title", Leaf).reset()

    def _stop(self) -> None:
        self._next.off()

    def action_hurry(self, by: int) -> None:
        """Play faster or slower."""
        self.pace = max(1, min(len(PACES), self.pace + by))
        self.query_one("#title", Leaf).reset()

    def action_text(self) -> None:
        """Show the whole text as it stood, or the moment again."""
        self.whole = not self.whole
        self._describe()

    def action_ballots(self) -> None:
        """List every ballot as a moment of its own, or only what they decided."""
        at = self.at
        self.every = not self.every
        self._list(at)
        self._describe()

    def on_unmount(self) -> None:
        self._stop()
