"""A list of things to choose from, with headings that the cursor passes over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import events
from textual.message import Message

from game.tui.typeset import BLANK, Line, clipped, plain, spread, width_of, wrapped
from game.tui.widgets.items import ItemsPane
from game.tui.widgets.pane import Pane


class Choice(NamedTuple):
    """One thing to choose."""

    key: str
    """What it is chosen as; ``""`` for a heading or a remark."""
    words: str
    aside: str = ""
    """A few quiet words at the right edge."""
    quiet: bool = False
    """Whether it is a remark instead of a heading, where ``key`` is empty."""
    whole: bool = False
    """Whether its words go on below where the line is too short for them."""


class Choices(ItemsPane):
    """Choices under headings; the cursor rests on choices only."""

    tells_more: ClassVar[bool] = True

    @dataclass
    class Pressed(Message):
        """Enter was pressed where there is nothing to choose yet."""

    def __init__(
        self,
        choices: Sequence[Choice] = (),
        *,
        id: str | None = None,  # noqa: A002 - the toolkit's own name
        title: str = "",
    ) -> None:
        super().__init__(id=id, title=title)
        self._choices = tuple(choices)
        self.set_reactive(ItemsPane.cursor, self._first())

    @property
    def chosen(self) -> str:
        """Key of the choice under the cursor; ``""`` where there is none."""
        at = self.cursor
        return self._choices[at].key if at < len(self._choices) else ""

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show other choices; the cursor stays on what it was on, or goes to the first."""
        was = self.chosen
        self._choices = tuple(choices)
        keys = [c.key for c in self._choices]
        at = keys.index(was) if was and was in keys else self._first()
        self.set_reactive(ItemsPane.cursor, at)
        self.top = 0
        self.reset()
        self._redraw()
        self.watch_cursor(at, at)

    def beside(self) -> str:
        """The choice after the one under the cursor, or before it at the end; or nothing."""
        keys = [c.key for c in self._choices if c.key]
        if self.chosen not in keys or len(keys) < 2:
            return ""
        at = keys.index(self.chosen)
        return keys[at + 1] if at + 1 < len(keys) else keys[at - 1]

    def point_at(self, key: str) -> None:
        """Put the cursor on a choice, where it is offered."""
        keys = [c.key for c in self._choices]
        if key and key in keys:
            self.cursor = keys.index(key)

    def items(self, width: int) -> list[tuple[str, list[Line]]]:
        return [
            (choice.key, self._lines(at, choice, width))
            for at, choice in enumerate(self._choices)
        ]

    def _lines(self, at: int, choice: Choice, width: int) -> list[Line]:
        if choice.key and choice.whole:
            return _in_full(choice, width)
        if choice.key:
            left: Line = ((f"  {choice.words}", ""),)
            return [spread(left, ((f"{choice.aside} ", "faint"),), width)]
        look = "faint" if choice.quiet else "accent"
        indent = "  " if choice.quiet else " "
        line = clipped(((f"{indent}{choice.words}", look),), width)
        return [BLANK, line] if at and not choice.quiet else [line]

    def line_at(self, y: int) -> Line:
        line = Pane.line_at(self, y)
        at = y + self.top
        here = at < len(self.lines) and self._item_at(at) == self.cursor
        if not here or not self.chosen or not line:
            return line
        look = "cursor" if self.has_focus else "strong"
        sign = "›" if at == self._starts[self.cursor] else " "
        words = f"{sign}{plain(line)[1:]}"
        return ((words.ljust(self.content_size.width) if self.has_focus else words, look),)

    def action_choose(self) -> None:
        """Choose what is under the cursor; where that is nothing, say so to the screen."""
        if self.chosen:
            super().action_choose()
        else:
            self.post_message(self.Pressed())

    def action_go(self, lines: int) -> None:
        step = 1 if lines > 0 else -1
        at = max(0, min(len(self._choices) - 1, self.cursor + lines))
        for found in (*self._from(at, step), *self._from(at, -step)):
            if self._choices[found].key:
                self.cursor = found
                break
        if step < 0 and self.cursor == self._first():
            self.scroll_lines(0)

    def _from(self, at: int, step: int) -> range:
        return range(at, len(self._choices) if step > 0 else -1, step)

    def _first(self) -> int:
        return next((i for i, c in enumerate(self._choices) if c.key), 0)

    def on_click(self, event: events.Click) -> None:
        event.prevent_default()
        offset = event.get_content_offset(self)
        if offset is None or offset.y + self.top >= len(self.lines):
            return
        item = self._item_at(offset.y + self.top)
        if item < len(self._choices) and self._choices[item].key:
            again = item == self.cursor
            self.cursor = item
            if again:
                self.action_choose()


def _in_full(choice: Choice, width: int) -> list[Line]:
    """A choice with all its words, what stands aside in its first line."""
    aside: Line = ((f"{choice.aside} ", "faint"),)
    body = wrapped([(choice.words, "")], max(8, width - width_of(aside) - 3))
    first, *more = [(("  ", ""), *line) for line in body]
    return [spread(first, aside, width), *more]
