"""Places, and what leads from one to another.

Screens are imported when they are first shown, so that the home screen is there at once.
What a screen wants is a message; what becomes of it is decided here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual import on

from game.errors import NemconError
from game.tui import messages, settings
from game.tui.saving import Saving

if TYPE_CHECKING:
    from game.scenario.model import Scenario
    from game.sitting.games import Game

Answer = TypeVar("Answer")
HOME = "home"
"""The mode that begins at home, where the program was begun elsewhere."""


class Places(Saving):
    """The way from home to a briefing, to the table, to what came of it, and back."""

    ghost: Scenario | None = None
    """The record that runs beside the game; ``None`` where none does."""

    @on(messages.ScenarioChosen)
    async def _to_briefing(self, event: messages.ScenarioChosen) -> None:
        scenario = await self._loaded(event.name)
        if scenario is not None:
            from game.tui.screens.briefing import BriefingScreen

            self.push_screen(BriefingScreen(scenario))

    @on(messages.RecordChosen)
    async def _to_record(self, event: messages.RecordChosen) -> None:
        scenario = await self._loaded(event.name)
        if scenario is not None:
            from game.tui.screens.replay import ReplayScreen, of_record

            self.push_screen(ReplayScreen(of_record(scenario), event.seq))

    @on(messages.SittingWatched)
    async def _to_replay(self, event: messages.SittingWatched) -> None:
        from game.tui.screens.replay import ReplayScreen, of_file

        watched = await self._tried(
            "This game cannot be watched", of_file, event.path, event.eyes
        )
        if watched is not None:
            self.push_screen(ReplayScreen(watched, event.seq))

    @on(messages.BranchWanted)
    async def _to_branch(self) -> None:
        if self.game is None:
            return
        from game.journal.saves import spoken
        from game.sitting.numbering import numbering
        from game.tui.screens.forms.branch_form import BranchForm, Seen
        from game.tui.screens.forms.branching import begun

        game = self.game
        parent = await self._tried("This game cannot be left", lambda: game.reading)
        if parent is not None:
            typed, seat = spoken(game.path), game.header.seats[0]
            form = BranchForm(
                game.scenario,
                parent,
                len(parent.entries),
                typed,
                seat=seat,
                seen=Seen(numbering(parent.entries, seat), seat),
            )
            self.push_screen(form, lambda wish: begun(self, parent, wish))

    @on(messages.BranchNotKept)
    def _to_branch_in_memory(self, event: messages.BranchNotKept) -> None:
        from game.sitting.games import Game

        call = partial(Game.branch, event.start.header, event.start.entries)
        self._ask_for_memory(event.error, partial(self._sit_down, call))

    @on(messages.BranchesChosen)
    def _to_branches(self, event: messages.BranchesChosen) -> None:
        from game.tui.screens.branches import BranchesScreen

        self.push_screen(BranchesScreen(event.path))

    @on(messages.ComparisonChosen)
    async def _to_comparison(self, event: messages.ComparisonChosen) -> None:
        from game.reports.beside import both_in
        from game.tui.screens.comparison import ComparisonScreen

        found = await self._tried(
            "These cannot be compared", both_in, event.first, event.second
        )
        if found is not None:
            self.push_screen(ComparisonScreen(*found))

    @on(messages.OtherRulesChosen)
    async def _to_other_rules(self, event: messages.OtherRulesChosen) -> None:
        from game.reports.beside import sitting_in
        from game.tui.screens.other_rules import OtherRulesScreen, of_record, of_sitting

        if event.path is None:
            if event.record is not None:
                self.push_screen(OtherRulesScreen(of_record(event.record)))
            return
        found = await self._tried("This cannot be counted", sitting_in, event.path)
        if found is not None:
            self.push_screen(
                OtherRulesScreen(of_sitting(event.path, found[1], event.numbers))
            )

    @on(messages.SeatTaken)
    async def _to_table(self, event: messages.SeatTaken) -> None:
        from game.sitting.games import Game

        begin = partial(
            Game.begin, event.scenario, event.seat, event.seed, ghost=event.ghost
        )
        await self._sit_down(begin)

    @on(messages.GameChosen)
    async def _to_saved(self, event: messages.GameChosen) -> None:
        from game.journal.errors import JournalDamaged, JournalHeld, NobodysGame
        from game.sitting.games import Game

        try:
            await self._sit_down(partial(Game.take_up, event.path), ghost=event.ghost)
        except NobodysGame:
            self.screen.post_message(messages.SittingWatched(event.path))
        except (JournalDamaged, JournalHeld) as error:
            self._offer_to_watch(event.path, error)

    async def _sit_down(
        self, call: Callable[..., Game], *, ghost: bool = False, in_memory: bool = False
    ) -> None:
        """Sit down at a game; where the disk refuses, ask whether to play in memory."""
        from game.journal.errors import JournalDamaged, JournalHeld, NobodysGame, NotKept

        try:
            game = await asyncio.to_thread(call, in_memory=in_memory)
        except (JournalDamaged, JournalHeld, NobodysGame):
            raise
        except NotKept as error:
            self._ask_for_memory(error, partial(self._sit_down, call, ghost=ghost))
        except NemconError as error:
            self._say("This game cannot be played", str(error))
        else:
            self.unsaved = in_memory
            self.ghost = game.scenario if ghost or game.ghost else None
            await self._sit(game)

    def _offer_to_watch(self, path: Path, error: NemconError) -> None:
        """What cannot be continued can still be gone through, as far as it is sound."""

        def answered(watch: bool | None) -> None:
            if watch:
                self.screen.post_message(messages.SittingWatched(path))

        self._say("This game cannot be played on", str(error), "Watch it", answered)

    async def _sit(self, game: Game) -> None:
        if not self.screen_stack:  # the program was left while the game was opened
            game.close()
            return
        self.go_home()
        self.game, self.saved = game, str(game.path) if game.kept else ""
        if game.desk.view().chamber.outcome:
            await self._to_result()
            return
        from game.tui.screens.chamber import ChamberScreen

        await self.push_screen(ChamberScreen(game.desk))
        self.guide_once()

    @on(messages.SittingClosed)
    async def _to_result(self) -> None:
        game = self.game
        if game is None:
            return
        from game.tui.screens.result import ResultScreen, outcome_of

        if trouble := self.caught_up():
            self.notify(trouble, title="Not saved to its end", markup=False)
        outcome = await asyncio.to_thread(outcome_of, game.scenario, game.desk)
        view, ghost = game.desk.view(), self.ghost
        kept = game.path if game.kept else None
        self.go_home()
        await self.push_screen(ResultScreen(outcome, game.scenario, kept))
        if ghost is not None:
            from game.tui.ghosts import drifted

            self._say("The real day beside yours", drifted(ghost, view))

    @on(messages.GameNamed)
    def _named(self, event: messages.GameNamed) -> None:
        if self.game is None:
            return
        try:
            path = self.game.name(event.name) if event.name else self.game.path
        except NemconError as error:
            self._say("This name cannot be used", str(error))
            return
        self.saved = str(path)
        self.notify(f"Saved as {path}", title="Saved", markup=False)

    @on(messages.SittingLeft)
    def _from_table(self) -> None:
        self.leaving(self._left)

    def _left(self) -> None:
        self.go_home()
        words = f"Saved as {self.saved}" if self.saved else "Nothing is saved"
        self.notify(words, title="You left the table", markup=False)

    def go_home(self) -> None:
        """Leave whatever is open; the game, if any, is on disk and let go of."""
        if self.game is not None:
            self.game.close()
            self.game = None
        while len(self.screen_stack) > 1:
            self.pop_screen()
        from game.tui.screens.home import HomeScreen

        if not isinstance(self.screen, HomeScreen):
            left = self.current_mode
            self.add_mode(HOME, HomeScreen)
            self.switch_mode(HOME)
            self.remove_mode(left)

    async def _loaded(self, name: str) -> Scenario | None:
        from game.scenario.load import load
        from game.scenario.translation import translated
        from game.tui.settings import remembered

        found = await self._tried("This scenario cannot be used", load, name)
        language = remembered().language
        return translated(found, language).scenario if found and language else found

    async def _tried(
        self, trouble: str, call: Callable[..., Answer], *args: object
    ) -> Answer | None:
        """What a call answers; where a person can mend what is wrong, they are told."""
        try:
            return await asyncio.to_thread(call, *args)
        except NemconError as error:
            self._say(trouble, str(error))
            return None

    def guide_once(self) -> None:
        """Show the guide when somebody sits down, until it has been seen once."""
        if not settings.remembered().guided:
            self.show_guide()

    @on(messages.GuideShown)
    def _guide_shown(self) -> None:
        settings.change(guided=True)

    def show_guide(self) -> None:
        """Say what the parts of the chamber are, and suggest a move."""
        if self.game is not None:
            from game.tui.screens.guide import GuideScreen

            self.push_screen(GuideScreen(self.game.desk.view()), self._guided)

    def _guided(self, key: str | None) -> None:
        if key:
            self.simulate_key(key)
