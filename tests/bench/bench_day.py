"""One day of 193 delegations with every seat computer-played, and where its time goes.

Run ``python -m tests.bench.bench_day [SCENARIO] [RUNS]``.  Prints JSON and exits with 1
where a goal is missed.  Times are milliseconds of this process, user time where nothing is
written; loading is apart.  ``day_ms`` and ``day_per_loop`` are of days without a journal;
the latter is by a fixed loop run before each of them, so that it can be compared between
machines and between loaded and idle ones.  ``parts_ms`` are of one more day, journalled and
with a clock round each part: what the delegations and the Chair think (``thinking``), what
the law makes of what they wish (``law``), the journal, the disk included (``journal``),
and whose turn it is (``turns``).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import ParamSpec, TypeVar

from game.journal import Header, Journal
from game.scenario.load import load
from game.scenario.model import Scenario
from game.sitting.collecting import collect_seldom
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns

GOALS = {"day_ms": 500}
"""The most that each figure may be."""
P = ParamSpec("P")
R = TypeVar("R")


def spent() -> float:
    """User time of this process, milliseconds."""
    return getrusage(RUSAGE_SELF).ru_utime * 1000


def loop() -> None:
    """What a day is measured by: the same work wherever it is done."""
    found: dict[int, int] = {}
    for n in range(600_000):
        found[n % 977] = n * n // 7


def play(table: Table) -> None:
    """Play a day to its end."""
    turns = Turns(table)
    stepped = turns.step()
    while not (stepped and isinstance(stepped[-1], Waiting)):
        stepped = turns.step()


def day(scenario: Scenario, seed: int) -> dict[str, float]:
    """Laying the table, the loop, playing the day, and how many events."""
    start = spent()
    table = laid(scenario, seed)
    laid_at = spent()
    loop()
    ready = spent()
    play(table)
    found = {"lay_ms": laid_at - start, "loop_ms": ready - laid_at}
    return found | {"day_ms": spent() - ready, "events": len(table.log)}


class Clocked:
    """Adds up the time that parts of a day take, one part not counted in another."""

    def __init__(self) -> None:
        self.parts: dict[str, float] = {}
        self._inside: list[float] = []

    def part(self, name: str, do: Callable[P, R]) -> Callable[P, R]:
        """``do`` with its time counted under a name."""

        def timed(*args: P.args, **kwargs: P.kwargs) -> R:
            self._inside.append(0.0)
            start = perf_counter()
            try:
                return do(*args, **kwargs)
            finally:
                took = (perf_counter() - start) * 1000
                self.parts[name] = self.parts.get(name, 0.0) + took - self._inside.pop()
                if self._inside:
                    self._inside[-1] += took

        return timed


def parts(scenario: Scenario, seed: int) -> dict[str, float]:
    """Where the time of a journalled day goes, milliseconds of wall time."""
    clocked = Clocked()
    header = Header(scenario=scenario.id, title=scenario.title, digest="", seed=seed)
    with (
        TemporaryDirectory() as folder,
        Journal.create(Path(folder) / "day.jsonl", header) as journal,
    ):
        append = clocked.part("journal", journal.append)
        setattr(journal, "append", append)  # noqa: B010 - a method put in its place
        table = laid(scenario, seed, keeper=journal)
        for name, method in (("thinking", "wish_of"), ("law", "submit")):
            setattr(table, method, clocked.part(name, getattr(table, method)))
        clocked.part("turns", play)(table)
    return clocked.parts


def main() -> int:
    """Measure and report; 1 where a goal is missed."""
    name = sys.argv[1] if len(sys.argv) > 1 else "cybercrime-2024"
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    start = spent()
    scenario = load(name)
    for mind in ("game.delegates.delegate", "game.delegates.chairing.chair"):
        import_module(mind)  # a table loads them when it first asks a seat
    loaded = spent() - start
    collect_seldom()
    days = [day(scenario, seed) for seed in range(1, runs + 1)]
    found = {key: median(d[key] for d in days) for key in days[0]}
    found |= {"load_ms": loaded, "first_day_ms": days[0]["day_ms"]}
    found["events_per_s"] = found["events"] / found["day_ms"] * 1000
    found["day_per_loop"] = median(d["day_ms"] / d["loop_ms"] for d in days)
    went = {key: round(took, 1) for key, took in parts(scenario, 1).items()}
    missed = [goal for goal, most in GOALS.items() if found[goal] > most]
    rounded = {key: round(value, 1) for key, value in found.items()}
    print(json.dumps(rounded | {"parts_ms": went, "missed": missed}))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
