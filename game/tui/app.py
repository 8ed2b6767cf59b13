"""The program on the screen: places, keys that hold everywhere, themes, its beginning and end.

Screens are imported when they are first shown, so that the home screen is there at once.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from game.tui import settings, themes
from game.tui.keys import key_words
from game.tui.places import Places
from game.tui.stylesheet import FrugalStylesheet
from game.tui.typed_ahead import TypedAhead

if TYPE_CHECKING:
    from textual.command import Provider

    from game.sitting.games import Game


def _commands() -> type[Provider]:
    from game.tui.commands import Commands

    return Commands


SETTLED = 1.0
"""Seconds after which the first screen stands, and garbage is collected."""
_ELSEWHERE = "elsewhere"
"""The mode that begins at another screen than home."""


class NemconApp(Places):
    """Keys that hold everywhere, themes, the palette, beginning and end."""

    TITLE = "nemcon"
    # The styles of home are read with the app's: read later, all would be parsed twice.
    CSS_PATH: ClassVar = ["styles/app.tcss", "styles/home.tcss"]
    COMMANDS: ClassVar = {_commands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "question_mark,f1",
            "help",
            "Help",
            id="app.help",
            tooltip="Show every key of this screen and every action at the table.",
        ),
        Binding(
            "ctrl+p",
            "command_palette",
            "Commands",
            id="app.commands",
            tooltip="Search everything that can be done from here.",
        ),
        Binding(
            "ctrl+q,ctrl+c",
            "leave",
            "Leave",
            id="app.leave",
            priority=True,
            tooltip="Leave nemcon. The game is on disk already and can be continued.",
        ),
    ]

    def __init__(
        self,
        first: Callable[[], Screen[Any]] | None = None,
        game: Game | None = None,
        *,
        opens: Message | None = None,
    ) -> None:
        if first is not None:
            self.DEFAULT_MODE = _ELSEWHERE  # type: ignore[misc]  # before the app begins
        super().__init__()
        self.animation_level = "none"
        self.game = game
        self._keys = TypedAhead(self, super().on_event)
        self._opens = opens
        """What the person wants at once, as home would hear it."""
        if first is not None:
            self.add_mode(_ELSEWHERE, first)
        themes.register(self)
        kept = settings.remembered().theme
        name = kept if kept in self.available_themes else themes.THEMES[0].name
        self.theme = name
        self.stylesheet = FrugalStylesheet(variables=self.get_css_variables())

    async def on_event(self, event: events.Event) -> None:
        """Keys wait for what the key before them opens."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            await self._keys.take(event)
        else:
            await super().on_event(event)

    def get_default_screen(self) -> Screen[Any]:
        from game.tui.screens.home import HomeScreen

        return HomeScreen()

    def get_key_display(self, binding: Binding) -> str:
        """A key as people type it: ``enter``, ``?``, ``ctrl+q``; the first where several."""
        return key_words(binding.key).partition(" or ")[0]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes.DEFAULTS

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """None: ours are in :mod:`game.tui.commands`."""
        return ()

    def refresh_css(self, animate: bool = True) -> None:
        """Draw the styles of a theme; at the start they are those that were parsed."""
        sheet = self.stylesheet
        if isinstance(sheet, FrugalStylesheet) and sheet.holds(self.get_css_variables()):
            sheet.update(self, animate=animate)
            return
        super().refresh_css(animate=animate)

    def on_mount(self) -> None:
        if not gc.isenabled():
            asyncio.get_running_loop().call_later(SETTLED, _collect_again)
        if self.game is not None:
            self.saved = str(self.game.path)
            self.guide_once()
        if self._opens is not None:
            self.screen.post_message(self._opens)

    def action_home(self) -> None:
        """Go home; a game that is open stays saved."""
        self.go_home()

    def action_help(self) -> None:
        """Show help on the screen beneath."""
        from game.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_guide(self) -> None:
        """Show the guide again."""
        self.show_guide()

    def action_next_theme(self) -> None:
        """Step through our themes."""
        self.action_use_theme(themes.following(self.theme))

    def action_use_theme(self, name: str) -> None:
        """Use a theme, now and from now on."""
        self.theme = name
        settings.change(theme=name)

    def action_leave(self) -> None:
        """End the program, once what happened is on disk or let go of."""
        self.leaving(self.exit)


def _collect_again() -> None:
    gc.freeze()  # what the first screen is made of stays to the end
    gc.enable()


def run(first: Callable[[], Screen[Any]] | None = None, game: Game | None = None) -> int:
    """Run the program from a screen, home where none is given; the exit code."""
    app = NemconApp(first, game)
    try:
        app.run()
    except KeyboardInterrupt:  # from outside: the key itself is a binding
        app.exit()
    finally:
        if app.game is not None:
            app.game.close()
    if app.saved:
        sys.stdout.write(f"Saved. Go on with: nemcon play {app.saved}\n")
    return app.return_code or 0
