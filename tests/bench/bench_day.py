"""One day of 193 delegations with every seat computer-played.

Run ``python -m tests.bench.bench_day [SCENARIO] [RUNS]``.  Prints JSON and exits with 1
where a goal is missed.  Times are CPU milliseconds of this process; loading is apart.
"""

from __future__ import annotations

import json
import sys
from statistics import median
from time import process_time

from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.games import laid
from game.sitting.turns import Turns

GOALS = {"day_ms": 1000}
"""The most that each figure may be."""


def day(name: str, seed: int) -> tuple[float, float, int]:
    """Laying the table and playing the day, in milliseconds, and how many events."""
    scenario = load(name)
    start = process_time()
    table = laid(scenario, seed)
    laid_at = process_time()
    turns = Turns(table)
    stepped = turns.step()
    while not (stepped and isinstance(stepped[-1], Waiting)):
        stepped = turns.step()
    done = process_time()
    return (laid_at - start) * 1000, (done - laid_at) * 1000, len(table.log)


def main() -> int:
    """Measure and report; 1 where a goal is missed."""
    name = sys.argv[1] if len(sys.argv) > 1 else "cybercrime-2024"
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    start = process_time()
    load(name)
    loaded = (process_time() - start) * 1000
    days = [day(name, seed) for seed in range(1, runs + 1)]
    found = {
        "load_ms": loaded,
        "lay_ms": median(d[0] for d in days),
        "first_day_ms": days[0][1],
        "day_ms": median(d[1] for d in days),
        "events": median(d[2] for d in days),
    }
    found["events_per_s"] = found["events"] / found["day_ms"] * 1000
    missed = [goal for goal, most in GOALS.items() if found[goal] > most]
    print(json.dumps({k: round(v, 1) for k, v in found.items()} | {"missed": missed}))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
