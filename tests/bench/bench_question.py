"""A room of 193 delegations deciding one question: what each would vote, worked out afresh.

Run ``python -m tests.bench.bench_question [SCENARIO] [DAYS]``.  Prints JSON and exits with 1
where the goal is missed.  Days are played without a journal; whenever a question is put,
every delegation of the roll is asked for its ballot, with its view, its draw and all that
binds it, before the first of them is cast.  Times are milliseconds of this process:

``room_ms``   the room, median of the questions that were put
``worst_ms``  the slowest of them
``per_loop``  ``room_ms`` by the fixed loop of :mod:`tests.bench.bench_day`
"""

from __future__ import annotations

import json
import sys
from statistics import median
from time import process_time

from game.scenario.load import load
from game.sitting.collecting import collect_seldom
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns
from tests.bench.bench_day import loop

GOAL = 5.0
"""Milliseconds that a room may take to decide one question."""


def since(start: float) -> float:
    """Milliseconds of this process since then."""
    return (process_time() - start) * 1000


def asked(table: Table) -> float:
    """Every delegation's ballot on the question that was put."""
    start = process_time()
    for seat in table.setup.roll:
        table.wish_of(seat)
    return since(start)


def day(table: Table) -> list[float]:
    """How long the room took for each question that a day puts."""
    turns, found = Turns(table), []
    known = ""
    stepped = turns.step()
    while not (stepped and isinstance(stepped[-1], Waiting)):
        voting = table.meeting.chamber.voting
        target = voting.question.target if voting else ""
        if target and target != known:
            found.append(asked(table))
        known = target
        stepped = turns.step()
    return found


def main() -> int:
    """Measure and report; 1 where the goal is missed."""
    name = sys.argv[1] if len(sys.argv) > 1 else "cybercrime-2024"
    days = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    scenario = load(name)
    collect_seldom()
    start = process_time()
    loop()
    looped = since(start)
    found = [took for seed in range(1, days + 1) for took in day(laid(scenario, seed))]
    room = median(found)
    figures = {
        "questions": len(found),
        "room_ms": round(room, 2),
        "worst_ms": round(max(found), 2),
        "loop_ms": round(looped, 1),
        "per_loop": round(room / looped, 3),
        "missed": ["room_ms"] if room > GOAL else [],
    }
    print(json.dumps(figures))
    return 1 if room > GOAL else 0


if __name__ == "__main__":
    sys.exit(main())
