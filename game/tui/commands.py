"""The command palette: every action at the table, and every place of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider

from game.sitting.actions import ACTIONS
from game.tui.themes import THEMES, TITLES
from game.tui.widgets.moves import MovesRow


class Command(NamedTuple):
    """One line of the palette."""

    title: str
    run: Callable[[], Any]
    help: str


class Commands(Provider):
    """Searches titles; without a search word it lists everything."""

    async def discover(self) -> Hits:
        for command in self.commands():
            yield DiscoveryHit(command.title, command.run, help=command.help)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for command in self.commands():
            score = matcher.match(command.title)
            if score > 0:
                title = matcher.highlight(command.title)
                yield Hit(score, title, command.run, help=command.help)

    def commands(self) -> Iterator[Command]:
        """What can be done from the screen beneath."""
        screen = self.screen
        for row in screen.query(MovesRow):
            for action in ACTIONS:
                if action.concerns(chair=row.chair):
                    pressed = MovesRow.Pressed(action.word)
                    run = partial(screen.post_message, pressed)
                    yield Command(f"{action.label}: {action.word}", run, action.help)
        yield from self._of_the_program()

    def _of_the_program(self) -> Iterator[Command]:
        run = self.app.run_action
        yield Command("Home", partial(run, "home"), "Go back to the list of scenarios.")
        for theme in THEMES:
            yield Command(
                f"Theme: {TITLES[theme.name]}",
                partial(run, f"use_theme({theme.name!r})"),
                "Use this theme, now and from now on.",
            )
        yield Command("Help", partial(run, "help"), "List every key and action.")
        yield Command(
            "Show the guide again",
            partial(run, "guide"),
            "What each part of the chamber is, and a first move.",
        )
        yield Command("Leave", partial(run, "leave"), "Leave nemcon; the game is saved.")
