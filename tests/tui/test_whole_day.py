"""The shipped day, played to its end by keys alone."""

from __future__ import annotations

from game.rules.log.events import HandRaised
from game.rules.meeting.methods import on_record
from game.tui.messages import SittingClosed
from game.tui.screens.chamber import ChamberScreen
from tests.tui.by_keys import PRESSES, desk_of, press_on
from tests.tui.room import Stand


async def test_mexico_gets_through_the_day_by_keys() -> None:
    desk = desk_of("cybercrime-2024", "MEX")
    app = Stand(lambda: ChamberScreen(desk, pace=5))
    seen: list[object] = []
    async with app.run_test(size=(80, 24), message_hook=seen.append) as pilot:
        for _ in range(PRESSES):
            if [m for m in seen if isinstance(m, SittingClosed)]:
                break
            await press_on(pilot)
    assert desk.view().chamber.outcome
    assert [m for m in seen if isinstance(m, SittingClosed)]
    votes = [d for d in desk.view().chamber.decisions if d.how == "vote"]
    named = [d for d in votes if on_record(d)]
    assert all(d.ballots["MEX"] == "no" for d in named)
    hands = [e.event for e in desk.log() if isinstance(e.event, HandRaised)]
    assert all((h.seat, h.choice) == ("MEX", "no") for h in hands)
    assert len(named) + len(hands) == len(votes)
