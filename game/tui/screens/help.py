"""Help: every key of the screen beneath, and every action of the register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.actions import parse
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen

from game.sitting.action import Action
from game.sitting.actions import ACTIONS
from game.tui.keys import key_words
from game.tui.screens.sized import SizedModal
from game.tui.typeset import Line, Run, wrapped
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.leaf import Leaf, heading, hung

KINDS = {
    "act": "What any seat may try",
    "member": "What any seat but the Chair may try",
    "chair": "What the Chair does",
    "look": "What only shows something",
    "flow": "Time, saving, leaving",
}
"""Headings of the kinds of actions."""

_AT_THE_TABLE = (
    "At the table every action has a typed form: press : and type it, or use it with"
    " --plain. What is not in order now is grey; w says which rule bars it."
)


class HelpScreen(SizedModal[None]):
    """Generated from the bindings and the register of actions, so it cannot be out of date."""

    CSS_PATH = "../styles/modal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape,question_mark,f1",
            "dismiss",
            "Back",
            id="help.back",
            tooltip="Close the help.",
        ),
    ]

    def __init__(self, of: Screen[object]) -> None:
        super().__init__()
        self._of = of

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet") as sheet:
            sheet.border_title = "Help"
            yield Leaf(self.lines, id="page")
            yield KeyRow(self.BINDINGS)

    def on_mount(self) -> None:
        self.query_one(Leaf).focus()

    def _answers(self, binding: Binding) -> bool:
        """Whether a key does something for who sits at the screen."""
        _, name, parameters = parse(binding.action)
        return self._of.check_action(name, parameters) is not False

    def lines(self, width: int) -> list[Line]:
        """The whole help."""
        found = heading("Keys of this screen")[1:]
        every = list(bindings_of(self._of))
        own = [binding for binding in every if self._answers(binding)]
        found += _keys(own, width)
        if others := [binding for binding in every if binding not in own]:
            found += heading("Keys of this screen at another seat")
            found += _keys(others, width)
        found += heading("Actions at the table")
        found += hung(_AT_THE_TABLE, width, look="faint")
        for kind, title in KINDS.items():
            found += heading(title)
            for action in ACTIONS:
                if action.kind == kind:
                    found += _action(action, width)
        return found


def _keys(bindings: Iterable[Binding], width: int) -> list[Line]:
    return [
        line
        for binding in bindings
        for line in _entry(
            key_words(binding.key), binding.tooltip or binding.description, width
        )
    ]


def bindings_of(screen: Screen[object]) -> Iterator[Binding]:
    """The screen's own bindings and the program's, one for each action, in their order."""
    app = screen.app
    seen: set[str] = set()
    for binding in (*_of_class(type(screen)), *_declared(type(app).BINDINGS)):
        if binding.id and binding.id not in seen:
            seen.add(binding.id)
            yield binding


def _of_class(cls: type) -> Iterator[Binding]:
    for base in cls.__mro__:
        if base.__module__.startswith("game."):
            yield from _declared(vars(base).get("BINDINGS", ()))


def _declared(bindings: Iterable[BindingType]) -> Iterator[Binding]:
    return (b for b in bindings if isinstance(b, Binding))


def _entry(key: str, words: str, width: int) -> list[Line]:
    sign = f"{key:<16} "
    lines = hung(words, width, sign)
    return [((f" {sign}", "key"), *lines[0][1:]), *lines[1:]] if lines else []


def _action(action: Action, width: int) -> list[Line]:
    key = key_words(action.key)
    lines = _entry(f"{key:<3}{action.word}", action.help, width)
    for usage in action.usage.splitlines():
        runs: tuple[Run, ...] = ((" " * 18, ""), (usage, "faint"))
        lines.append(runs)
    if action.syntax:
        lines += wrapped([(" " * 18, ""), (action.syntax, "faint")], width, " " * 18)
    return lines
