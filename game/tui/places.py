"""Places, and what leads from one to another.

Screens are imported when they are first shown, so that the home screen is there at once.
What a screen wants is a message; what becomes of it is decided here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from textual import on
from textual.app import App

from game.errors import NemconError
from game.tui import messages, settings

if TYPE_CHECKING:
    from game.scenario.model import Scenario
    from game.sitting.games import Game

Answer = TypeVar("Answer")
HOME = "home"
"""The mode that begins at home, where the program was begun elsewhere."""


class Places(App[None]):
    """The way from home to a briefing, to the table, to what came of it, and back."""

    game: Game | None = None
    """The game at whose table the person sits."""
    saved: str = ""
    """Path of the game that was played last; empty where none was."""

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

            self.push_screen(ReplayScreen(of_record(scenario)))

    @on(messages.SeatTaken)
    async def _to_table(self, event: messages.SeatTaken) -> None:
        from game.sitting.games import Game

        await self._sit(Game.begin, event.scenario, event.seat, event.seed)

    @on(messages.GameChosen)
    async def _to_saved(self, event: messages.GameChosen) -> None:
        from game.sitting.games import Game

        await self._sit(Game.take_up, event.path)

    async def _sit(self, begin: Callable[..., Game], *args: object) -> None:
        game = await self._tried("This game cannot be played", begin, *args)
        if game is None:
            return
        self.go_home()
        self.game, self.saved = game, str(game.path)
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

        outcome = await asyncio.to_thread(outcome_of, game.scenario, game.desk)
        self.go_home()
        await self.push_screen(ResultScreen(outcome, game.scenario))

    @on(messages.SittingLeft)
    def _from_table(self) -> None:
        self.go_home()
        self.notify(f"Saved as {self.saved}", title="You left the table", markup=False)

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

        return await self._tried("This scenario cannot be used", load, name)

    async def _tried(
        self, trouble: str, call: Callable[..., Answer], *args: object
    ) -> Answer | None:
        """What a call answers; where a person can mend what is wrong, they are told."""
        try:
            return await asyncio.to_thread(call, *args)
        except NemconError as error:
            from game.tui.screens.notice import NoticeScreen

            self.push_screen(NoticeScreen(trouble, str(error)))
            return None

    def guide_once(self) -> None:
        """Show the guide the first time that somebody sits down."""
        if not settings.remembered().guided:
            self.show_guide()
            settings.change(guided=True)

    def show_guide(self) -> None:
        """Say what the parts of the chamber are, and suggest a move."""
        if self.game is not None:
            from game.tui.screens.guide import GuideScreen

            self.push_screen(GuideScreen(self.game.desk.view()))
