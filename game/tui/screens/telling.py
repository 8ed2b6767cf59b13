"""The chamber as news from outside come into it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.sitting.guide import came_in, news
from game.tui.screens.room import RoomScreen

if TYPE_CHECKING:
    from game.rules.meeting.setup import Inject


class TellingScreen(RoomScreen):
    """Tells what comes in from outside before the room goes on."""

    _told: frozenset[Inject] = frozenset()
    """News from outside that was shown to the person, or came in before it sat down."""

    def came_before(self) -> None:
        """Take for known what had come in when the person sat down."""
        self._told = frozenset(news(self.view))

    def tell_news(self, then: Callable[[], None]) -> bool:
        """Show what came in since it was last told, ``then`` do that; whether there was any."""
        came = came_in(self.view, self._told)
        if not came or not self.is_current or self.view.chamber.voting is not None:
            return False
        from game.tui.screens.news import NewsScreen

        self._told |= {*came}

        def told(types: bool | None) -> None:
            if types:
                self._invite()
                self.action_command()
            else:
                then()

        self.app.push_screen(NewsScreen(self.view.setup, came), told)
        return True

    def action_command(self) -> None:
        """Open the command line; a screen that only looks has none."""

    def _invite(self) -> None:
        """Say at the foot what the room waits for."""
