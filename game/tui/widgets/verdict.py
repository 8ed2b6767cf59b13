"""What a result means: for the text, and for the seat that looks at it."""

from __future__ import annotations

from typing import ClassVar

from game.delegates.view import View
from game.rules.meeting.business import Decision
from game.rules.meeting.results import adopted
from game.rules.meeting.setup import WHOLE
from game.rules.words.sayings_of_decisions import done_by_motion
from game.tui.typeset import Line, wrapped
from game.tui.widgets.pane import Pane


class OutcomePane(Pane, can_focus=True):
    """What the result means; where there is more than fits, its last row says so."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        super().__init__(id=id)
        self.said: tuple[tuple[str, str], ...] = ()

    def say(self, *said: tuple[str, str]) -> None:
        """Show sentences, each with its look."""
        if said != self.said:
            self.top = 0
        self.said = said
        self.reset()
        self.redraw_line(self.window - 1)

    @property
    def overflows(self) -> bool:
        """Whether more is said than the window shows at once."""
        return len(self.lines) > self.window

    def typeset(self, width: int) -> list[Line]:
        return [line for run in self.said for line in wrapped([run], width)]

    def line_at(self, y: int) -> Line:
        below = len(self.lines) - self.top - y
        if y == self.window - 1 and below > 1:
            return ((f"↓ {below} more lines", "key"),)
        return super().line_at(y)


def meaning(view: View, decision: Decision) -> tuple[tuple[str, str], ...]:
    """What a result means for the text, and for this seat."""
    carried = adopted(view.setup, decision)
    if decision.target == WHOLE:
        text = "The text is adopted." if carried else "There is no text."
    elif decision.target in view.chamber.motions:
        motion = view.chamber.motions[decision.target]
        does = done_by_motion(view.setup, view.chamber, motion) if carried else ""
        text = f"The motion is carried.{does}" if carried else "The motion falls."
    elif decision.target in view.chamber.separate:
        text = "The part stays." if carried else "The part leaves the text."
    else:
        text = "The text changes accordingly." if carried else "The text stays as it is."
    cast = decision.ballots.get(view.seat)
    if cast in {"yes", "no"}:
        side = "with" if (cast == "yes") == carried else "against"
        text += f" You voted {cast}, {side} the outcome."
    elif cast == "abstain":
        text += " You abstained."
    proposal = view.chamber.proposals.get(decision.target)
    if proposal is not None and view.seat in proposal.sponsors:
        text += (
            " The proposal was yours."
            if view.seat == proposal.mover
            else " You had co-sponsored it."
        )
    return ((text, ""),)
