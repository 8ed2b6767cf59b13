"""One line to type: a name, a path."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from game.tui.screens.sized import SizedModal
from game.tui.typeset import Line
from game.tui.widgets.leaf import Leaf, prose


class LineForm(SizedModal[str | None]):
    """Asks for one line; answers it, or ``None`` where the person leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave", priority=True)
    ]
    CSS_PATH = "../../styles/forms.tcss"
    AUTO_FOCUS = "#words"

    def __init__(self, title: str, words: str, value: str = "") -> None:
        super().__init__()
        self.heading = title
        self._words = words
        self._value = value

    def compose(self) -> ComposeResult:
        with Vertical(id="form") as box:
            box.border_title = self.heading.replace("[", "\\[")
            box.border_subtitle = "Enter does it · Esc leaves"
            yield Leaf(self._lines, id="fields")
            yield Input(self._value, id="words", compact=True)

    def on_mount(self) -> None:
        leaf = self.query_one(Leaf)
        leaf.can_focus = False
        leaf.styles.height = len(self._lines(68))
        self.query_one(Input).cursor_blink = False

    def _lines(self, width: int) -> list[Line]:
        return prose(self._words, width)

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(event.value.strip())
        else:
            self.app.bell()

    def action_leave(self) -> None:
        """Leave without a trace."""
        self.dismiss(None)
