"""A list of any length, a row an item, of which only the rows in the window are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.reactive import reactive

from game.tui.typeset import Line, clipped, plain
from game.tui.widgets.pane import Pane


class LongList(Pane, can_focus=True):
    """Rows that are asked for when they come into the window."""

    cursor: reactive[int] = reactive(0, init=False, repaint=False)
    """Number of the row under the cursor."""

    @dataclass
    class Moved(Message):
        """The cursor stands on another row."""

        row: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the toolkit's own name
        super().__init__(id=id)
        self.count = 0
        self._row: Callable[[int, int], Line] = lambda _row, _width: ()

    def show(self, count: int, row: Callable[[int, int], Line], cursor: int = 0) -> None:
        """Show ``count`` rows; ``row`` makes one for a width."""
        self.count, self._row = count, row
        self.set_reactive(LongList.cursor, max(0, min(cursor, count - 1)))
        self._centre()
        self._redraw()

    def redraw(self) -> None:
        """Make the rows in the window anew."""
        self._redraw()

    def typeset(self, width: int) -> list[Line]:
        return []

    def reset(self) -> None:
        self.fit()
        self._redraw()

    def fit(self) -> None:
        self.top = self._around_cursor()
        self.fitted = self.content_size

    def scroll_lines(self, top: int) -> None:
        top = max(0, min(top, self.count - self.window))
        if top != self.top:
            self.top = top
            self._redraw()

    def line_at(self, y: int) -> Line:
        row, width = y + self.top, self.content_size.width
        if row >= self.count:
            return ()
        line = clipped(self._row(row, width), width)
        if row != self.cursor:
            return line
        words = plain(line)
        shown = f"›{words[1:]}"
        return ((shown.ljust(width), "cursor") if self.has_focus else (shown, "strong"),)

    def watch_cursor(self, old: int, new: int) -> None:
        for row in (old, new):
            if 0 <= row - self.top < self.window:
                self.redraw_line(row - self.top)
        if not self.top <= new < self.top + self.window:
            self._centre()
        self.post_message(self.Moved(new))

    def _centre(self) -> None:
        self.scroll_lines(self._around_cursor())

    def _around_cursor(self) -> int:
        """First row of a window with the cursor in it, in its middle where it was outside."""
        if self.top <= self.cursor < self.top + self.window <= self.count:
            return self.top
        return max(0, min(self.cursor - self.window // 2, self.count - self.window))

    def action_go(self, lines: int) -> None:
        self.cursor = max(0, min(self.count - 1, self.cursor + lines))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is not None and offset.y + self.top < self.count:
            self.cursor = offset.y + self.top

    def watch_has_focus(self, _has_focus: bool) -> None:
        super().watch_has_focus(_has_focus)
        if 0 <= self.cursor - self.top < self.window:
            self.redraw_line(self.cursor - self.top)
