"""A pane: one widget that draws its lines itself and redraws only those that changed."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from game.tui.typeset import Line, clean, clipped

LOOKS = (
    "yes",
    "no",
    "abstain",
    "absent",
    "unknown",
    "object",
    "yes-firm",
    "no-firm",
    "abstain-firm",
    "absent-firm",
    "unknown-firm",
    "object-firm",
    "faint",
    "strong",
    "accent",
    "warn",
    "added",
    "struck",
    "key",
    "key-off",
    "off",
    "hint",
    "cursor",
    "mine",
    "field",
    "field-on",
)
"""The looks that a run of words may have."""


class Pane(Widget):
    """Lines of runs in a scrollable window, without children."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"pane--{look}" for look in LOOKS}
    ALLOW_MAXIMIZE: ClassVar[bool | None] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "go(-1)", "Up", show=False),
        Binding("down", "go(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "go(-100000)", "Top", show=False),
        Binding("end", "go(100000)", "End", show=False),
    ]
    DEFAULT_CSS = """
    Pane {
        & > .pane--yes { color: $vote-yes; }
        & > .pane--no { color: $vote-no; }
        & > .pane--abstain { color: $vote-abstain; }
        & > .pane--absent { color: $vote-absent; }
        & > .pane--unknown { color: $vote-unknown; }
        & > .pane--object { color: $vote-object; text-style: bold; }
        & > .pane--yes-firm { background: $vote-yes; color: $background; text-style: bold; }
        & > .pane--no-firm { background: $vote-no; color: $background; text-style: bold; }
        & > .pane--abstain-firm {
            background: $vote-abstain; color: $background; text-style: bold;
        }
        & > .pane--absent-firm { color: $vote-absent; }
        & > .pane--unknown-firm { color: $vote-unknown; }
        & > .pane--object-firm {
            background: $vote-object; color: $background; text-style: bold;
        }
        & > .pane--faint { color: $hint; }
        & > .pane--strong { text-style: bold; }
        & > .pane--accent { color: $heading; text-style: bold; }
        & > .pane--warn { color: $warning; text-style: bold; }
        & > .pane--added { color: $draft-inserted; text-style: underline; }
        & > .pane--struck { color: $draft-deleted; text-style: strike; }
        & > .pane--key { color: $key; text-style: bold; }
        & > .pane--key-off { color: $vote-absent; }
        & > .pane--off { color: $vote-absent; }
        & > .pane--hint { color: $key; text-style: bold reverse; }
        & > .pane--cursor { text-style: reverse bold; }
        & > .pane--mine { text-style: bold underline; }
        & > .pane--field { background: $surface; }
        & > .pane--field-on { background: $primary; color: $background; text-style: bold; }
    }
    """
    follows: ClassVar[bool] = False
    """Whether the window stays at the end when lines are added."""

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002 - the toolkit's own name
        classes: str | None = None,
        title: str = "",
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.border_title = title.replace("[", "\\[") or None
        self.lines: list[Line] = []
        self.top = 0
        """First line in the window."""
        self._looks: dict[str, Style] = {}
        self._strips: dict[int, Strip] = {}

    def typeset(self, width: int) -> list[Line]:
        """The lines for a window of ``width`` cells."""
        raise NotImplementedError

    @property
    def window(self) -> int:
        """How many lines the window shows."""
        return self.content_size.height

    def reset(self) -> None:
        """Set the lines anew and redraw those that changed."""
        if not self.is_mounted or not self.content_size.width:
            return
        at_end = self.top >= max(0, len(self.lines) - self.window)
        old, old_top = self.lines, self.top
        self.lines = self.typeset(self.content_size.width)
        last = max(0, len(self.lines) - self.window)
        self.top = last if self.follows and at_end else min(self.top, last)
        if self.top != old_top:
            self._redraw()
            return
        for y in range(self.window):
            at = y + self.top
            before = old[at] if at < len(old) else None
            now = self.lines[at] if at < len(self.lines) else None
            if before != now:
                self.redraw_line(y)

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
        """The style of a look under the theme of the moment."""
        known = self._looks.get(name)
        if known is None:
            known = self.rich_style
            if name:
                known = self.get_component_rich_style(f"pane--{name}")
            self._looks[name] = known
        return known

    def render_line(self, y: int) -> Strip:
        strip = self._strips.get(y)
        if strip is None:
            strip = self._strips[y] = self.strip(self.line_at(y))
        return strip

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
