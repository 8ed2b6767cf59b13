"""The guide: what each part of the chamber is, and a first move.  Shown once."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from game.delegates.view import View
from game.rules.meeting.names import named
from game.rules.meeting.setup import CHAIR
from game.tui.first_move import FirstMove, first_move
from game.tui.keys import key_words
from game.tui.messages import GuideShown
from game.tui.oracle import Oracle
from game.tui.screens.sized import HEIGHT, WIDTH, SizedModal
from game.tui.typeset import Line
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.leaf import Leaf, heading, hung, prose

PARTS = (
    ("The question", "on top: what is before the room, and the majority it needs."),
    (
        "The room",
        "every seat; + yes, x no, - abstain, . absent, ? unsure, ! objects. Filled: cast.",
    ),
    (
        "The gauge",
        "from agreed to broken: how many would object were the whole put now, and who.",
    ),
    ("The text", "the provision in question, with what would change."),
    ("The record", "what was said and done, the newest last."),
    ("Your moves", "at the foot: grey is not in order now, and w says why."),
)
"""What a person finds in the chamber, from top to foot."""
_TYPES = "colon"
"""The key that opens the command line."""


class GuideScreen(SizedModal[str | None]):
    """One sheet; any of its keys closes it, and the key that it suggests is answered so.

    Answers that key, or ``None``.
    """

    CSS_PATH = "../styles/modal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,escape,space",
            "dismiss(None)",
            "To the table",
            id="guide.close",
            tooltip="Close the guide. The palette (ctrl+p) shows it again.",
        ),
    ]

    def __init__(self, view: View, oracle: Oracle | None = None) -> None:
        super().__init__()
        chair = f"the {view.setup.name(CHAIR)}"
        self._sitter = chair if view.seat == CHAIR else named(view.setup, view.seat)
        self._aims = view.instructions.aims if view.instructions else ()
        self._move = first_move(view, oracle)

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet") as sheet:
            sheet.border_title = "At the table"
            yield Leaf(self.lines, id="page")
            yield KeyRow(self.BINDINGS)

    def on_mount(self) -> None:
        for key in filter(None, (self._move.key, _TYPES)):
            self._bindings.bind(key, f"dismiss('{key}')", show=False)
        leaf = self.query_one(Leaf)
        leaf.styles.height = min(17, len(self.lines(74)))
        leaf.focus()

    def on_resize(self, event: events.Resize) -> None:
        if event.size.width >= WIDTH and event.size.height >= HEIGHT:
            self.call_after_refresh(self.post_message, GuideShown())

    def lines(self, width: int) -> list[Line]:
        """The whole guide."""
        found: list[Line] = []
        for name, words in PARTS:
            entry = hung(words, width, f"{name:<13} ")
            found += [((f" {name:<13} ", "key"), *entry[0][1:]), *entry[1:]]
        if self._aims:
            found += heading(f"What {self._sitter} wants first")
            found += prose(self._aims[0], width)
        return found + _suggestion(self._move, width)


def _suggestion(move: FirstMove, width: int) -> list[Line]:
    lines = heading("A first move")
    lines += prose(move.words, width)
    key = key_words(move.key)
    typed = f"Press {key}, or type :{move.typed}" if key else f"Type :{move.typed}"
    return [
        *lines,
        *prose(f"{typed}. What others see waits for your Enter.", width, "faint"),
    ]
