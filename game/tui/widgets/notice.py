"""One line that answers the last key: what is wanted, why not, what was done."""

from __future__ import annotations

from typing import ClassVar, Literal

from game.tui.typeset import Line, clipped
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

    def say(self, words: str, tone: Tone = "quiet") -> None:
        """Show a sentence."""
        self.words, self.tone = words, tone
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        look = _LOOKS[self.tone]
        line: Line = ((f" {_SIGNS[self.tone]} ", look), (self.words, look))
        return [clipped(line, width)] if self.words else []
