"""That tests wait for all that an app is about to do, and for nothing else."""

from __future__ import annotations

import asyncio
from threading import Event
from time import perf_counter, process_time

from textual.app import App
from textual.pilot import Pilot

from tests.idle import WINDOW, until_idle


async def test_what_is_ready_and_what_follows_from_it_is_waited_for() -> None:
    loop, done = asyncio.get_running_loop(), list[int]()

    def on(step: int) -> None:
        done.append(step)
        if step < 50:
            loop.call_soon(on, step + 1)

    loop.call_soon(on, 0)
    await until_idle(0)
    assert done == list(range(51))


async def test_what_is_due_soon_is_waited_for_and_what_is_due_later_is_not() -> None:
    loop, done = asyncio.get_running_loop(), list[str]()
    loop.call_later(WINDOW / 2, done.append, "soon")
    later = loop.call_later(30 * WINDOW, done.append, "later")
    await until_idle(0)
    later.cancel()
    assert done == ["soon"]


async def test_what_a_thread_computes_is_waited_for_and_a_thread_that_is_stuck_is_not() -> (
    None
):
    def computed() -> int:
        until = process_time() + 3 * WINDOW
        while process_time() < until:
            pass
        return 7

    found = asyncio.create_task(asyncio.to_thread(computed))
    await until_idle(0)
    assert found.done()
    gate = Event()
    stuck = asyncio.create_task(asyncio.to_thread(gate.wait))
    await until_idle(0)
    assert not stuck.done()
    gate.set()
    await stuck


async def test_nothing_is_waited_for_where_nothing_is_to_happen() -> None:
    app: App[None] = App()
    async with app.run_test() as pilot:
        await pilot.pause()
        fewest = min([await _slept(pilot) for _ in range(5)])
    assert fewest < WINDOW


async def _slept(pilot: Pilot[None]) -> float:
    """Seconds for which a key is waited for and nothing is computed."""
    start = perf_counter() - process_time()
    await pilot.press("x")
    return perf_counter() - process_time() - start
