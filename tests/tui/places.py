"""Scenarios, lists and games for tests of the shell: small, fixed, and quick."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from textual.message import Message
from textual.pilot import Pilot

from game.scenario.load import Listed, load
from game.scenario.model import KnownTally, Moment, Scenario
from game.tui.app import NemconApp
from tests.tui.conftest import words_of

RIVER = Path(__file__).parents[1] / "scenario" / "ok" / "river"
MOMENTS = (
    Moment(
        540, "opening", "chair", "The basin meets.", source="OURS", confidence="certain"
    ),
    Moment(
        600,
        "vote",
        "GAL",
        "Deletion of article 2.",
        "2",
        "rejected",
        KnownTally(2, 4, 1),
        {"yes": ("GAL", "ALM")},
        "OURS",
        "likely",
    ),
    Moment(None, "vote", "GAL", "A second request.", outcome="rejected", source="OURS"),
    Moment(700, "adoption", "chair", "Adopted.", "whole", "consensus", source="OURS"),
    Moment(705, "explanation", "BRE", "Brenna explains.", "1", source="OURS"),
)
LISTED = Listed(
    "river",
    str(RIVER),
    "The Sarn basin agreement",
    "Seven States on one river must settle who may dam it, and who is told.",
    45,
    ("ALM", "GAL"),
    date="2031-03-14",
    stages={
        "opening": "Opening statements",
        "consultations": "Consultations",
        "action": "Action on the text",
        "explanations": "Explanations of vote",
    },
)
BROKEN = Listed("broken", "/nowhere/broken", "A broken one", faults=3)


def river() -> Scenario:
    """The river scenario with a record of five moments, one of them of unknown hour."""
    return replace(load(str(RIVER)), record=MOMENTS)


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Say what scenarios there are."""

    def say(*found: Listed) -> None:
        monkeypatch.setattr("game.scenario.load.listing", lambda: found)

    say(LISTED)
    return say


def heard() -> tuple[list[Message], Callable[[Message], None]]:
    """A list, and a hook that puts every message into it."""
    seen: list[Message] = []
    return seen, seen.append


def only(seen: list[Message], kind: type[Any]) -> Any:
    """The one message of a kind that was posted."""
    found = list({id(m): m for m in seen if type(m) is kind}.values())
    assert len(found) == 1, [type(m).__name__ for m in found]
    return found[0]


def text(app: NemconApp) -> str:
    """What stands on the screen."""
    return "\n".join(words_of(app.export_screenshot()))


async def until(pilot: Pilot[Any], words: str) -> str:
    """Wait until words stand on the screen."""
    assert isinstance(pilot.app, NemconApp)
    for _ in range(2000):
        await pilot.pause()
        shown = text(pilot.app)
        if words in shown:
            return shown
        await asyncio.sleep(0.02)
    pytest.fail(f"{words!r} never came:\n{shown}")
