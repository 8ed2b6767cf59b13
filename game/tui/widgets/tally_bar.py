"""The running tally of a vote with the line to reach."""

from __future__ import annotations

from typing import ClassVar

from game.rules.voting import Tally
from game.tui.typeset import Line, centred
from game.tui.widgets.pane import Pane


class TallyBar(Pane):
    """Yes and no against each other, and where yes carries."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        super().__init__(id=id)
        self.tally: Tally | None = None

    def show(self, tally: Tally) -> None:
        """Show a tally."""
        self.tally = tally
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        if self.tally is None:
            return []
        return [self._counts(width), self._bar(width), self._line(width)]

    def _counts(self, width: int) -> Line:
        tally = self.tally
        assert tally is not None
        line: Line = (
            (f" + {tally.yes} ", "yes-firm"),
            (" yes    ", "yes"),
            (f" x {tally.no} ", "no-firm"),
            (" no    ", "no"),
            (f" - {tally.abstain} ", "abstain-firm"),
            (" abstaining", "abstain"),
        )
        return centred(line, width)

    def _span(self, width: int) -> int:
        return max(10, min(width - 4, 100))

    def _reach(self, span: int) -> int:
        tally = self.tally
        assert tally is not None
        whole = max(tally.base, tally.needed, 1)
        return min(span - 1, tally.needed * span // whole)

    def _bar(self, width: int) -> Line:
        tally = self.tally
        assert tally is not None
        span = self._span(width)
        whole = max(tally.base, tally.needed, 1)
        yes = tally.yes * span // whole
        no = min(span - yes, -(-tally.no * span // whole))
        cells = [("█", "yes")] * yes + [("░", "no")] * no
        cells += [("·", "faint")] * (span - len(cells))
        cells[self._reach(span)] = ("┃", "strong")
        return centred(tuple(cells), width)

    def _line(self, width: int) -> Line:
        tally = self.tally
        assert tally is not None
        span = self._span(width)
        words = f"▲ {tally.needed} of {max(tally.base, tally.needed)} needed"
        at = self._reach(span)
        left = (width - span) // 2 + at
        if left + len(words) > width:
            words = f"{tally.needed} of {max(tally.base, tally.needed)} needed ▲"
            left -= len(words) - 1
        return ((" " * max(0, left), ""), (words, "faint"))
