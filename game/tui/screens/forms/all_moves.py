"""Every move there is, with the rule that stands against those not in order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from game.rules.in_order import Option
from game.sitting.action import Action
from game.sitting.actions import ACTIONS
from game.tui.refusal_words import told
from game.tui.screens.sized import SizedModal
from game.tui.typeset import Line, Run, wrapped
from game.tui.widgets.items import ItemsPane


class MovesList(ItemsPane):
    """Moves in order first, and before them the one that fits best."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    def __init__(
        self,
        options: Mapping[str, Option],
        hint: str,
        *,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id, title="What you can do now")
        self._options = options
        self._hint = hint

    def items(self, width: int) -> list[tuple[str, list[Line]]]:
        known = [a for a in ACTIONS if a.word in self._options]
        allowed = [a for a in known if self._options[a.word].refusal is None]
        allowed.sort(key=lambda action: action.word != self._hint)
        refused = [a for a in known if self._options[a.word].refusal is not None]
        return [(a.word, self._lines(a, width)) for a in (*allowed, *refused)]

    def _lines(self, action: Action, width: int) -> list[Line]:
        refusal = self._options[action.word].refusal
        key = f"{action.key or ' '} "
        name = f"{action.label:<14} "
        if refusal is not None:
            runs: list[Run] = [(f" {key}{name}", "off"), (told(refusal), "faint")]
        else:
            look = "hint" if action.word == self._hint else "strong"
            typed = f"  :{action.usage.splitlines()[0]}"
            runs = [(f" {key}", "key"), (name, look), (action.help, ""), (typed, "faint")]
        return wrapped(runs, width, " " * 18)


class AllMoves(SizedModal[str | None]):
    """Choose a move from the whole list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,j,q", "leave", "Close", priority=True)
    ]
    CSS_PATH = "../../styles/forms.tcss"

    def __init__(self, options: Mapping[str, Option], hint: str) -> None:
        super().__init__()
        self._options = options
        self._hint = hint

    def compose(self) -> ComposeResult:
        pane = MovesList(self._options, self._hint, id="all-moves")
        pane.border_subtitle = "↑↓ choose · Enter opens its form · Esc closes"
        yield pane

    @on(ItemsPane.Chosen)
    def _chosen(self, message: ItemsPane.Chosen) -> None:
        if self._options[message.key].refusal is None:
            self.dismiss(message.key)
        else:
            self.app.bell()

    def action_leave(self) -> None:
        """Close the list."""
        self.dismiss(None)
