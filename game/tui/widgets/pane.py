"""A pane: one widget that draws its lines itself and redraws only those that changed."""

from __future__ import annotations

from typing import ClassVar

from rich.color import Color as Ink
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from game.tui.typeset import Line, clean, clipped, plain

_INKS: dict[str, str] = {
    "yes": "vote-yes",
    "no": "vote-no",
    "abstain": "vote-abstain",
    "absent": "vote-absent",
    "unknown": "vote-unknown",
    "object": "vote-object",
    "absent-firm": "vote-absent",
    "unknown-firm": "vote-unknown",
    "barred-firm": "hint",
    "faint": "hint",
    "off": "vote-absent",
    "key-off": "vote-absent",
    "accent": "heading",
    "warn": "warning",
    "added": "draft-inserted",
    "struck": "draft-deleted",
    "key": "key",
    "hint": "key",
    "yes-firm": "background",
    "no-firm": "background",
    "abstain-firm": "background",
    "object-firm": "background",
    "field-on": "background",
}
"""The theme's variable for the letters of a look; without one, the pane's own colour."""
_GROUNDS: dict[str, str] = {
    "yes-firm": "vote-yes",
    "no-firm": "vote-no",
    "abstain-firm": "vote-abstain",
    "object-firm": "vote-object",
    "field": "surface",
    "field-on": "primary",
}
"""The theme's variable for what lies behind them."""
_BOLD = Style(bold=True)
_MANNERS: dict[str, Style] = {
    "added": Style(underline=True),
    "struck": Style(strike=True),
    "cursor": Style(bold=True, reverse=True),
    "here": Style(bold=True, reverse=True, underline=True),
    "hint": Style(bold=True, reverse=True),
    "mine": Style(bold=True, underline=True),
    **dict.fromkeys(("strong", "object", "accent", "warn", "key", "field-on"), _BOLD),
    **dict.fromkeys(("yes-firm", "no-firm", "abstain-firm", "object-firm"), _BOLD),
}
"""What does not need colour."""
LOOKS = tuple(dict.fromkeys((*_INKS, *_GROUNDS, *_MANNERS)))
"""The looks that a run of words may have."""


class Pane(Widget):
    """Lines of runs in a scrollable window, without children."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "go(-1)", "Up", show=False),
        Binding("down", "go(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "go(-100000)", "Top", show=False),
        Binding("end", "go(100000)", "End", show=False),
    ]
    follows: ClassVar[bool] = False
    """Whether the window stays at the end when lines are added."""
    grows: ClassVar[bool] = False
    """Whether it is as high as its lines, where its style leaves the height open."""
    tells_more: ClassVar[bool] = False
    """Whether arrows in its last column tell that there are lines above or below."""

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002 - the toolkit's own name
        classes: str | None = None,
        title: str = "",
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.entitle(title)
        self.lines: list[Line] = []
        self.top = 0
        """First line in the window."""
        self.fitted = Size(0, 0)
        """The window for which the lines were set."""
        self._looks: dict[str, Style] = {}
        self._strips: dict[int, Strip] = {}

    def entitle(self, title: str) -> None:
        """Name the pane in its upper edge, cut between words where it is narrow."""
        room = self.size.width - 4
        shown = plain(clipped(((title, ""),), room)) if room > 0 else title
        self.border_title = shown.replace("[", "\\[") or None

    def typeset(self, width: int) -> list[Line]:
        """The lines for a window of ``width`` cells; none in an empty one."""
        return []

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        if not self.grows or not width:
            return super().get_content_height(container, viewport, width)
        return max(1, len(self.typeset(width)))

    @property
    def window(self) -> int:
        """How many lines the window shows."""
        return self.content_size.height

    def reset(self) -> None:
        """Set the lines anew and redraw those that changed."""
        if not self.is_mounted or not self.content_size.width:
            return
        old, old_top = self.lines, self.top
        self.fit()
        if self.grows and len(old) != len(self.lines):
            self.refresh(layout=True)
        if self.top != old_top:
            self._redraw()
            return
        if self.tells_more and (len(old) > self.window) != (len(self.lines) > self.window):
            self.redraw_line(self.window - 1)
        for y in range(self.window):
            at = y + self.top
            before = old[at] if at < len(old) else None
            now = self.lines[at] if at < len(self.lines) else None
            if before != now:
                self.redraw_line(y)

    def fit(self) -> None:
        """Set the lines for the window as it is; nothing is drawn by that."""
        at_end = self.top >= max(0, len(self.lines) - self.fitted.height)
        self.lines = self.typeset(self.content_size.width)
        last = max(0, len(self.lines) - self.window)
        self.top = last if self.follows and at_end else min(self.top, last)
        self.fitted = self.content_size

    def redraw_line(self, y: int) -> None:
        """Draw one line of the window again."""
        self._strips.pop(y, None)
        self.refresh(Region(0, y, self.content_size.width, 1))

    def _redraw(self) -> None:
        self._strips.clear()
        self.refresh()

    def scroll_lines(self, top: int) -> None:
        """Show the lines from ``top`` on."""
        top = max(0, min(top, len(self.lines) - self.window))
        if top != self.top:
            self.top = top
            self._redraw()

    def look(self, name: str) -> Style:
        """The style of a look under the theme of the moment.

        It is read from the theme's variables: component classes are matched against the
        whole stylesheet for every pane, which costs more than drawing it.
        """
        known = self._looks.get(name)
        if known is None:
            known = self._looks[name] = self.rich_style + self._styled(name)
        return known

    def _styled(self, name: str) -> Style:
        return Style(color=self._ink(_INKS, name), bgcolor=self._ink(_GROUNDS, name)) + (
            _MANNERS.get(name, Style.null())
        )

    def _ink(self, by_look: dict[str, str], name: str) -> Ink | None:
        value = self.app.theme_variables.get(by_look.get(name, ""))
        return Color.parse(value).rich_color if value else None

    def render_lines(self, crop: Region) -> list[Strip]:
        # A new size is known before its event comes: drawn only then, a screen would be
        # painted empty first and in full afterwards.
        if self.fitted != self.content_size:
            self._strips.clear()
            self.fit()
            if self.grows and max(1, len(self.lines)) != self.window:
                self.call_later(self.refresh, layout=True)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        strip = self._strips.get(y)
        if strip is None:
            strip = self._strips[y] = self._with_arrow(y, self.strip(self.line_at(y)))
        return strip

    def _with_arrow(self, y: int, strip: Strip) -> Strip:
        """A row with an arrow in its last cell, where there is more to scroll to."""
        arrow = ""
        if self.tells_more and y == self.window - 1 and self._is_below:
            arrow = "↓"
        elif self.tells_more and y == 0 and self.top:
            arrow = "↑"
        if not arrow:
            return strip
        room = self.content_size.width - 1
        return Strip([*strip.crop(0, room), Segment(arrow, self.look("key"))], room + 1)

    @property
    def _is_below(self) -> bool:
        return self.top + self.window < len(self.lines)

    def line_at(self, y: int) -> Line:
        """The line in row ``y`` of the window."""
        at = y + self.top
        return self.lines[at] if at < len(self.lines) else ()

    def strip(self, line: Line) -> Strip:
        """A line as the terminal gets it."""
        width = self.content_size.width
        segments = [
            Segment(clean(words), self.look(look)) for words, look in clipped(line, width)
        ]
        return Strip(segments).adjust_cell_length(width, self.look(""))

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._looks.clear()
        self._strips.clear()

    def on_resize(self) -> None:
        if self.fitted == self.content_size:
            return
        self._strips.clear()
        self.reset()
        self.refresh()

    def action_go(self, lines: int) -> None:
        """Move the window by so many lines."""
        self.scroll_lines(self.top + lines)

    def action_page(self, pages: int) -> None:
        """Move the window by so many windows, keeping one line."""
        self.action_go(pages * max(1, self.window - 1))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.scroll_lines(self.top + 2)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.scroll_lines(self.top - 2)
