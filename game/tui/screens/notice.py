"""A sheet that says something and asks at most one thing."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from game.tui.screens.sized import SizedModal
from game.tui.typeset import BLANK, Line
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.leaf import Leaf, prose

_MOST = 400
"""Lines of words that are shown; the rest can be had on the command line."""


class NoticeScreen(SizedModal[bool]):
    """Says what is the matter; answers whether the person wants what is offered."""

    CSS_PATH = "../styles/modal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape",
            "answer(False)",
            "Back",
            id="notice.back",
            tooltip="Close this and go back.",
        ),
    ]

    def __init__(self, title: str, words: str, offer: str = "") -> None:
        super().__init__()
        self.heading = title
        self.words = words
        """Lines as they are; empty lines stay."""
        self.offered = offer
        """What Enter does, in a word or two; empty: Enter goes back too."""

    def compose(self) -> ComposeResult:
        enter = Binding("enter", "answer(True)", self.offered)
        with Vertical(id="sheet") as sheet:
            sheet.border_title = self.heading.replace("[", "\\[")
            yield Leaf(self._lines, id="page")
            yield KeyRow([enter] if self.offered else (), self.BINDINGS)

    def on_mount(self) -> None:
        self._bindings.bind("enter", "answer(True)", show=False)
        self.query_one(Leaf).styles.height = min(18, 1 + len(self._lines(72)))
        self.query_one(Leaf).focus()

    def _lines(self, width: int) -> list[Line]:
        lines: list[Line] = []
        for words in self.words.splitlines()[:_MOST]:
            lines += prose(words, width) or [BLANK]
        return lines

    def action_answer(self, answer: bool) -> None:
        """Close the sheet with an answer."""
        self.dismiss(answer and bool(self.offered))
