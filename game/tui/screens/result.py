"""What came of it: the text, the decisions, the instructions, and what history did."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from game.reports.outcome import Outcome, outcome
from game.scenario.model import Scenario
from game.sitting.desk import Desk
from game.tui.messages import RecordChosen, SittingWatched
from game.tui.outcome_lines import PARTS, SECTIONS, Section
from game.tui.screens.sized import WIDE, Sized
from game.tui.typeset import Line
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.leaf import Leaf


def outcome_of(scenario: Scenario, desk: Desk) -> Outcome:
    """What came of the sitting at a desk."""
    view = desk.view()
    return outcome(
        view.setup, view.dossier, view.instructions, scenario, view.seat, desk.log()
    )


class ResultScreen(Sized[None]):
    """One page in seven parts; on a wide screen in two columns."""

    CSS_PATH = "../styles/result.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(number),
                f"part({number})",
                title,
                show=False,
                id=f"result.part-{number}",
                tooltip=f"Go to: {title}.",
            )
            for number, title in enumerate(PARTS, 1)
        ),
        Binding(
            "w",
            "again",
            "Watch it again",
            id="result.again",
            tooltip="Go through your own game, moment by moment; b leaves it otherwise.",
        ),
        Binding(
            "r",
            "record",
            "Watch the record",
            id="result.record",
            tooltip="Go through the real day as it is recorded.",
        ),
        Binding(
            "tab",
            "app.focus_next",
            "Other column",
            show=False,
            id="result.column",
            tooltip="Go to the other column; arrows and page keys scroll it.",
        ),
        Binding(
            "escape,q",
            "app.home",
            "Home",
            id="result.home",
            tooltip="Go back home; the game stays among the saved ones.",
        ),
    ]

    def __init__(
        self, shown: Outcome, scenario: Scenario, path: Path | None = None
    ) -> None:
        super().__init__()
        self.outcome = shown
        self.scenario = scenario
        self.path = path
        """The game's file; ``None`` where it was played in memory."""

    def compose(self) -> ComposeResult:
        yield Leaf(self._headline, id="headline")
        with Container(id="columns"):
            yield Leaf(self._first, id="one")
            yield Leaf(self._second, id="two")
        barred = {
            *(() if self.scenario.record else ("record",)),
            *(() if self.path else ("again",)),
        }
        own = [
            b for b in self.BINDINGS if isinstance(b, Binding) and b.action not in barred
        ]
        yield KeyRow(_ANY_PART, own, type(self.app).BINDINGS)

    def on_mount(self) -> None:
        self.query_one("#headline", Leaf).can_focus = False
        self.query_one("#one", Leaf).focus()

    def _headline(self, width: int) -> list[Line]:
        shown = self.outcome
        day = f" That day: {shown.history.how}." if shown.history.how else ""
        you = f" You were {shown.name}.{day}"
        return [((f" {shown.headline}", "accent"),), ((you, "faint"),)]

    def _first(self, width: int) -> list[Line]:
        sections = SECTIONS[:2] if self.app.size.width >= WIDE else SECTIONS
        return self._lines(sections, width)

    def _second(self, width: int) -> list[Line]:
        return self._lines(SECTIONS[2:], width)

    def _lines(self, sections: tuple[Section, ...], width: int) -> list[Line]:
        lines = [line for section in sections for line in section(self.outcome, width)]
        return lines[1:]

    def action_part(self, number: int) -> None:
        """Go to a part of the page."""
        wide = self.app.size.width >= WIDE
        leaf = self.query_one("#two" if wide and number > 2 else "#one", Leaf)
        start = 2 if wide and number > 2 else 0
        before = SECTIONS[start : number - 1]
        width = leaf.content_size.width
        leaf.focus()
        leaf.scroll_lines(sum(len(s(self.outcome, width)) for s in before))

    def action_again(self) -> None:
        """Watch one's own game, where it is on disk."""
        if self.path is None:
            self.notify("This game is not on disk.", markup=False)
            return
        self.post_message(SittingWatched(self.path))

    def action_record(self) -> None:
        """Watch the real day, where there is a record of it."""
        if not self.scenario.record:
            self.notify("There is no record of this day.", markup=False)
            return
        self.post_message(RecordChosen(self.scenario.id))


_ANY_PART = [Binding(f"1-{len(PARTS)}", "part(1)", "Parts")]
