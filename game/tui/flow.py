"""Letting the room go on, one thing after another, between two keys."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from textual.widget import Widget

from game.journal.errors import NotKept
from game.rules.log.events import Entry
from game.sitting.desk import Desk, Waiting
from game.tui.later import Later
from game.tui.messages import NotWritten

PACES = (0.6, 0.3, 0.15, 0.07, 0.03, 0.0)
"""Seconds from one event to the next, slowest first."""
USUAL = 2
_SLICE = 0.012
"""How long the room may go on before keys are looked at, in seconds."""


class Flow:
    """Steps a desk by a timer; stops where the desk waits."""

    def __init__(
        self,
        host: Widget,
        desk: Desk,
        took: Callable[[tuple[Entry, ...]], bool],
        stopped: Callable[[Waiting], None],
        pace: int = USUAL,
    ) -> None:
        self._host = host
        self._desk = desk
        self._took = took
        self._stopped = stopped
        self._next = Later(host)
        self.pace = max(0, min(len(PACES) - 1, pace))
        """Index into :data:`PACES`."""
        self.skipping = False
        """Whether nothing is waited for between events."""

    @property
    def going(self) -> bool:
        """Whether the room goes on."""
        return self._next.waits

    def start(self) -> None:
        """Go on until the desk waits, or until :meth:`stop`."""
        if not self.going:
            self._next.after(0, self._tick)

    def stop(self) -> None:
        """Go no further than the last event."""
        self._next.off()
        self.skipping = False

    def hurry(self, by: int) -> None:
        """Change the pace."""
        self.pace = max(0, min(len(PACES) - 1, self.pace + by))

    def _tick(self) -> None:
        began = perf_counter()
        taken: list[Entry] = []
        wait = 0.001
        while perf_counter() - began < _SLICE:
            try:
                done = self._desk.step()
            except NotKept as error:
                self._refused(taken, error)
                return
            if isinstance(done, Waiting):
                self._end(taken, done)
                return
            taken += done
            if done and not self.skipping:
                wait = max(wait, PACES[self.pace])
                break
            if done and any(_stops(entry) for entry in done):
                break
        self._next.after(wait, self._tick)
        if taken and not self._took(tuple(taken)):
            self.stop()

    def _refused(self, taken: list[Entry], error: NotKept) -> None:
        """The disk refused: stand still, and say so."""
        self.stop()
        if taken:
            self._took(tuple(taken))
        self._host.post_message(NotWritten(error, self.start))

    def _end(self, taken: list[Entry], waiting: Waiting) -> None:
        self.stop()
        if taken:
            self._took(tuple(taken))
        self._stopped(waiting)


def _stops(entry: Entry) -> bool:
    """Whether an event is looked at even by those who skip."""
    from game.rules.log.events import Decided, QuestionPut

    return isinstance(entry.event, Decided | QuestionPut)
