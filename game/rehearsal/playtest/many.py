"""Many meetings on every core: the same answers whatever the number of processes.

Each meeting has a seed of its own and shares nothing with the others, so it does not matter
which process plays it; the answers are put in the order of the seeds.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from itertools import islice
from multiprocessing import active_children, get_context
from threading import current_thread, main_thread

from game.rehearsal.playtest.meeting import Played, Stage
from game.scenario.model import Scenario
from game.sitting.collecting import collect_seldom

Told = Callable[[int, int], None]
"""Told how many meetings are played, of how many."""
_BATCH = 5
"""Meetings handed to a process at a time, at most: enough to forget what handing over costs."""
_AHEAD = 4
"""Batches that wait for each process, so that none is idle."""
_PATIENCE = 0.2
"""Seconds after which is looked whether somebody has pressed Ctrl-C."""
_stage: list[Stage] = []
"""The scenario as this process has laid it out."""


def cores() -> int:
    """How many processes this machine can run side by side."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # no such question on Windows and macOS
        return os.cpu_count() or 1


def play_many(
    scenario: Scenario,
    seeds: Sequence[int],
    workers: int = 0,
    told: Told | None = None,
) -> tuple[Played, ...]:
    """Play a meeting for every seed, in their order; ``workers`` of 0 uses every core."""
    at_once = min(workers or cores(), max(1, len(seeds) // _BATCH))
    found: list[Played] = []
    played = _here(scenario, seeds) if at_once < 2 else _apart(scenario, seeds, at_once)
    for batch in played:
        found += batch
        if told is not None:
            told(len(found), len(seeds))
    places = {seed: n for n, seed in enumerate(seeds)}
    return tuple(sorted(found, key=lambda p: places[p.seed]))


def _here(scenario: Scenario, seeds: Iterable[int]) -> Iterator[list[Played]]:
    stage = Stage(scenario)
    for seed in seeds:
        yield [stage.play(seed)]


def _apart(
    scenario: Scenario, seeds: Sequence[int], workers: int
) -> Iterator[list[Played]]:
    """Batches as they are done.  Processes are started afresh, alike on every system.

    Whoever stops in the middle does not wait for meetings that are being played.
    """
    batches = _batches(seeds, workers)
    others = set(active_children())
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _lay, (scenario,))
    with _interrupts_noted() as stop_if_asked:
        try:
            with _interrupts_held():
                open_ = _submitted(pool, islice(batches, workers * _AHEAD))
            while open_:
                stop_if_asked()
                done, open_ = wait(open_, _PATIENCE, FIRST_COMPLETED)
                open_ |= _submitted(pool, islice(batches, len(done)))
                for future in done:
                    yield future.result()
        except BaseException:
            for process in set(active_children()) - others:
                process.terminate()
            raise
        finally:
            pool.shutdown(cancel_futures=True)


def _batches(seeds: Sequence[int], workers: int) -> Iterator[Sequence[int]]:
    """The seeds in portions: smaller towards the end, so that no process is left alone with
    several meetings when the others have nothing to do any more."""
    at = 0
    while at < len(seeds):
        many = max(1, min(_BATCH, (len(seeds) - at) // (2 * workers)))
        yield seeds[at : at + many]
        at += many


def _submitted(
    pool: ProcessPoolExecutor, batches: Iterable[Sequence[int]]
) -> set[Future[list[Played]]]:
    return {pool.submit(_batch, batch) for batch in batches}


@contextmanager
def _interrupts_noted() -> Iterator[Callable[[], None]]:
    """Note Ctrl-C, and raise it only where it is asked for: raised in the middle of a wait
    it would leave locked what the threads of the pool need in order to end."""
    noted: list[int] = []

    def stop_if_asked() -> None:
        if noted:
            raise KeyboardInterrupt

    ours = current_thread() is main_thread()
    if not ours or signal.getsignal(signal.SIGINT) in (signal.SIG_IGN, None):
        yield stop_if_asked
        return
    before = signal.signal(signal.SIGINT, lambda number, _frame: noted.append(number))
    try:
        yield stop_if_asked
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold back Ctrl-C while processes are started, which it reaches too: one that is
    started so never hears of it, and this one hears of it afterwards.

    Where a system cannot hold it back (Windows) the processes ignore it once they stand.
    """
    mask = getattr(signal, "pthread_sigmask", None)
    before = mask(signal.SIG_BLOCK, {signal.SIGINT}) if mask else ()
    try:
        yield
    finally:
        if mask:
            mask(signal.SIG_SETMASK, before)


def _lay(scenario: Scenario) -> None:
    """Make this process ready.  Ctrl-C in a terminal reaches every process of the group;
    only the first of them has to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _stage[:] = [Stage(scenario)]
    collect_seldom()


def _batch(seeds: Sequence[int]) -> list[Played]:
    return [_stage[0].play(seed) for seed in seeds]
