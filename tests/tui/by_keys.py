"""A person at the screen who waits wherever that is enough, and presides as is hinted."""

from __future__ import annotations

from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input

from game.rules.meeting.setup import CHAIR
from game.rules.notation.writing import write
from game.scenario.load import load
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.sitting.local import LocalDesk
from game.sitting.table import Table
from game.tui.screens.ballot import BallotScreen
from game.tui.screens.chamber import ChamberScreen
from game.tui.screens.forms.act_form import ActForm
from game.tui.screens.forms.consensus_call import ConsensusCall
from game.tui.screens.news import NewsScreen

PRESSES = 600
"""More keys than any shipped day takes."""


def desk_of(name: str, seat: str, seed: int = 7) -> LocalDesk:
    """A seat at a fresh table of a shipped scenario; the others are computer-played."""
    return LocalDesk(table_of(name, seat, seed), seat)


def table_of(name: str, seat: str, seed: int = 7) -> Table:
    """A fresh table of a shipped scenario at which a person has one seat."""
    scenario = load(name)
    setup = setup_of(scenario)
    orders = {s.id: instructions_for(scenario, s.id, seed) for s in setup.seats}
    return Table(setup, dossier_of(scenario), orders, seed, people=[seat])


async def press_on(pilot: Pilot[Any]) -> None:
    """One key towards the end of the day, whatever screen is on top; none while it moves."""
    screen = pilot.app.screen
    if isinstance(screen, BallotScreen):
        await _through(pilot, screen)
    elif isinstance(screen, ActForm):
        await pilot.press("escape")
    elif isinstance(screen, NewsScreen | ConsensusCall):
        await pilot.press("n")
    elif isinstance(screen, ChamberScreen):
        await _at_the_table(pilot, screen)
    await pilot.pause()


async def _at_the_table(pilot: Pilot[Any], screen: ChamberScreen) -> None:
    if screen.flow.going:
        if not screen.flow.skipping:
            await pilot.press("space")
        return
    advice = screen.oracle.advice(screen.desk.view()) if screen.desk.seat == CHAIR else None
    if advice is None:
        await pilot.press("n")
        return
    await pilot.press("colon")
    pilot.app.screen.query_one(Input).value = write(advice)
    await pilot.press("enter")


async def _through(pilot: Pilot[Any], screen: BallotScreen) -> None:
    if screen.decision is not None:
        await pilot.press("enter")
    elif screen.wanted is None:
        await pilot.press("space")
    elif screen.wanted.need == "chair":
        await pilot.press("d", "enter")
    else:
        await pilot.press("x", "enter")
