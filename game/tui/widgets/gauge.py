"""The consensus gauge: from agreed to broken, who would object, and what moved it."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from game.delegates.chances import Gauge
from game.delegates.weighing.odds import uncertain
from game.rules.meeting.setup import Setup
from game.tui.typeset import Line, clipped, listed, spread, wrapped
from game.tui.whip import Whip
from game.tui.widgets.pane import Pane

_BARS = " ▁▂▃▄▅▆▇█"
_SCALE = 17
"""Cells of the scale from agreed to broken, where there is room."""
_NARROW = 5
"""Its cells where there is little."""
_ENDS = 18
"""Cells of the words at its ends."""
_WORDS = (
    ("would object", "nobody would object", "of them away", " unsure"),
    ("would object", "nobody would object", "away", " unsure"),
    ("object", "nobody objects", "away", " unsure"),
    ("object", "nobody objects", "away", "?"),
)
"""Who would object and who would not, who of them is away, who is unsure: from many words
to few."""
_CURVE = 12
"""Latest readings that the curve shows."""


class Reading(msgspec.Struct, frozen=True):
    """The gauge at one moment."""

    seq: int
    objectors: int
    unsure: int
    level: int = 10000
    """Chance that nobody objects."""


def fullness(reading: Reading) -> int:
    """How far towards broken, 0 to 8: beyond the middle where there is an objector, for one
    is enough, and farther the more there are; while there is none, what the unsure may come
    to, up to the middle."""
    if not reading.objectors:
        return (10000 - reading.level) * _MIDDLE // 10000
    return _MIDDLE + sum(reading.objectors >= step for step in _STEPS)


_MIDDLE = 4
_STEPS = (1, 2, 4, 8)
"""Objectors from which the needle stands one step farther."""


class ConsensusGauge(Pane):
    """How many would object now, on what this seat can know."""

    def __init__(self, setup: Setup, *, id: str | None = None, title: str = "") -> None:  # noqa: A002
        super().__init__(id=id, title=title)
        self._setup = setup
        self._absent: frozenset[str] = frozenset()
        self.gauge: Gauge | None = None
        self.whip: Whip | None = None
        """Heads counted on the whole; ``None`` where consensus is sought."""
        self.decided: tuple[str, str] | None = None
        """What became of the whole, and how; ``None`` while it is open."""
        self.course: list[Reading] = []
        """The gauge over the meeting, oldest first."""
        self.moved = ""
        """What moved it last, in words."""

    def show(
        self,
        gauge: Gauge,
        seq: int,
        cause: str,
        absent: Collection[str] = (),
        whip: Whip | None = None,
        decided: tuple[str, str] | None = None,
    ) -> None:
        """Take a reading; ``cause`` is the last thing that happened, in words.

        Who would or may object is counted even where absent, for the absent come back; how
        many of them are away is said.  With a ``whip`` count heads are shown instead: the
        whole is going to be voted on.  Once it has been ``decided`` that is said, and how:
        nobody can object any more.
        """
        title = "7 Whip count" if whip is not None else "7 Consensus"
        self.entitle("7 Decision" if decided is not None else title)
        self.whip, self.decided = whip, decided
        self._absent = frozenset(absent)
        reading = Reading(seq, len(gauge.objectors), len(gauge.unsure), gauge.level)
        before = self.course[-1] if self.course else None
        if before is not None and before.objectors != reading.objectors:
            change = reading.objectors - before.objectors
            self.moved = f"{change:+d} after: {cause}"
        if before is None or before.seq < seq:
            self.course.append(reading)
        self.gauge = gauge
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        if self.gauge is None:
            return [((" weighing the room …", "faint"),)]
        if self.decided is not None:
            what, how = self.decided
            return [clipped(((f" {what}", "strong"),), width), ((f" {how}", ""),)]
        if self.whip is not None:
            return self._heads(self.whip, width)
        count = len(self.gauge.objectors)
        head, doubt = self._counted(width - _ENDS - _NARROW)
        before, mark, after = self._scale(width - len(head) - len(doubt) - _ENDS)
        first: Line = (
            (" agreed ", "yes"),
            (before, "faint"),
            (mark, "object" if count else "yes"),
            (after, "faint"),
            (" broken  ", "object"),
            (head, "strong"),
            (doubt, "faint"),
        )
        lines = [clipped(first, width)]
        if self.window <= 2:
            return [*lines, self._short(width)]
        names = [self._named(s, bp) for s, bp in self.gauge.objectors]
        if names:
            lines += wrapped(
                [(" would object: ", "object"), (", ".join(names), "")], width, "  "
            )
        doubtful = [self._named(s, bp) for s, bp in self.gauge.unsure]
        if doubtful:
            lines += wrapped(
                [(" unsure: ", "unknown"), (", ".join(doubtful), "faint")], width, "  "
            )
        if self.gauge.unheard:
            waiting = ", ".join(self._setup.name(s) for s in self.gauge.unheard)
            said = [(" until a vote on their points: ", "accent"), (waiting, "faint")]
            lines += wrapped(said, width, "  ")
        chance = uncertain(self.gauge.level) // 100
        words: Line = ((f" put now, nobody would object: {chance} in 100", "faint"),)
        lines.append(self._with_curve(words, width))
        if self.moved:
            lines += wrapped([(" moved ", "accent"), (self.moved, "")], width, "  ")
        return lines

    def _counted(self, room: int) -> tuple[str, str]:
        """How many would object, and how sure that is, in as many words as there is room for."""
        assert self.gauge is not None
        count, unsure = len(self.gauge.objectors), len(self.gauge.unsure)
        head = doubt = ""
        away = sum(s in self._absent for s, _ in self.gauge.objectors or self.gauge.unsure)
        for some, none, gone, open_ in _WORDS:
            doubt = f", {away} {gone}" if away else ""
            if count or not unsure:
                head = f"{count} {some}" if count else none
                doubt += f", {unsure}{open_}" if unsure else ""
            else:
                head = f"{unsure} may object"
            if len(head) + len(doubt) <= room:
                break
        return head, doubt

    def _heads(self, whip: Whip, width: int) -> list[Line]:
        """The whole in numbers: for and against, what it needs, who is open."""
        many = len(whip.wavering)
        first: Line = (
            (f" the whole: + {whip.yes} ", "yes"),
            (f" x {whip.no} ", "no"),
            (f" - {whip.abstain}", "abstain"),
            (f"  {many} open" if many else "", "faint"),
        )
        fate = "it would carry" if whip.carries else f"it would fall{_why(whip)}"
        needs: Line = (
            (f" {whip.needed} needed: ", "faint"),
            (fate, "yes" if whip.carries else "no"),
        )
        if self.window <= 2:
            room = width - sum(len(words) for words, _ in needs) - 9
            seats = listed(list(whip.wavering), max(1, room // 5))
            open_: Line = ((f"   open: {seats}" if many else "", "faint"),)
            return [clipped(first, width), clipped((*needs, *open_), width)]
        lines = [clipped(first, width), needs]
        if many:
            names = ", ".join(self._setup.name(seat) for seat in whip.wavering)
            lines += wrapped([(" open: ", "unknown"), (names, "faint")], width, "  ")
        return lines

    def _named(self, seat: str, chance: int) -> str:
        gone = " (away)" if seat in self._absent else ""
        return f"{self._setup.name(seat)} {uncertain(chance) // 100}{gone}"

    def _short(self, width: int) -> Line:
        assert self.gauge is not None
        seats = [s for s, _ in (self.gauge.objectors or self.gauge.unsure)]
        most = max(3, (width - 8) // 4 - (len(self.moved) // 4 if self.moved else 0))
        words = listed(seats, most)
        look = "object" if self.gauge.objectors else "faint"
        line: Line = ((f" {words}", look),)
        if self.moved:
            line = (*line, (f"  {self.moved}", "faint"))
        return self._with_curve(line, width)

    def _scale(self, room: int) -> tuple[str, str, str]:
        """Where the room stands between agreed and broken, in as many cells as there are."""
        cells = max(_NARROW, min(_SCALE, room))
        at = fullness(self.course[-1]) * (cells - 1) // 8
        return "─" * at, "●", "─" * (cells - 1 - at)

    def _with_curve(self, line: Line, width: int) -> Line:
        """A line with the course at its right, once it has moved."""
        levels = [fullness(r) for r in self.course[-_CURVE:]]
        if len(set(levels)) < 2:
            return clipped(line, width)
        curve = "".join(_BARS[max(1, level)] for level in levels)
        return spread(line, ((f"{curve} ", "accent"),), width)


def _why(whip: Whip) -> str:
    """What rejects a text that has the heads it needs."""
    if whip.stopped_by:
        return f", by the no of {', '.join(whip.stopped_by)}"
    return ", by weight" if whip.outweighed else ""
