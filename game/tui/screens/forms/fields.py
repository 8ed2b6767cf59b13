"""The slots of a form as one pane: a row each, the chosen one lit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from game.tui.screens.forms.slots import Slot
from game.tui.typeset import Line, clipped
from game.tui.widgets.pane import Pane

_LABEL = 16
MANY = 12
"""Choices from which they can be searched by typing."""


class Fields(Pane, can_focus=True):
    """Rows of slots; left and right step through a slot's choices, letters jump in them."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", "Before", show=False),
        Binding("right,space", "step(1)", "After", show=False),
        Binding("up", "row(-1)", "Up", show=False),
        Binding("down,tab", "row(1)", "Down", show=False),
    ]

    @dataclass
    class Filled(Message):
        """A slot holds something else now."""

        key: str
        value: str

    @dataclass
    class Left(Message):
        """The rows were left at the lower end."""

    @dataclass
    class Worded(Message):
        """Somebody began to type words of their own."""

        character: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        super().__init__(id=id)
        self.slots: tuple[Slot, ...] = ()
        self.values: dict[str, str] = {}
        self.words = False
        """Whether the form has room for words of one's own."""
        self.row = 0
        self._typed = ""

    def show(self, slots: tuple[Slot, ...], values: dict[str, str]) -> None:
        """Show slots with choices, and what they hold."""
        self.slots = tuple(s for s in slots if not s.takes_words)
        self.words = len(self.slots) < len(slots)
        self.values = values
        self.row = max(0, min(self.row, len(self.slots) - 1))
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        return [self._row(at, slot, width) for at, slot in enumerate(self.slots)]

    def _row(self, at: int, slot: Slot, width: int) -> Line:
        lit = at == self.row and self.has_focus
        value = slot.held(self.values)
        many = len(slot.choices) > 1
        known = [v for v, _ in slot.choices]
        place = f" {known.index(value) + 1}/{len(known)}".rjust(8) if many else " " * 8
        room = width - _LABEL - len(place) - 4
        words = clipped(((slot.words(value), ""),), max(4, room))
        shown = "".join(w for w, _ in words).ljust(room)
        arrows = ("‹ ", " ›") if many else ("  ", "  ")
        look = "field-on" if lit else "field"
        return (
            (slot.label.ljust(_LABEL), "strong" if lit else "faint"),
            (arrows[0] + shown + arrows[1], look),
            (place, "faint"),
        )

    def watch_has_focus(self, _has_focus: bool) -> None:
        super().watch_has_focus(_has_focus)
        self.reset()

    def action_row(self, by: int) -> None:
        """Go to another row; below the last one the form goes on."""
        self._typed = ""
        if self.row + by >= len(self.slots):
            self.post_message(self.Left())
            return
        self.row = max(0, self.row + by)
        self.reset()

    def action_step(self, by: int) -> None:
        """Choose the next or the last but one."""
        self._typed = ""
        if not self.slots:
            return
        slot = self.slots[self.row]
        known = [v for v, _ in slot.choices]
        at = (known.index(slot.held(self.values)) + by) % len(known)
        self.post_message(self.Filled(slot.key, known[at]))

    @property
    def finds(self) -> bool:
        """Whether letters look for a choice: where there are many, or nothing else to type."""
        slot = self.slots[self.row] if self.slots else None
        return slot is not None and (len(slot.choices) > MANY or not self.words)

    def on_key(self, event: events.Key) -> None:
        if not self.slots or not event.is_printable or event.character in {" ", None}:
            return
        if not self.finds:
            event.stop()
            self.post_message(self.Worded(event.character))
            return
        self._typed += (event.character or "").lower()
        slot = self.slots[self.row]
        found = _first(slot, self._typed) or _first(slot, self._typed[-1])
        if found is None:
            self._typed = ""
            return
        event.stop()
        self.post_message(self.Filled(slot.key, found))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None or offset.y >= len(self.slots):
            return
        self.row = offset.y
        if offset.x >= _LABEL:
            self.action_step(-1 if offset.x < _LABEL + 3 else 1)
        self.reset()


def _first(slot: Slot, typed: str) -> str | None:
    """The first choice that begins with what was typed, else one that holds it."""
    for value, words in slot.choices:
        if words.lower().startswith(typed) or value.lower().startswith(typed):
            return value
    for value, words in slot.choices:
        if len(typed) > 1 and typed in words.lower():
            return value
    return None
