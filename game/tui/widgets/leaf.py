"""A pane of prose: lines set by the screen that shows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from game.tui.typeset import BLANK, Line, Run, wrapped
from game.tui.widgets.pane import Pane

Setting = Callable[[int], list[Line]]
"""Sets the lines for a width."""


class Leaf(Pane, can_focus=True):
    """Prose that scrolls; the screen says what is on it."""

    tells_more: ClassVar[bool] = True

    def __init__(
        self,
        setting: Setting | None = None,
        *,
        id: str | None = None,  # noqa: A002 - the toolkit's own name
        title: str = "",
    ) -> None:
        super().__init__(id=id, title=title)
        self._setting = setting

    def show(self, setting: Setting) -> None:
        """Show other lines, from their top."""
        self._setting = setting
        scrolled = self.top
        self.top = 0
        self.reset()
        if scrolled:  # what stands on the screen is not what these rows held before
            self._redraw()

    def typeset(self, width: int) -> list[Line]:
        return self._setting(width) if self._setting else []


def heading(words: str) -> list[Line]:
    """A heading with a blank line before it."""
    return [BLANK, ((f" {words}", "accent"),)]


def prose(words: str, width: int, look: str = "", indent: str = " ") -> list[Line]:
    """Paragraphs of plain words, broken to the width."""
    lines: list[Line] = []
    for paragraph in words.strip().split("\n\n"):
        if lines:
            lines.append(BLANK)
        lines += hung(" ".join(paragraph.split()), width, "", look, indent)
    return lines


def hung(
    words: str, width: int, sign: str = "", look: str = "", indent: str = " "
) -> list[Line]:
    """A paragraph behind a sign, its further lines under its first word."""
    lead = indent + sign
    runs: list[Run] = [(words, look)]
    body = wrapped(runs, max(8, width - len(lead) - 1))
    blank = " " * len(lead)
    return [((lead if not at else blank, ""), *line) for at, line in enumerate(body)]
