"""Something to read over the chamber: reasons, an event, instructions."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from game.tui.screens.sized import SizedModal
from game.tui.typeset import Line
from game.tui.widgets.pane import Pane


class ReadingPane(Pane, can_focus=True):
    """Lines that a function sets for a width."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False
    grows: ClassVar[bool] = True

    def __init__(
        self,
        setter: Callable[[int], list[Line]],
        *,
        id: str | None = None,  # noqa: A002 - the toolkit's own name
        title: str = "",
    ) -> None:
        super().__init__(id=id, title=title)
        self._setter = setter

    def typeset(self, width: int) -> list[Line]:
        return self._setter(width)


class Reading(SizedModal[None]):
    """A page; any of the usual keys closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,w,b,space", "leave", "Close", priority=True)
    ]
    CSS_PATH = "../../styles/forms.tcss"

    def __init__(self, title: str, setter: Callable[[int], list[Line]]) -> None:
        super().__init__()
        self._title = title
        self._setter = setter

    def compose(self) -> ComposeResult:
        pane = ReadingPane(self._setter, id="reading", title=self._title)
        pane.border_subtitle = "↑↓ scroll · Esc closes"
        yield pane

    def action_leave(self) -> None:
        """Close the page."""
        self.dismiss(None)
