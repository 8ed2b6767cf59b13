"""The top of the chamber: the meeting and its clock, the question, what it needs."""

from __future__ import annotations

from typing import ClassVar

from game.delegates.view import View
from game.rules.words.wording import minutes_words
from game.tui.matter import Matter
from game.tui.typeset import Line, Run, clipped, in_short, spread, width_of
from game.tui.widgets.pane import Pane


def hours(minutes: int) -> str:
    """A span of time: ``1 h 20``, ``35 min``; from a day on ``3 days 5 h``."""
    if minutes >= 1440:
        return minutes_words(minutes)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60:02d}"


class QuestionBar(Pane):
    """Three lines that say what is being decided."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        super().__init__(id=id)
        self.matter: Matter | None = None
        self._view: View | None = None
        self._offers = 0
        self._kept = True

    def show(self, view: View, matter: Matter, *, kept: bool = True) -> None:
        """Show a matter in the meeting of a view; ``kept``: the file has what happens."""
        self._view, self.matter, self._kept = view, matter, kept
        self._offers = sum(o.status == "open" and o.to == view.seat for o in view.offers)
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        if self._view is None or self.matter is None:
            return []
        return [self._meeting(width), self._question(width), self._needs(width)]

    def _meeting(self, width: int) -> Line:
        view = self._view
        assert view is not None
        setup, minute = view.setup, view.chamber.minute
        left = setup.closes - minute
        rest = f"{hours(left)} left" if left > 0 else "time is used up"
        seat = setup.name(view.seat) if view.seat in setup.by_id else "onlooker"
        name: list[Run] = [
            (f" {setup.title}", "faint"),
            ("  you: ", "faint"),
            (seat, "accent"),
        ]
        time: list[Run] = [(setup.clock(minute), "strong")]
        if not view.chamber.outcome:
            time.append((f"  {rest} ", "warn" if left <= 20 else "faint"))
        if self._offers:
            time = [(f"{self._offers} offer{'s' * (self._offers > 1)}  ", "warn"), *time]
        if not self._kept:
            time = [("in memory only  ", "warn"), *time]
        return _kept_right(tuple(name), tuple(time), width)

    def _question(self, width: int) -> Line:
        matter = self.matter
        assert matter is not None
        id_ = matter.target if matter.target in matter.words or not matter.movers else ""
        label = f" {matter.target}  " if matter.movers and not id_ else " "
        return clipped(((label, "key"), (matter.words, "strong")), width)

    def _needs(self, width: int) -> Line:
        matter = self.matter
        assert matter is not None
        look = "warn" if matter.state in {"voting", "call"} else "faint"
        parts = [p for p in (matter.needs, matter.movers) if p]
        left: Line = ((" " + " · ".join(parts), "faint"),)
        last = matter.where.rpartition(" · ")[2]
        short: Line = ((f" {matter.needs}", "faint"),)
        final = (short, last) if matter.state in {"voting", "call"} else (left, "")
        for line, where in ((left, matter.where), (left, last), final):
            right: Line = ((where + " ", look),)
            if width_of(line) + width_of(right) + 1 < width:
                return spread(line, right, width)
        return clipped(left, width)


def _kept_right(left: Line, right: Line, width: int) -> Line:
    """The seat's name must stay: the title in front of it gives way."""
    room = width - sum(len(w) for w, _ in (*left[1:], *right)) - 2
    words, look = left[0]
    title = clipped(((f" {in_short(words.strip(), room - 1)}", look),), max(8, room))
    return spread((*title, *left[1:]), right, width)
