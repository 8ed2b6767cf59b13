"""A step that is taken later: never lost on a busy machine, never taken once called off."""

from __future__ import annotations

import time

from textual.app import App

from game.tui.later import Later


class Bench(App[None]):
    """An app with a step that is waited for."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[str] = []


def hold_up(seconds: float) -> None:
    """Keep the machine busy, so that it comes late to what it was to do."""
    time.sleep(seconds)


async def test_a_step_is_taken_where_the_machine_comes_late_to_it() -> None:
    app = Bench()
    async with app.run_test() as pilot:
        later = Later(app.screen)
        later.after(0.001, lambda: app.taken.append("late"))
        hold_up(0.05)
        await pilot.pause(0.01)
        assert app.taken == ["late"]
        assert not later.waits


async def test_asking_anew_calls_off_the_step_before() -> None:
    app = Bench()
    async with app.run_test() as pilot:
        later = Later(app.screen)
        later.after(0, lambda: app.taken.append("first"))
        later.after(0, lambda: app.taken.append("second"))
        assert later.waits
        await pilot.pause(0.01)
        assert app.taken == ["second"]


async def test_a_step_called_off_is_not_taken_even_when_its_time_has_come() -> None:
    app = Bench()
    async with app.run_test() as pilot:
        later = Later(app.screen)
        later.after(0, lambda: app.taken.append("too late"))
        hold_up(0.01)
        later.off()
        assert not later.waits
        await pilot.pause(0.01)
        assert app.taken == []
