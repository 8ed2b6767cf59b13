"""The chamber and what opens over it, drawn: as a delegation and from the Chair, small and wide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.app import App

from tests.tui.room import in_action
from tests.tui.test_chamber import LARGE, SMALL, chamber, settled

Snapshot = Callable[[App[Any], str], None]
FORMS = {
    "amend": ("MEX", "a"),
    "speak": ("chair", "s"),
    "offer": ("MEX", "o"),
    "stage": ("chair", "e"),
    "moves": ("MEX", "j"),
    "text": ("MEX", "t"),
    "why": ("MEX", "w"),
    "why-chair": ("chair", "w"),
}
"""What opens over the chamber: from which seat, and by which key."""


def named(what: str, size: tuple[int, int]) -> str:
    """The name of a snapshot."""
    return f"{what}-{size[0]}x{size[1]}"


@pytest.mark.parametrize("size", [SMALL, LARGE, (200, 60)])
async def test_the_chamber_looks_as_it_did(
    size: tuple[int, int], snapshot: Snapshot
) -> None:
    app = chamber(in_action())
    async with app.run_test(size=size) as pilot:
        await settled(app, pilot)
        snapshot(app, named("chamber", size))


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_the_chamber_looks_as_it_did_from_the_chair(
    size: tuple[int, int], snapshot: Snapshot
) -> None:
    app = chamber(in_action(seat="chair"))
    async with app.run_test(size=size) as pilot:
        await settled(app, pilot)
        snapshot(app, named("chair", size))


@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.parametrize("what", FORMS)
async def test_what_opens_over_the_chamber_looks_as_it_did(
    what: str, size: tuple[int, int], snapshot: Snapshot
) -> None:
    seat, key = FORMS[what]
    app = chamber(in_action(seat=seat))
    async with app.run_test(size=size) as pilot:
        await settled(app, pilot)
        await pilot.press(key)
        await pilot.pause(0.3)
        snapshot(app, named(what, size))
