"""What is typed ahead reaches the screen that the keys before it open."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

import pytest
from msgspec.structs import replace
from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widgets import Input

from game.rules.meeting.setup import Inject
from game.rules.wishes import intents as it
from game.sitting.desk import Waiting
from game.tui.app import NemconApp
from game.tui.screens.chamber import ChamberScreen
from game.tui.screens.forms.command_line import CommandLine
from tests.tui.room import FakeDesk, FakeOracle, in_action


def burst(pilot: Pilot[None], keys: Iterable[str]) -> None:
    """Keys in one piece, as a slow line or a program sends them."""
    for key in keys:
        name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
        pilot.app.post_message(Key(name, key if len(key) == 1 else None))


async def typed(pilot: Pilot[None], words: str) -> None:
    """Wait until just these words stand in a line to type in."""
    found: list[str] = []
    try:
        async with asyncio.timeout(20):
            while words not in found:
                await pilot.pause(0.05)
                found = [field.value for field in pilot.app.screen.query(Input)]
    except TimeoutError:
        pytest.fail(f"{found} on {pilot.app.screen}")


def at_the_table(desk: FakeDesk) -> NemconApp:
    return NemconApp(lambda: ChamberScreen(desk, FakeOracle()))


async def test_what_follows_the_colon_at_once_is_typed_there() -> None:
    app = at_the_table(in_action())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        burst(pilot, ":speak general A1 : We hold to it.")
        await typed(pilot, "speak general A1 : We hold to it.")
        assert isinstance(app.screen, CommandLine)


async def test_one_burst_speaks_closes_the_line_and_goes_on_in_the_chamber() -> None:
    desk = in_action()
    app = at_the_table(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        burst(pilot, [*":floor", "enter", *"/:w"])
        await typed(pilot, "w")
        assert desk.submitted == [it.AskFloor("MEX")]
        assert isinstance(app.screen, CommandLine)


async def test_a_key_that_closes_what_had_the_focus_holds_up_no_other() -> None:
    app = at_the_table(in_action())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for _ in range(3):
            burst(pilot, [":", "escape", "?", "escape", "t", "escape"])
        burst(pilot, ":why")
        await typed(pilot, "why")


@pytest.mark.parametrize("sheet", ["news", "call"])
async def test_a_command_begun_as_a_sheet_comes_up_is_typed_as_a_command(
    sheet: str,
) -> None:
    desk = in_action()
    app = at_the_table(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        room = app.screen
        assert isinstance(room, ChamberScreen)
        if sheet == "news":
            came = Inject(room.view.chamber.minute, "A cable", "The capital asks.")
            setup = replace(room.view.setup, injects=(came,))
            room.view = replace(room.view, setup=setup)
            assert room.tell_news(room._go_on)
        else:
            room._stopped(Waiting("consensus", "Does anybody object?", "whole"))
        await pilot.pause()
        burst(pilot, ":cosponsor A2")
        await typed(pilot, "cosponsor A2")
        assert isinstance(app.screen, CommandLine)
        assert desk.submitted == []
