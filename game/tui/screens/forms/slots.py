"""What a form asks: slots to fill in, each a choice among options or words of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from game.delegates.view import View
from game.rules.in_order import Option

Values = Mapping[str, str]
"""What was chosen in each slot, by the slot's key."""


class Slot(msgspec.Struct, frozen=True):
    """One thing that a form asks for."""

    key: str
    label: str
    choices: tuple[tuple[str, str], ...] = ()
    """Value and words of each; empty where the slot takes words."""
    value: str = ""
    """What it holds at first; else the first choice."""
    anew: tuple[str, ...] = ()
    """Slots that begin anew when another choice is made in this one."""

    @property
    def takes_words(self) -> bool:
        """Whether it is filled by typing."""
        return not self.choices

    def held(self, values: Values) -> str:
        """The value of the slot: what was chosen where it can still be chosen."""
        if self.takes_words:
            return values.get(self.key, self.value)
        known = [value for value, _ in self.choices]
        chosen = values.get(self.key, self.value)
        return chosen if chosen in known else known[0]

    def words(self, value: str) -> str:
        """How a choice reads."""
        return next((words for known, words in self.choices if known == value), value)


class Sheet(msgspec.Struct, frozen=True):
    """How one action is filled in."""

    word: str
    title: str
    slots: Callable[[View, Option, Values], tuple[Slot, ...]]
    """The slots, given what was chosen so far.  A slot without choices and words is left
    out by it."""
    typed: Callable[[Values], str]
    """The typed form of what was filled in."""


def filled(sheet: Sheet, view: View, option: Option, values: Values) -> dict[str, str]:
    """The values of all slots."""
    return {s.key: s.held(values) for s in sheet.slots(view, option, values)}


def labelled(
    values: tuple[str, ...], say: Callable[[str], str]
) -> tuple[tuple[str, str], ...]:
    """Choices with their words."""
    return tuple((value, say(value)) for value in values)
