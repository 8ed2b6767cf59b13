"""A short sheet for what comes in from outside; the room stands still while it is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from game.rules.meeting.setup import Inject, Setup
from game.tui.looking import news_lines
from game.tui.screens.sized import SizedModal
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.leaf import Leaf


class NewsScreen(SizedModal[bool]):
    """Tells what came in; any of its keys closes it.  Gives whether a command is going to be
    typed, for which the colon may have been meant before the sheet came up."""

    CSS_PATH = "../styles/modal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,escape,space,n",
            "dismiss",
            "Go on",
            id="news.close",
            tooltip="Close the news; they stay in the record.",
        ),
        Binding("colon", "dismiss(True)", "Type", show=False),
    ]

    def __init__(self, setup: Setup, came: Sequence[Inject]) -> None:
        super().__init__()
        self.setup = setup
        self.came = tuple(came)

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet") as sheet:
            sheet.border_title = "From outside"
            yield Leaf(lambda width: news_lines(self.setup, self.came, width), id="page")
            yield KeyRow(self.BINDINGS)

    def on_mount(self) -> None:
        leaf = self.query_one(Leaf)
        leaf.styles.height = min(17, len(news_lines(self.setup, self.came, 74)))
        leaf.focus()
