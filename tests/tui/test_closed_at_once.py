"""A screen that is closed before it stands leaves the program as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.screen import Screen

from game.rules.meeting.setup import Inject
from game.tui.app import NemconApp
from game.tui.screens.help import HelpScreen
from game.tui.screens.news import NewsScreen
from game.tui.screens.notice import NoticeScreen
from tests.rules.rooms import setup
from tests.tui.places import LISTED, listed, until

__all__ = ["listed"]
NEWS = Inject(at=600, title="A flood", words="The river rises.")
SCREENS: dict[str, Callable[[Screen[Any]], Screen[Any]]] = {
    "news": lambda _: NewsScreen(setup(), (NEWS,)),
    "notice": lambda _: NoticeScreen("Full", "The disk is full."),
    "help": HelpScreen,
}


@pytest.mark.usefixtures("listed")
@pytest.mark.parametrize("name", SCREENS)
async def test_a_screen_may_be_closed_before_it_stands(name: str) -> None:
    app = NemconApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LISTED.title)
        under = app.screen
        app.push_screen(SCREENS[name](under))
        app.pop_screen()
        await pilot.pause()
        assert app.screen is under
