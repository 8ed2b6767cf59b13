"""The room with the ballots that are known of a moment, and no others."""

from __future__ import annotations

from game.reports.frames import Frame
from game.tui.outlook import SIGNS, Mark
from game.tui.typeset import Line, Run, centred
from game.tui.widgets.hemicycle import Hemicycle


class KnownRoom(Hemicycle):
    """The room with the ballots that are known, and no others."""

    _complete = False
    """Whether the ballots shown are all that were cast."""

    def know(self, frame: Frame) -> None:
        """Show what is known of a moment's ballots."""
        marks = {
            seat: Mark(choice, firm=True, sure=10000)
            for choice, seats in frame.ballots.items()
            for seat in seats
        }
        self._complete = frame.complete
        self.border_title = "Ballots known" if frame.voted else "The room"
        self.show(marks, marks)

    def legend(self, width: int) -> Line:
        counts = dict.fromkeys(SIGNS, 0)
        for mark in self.marks.values():
            counts[mark.stand] += 1
        if not self.marks:
            return centred((("no ballots at this moment, or none known", "faint"),), width)
        names = {"yes": "yes", "no": "no", "abstain": "abstain", "absent": "absent"}
        runs: list[Run] = [
            (f"{SIGNS[s]} {counts[s]} {name}  ", s)
            for s, name in names.items()
            if counts[s]
        ]
        others = len(self._setup.roll) - len(self.marks)
        rest = "not there" if self._complete else "not known"
        runs.append((f"? {others} {rest}", "unknown"))
        return centred(tuple(runs), width)
