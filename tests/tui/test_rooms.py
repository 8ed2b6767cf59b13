"""How each shipped room looks: its briefing, its chamber as it opens, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.app import App

from game.scenario.load import load
from game.sitting.desk import Waiting
from game.tui.app import NemconApp
from game.tui.screens.briefing import BriefingScreen
from game.tui.screens.chamber import ChamberScreen
from game.tui.screens.result import ResultScreen, outcome_of
from tests.tui.by_keys import desk_of
from tests.tui.places import until

Snapshot = Callable[[App[Any], str], None]
SIZES = [(80, 24), (140, 45)]
ROOMS = [
    ("first-steps", "ESR"),
    ("unga-2019", "BRA"),
    ("modalities-2021", "HTI"),
    ("arms-trade-2013", "IRN"),
    ("silence-2024", "OIL"),
]


def named(what: str, room: str, size: tuple[int, int]) -> str:
    return f"rooms-{room}-{what}-{size[0]}x{size[1]}"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("room", "seat"), ROOMS)
async def test_the_briefing_of_a_room_looks(
    room: str, seat: str, size: tuple[int, int], snapshot: Snapshot
) -> None:
    scenario = load(room)
    app = NemconApp(lambda: BriefingScreen(scenario, 7, seat))
    async with app.run_test(size=size) as pilot:
        await until(pilot, "You want")
        snapshot(app, named("briefing", room, size))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("room", "seat"), ROOMS)
async def test_the_chamber_of_a_room_looks(
    room: str, seat: str, size: tuple[int, int], snapshot: Snapshot
) -> None:
    desk = desk_of(room, seat)
    while not isinstance(desk.step(), Waiting):
        pass
    app = NemconApp(lambda: ChamberScreen(desk))
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        snapshot(app, named("chamber", room, size))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("room", "seat"), ROOMS)
async def test_what_came_of_a_room_looks(
    room: str, seat: str, size: tuple[int, int], snapshot: Snapshot
) -> None:
    desk = desk_of(room, seat)
    while not desk.view().chamber.outcome:
        if isinstance(desk.step(), Waiting):
            desk.wait()
    scenario = load(room)
    shown = outcome_of(scenario, desk)
    app = NemconApp(lambda: ResultScreen(shown, scenario))
    async with app.run_test(size=size) as pilot:
        await until(pilot, "You were")
        snapshot(app, named("result", room, size))
