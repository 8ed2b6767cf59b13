"""A pane that lists items, one of which is under the cursor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from game.tui.typeset import Line, plain
from game.tui.widgets.pane import Pane


class ItemsPane(Pane, can_focus=True):
    """Items of one or more lines; Enter chooses the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Choose", show=False)
    ]
    cursor: reactive[int] = reactive(0, init=False, repaint=False)
    """Number of the item under the cursor."""

    @dataclass
    class Chosen(Message):
        """An item was chosen by Enter or by a click."""

        pane: ItemsPane
        key: str

        @property
        def control(self) -> ItemsPane:
            """The pane it was chosen in."""
            return self.pane

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002 - the toolkit's own name
        classes: str | None = None,
        title: str = "",
    ) -> None:
        super().__init__(id=id, classes=classes, title=title)
        self.keys: list[str] = []
        """What each item is chosen as; ``""`` for one that cannot be chosen."""
        self._starts: list[int] = []

    def items(self, width: int) -> list[tuple[str, list[Line]]]:
        """The items: what each is chosen as, and its lines; none in an empty one."""
        return []

    def typeset(self, width: int) -> list[Line]:
        lines: list[Line] = []
        at_end = self.cursor >= len(self.keys) - 1
        self.keys, self._starts = [], []
        for key, body in self.items(width):
            self.keys.append(key)
            self._starts.append(len(lines))
            lines += body
        last = max(0, len(self.keys) - 1)
        if self.cursor > last or (self.follows and at_end):
            self.set_reactive(ItemsPane.cursor, last)
        return lines

    def line_at(self, y: int) -> Line:
        line = super().line_at(y)
        if self.has_focus and self._item_at(y + self.top) == self.cursor and self.keys:
            width = self.content_size.width
            return ((plain(line).ljust(width), "cursor"),)
        return line

    def _item_at(self, line: int) -> int:
        found = 0
        for number, start in enumerate(self._starts):
            if start > line:
                break
            found = number
        return found

    def _span(self, item: int) -> range:
        if item >= len(self._starts):
            return range(0)
        after = self._starts[item + 1 :] or [len(self.lines)]
        return range(self._starts[item], after[0])

    def watch_cursor(self, old: int, new: int) -> None:
        for line in (*self._span(old), *self._span(new)):
            if 0 <= line - self.top < self.window:
                self.redraw_line(line - self.top)
        self._bring_in(new)

    def _bring_in(self, item: int) -> None:
        """Move the window to an item that lies outside it."""
        span = self._span(item)
        if span and span.start < self.top:
            self.scroll_lines(span.start)
        elif span and span.stop > self.top + self.window:
            self.scroll_lines(span.stop - self.window)

    def action_go(self, lines: int) -> None:
        at = max(0, min(len(self.keys) - 1, self.cursor + lines))
        if at == self.cursor:
            self._bring_in(
                at
            )  # it may lie outside the window, moved by the wheel or a zoom
        self.cursor = at

    def newest(self) -> None:
        """Go to the last item, so that those to come are followed again."""
        self.cursor = max(0, len(self.keys) - 1)
        self.scroll_lines(len(self.lines))

    def action_choose(self) -> None:
        """Choose the item under the cursor."""
        if self.cursor < len(self.keys) and self.keys[self.cursor]:
            self.post_message(self.Chosen(self, self.keys[self.cursor]))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None or offset.y + self.top >= len(self.lines):
            return
        item = self._item_at(offset.y + self.top)
        if item == self.cursor and event.chain > 1:
            self.action_choose()
        self.cursor = item

    def watch_has_focus(self, _has_focus: bool) -> None:
        super().watch_has_focus(_has_focus)
        for line in self._span(self.cursor):
            if 0 <= line - self.top < self.window:
                self.redraw_line(line - self.top)
