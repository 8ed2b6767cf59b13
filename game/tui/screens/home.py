"""The home screen: what can be played, continued and watched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.worker import get_current_worker

from game.tui import settings
from game.tui.messages import GameChosen, RecordChosen, ScenarioChosen
from game.tui.screens.games_listed import (
    Day,
    Days,
    about_game,
    about_thrown,
    continued,
    thrown_away,
)
from game.tui.screens.saved_games import SavedGames
from game.tui.screens.scenarios_listed import about_scenario, playable, recorded
from game.tui.themes import TITLES
from game.tui.typeset import BLANK, Line
from game.tui.widgets.choices import Choice, Choices
from game.tui.widgets.items import ItemsPane
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.leaf import Leaf, prose

if TYPE_CHECKING:
    from game.journal.saves import Saved
    from game.scenario.load import Listed

MOTTO = "A negotiating table in a terminal: take a seat, propose, trade, object, vote."
_NAME = "nem. con., nobody speaking against: how a room records what no one opposed."


_LEAVE = Binding("q", "app.leave", "Leave", id="home.leave", tooltip="Leave nemcon.")


class HomeScreen(SavedGames):
    """Scenarios to play, games to go on with, days to watch, the theme."""

    CSS_PATH = "../styles/home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "open",
            "Open",
            id="home.open",
            tooltip="Open what the cursor is on: a briefing, a saved game, a recorded day.",
        ),
        Binding(
            "r",
            "record",
            "Record",
            id="home.record",
            tooltip="Go through the scenario's day as it is recorded, or the saved game.",
        ),
        Binding(
            "t",
            "app.next_theme",
            "Theme",
            id="home.theme",
            tooltip="Step through the themes: dark, light, colour-blind safe, monochrome.",
        ),
        _LEAVE,
    ]

    def __init__(self) -> None:
        super().__init__()
        self.scenarios: tuple[Listed, ...] | None = None
        """``None`` until they have been read."""
        self.games: tuple[Saved, ...] = ()
        self.language = settings.remembered().language
        """Code of the language of texts; empty: each scenario's own."""
        self._early = False
        """Whether Enter was pressed before there was anything to open."""

    def compose(self) -> ComposeResult:
        yield Leaf(_banner, id="banner")
        with Container(id="places"):
            yield Choices(self._choices(), id="list")
            yield Leaf(id="about")
        own = [b for b in self.BINDINGS if b is not _LEAVE]
        everywhere = [
            b
            for b in type(self.app).BINDINGS
            if not isinstance(b, Binding) or b.action != "leave"
        ]
        yield KeyRow(own, SavedGames.BINDINGS, [_LEAVE], everywhere)

    def on_mount(self) -> None:
        for leaf in self.query(Leaf):
            leaf.can_focus = False
        choices = self.query_one(Choices)
        choices.focus()
        self.watch(choices, "cursor", self._describe, init=False)
        self.watch(self.app, "theme", self._offer, init=False)

    def on_screen_resume(self) -> None:
        if self.games:  # the one just left was read as it began
            from game.journal.saves import anew

            self.games = anew(self.games)
            self._offer()
            self._describe()
        # The first paint does not wait for readers to be imported.
        self.call_after_refresh(self.look_round)

    @work(thread=True, exclusive=True, group="home", exit_on_error=False)
    def look_round(self) -> None:
        """Read what there is, away from the screen."""
        from game.journal import saves
        from game.scenario.load import listing

        scenarios = listing()
        games = tuple(game for game in saves.listing() if not game.record)
        thrown = saves.listing(saves.trash())
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self.show, scenarios, games, thrown)

    def show(
        self,
        scenarios: tuple[Listed, ...],
        games: tuple[Saved, ...],
        thrown: tuple[Saved, ...] = (),
    ) -> None:
        """Show what there is."""
        self.scenarios, self.games, self.thrown = scenarios, games, thrown
        self._offer()
        self.query_one(Choices).point_at(self.follow)
        self.follow = ""
        self._describe()
        if self._early:
            self._early = False
            self.action_open()

    @on(Choices.Pressed)
    def _pressed_early(self) -> None:
        self._early = self.scenarios is None

    def _offer(self) -> None:
        self.query_one(Choices).offer(self._choices())

    def _choices(self) -> list[Choice]:
        if self.scenarios is None:
            return [Choice("", "Play"), Choice("", "Reading the scenarios …", quiet=True)]
        return [
            *self._playable(self.scenarios),
            *continued(self.games, self._days()),
            *recorded(tuple(s.in_language(self.language) for s in self.scenarios)),
            *thrown_away(self.thrown, self._days()),
            Choice("", "Settings"),
            Choice("theme:", f"Theme: {TITLES.get(self.app.theme, self.app.theme)}"),
            *self._spoken(),
        ]

    def _days(self) -> Days:
        """The day of each scenario, by which a game's progress is told."""
        return {s.id: Day(s.date, s.stages, s.names) for s in self.scenarios or ()}

    def _spoken(self) -> Iterator[Choice]:
        """The language of texts, where there is more than one."""
        if len(self._languages()) > 1:
            yield Choice("language:", f"Language of texts: {_language(self.language)}")

    def _languages(self) -> list[str]:
        """Each scenario's own, then all in which there are texts."""
        told = {code for listed in self.scenarios or () for code in listed.told}
        return ["", *sorted(told)] if len(told) > 1 else [""]

    def _next_language(self) -> None:
        known = self._languages()
        at = known.index(self.language) if self.language in known else -1
        self.language = known[(at + 1) % len(known)]
        settings.change(language=self.language)
        self._offer()
        self._describe()

    def _playable(self, scenarios: tuple[Listed, ...]) -> list[Choice]:
        if not scenarios:
            nothing = "No scenario was found. `nemcon check PATH` tells what one lacks."
            return [Choice("", "Play"), Choice("", nothing, quiet=True)]
        told = (listed.in_language(self.language) for listed in scenarios)
        return [Choice("", "Play"), *(playable(s) for s in told)]

    def _describe(self) -> None:
        about = self.query_one("#about", Leaf)
        kind, _, name = self.query_one(Choices).chosen.partition(":")
        about.show(lambda width: self._lines(kind, name, width))

    def _lines(self, kind: str, name: str, width: int) -> list[Line]:
        match kind:
            case "play" | "record":
                listed = next((s for s in self.scenarios or () if s.path == name), None)
                if listed is None:
                    return []
                return about_scenario(listed.in_language(self.language), kind, width)
            case "game":
                saved = next((g for g in self.games if str(g.path) == name), None)
                return about_game(saved, self._days(), width) if saved else []
            case "trash":
                gone = next((g for g in self.thrown if str(g.path) == name), None)
                return about_thrown(gone, width) if gone else []
            case "theme":
                return _of_themes(self.app.theme, width)
            case "language":
                return prose(_OF_LANGUAGES, width)
            case _:
                return []

    @on(ItemsPane.Chosen)
    def _chosen(self, event: ItemsPane.Chosen) -> None:
        kind, _, name = event.key.partition(":")
        match kind:
            case "play":
                self.post_message(ScenarioChosen(name))
            case "record":
                self.post_message(RecordChosen(name))
            case "game":
                self.post_message(GameChosen(Path(name)))
            case "trash":
                self.action_restore()
            case "language":
                self._next_language()
            case "theme":
                self.call_later(self.run_action, "app.next_theme")
            case _:
                pass

    def action_open(self) -> None:
        """Open what the cursor is on."""
        self.query_one(Choices).action_choose()

    def action_record(self) -> None:
        """Watch the record of the scenario under the cursor, or the saved game."""
        if self.watch_game():
            return
        kind, _, name = self.query_one(Choices).chosen.partition(":")
        if kind not in {"play", "record"}:
            return
        listed = next((s for s in self.scenarios or () if s.path == name), None)
        if listed is not None and not listed.recorded:
            self.notify("There is no record of this day.", markup=False)
            return
        self.post_message(RecordChosen(name))


_OF_LANGUAGES = (
    "Enter steps through the languages in which scenarios have texts. What is not translated"
    " is shown in the scenario's own language and said to be so; games that are saved keep"
    " the language in which they were begun."
)


def _language(code: str) -> str:
    from game.scenario.world.languages import language_named

    return language_named(code) if code else "each scenario's own"


def _banner(width: int) -> list[Line]:
    return [
        ((" nemcon", "accent"),),
        ((f" {MOTTO}", ""),),
        ((f" {_NAME}", "faint"),),
    ]


def _of_themes(theme: str, width: int) -> list[Line]:
    words = (
        "Enter steps through the themes. In all of them yes is blue, no is orange, and"
        " every mark is a sign before it is a colour."
    )
    names = ((f" {title} ", "cursor" if t == theme else "") for t, title in TITLES.items())
    return [*prose(words, width), BLANK, ((" ", ""), *names)]
