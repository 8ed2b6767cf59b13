"""The shipped day, played to its end by keys alone."""

from __future__ import annotations

from game.rules.setup import Setup
from game.scenario.load import load
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.sitting.local import LocalDesk
from game.sitting.table import Table
from game.tui.messages import SittingClosed
from game.tui.screens.ballot import BallotScreen
from game.tui.screens.chamber import ChamberScreen
from game.tui.screens.forms.consensus_call import ConsensusCall
from tests.tui.room import Stand


def desk_of(seat: str) -> LocalDesk:
    scenario = load("cybercrime-2024")
    setup: Setup = setup_of(scenario)
    orders = {s.id: instructions_for(scenario, s.id, 7) for s in setup.seats}
    return LocalDesk(Table(setup, dossier_of(scenario), orders, 7, people=[seat]), seat)


async def test_mexico_gets_through_the_day_by_keys() -> None:
    desk = desk_of("MEX")
    app = Stand(lambda: ChamberScreen(desk, pace=5))
    seen: list[object] = []
    async with app.run_test(size=(80, 24), message_hook=seen.append) as pilot:
        for _ in range(600):
            screen = app.screen
            if isinstance(screen, BallotScreen):
                await pilot.press("space")
                if screen.wanted is not None and screen.decision is None:
                    await pilot.press("n", "enter")
                elif screen.decision is not None:
                    await pilot.press("enter")
            elif isinstance(screen, ConsensusCall) or not screen.flow.going:  # type: ignore[attr-defined]
                await pilot.press("n")
            if [m for m in seen if isinstance(m, SittingClosed)]:
                break
            await pilot.pause(0.01)
    assert desk.view().chamber.outcome
    assert [m for m in seen if isinstance(m, SittingClosed)]
    votes = [d for d in desk.view().chamber.decisions if d.how == "vote"]
    assert all(d.ballots["MEX"] == "no" for d in votes)
