"""The guide in the chamber: what a newcomer does next, with its key, and what is ticked off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from game.rules.wishes.intents import Intent
from game.sitting.action import Action
from game.sitting.actions import BY_WORD
from game.sitting.guide import Progress, action_of, spans
from game.tui.keys import key_words, leading_to
from game.tui.typeset import Line, Run, clipped, wrapped
from game.tui.widgets.pane import Pane

_LIST = "j enter"
"""The keys that choose the fitting move from the list of all, where it stands first."""
_TICKS = {"done": "✓", "next": "›", "later": "·", "lapsed": "-"}


class GuideStrip(Pane):
    """Two lines: a tick for each step taken, then the step that comes next."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False
    DEFAULT_CSS = "GuideStrip { height: 2; background: $panel; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        super().__init__(id=id)
        self.steps: tuple[Progress, ...] = ()

    def show(self, steps: Sequence[Progress]) -> None:
        """Show how far the seat is."""
        self.steps = tuple(steps)
        self.reset()

    @property
    def action(self) -> Action | None:
        """What the next step asks for; ``None`` where none is next."""
        step = self._next
        return action_of(step.words) if step is not None else None

    @property
    def move(self) -> Intent | None:
        """The move that the next step suggests as fitting the seat."""
        return self._next.move if self._next is not None else None

    @property
    def suggests(self) -> str:
        """The kind of that move, as it is typed; empty where there is none."""
        return self._next.typed.partition(" ")[0] if self._next is not None else ""

    @property
    def _next(self) -> Progress | None:
        return next((one for one in self.steps if one.standing == "next"), None)

    @property
    def waits(self) -> bool:
        """Whether what the guide says next is to let the room go on; never to who presides."""
        if (action := self.action) is not None or self._next is not None:
            return action is not None and action.word == "wait"
        later = [one.step for one in self.steps if one.standing == "later"]
        return bool(later) and later[0].role != "chair"

    def typeset(self, width: int) -> list[Line]:
        ticks = "".join(_TICKS[one.standing] for one in self.steps)
        lead: list[Run] = [(" Guide ", "faint"), (ticks, "accent"), (" ", "")]
        step = self._next
        if step is None:
            return [clipped((*lead, (self._rest(), "faint")), width)]
        action = action_of(step.words)
        if action is not None:
            lead += [(pressed_for(action), "key"), (" ", "")]
        lines = wrapped([*lead, *step_runs(step.words)], width - 1, " ")
        room = max(1, self.window)
        if len(lines) > room:
            lines = [*lines[: room - 1], clipped((*lines[room - 1], (" …", "")), width)]
        return lines

    def _rest(self) -> str:
        """What stands where no step is next."""
        if any(one.standing == "later" for one in self.steps):
            # The room may wait for the Chair, where to wait for the room leads nowhere.
            presides = any(one.step.role == "chair" for one in self.steps)
            key = "n or the marked key" if presides else "n"
            return f"{key} lets the room go on to the next step"
        taken = sum(one.standing == "done" for one in self.steps)
        return f"{taken} of {len(self.steps)} steps taken"


def pressed_for(action: Action) -> str:
    """What to press for an action."""
    held = BY_WORD.get(leading_to(action))
    return key_words(held.key) if held is not None else _LIST


def step_runs(words: str) -> list[Run]:
    """The words of a step; what is typed stands out and begins with the colon that opens
    the command line."""
    return [(f":{w}", "accent") if typed else (w, "") for w, typed in spans(words)]
