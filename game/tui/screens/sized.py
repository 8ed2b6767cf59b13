"""Screens that say what size they need when they have less."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual import events, on
from textual.app import RenderResult
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

WIDTH = 80
"""Columns that every screen can do with."""
HEIGHT = 24
"""Lines that every screen can do with."""
WIDE = 120
"""Columns from which panes stand side by side; the screen then has the class ``-wide``."""
TALL = 40
"""Lines from which there is room to spare; the screen then has the class ``-tall``."""

Answer = TypeVar("Answer")


class TooSmall(Widget):
    """Stands in for a screen whose terminal is too small, and says what it needs."""

    DEFAULT_CSS = """
    TooSmall {
        display: none;
        /* above what a screen shows by its own will, which no style sheet can hide */
        layer: above;
        background: $background;
        width: 100%;
        height: 100%;
        content-align: center middle;
        text-align: center;
        padding: 0 1;
    }
    """

    def render(self) -> RenderResult:
        """What is there, what is needed, and what can be done."""
        width, height = self.app.size
        deed, command = getattr(self.screen, "TYPED", Sized.TYPED)
        return Content(
            f"nemcon needs a terminal of {WIDTH} columns by {HEIGHT} lines.\n"
            f"This one has {width} by {height}.\n\n"
            f"Make it larger, or leave with ctrl+q and {deed}:\n{command}"
        )


class Sized(Screen[Answer]):
    """A screen with breakpoints at 80x24, 120 columns and 40 lines.

    Below 80x24 it hides its widgets and shows :class:`TooSmall` instead.
    """

    TYPED: ClassVar[tuple[str, str]] = (
        "play as text",
        "nemcon play SCENARIO --as SEAT --plain",
    )
    """What can be done in any terminal instead, and what to type for it."""

    # Textual declares these as of the instance, so they cannot be marked ClassVar here.
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [  # noqa: RUF012
        (0, "-too-narrow"),
        (WIDTH, "-narrow"),
        (WIDE, "-wide"),
    ]
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [  # noqa: RUF012
        (0, "-too-low"),
        (HEIGHT, "-low"),
        (TALL, "-tall"),
    ]
    DEFAULT_CSS = """
    Sized.-too-narrow > *, Sized.-too-low > * { display: none !important; }
    Sized.-too-narrow, Sized.-too-low { layers: default above; }
    Sized.-too-narrow > TooSmall, Sized.-too-low > TooSmall { display: block !important; }
    """

    async def on_event(self, event: events.Event) -> None:
        """Leave a screen alone that was closed before it stood: its widgets never come.

        So it is with one that opens while the program ends: some of them never stood.
        """
        if isinstance(event, events.Mount):
            closed = self not in self.app.screen_stack
            if closed or not all(child.is_mounted for child in self.children):
                return
        await super().on_event(event)

    @on(events.Compose)
    def _take_size(self) -> None:
        # Known before there are widgets, so that they are styled, laid out and drawn once only.
        width, height = self.app.size
        classes: dict[str, bool] = {}
        for points, length in (
            (self.HORIZONTAL_BREAKPOINTS, width),
            (self.VERTICAL_BREAKPOINTS, height),
        ):
            reached = [name for least, name in points or () if length >= least]
            classes |= {name: name in reached[-1:] for _, name in points or ()}
        self.update_classes(classes)

    def on_resize(self, event: events.Resize) -> None:
        small = event.size.width < WIDTH or event.size.height < HEIGHT
        if small and not self.query(TooSmall):
            self.mount(TooSmall())


class SizedModal(Sized[Answer], ModalScreen[Answer]):
    """A modal screen that says what size it needs."""
