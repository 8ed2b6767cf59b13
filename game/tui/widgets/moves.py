"""The row of moves: what is in order now, as keys with words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.message import Message

from game.rules.in_order import Option
from game.sitting.actions import ACTIONS, Action
from game.tui.typeset import Line, Run
from game.tui.widgets.pane import Pane

_ALSO = (("j", "more", "More"), (":", "command", "Type"))
"""Keys of the screen itself: everything that is in order, and the command line."""


class MovesRow(Pane):
    """Keys with words; grey where not in order, marked where it fits the instructions."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    @dataclass
    class Pressed(Message):
        """A move was clicked."""

        word: str

    def __init__(self, *, chair: bool, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._chair = chair
        self.options: Mapping[str, Option] = {}
        self.hint = ""
        """Word of the action that fits the instructions best."""
        self.badges: Mapping[str, int] = {}
        """Counts shown after a label."""
        self._spots: list[tuple[int, int, int, str]] = []

    def show(
        self, options: Mapping[str, Option], hint: str, badges: Mapping[str, int]
    ) -> None:
        """Show what is in order."""
        self.options, self.hint, self.badges = options, hint, badges
        self.reset()

    def moves(self) -> list[Action]:
        """The actions that have a key and concern this seat."""
        return [
            a
            for a in ACTIONS
            if a.key and (a.kind != "chair" or self._chair) and a.word != "quit"
        ]

    def typeset(self, width: int) -> list[Line]:
        shown = self._shown()
        lines = self._rows(shown, width)
        while len(lines) > self.window and len(shown) > 1:
            shown.pop()
            lines = self._rows(shown, width)
        return lines

    def _rows(self, shown: list[tuple[str, list[Run]]], width: int) -> list[Line]:
        lines: list[list[Run]] = [[]]
        used = 1
        self._spots = []
        for word, runs in shown:
            size = sum(cell_len(w) for w, _ in runs)
            if used + size > width and lines[-1]:
                lines.append([])
                used = 1
            self._spots.append((len(lines) - 1, used, used + size, word))
            blank: list[Run] = [("  ", "")] if lines[-1] else []
            lines[-1] += [*blank, *runs]
            used += size + 2
        return [((" ", ""), *line) for line in lines]

    def _shown(self) -> list[tuple[str, list[Run]]]:
        """Waiting first, then acts; what only shows something comes last, and is left out
        where there is no room."""
        kinds = {"flow": 0, "act": 1, "chair": 1, "look": 3}
        found = [(kinds[a.kind], a.word, self._move(a)) for a in self.moves()]
        for key, word, label in _ALSO:
            found.append((2, word, [(key, "key"), (f" {label}", "")]))
        found.sort(key=lambda item: item[0])
        return [(word, runs) for _, word, runs in found]

    def _move(self, action: Action) -> list[Run]:
        key = {"question_mark": "?"}.get(action.key, action.key)
        count = self.badges.get(action.word, 0)
        label = f" {action.label}{f'({count})' if count else ''}"
        option = self.options.get(action.word)
        in_order = option is None or option.refusal is None
        if action.kind in {"act", "chair"} and not in_order:
            return [(key, "key-off"), (label, "off")]
        if action.word == self.hint:
            return [(f"{key}›{label.strip()}", "hint")]
        return [(key, "key"), (label, "")]

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for row, left, right, word in self._spots:
            if row == offset.y + self.top and left <= offset.x < right:
                self.post_message(self.Pressed(word))
