"""Who has the floor, and who is on the list."""

from __future__ import annotations

from game.delegates.view import View
from game.tui.typeset import Line, Run, wrapped
from game.tui.widgets.pane import Pane


class SpeakersPane(Pane, can_focus=True):
    """The speakers' list."""

    def __init__(self, *, id: str | None = None, title: str = "") -> None:  # noqa: A002
        super().__init__(id=id, title=title)
        self._view: View | None = None

    def show(self, view: View) -> None:
        """Show the list of this moment."""
        self._view = view
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        view = self._view
        if view is None:
            return []
        chamber, setup = view.chamber, view.setup
        lines: list[Line] = []
        if chamber.floor:
            runs: list[Run] = [(" ▸ ", "accent"), (setup.name(chamber.floor), "strong")]
            lines += wrapped([*runs, (" has the floor", "faint")], width, "   ")
        for at, seat in enumerate(chamber.speakers, 1):
            look = "mine" if seat == view.seat else ""
            lines.append(((f" {at:>2} ", "faint"), (setup.name(seat), look)))
        if not lines:
            lines.append(((" nobody is on the list", "faint"),))
        if chamber.list_closed:
            lines.append(((" the list is closed", "faint"),))
        return lines
