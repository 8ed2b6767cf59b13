"""When an app under test has done all that it was about to do.

The toolkit's own wait after a key sleeps for two fiftieths of a second and more, to see whether
the process still computes.  Whether something is ready, or due, stands in the event loop: where
nothing is there is nothing to sleep for, and the suite has pressed thousands of keys.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time
from typing import Any

import pytest

WINDOW = 1 / 50
"""Seconds: what is due within is waited for, as the toolkit's wait does."""
FRAME = 1 / 500
"""Seconds from what changes a screen to its drawing: the toolkit's sixtieth is for eyes, and
after most keys nothing else was waited for."""
_BUSY = WINDOW / 20
"""Seconds of the processor in a window from which on it is looked again."""
_apart: set[asyncio.Future[Any]] = set()
"""What threads of an event loop are at work on."""


async def until_idle(min_sleep: float = WINDOW, max_sleep: float = 1) -> None:
    """Wait until nothing is ready in the running event loop, or due within :data:`WINDOW`, and
    no thread of it computes; ``min_sleep`` seconds at least, ``max_sleep`` at most."""
    loop: Any = asyncio.get_running_loop()
    most = loop.time() + max_sleep
    await asyncio.sleep(min_sleep)
    while loop.time() < most:
        computed = process_time()
        await _through(loop, loop.time() + WINDOW)
        if process_time() - computed < _BUSY:
            break


async def _through(loop: Any, until: float) -> None:
    """Let everything happen that is ready, or due until a time of the loop."""
    while loop.time() < until:
        if loop._ready:
            await asyncio.sleep(0)
        elif any(future.get_loop() is loop for future in _apart):
            await asyncio.sleep(until - loop.time())
        else:
            due = [timer.when() for timer in loop._scheduled if not timer.cancelled()]
            following = min(due, default=until)
            if following >= until:
                return
            await asyncio.sleep(max(0, following - loop.time()))


@contextmanager
def waits_cut_short() -> Iterator[None]:
    """Let the toolkit's pilots wait so."""
    from textual import app, pilot, screen

    at_work = asyncio.BaseEventLoop.run_in_executor

    def run_in_executor(loop: Any, executor: Any, func: Any, *args: Any) -> Any:
        future = at_work(loop, executor, func, *args)
        _apart.add(future)
        future.add_done_callback(_apart.discard)
        return future

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asyncio.BaseEventLoop, "run_in_executor", run_in_executor)
        patch.setattr(screen, "UPDATE_PERIOD", FRAME)
        patch.setattr(app, "wait_for_idle", until_idle)
        patch.setattr(pilot, "wait_for_idle", until_idle)
        yield
