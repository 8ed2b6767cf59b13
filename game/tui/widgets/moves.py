"""The row of moves: what is in order now, as keys with words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace
from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from game.rules.in_order import Option
from game.sitting.action import Action, Kind
from game.sitting.actions import ACTIONS, BY_WORD
from game.tui.breaking import BREAK
from game.tui.keys import MORE, key_words, leading_to
from game.tui.typeset import Line, Run
from game.tui.widgets.pane import Pane

_ALSO = (("j", MORE, "More"), (":", "command", "Type"))
"""Keys of the screen itself: everything that is in order, and the command line."""
_PLACES: dict[Kind, int] = {"flow": 0, "chair": 1, "act": 2, "member": 2, "look": 4}
"""Where the kinds stand: waiting first, then acts, last what only shows something."""


@dataclass(frozen=True)
class _Move:
    """One key of the row."""

    word: str
    runs: tuple[Run, ...]
    place: int
    """As in :data:`_PLACES`; the screen's own keys stand at 3."""
    off: int = 0
    """0 where it is in order, 1 where it is not, 2 where these rules never let it be."""


_NEVER = "consensus-only"
"""Code of the refusal that no moment of the day lifts."""
_DROPPED = (4, 2, 1, 3, 0)
"""Places in the order in which their moves are left out where the row is full: what only
shows something, then acts, which the list of every move holds too."""


def _least(moves: list[_Move]) -> _Move:
    """The move that is left out first: what is not in order before what is, and to break
    silence, for which such a room waits, after the others; help, the last of all, stays."""

    def worth(move: _Move) -> tuple[int, int, bool]:
        return -move.off, _DROPPED.index(move.place), move.word == BREAK

    return min(reversed(moves[:-1]), key=worth)


class MovesRow(Pane, can_focus=True):
    """Keys with words; grey where not in order, marked where it fits the instructions."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,up", "point(-1)", "Before", show=False),
        Binding("right,down", "point(1)", "After", show=False),
        Binding("enter", "press", "Do it", show=False),
        Binding("w", "why", "Why, or why not", show=False),
    ]

    @dataclass
    class Pressed(Message):
        """A move was clicked, or chosen with the arrows."""

        word: str

    @dataclass
    class Asked(Message):
        """Why a move is in order, or not."""

        word: str

    def __init__(self, *, chair: bool, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.chair = chair
        """Whether the seat is the Chair's."""
        self.options: Mapping[str, Option] = {}
        self.hint = ""
        """Word of the action that fits the instructions best."""
        self.badges: Mapping[str, int] = {}
        """Counts shown after a label."""
        self.breaks = False
        """Whether to object is to break silence."""
        self.pointed = 0
        """Place of the move that the arrows are at, while the row has the focus."""
        self._spots: list[tuple[int, int, int, str]] = []

    def show(
        self,
        options: Mapping[str, Option],
        hint: str,
        badges: Mapping[str, int],
        *,
        breaks: bool = False,
    ) -> None:
        """Show what is in order."""
        self.options, self.hint, self.badges = options, hint, badges
        self.breaks = breaks
        self.reset()

    def moves(self) -> list[Action]:
        """The actions that have a key, concern this seat and exist under its rules."""
        mine = [a for a in ACTIONS if a.key and a.concerns(chair=self.chair)]
        known = self.options or {a.word for a in mine}
        if self.breaks:
            # The same key, and its own name.
            mine = [
                replace(BY_WORD[BREAK], key=a.key) if a.word == "object" else a
                for a in mine
            ]
        return [a for a in mine if (a.word in known or not a.acts) and a.word != "quit"]

    def typeset(self, width: int) -> list[Line]:
        moves = self._moves()
        lines = self._rows(moves, width)
        while len(lines) > self.window and len(moves) > 1:
            moves.remove(_least(moves))
            lines = self._rows(moves, width)
        return lines

    def _rows(self, moves: list[_Move], width: int) -> list[Line]:
        lines: list[list[Run]] = [[]]
        used = 1
        self._spots = []
        for at, move in enumerate(moves):
            runs = move.runs
            size = sum(cell_len(w) for w, _ in runs)
            if used + size > width and lines[-1]:
                lines.append([])
                used = 1
            self._spots.append((len(lines) - 1, used, used + size, move.word))
            if self.has_focus and at == self.pointed:
                runs = tuple((words, "cursor") for words, _ in runs)
            blank: list[Run] = [("  ", "")] if lines[-1] else []
            lines[-1] += [*blank, *runs]
            used += size + 2
        return [((" ", ""), *line) for line in lines]

    def _moves(self) -> list[_Move]:
        found = [self._move(a) for a in self.moves()]
        for key, word, label in _ALSO:
            runs = self._lit(word, key, f" {label}")
            found.append(_Move(word, runs, 3))
        return sorted(found, key=lambda move: move.place)

    def _move(self, action: Action) -> _Move:
        key, place = key_words(action.key), _PLACES[action.kind]
        count = self.badges.get(action.word, 0)
        label = f" {action.label}{f'({count})' if count else ''}"
        option = self.options.get(action.word)
        if action.acts and option is not None and option.refusal is not None:
            off = 2 if option.refusal.code == _NEVER else 1
            return _Move(action.word, ((key, "key-off"), (label, "off")), place, off)
        runs = self._lit(action.word, key, label)
        return _Move(action.word, runs, place)

    def _lit(self, word: str, key: str, label: str) -> tuple[Run, ...]:
        """A key that can be pressed, marked where it leads to what fits best."""
        if word == self._marked:
            return ((f"{key}›{label.strip()}", "hint"),)
        return ((key, "key"), (label, ""))

    @property
    def _marked(self) -> str:
        """The word in the row that leads to what fits best; empty where nothing does."""
        if self.breaks and self.hint == BREAK:
            return BREAK
        fitting = BY_WORD.get(self.hint)
        return leading_to(fitting) if fitting is not None else ""

    def watch_has_focus(self, _has_focus: bool) -> None:
        super().watch_has_focus(_has_focus)
        self.reset()

    def action_point(self, by: int) -> None:
        """Go to the next move, in order or not."""
        self.pointed = (self.pointed + by) % max(1, len(self._spots))
        self.reset()

    @property
    def _word(self) -> str:
        return self._spots[min(self.pointed, len(self._spots) - 1)][3]

    def action_press(self) -> None:
        """Do what the arrows are at."""
        self.post_message(self.Pressed(self._word))

    def action_why(self) -> None:
        """Ask why it is in order, or not."""
        self.post_message(self.Asked(self._word))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for row, left, right, word in self._spots:
            if row == offset.y + self.top and left <= offset.x < right:
                self.post_message(self.Pressed(word))
