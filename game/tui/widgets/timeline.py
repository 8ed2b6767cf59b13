"""A day in one row: one mark a moment, the decisions told apart, the cursor on one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from textual import events
from textual.message import Message

from game.reports.frames import Frame
from game.tui.typeset import Line, Run
from game.tui.widgets.pane import Pane

_GOOD = {"adopted", "consensus"}


def mark_of(frame: Frame) -> Run:
    """The mark of a moment: ``+`` adopted, ``x`` not adopted, ``?`` not known."""
    if not frame.decided:
        return "·", "faint"
    if not frame.outcome:
        return "?", "unknown"
    return ("+", "yes") if frame.outcome in _GOOD else ("x", "no")


class Timeline(Pane):
    """All moments of a day; where there are more than cells, neighbours share one."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    @dataclass
    class Pointed(Message):
        """A moment was clicked; ``number`` counts from 0."""

        number: int

    def __init__(self, frames: Sequence[Frame], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._frames = frames
        self._at = 0

    def point(self, number: int) -> None:
        """Put the cursor on a moment."""
        self._at = number
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        runs: list[Run] = []
        for shared in self._cells(width):
            decisions = [n for n in shared if self._frames[n].decided]
            mark, look = mark_of(self._frames[(decisions or [shared[0]])[0]])
            here = self._at in shared
            runs.append((f"[{mark}]" if here else f" {mark} ", "cursor" if here else look))
        if width < 3 * len(runs):
            runs = [(words[1], look) for words, look in runs]
        return [tuple(runs)]

    def _cells(self, width: int) -> list[range]:
        """The moments of each cell."""
        many = len(self._frames)
        cells = min(many, width)
        bounds = [many * i // cells for i in range(cells + 1)] if cells else []
        return [range(a, b) for a, b in pairwise(bounds)]

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        cells = self._cells(self.content_size.width)
        size = 3 if self.content_size.width >= 3 * len(cells) else 1
        at = offset.x // size
        if at < len(cells):
            self.post_message(self.Pointed(cells[at][0]))
