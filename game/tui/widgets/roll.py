"""The roll being called: the last few names with their answers, the next one in front."""

from __future__ import annotations

from typing import ClassVar

from game.rules.meeting.setup import Setup
from game.tui.outlook import SIGNS
from game.tui.typeset import Line, Run, centred
from game.tui.widgets.pane import Pane

_WORDS = {
    "yes": "yes",
    "no": "no",
    "abstain": "abstention",
    "absent": "no answer",
    "secret": "has voted",
}
_SIGNS = {**SIGNS, "secret": SIGNS["taken"]}


class RollPane(Pane):
    """Two lines: the name called last, large, and those before it."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    def __init__(self, setup: Setup, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._setup = setup
        self.called: list[tuple[str, str]] = []
        """Seats that have answered, in the order in which they were called; their ballot is
        ``secret`` where nobody may know it."""
        self.asked = ""
        """The seat whose answer is waited for."""

    def show(self, called: list[tuple[str, str]], asked: str = "") -> None:
        """Show how far the roll is."""
        self.called, self.asked = called, asked
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        return [centred(self._last(), width), centred(self._before(width), width)]

    def _last(self) -> Line:
        if self.asked:
            return ((f"{self._setup.name(self.asked)}?", "accent"),)
        if not self.called:
            return (("the roll is called", "faint"),)
        seat, choice = self.called[-1]
        return (
            (f"{self._setup.name(seat)}: ", "strong"),
            (f" {_SIGNS[choice]} {_WORDS[choice]} ", f"{choice}-firm"),
        )

    def _before(self, width: int) -> Line:
        runs: list[Run] = []
        earlier = self.called if self.asked else self.called[:-1]
        for seat, choice in reversed(earlier[-8:]):
            words = f"{self._setup.name(seat)} {_SIGNS[choice]}   "
            if sum(len(w) for w, _ in runs) + len(words) > width:
                break
            runs.append((words, choice))
        return tuple(runs)
