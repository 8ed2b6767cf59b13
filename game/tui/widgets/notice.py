"""One line that answers the last key: what is wanted, why not, what was done."""

from __future__ import annotations

from typing import ClassVar, Literal

from game.tui.typeset import Line, clipped, spread
from game.tui.widgets.pane import Pane

Tone = Literal["wanted", "refused", "done", "quiet", "going"]
_SIGNS = {"wanted": "»", "refused": "×", "done": "·", "quiet": " ", "going": "…"}
_LOOKS = {
    "wanted": "warn",
    "refused": "no",
    "done": "faint",
    "quiet": "faint",
    "going": "accent",
}


class Notice(Pane):
    """The line above the moves."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        super().__init__(id=id)
        self.words = ""
        self.tone: Tone = "quiet"
        self.more = ""

    def say(self, words: str, tone: Tone = "quiet", more: str = "") -> None:
        """Show a sentence; ``more`` stays at the right however long it is."""
        self.words, self.tone, self.more = words, tone, more
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        look = _LOOKS[self.tone]
        line: Line = ((f" {_SIGNS[self.tone]} ", look), (self.words, look))
        if self.more:
            return [spread(line, ((f"{self.more} ", "faint"),), width)]
        return [clipped(line, width)] if self.words else []
