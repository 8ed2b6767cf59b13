"""The briefing: what is at stake, which sides there are, who one would be."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.widgets import Input

from game.rules.meeting.setup import Seat
from game.scenario.model import Scenario
from game.scenario.room import instructions_for
from game.tui.brief import brief_lines
from game.tui.dates import hours_of
from game.tui.messages import SeatTaken
from game.tui.screens.seats_found import nearness, seats_found
from game.tui.screens.sized import Sized
from game.tui.typeset import Line, clipped
from game.tui.widgets.choices import Choice, Choices
from game.tui.widgets.items import ItemsPane
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.leaf import Leaf, prose

_SEEDS = 1_000_000


def drawn() -> int:
    """A seed that nobody chose."""
    return secrets.randbelow(_SEEDS)


class BriefingScreen(Sized[None]):
    """Choose a side and sit down."""

    CSS_PATH = "../styles/briefing.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "sit",
            "Sit down",
            id="briefing.sit",
            tooltip="Sit down at the seat that the cursor is on; the day begins.",
        ),
        Binding(
            "slash",
            "filter",
            "Find a seat",
            id="briefing.filter",
            tooltip="Find a seat by its name, its code or its bloc.",
        ),
        Binding(
            "s",
            "seed",
            "Seed",
            id="briefing.seed",
            tooltip="Choose the number that all chance is drawn from: the same number and"
            " the same moves give the same day.",
        ),
        Binding(
            "g",
            "ghost",
            "Ghost",
            id="briefing.ghost",
            tooltip="Play with the real meeting beside you: after each decision of yours see"
            " what your delegation really did. Again, to play without.",
        ),
        Binding(
            "tab",
            "read_on",
            "Read on",
            id="briefing.next",
            tooltip="Go from the seats to their brief, which scrolls, and back.",
            priority=True,
        ),
        Binding(
            "escape",
            "back",
            "Back",
            id="briefing.back",
            tooltip="Clear the filter, or go back.",
        ),
    ]

    def __init__(
        self,
        scenario: Scenario,
        seed: int | None = None,
        wanted: str = "",
        *,
        ghost: bool = False,
    ) -> None:
        super().__init__()
        self.scenario = scenario
        self.seed = drawn() if seed is None else seed
        """What chance is drawn from; instructions that are inferred depend on it."""
        self._wanted = wanted
        self.ghost = ghost and bool(scenario.record)
        """Whether the real meeting runs beside the game."""

    def compose(self) -> ComposeResult:
        yield Leaf(self._stakes, id="stakes")
        with Container(id="sides"):
            with Vertical(id="left"):
                yield Input(
                    self._wanted,
                    placeholder="/ by name, code or bloc",
                    id="filter",
                    compact=True,
                )
                yield Choices(self.offered(self._wanted), id="seats")
                with Container(id="chance"):
                    yield Leaf(lambda _: [(("Seed", "faint"),)])
                    yield Input(
                        str(self.seed),
                        type="integer",
                        max_length=18,
                        id="seed",
                        compact=True,
                    )
            yield Leaf(id="seat")
        yield KeyRow(self.BINDINGS, type(self.app).BINDINGS)

    def on_mount(self) -> None:
        for field in self.query(Input):
            field.cursor_blink = False
        self.query_one("#stakes", Leaf).can_focus = False
        self.query_one("#chance Leaf", Leaf).can_focus = False
        seats = self.query_one(Choices)
        seats.focus()
        self.watch(seats, "cursor", self._describe, init=False)
        self.call_after_refresh(self._describe)

    @property
    def chosen(self) -> Seat:
        """The seat under the cursor, or the Chair's."""
        key = self.query_one(Choices).chosen
        return next((s for s in self.scenario.seats if s.id == key), self.scenario.seats[0])

    def offered(self, words: str) -> list[Choice]:
        """The seats that fit some words, those to offer first in front."""
        wanted = words.strip().casefold()
        by_id = {s.id: s for s in self.scenario.seats}
        if wanted:
            fitting = seats_found(self.scenario, wanted)
            fitting.sort(key=lambda s: (nearness(s, wanted), not self._briefed(s.id)))
            if not fitting:
                return [Choice("", f"No seat fits “{words.strip()}”.", quiet=True)]
            return [self._choice(s) for s in fitting]
        first = [by_id[i] for i in self.scenario.suggested if i in by_id]
        briefed = [s for s in by_id.values() if self._briefed(s.id) and s not in first]
        others = [s for s in by_id.values() if s not in first and s not in briefed]
        return list(self._grouped(first, briefed, others))

    def _grouped(
        self, first: list[Seat], briefed: list[Seat], others: list[Seat]
    ) -> Iterator[Choice]:
        titles = ("Suggested", "With a full brief", "All others")
        for title, seats in zip(titles, (first, briefed, others), strict=True):
            if seats:
                yield Choice("", title)
                yield from (self._choice(s) for s in seats)

    def _choice(self, seat: Seat) -> Choice:
        kind = "" if seat.role == "member" else seat.role
        aside = "full brief" if self._briefed(seat.id) else kind
        name = seat.name if seat.role == "group" else seat.brief
        return Choice(seat.id, name, aside if seat.role != "chair" else "presides")

    def _briefed(self, seat: str) -> bool:
        found = self.scenario.delegations.get(seat)
        return found is not None and found.playable

    def _stakes(self, width: int) -> list[Line]:
        scenario = self.scenario
        facts = f" {_facts(scenario, width - 1)}"
        return [
            ((f" {scenario.title}", "accent"),),
            clipped(((facts, "faint"),), width)
            if not self.ghost
            else clipped(((" Ghost: the real meeting beside yours", "key"),), width),
            *prose(scenario.stakes, width),
        ]

    def _describe(self) -> None:
        self.query_one("#seat", Leaf).show(self._seat_lines)

    def _seat_lines(self, width: int) -> list[Line]:
        if not self.query_one(Choices).chosen:
            return []  # no seat fits the words: another's brief would look like an answer
        seat = self.chosen
        orders = instructions_for(self.scenario, seat.id, self.seed)
        return brief_lines(self.scenario, seat, orders, width)

    @on(Input.Changed, "#filter")
    def _filtered(self, event: Input.Changed) -> None:
        found, choices = self.offered(event.value), self.query_one(Choices)
        choices.offer(found)
        if event.value.strip():
            # what fits best stands first, wherever the cursor was while less was typed
            choices.point_at(found[0].key)
        self._describe()

    @on(Input.Submitted, "#filter")
    def _to_seats(self) -> None:
        seats = self.query_one(Choices)
        if seats.chosen:
            seats.focus()

    @on(Input.Changed, "#seed")
    def _seeded(self, event: Input.Changed) -> None:
        if event.value.isascii() and event.value.isdigit():
            self.seed = int(event.value)

    @on(Input.Submitted, "#seed")
    def _seed_chosen(self) -> None:
        self.query_one("#seed", Input).value = str(self.seed)
        self.query_one(Choices).focus()
        self._describe()

    @on(ItemsPane.Chosen)
    def _sit(self) -> None:
        self.action_sit()

    def action_sit(self) -> None:
        """Sit down at the seat under the cursor."""
        seat = self.query_one(Choices).chosen
        if seat:
            taken = SeatTaken(self.scenario, seat, self.seed, ghost=self.ghost)
            self.post_message(taken)

    def action_ghost(self) -> None:
        """Play with the real meeting beside the game, or without."""
        if not self.scenario.record:
            self.notify("There is no record of this day.", markup=False)
            return
        self.ghost = not self.ghost
        self.query_one("#stakes", Leaf).reset()

    def action_read_on(self) -> None:
        """Go from the seats to their brief, or back."""
        brief = self.query_one("#seat", Leaf)
        (self.query_one(Choices) if brief.has_focus else brief).focus()

    def action_filter(self) -> None:
        """Type into the filter."""
        self.query_one("#filter", Input).focus()

    def action_seed(self) -> None:
        """Type a seed."""
        self.query_one("#seed", Input).focus()

    async def action_back(self) -> None:
        """Clear the filter, or go back."""
        field = self.query_one("#filter", Input)
        if field.value or not self.query_one(Choices).has_focus:
            field.value = ""
            self.query_one(Choices).focus()
        else:
            await self.run_action("app.home")


def _facts(scenario: Scenario, width: int) -> str:
    """When, how long and where; what a narrow screen has no room for is left out."""
    facts = [
        hours_of(scenario),
        f"about {scenario.minutes} minutes to play",
        scenario.place,
    ]
    while len(facts) > 1 and cell_len(" · ".join(facts)) > width:
        facts.pop()
    return " · ".join(facts)
