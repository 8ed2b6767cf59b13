"""What is on disk of the game, and what the person is asked where the disk refuses."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from textual import on
from textual.app import App

from game.errors import NemconError
from game.tui import messages

if TYPE_CHECKING:
    from game.journal.errors import NotKept
    from game.sitting.games import Game


class Saving(App[None]):
    """Holds the game at whose table the person sits, and sees to it that it is kept."""

    game: Game | None = None
    """The game at whose table the person sits."""
    saved: str = ""
    """Path of the game that was played last; empty where none was."""
    unsaved: bool = False
    """Whether the game goes on in memory only."""

    def _say(
        self,
        title: str,
        words: str,
        offer: str = "",
        answered: Callable[[bool | None], None] | None = None,
    ) -> None:
        from game.tui.screens.notice import NoticeScreen

        self.push_screen(NoticeScreen(title, words, offer), answered)

    def _ask_for_memory(
        self, error: NotKept, again: Callable[..., Awaitable[None]]
    ) -> None:
        def answered(yes: bool | None) -> None:
            if yes:
                self.run_worker(again(in_memory=True))

        words = (
            f"{error}.\n\nYou can play in memory: what happens is written when you leave, if"
            " the disk takes it by then."
        )
        self._say("The disk refuses", words, "Play in memory", answered)

    @on(messages.NotWritten)
    def _refused(self, event: messages.NotWritten) -> None:
        """The disk refused: ask whether to go on in memory."""

        def answered(yes: bool | None) -> None:
            if yes and self.game is not None:
                self.game.go_on_unsaved()
                self.unsaved = True
                event.again()

        words = (
            f"{event.error}.\n\nWhat happened until now is on disk and whole. Make room and"
            " try again with n, or go on in memory: what happens then is written when you"
            " leave, if the disk takes it."
        )
        self._say("The disk refuses", words, "Go on in memory", answered)

    def caught_up(self) -> str:
        """Write what the file lacks; what is wrong where that fails, else empty."""
        if self.game is None or self.game.kept:
            return ""
        try:
            self.game.catch_up()
        except NemconError as error:
            return str(error)
        self.unsaved, self.saved = False, str(self.game.path)
        return ""

    def leaving(self, then: Callable[[], object]) -> None:
        """Do ``then``, once what happened is on disk or the person lets go of it."""
        trouble = self.caught_up()
        if not trouble:
            then()
            return

        def answered(yes: bool | None) -> None:
            if yes:
                then()

        words = (
            f"{trouble}.\n\nWhat happened since you went on in memory is not on disk. Esc"
            " goes back; make room, and leave again to have it written."
        )
        self._say("Not everything is saved", words, "Leave without it", answered)
