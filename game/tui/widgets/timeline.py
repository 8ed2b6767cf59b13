"""A day as one row of marks, a cell a moment or a few, and the gauge's course under it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from textual import events
from textual.message import Message

from game.delegates.chances import Gauge
from game.delegates.weighing.odds import uncertain
from game.reports.tags import Tag, Tags
from game.tui.typeset import Line, Run, clipped
from game.tui.widgets.pane import Pane

_GOOD = {"adopted", "consensus"}
_MARKS: dict[str, Run] = {"broken": ("≠", "warn"), "red line": ("!", "object")}
_BARS = "▁▂▃▄▅▆▇█"


def mark_of(tag: Tag) -> Run:
    """The mark of a moment: ``+`` adopted, ``x`` not adopted, ``?`` not known, ``!`` a red
    line stated, ``≠`` a deal broken (a line of a bloc that is broken by a vote stands with the vote)."""
    if not tag.decided:
        return _MARKS.get(tag.mark, ("·", "faint"))
    if not tag.outcome:
        return "?", "unknown"
    return ("+", "yes") if tag.outcome in _GOOD else ("x", "no")


class Timeline(Pane):
    """All moments of a day; where there are more than cells, neighbours share one."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    @dataclass
    class Pointed(Message):
        """A cell was clicked."""

        moments: range
        """Those of the cell, counted from 0."""
        mark: int
        """The one whose mark it shows."""

    def __init__(self, tags: Tags, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._tags = tags
        self._at = 0

    def show(self, tags: Tags) -> None:
        """Show other moments."""
        self._tags = tags
        self.reset()

    def point(self, number: int) -> None:
        """Put the cursor on a moment."""
        self._at = number
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        runs: list[Run] = []
        for shared in cells(len(self._tags), width):
            mark, look = mark_of(self._tags[self._tags.weightiest(shared)])
            here = self._at in shared
            runs.append((f"[{mark}]" if here else f" {mark} ", "cursor" if here else look))
        if width < 3 * len(runs):
            runs = [(words[1], look) for words, look in runs]
        return [tuple(runs)]

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        found = cells(len(self._tags), self.content_size.width)
        size = 3 if self.content_size.width >= 3 * len(found) else 1
        at = offset.x // size
        if at < len(found):
            self.post_message(self.Pointed(found[at], self._tags.weightiest(found[at])))


def cells(many: int, width: int) -> list[range]:
    """The moments of each cell of a row."""
    count = min(many, width)
    bounds = [many * i // count for i in range(count + 1)] if count else []
    return [range(a, b) for a, b in pairwise(bounds)]


class Curve(Pane):
    """The chance that somebody objects, over the day, and how it stood at one moment."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the toolkit's own name
        super().__init__(id=id)
        self._many = 0
        self._readings: Mapping[int, Gauge] = {}
        self._at = 0
        self.whose = ""
        """Whose belief it is, in words."""

    def show(self, many: int, readings: Mapping[int, Gauge], at: int, whose: str) -> None:
        """Show the readings at hand, by moment, and the state at moment ``at``."""
        self._many, self._readings, self._at, self.whose = many, readings, at, whose
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        lines: list[Line] = [self._curve(width)] if self._many else []
        return [*lines, clipped(self._words(), width)]

    def _curve(self, width: int) -> Line:
        readings = dict(sorted(self._readings.items()))
        found = cells(self._many, width)
        size = 3 if width >= 3 * len(found) else 1
        runs: list[Run] = []
        bar, look = " ", "faint"
        for shared in found:
            for point in (p for p in readings if p in shared):
                bar, look = bar_of(readings[point])
            here = self._at in shared
            runs.append((bar * size, "cursor" if here else look))
        return tuple(runs)

    def _words(self) -> Line:
        known = [p for p in self._readings if p <= self._at]
        if not known:
            return ((" weighing the room …", "faint"),)
        gauge = self._readings[max(known)]
        many, unsure = len(gauge.objectors), len(gauge.unsure)
        head = f" {many} would object" if many else " nobody would object"
        doubt = f", {unsure} unsure" if unsure else ""
        if unsure and not many:
            head, doubt = f" {unsure} may object", ""
        names = ", ".join(seat for seat, _ in (*gauge.objectors, *gauge.unsure)[:6])
        said = f"  {names}" if names else ""
        chance = f"  chance of consensus {uncertain(gauge.level) // 100} in 100"
        return (
            (head, "strong"),
            (doubt + said, ""),
            (chance, "faint"),
            (f"  · {self.whose}", "faint"),
        )


def bar_of(gauge: Gauge) -> Run:
    """A cell of the curve: the higher, the likelier that somebody objects."""
    height = (10000 - gauge.level) * (len(_BARS) - 1) // 10000
    return _BARS[height], "object" if gauge.objectors else "yes"
