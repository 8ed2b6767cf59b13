"""The consensus call: one question, and two ways to answer it."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from game.delegates.view import View
from game.rules.meeting.names import named, speaker
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.words.wording import listed, subject
from game.sitting.beforehand import lines_let_pass
from game.tui.screens.sized import SizedModal
from game.tui.typeset import BLANK, Line, centred, wrapped
from game.tui.widgets.pane import Pane

Answer = Literal["object", "silent", "command"]


class CallPane(Pane):
    """The question, who has objected, and the keys."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    def __init__(self, view: View, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._view = view

    def typeset(self, width: int) -> list[Line]:
        view, call = self._view, self._view.chamber.call
        target = call.target if call else "whole"
        what = subject(view.setup, view.chamber, target)
        lines: list[Line] = [
            BLANK,
            centred((("DOES ANYBODY OBJECT?", "strong"),), width),
            BLANK,
        ]
        words = f"{speaker(view.setup, CHAIR)} asks whether {what} can be adopted without a vote."
        lines += [centred(line, width) for line in wrapped([(words, "")], width - 4)]
        objecting = list(call.objections) if call else []
        if objecting:
            names = listed([named(view.setup, s) for s in objecting])
            said = [(f"{names[:1].upper()}{names[1:]} objected.", "object")]
            lines += [BLANK, *(centred(line, width) for line in wrapped(said, width - 4))]
        lines += [BLANK, *self._red_lines(width, target), BLANK]
        keys: Line = (
            ("x", "key"),
            (" object     ", ""),
            ("n", "key"),
            (" stay silent     ", ""),
        )
        lines.append(centred((*keys, ("Esc", "key"), (" look around first", "")), width))
        return lines

    def _red_lines(self, width: int, target: str) -> list[Line]:
        instructions = self._view.instructions
        if instructions is None or not instructions.red_lines:
            return []
        drawn = lines_let_pass(self._view, instructions.red_lines, target)
        if not drawn:
            what = "the text as it stands" if target == WHOLE else "what is asked"
            words = f"None of your red lines is crossed by {what}."
            return [centred(((words, "faint"),), width)]
        lines: list[Line] = []
        for red in drawn:
            said = [("A red line of yours is crossed: ", "warn"), (red.words, "")]
            lines += [centred(line, width) for line in wrapped(said, width - 4)]
        return lines


class ConsensusCall(SizedModal[Answer | None]):
    """Does anybody object?"""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "answer('object')", "Object"),
        Binding("n", "answer('silent')", "Stay silent"),
        Binding("escape", "leave", "Look around"),
        Binding("colon", "answer('command')", "Type"),
    ]
    CSS_PATH = "../../styles/forms.tcss"

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view

    def compose(self) -> ComposeResult:
        yield CallPane(self._view, id="call")

    def action_answer(self, answer: Answer) -> None:
        """Object, stay silent, or type instead."""
        self.dismiss(answer)

    def action_leave(self) -> None:
        """Look around first; the Chair waits."""
        self.dismiss(None)
