"""A day, played or recorded, counted under another rulebook: the same ballots, and where results split."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.message import Message

from game.errors import NemconError
from game.reports.compared import Sitting
from game.reports.other_rules import Split, summed_up, under
from game.reports.recorded_rules import under_recorded
from game.rules.rulebook import Rulebook
from game.scenario.attached import rulebook_of, rulebook_texts
from game.scenario.library import rulebook_names
from game.scenario.model import Scenario
from game.sitting.numbering import FILES, Numbering
from game.tui.messages import RecordChosen, SittingWatched
from game.tui.screens.sized import Sized
from game.tui.typeset import BLANK, Line, spread
from game.tui.widgets.choices import Choice, Choices
from game.tui.widgets.items import ItemsPane
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.leaf import Leaf, heading, hung, prose


class Counted(msgspec.Struct, frozen=True):
    """What is counted anew, and how its moments are gone to."""

    own: Rulebook
    """Under which it was decided."""
    count: Callable[[Rulebook], tuple[Split, ...]]
    watch: Callable[[int], Message]
    """What to post to go to the moment of that number."""
    called: Callable[[int], str]
    """What whoever looks calls that moment."""
    next: str
    """What the screen says of what would have followed."""


def of_sitting(path: Path, sitting: Sitting, numbers: Numbering | None = None) -> Counted:
    """A played day, from its file; ``numbers`` are those of whoever looks."""
    numbers = numbers or FILES
    return Counted(
        sitting.setup.rulebook,
        lambda other: under(sitting.setup, sitting.entries, other),
        lambda seq: SittingWatched(path, seq),
        lambda seq: f"event {numbers.told(seq)}",
        "Each decision is counted by itself, from the ballots that were cast. What would"
        " have followed is for a branch: Enter, then b.",
    )


def of_record(scenario: Scenario) -> Counted:
    """A recorded day, as far as its ballots are public."""
    return Counted(
        scenario.rulebook,
        lambda other: under_recorded(scenario, other),
        lambda number: RecordChosen(scenario.folder or scenario.id, number),
        lambda number: f"moment {number}",
        "Each decision is counted by itself, as one of substance, from what is public of"
        " it. What would have followed is not known.",
    )


class OtherRulesScreen(Sized[None]):
    """Decisions on the left, those that split first; both sums of one on the right."""

    CSS_PATH = "../styles/branches.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right,r",
            "turn(1)",
            "Next rulebook",
            id="rules.next",
            tooltip="Count the same ballots under the next rulebook.",
        ),
        Binding(
            "left,R",
            "turn(-1)",
            "The one before",
            id="rules.before",
            tooltip="Count the same ballots under the rulebook before.",
        ),
        Binding(
            "enter",
            "open",
            "Watch",
            id="rules.watch",
            tooltip="Go to the moment in the replay; b there branches under these rules.",
        ),
        Binding(
            "tab",
            "app.focus_next",
            "Read on",
            id="rules.next-pane",
            tooltip="Go to the other pane, which scrolls.",
        ),
        Binding("escape", "back", "Back", id="rules.back", tooltip="Go back."),
        Binding("q", "app.home", "Home", id="rules.home", tooltip="Go home."),
    ]

    def __init__(self, shown: Counted) -> None:
        super().__init__()
        self.shown = shown
        self.names = tuple(n for n in rulebook_names() if n != shown.own.id)
        """Rulebooks that can be stepped through."""
        self.at = 0
        """Which of them holds now."""
        self.other: Rulebook | None = None
        self.splits: tuple[Split, ...] = ()
        self.fault = ""
        """Why nothing can be counted; empty where it can."""

    def compose(self) -> ComposeResult:
        yield Leaf(self._title, id="title")
        with Container(id="places"):
            yield Choices([Choice("", "Counting …", quiet=True)], id="list")
            yield Leaf(id="about")
        yield KeyRow(self.BINDINGS, type(self.app).BINDINGS)

    async def on_mount(self) -> None:
        self.query_one("#title", Leaf).can_focus = False
        choices = self.query_one(Choices)
        choices.focus()
        self.watch(choices, "cursor", self._describe, init=False)
        await self._count()

    async def _count(self) -> None:
        """Count under the rulebook that holds now."""
        name = self.names[self.at]
        try:
            self.other, self.splits = await asyncio.to_thread(self._counted, name)
            self.fault = ""
        except NemconError as error:
            self.other, self.splits, self.fault = None, (), str(error)
        self.query_one("#title", Leaf).reset()
        self.query_one(Choices).offer(list(self._choices()))
        self._describe()

    def _counted(self, name: str) -> tuple[Rulebook, tuple[Split, ...]]:
        other = rulebook_of(name, rulebook_texts(name))
        return other, self.shown.count(other)

    def _title(self, width: int) -> list[Line]:
        other = self.other.title if self.other else self.names[self.at]
        where = f"rulebook {self.at + 1} of {len(self.names)}"
        counted = f" {summed_up(self.splits)}"
        return [
            ((f" Counted under: {other}", "accent"),),
            spread(((counted, "faint"),), ((f"{where} ", "faint"),), width),
        ]

    def _choices(self) -> Iterator[Choice]:
        if not self.splits:
            yield Choice("", self.fault or "Nothing was decided.", quiet=True)
            return
        for words, sign in (
            ("Otherwise", "≠"),
            ("The same", "="),
            ("Cannot be counted", "?"),
        ):
            found = [s for s in self.splits if s.sign == sign]
            if found:
                yield Choice("", f"{words}: {len(found)}")
            for split in found:
                at = self.shown.called(split.seq)
                yield Choice(f"{split.seq}", f"{sign} {split.words}", at)

    def _describe(self) -> None:
        self.query_one("#about", Leaf).show(self._lines)

    def _lines(self, width: int) -> list[Line]:
        key = self.query_one(Choices).chosen
        split = next((s for s in self.splits if f"{s.seq}" == key), None)
        if split is None:
            return []
        other = self.other.title if self.other else ""
        lines = prose(split.words, width, "strong")
        lines += heading(self.shown.own.title) + hung(split.here, width)
        lines += heading(other) + hung(split.there, width)
        return [*lines, BLANK, *prose(self.shown.next, width, "faint")]

    async def action_turn(self, step: int) -> None:
        """Count under another rulebook."""
        self.at = (self.at + step) % len(self.names)
        await self._count()

    def action_open(self) -> None:
        """Go to the moment of the decision under the cursor."""
        self.query_one(Choices).action_choose()

    @on(ItemsPane.Chosen)
    def _opened(self, event: ItemsPane.Chosen) -> None:
        self.post_message(self.shown.watch(int(event.key)))

    def action_back(self) -> None:
        """Back to where it was asked for."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.call_later(self.run_action, "app.home")
