"""One line that answers the last key: what is wanted, why not, what was done."""

from __future__ import annotations

from typing import ClassVar, Literal

from game.tui.typeset import Line, clipped, in_sentences, spread
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
        """Show a sentence or two, as many as there is room for; ``more`` stays at the right."""
        self.words, self.tone, self.more = words, tone, more
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        look = _LOOKS[self.tone]
        sign = f" {_SIGNS[self.tone]} "
        room = width - len(sign) - (len(self.more) + 2 if self.more else 0)
        line: Line = ((sign, look), (in_sentences(self.words, room), look))
        if self.more:
            return [spread(line, ((f"{self.more} ", "faint"),), width)]
        return [clipped(line, width)] if self.words else []
