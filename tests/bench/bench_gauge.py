"""Whether the consensus gauge is calibrated: were the text put at that moment, who would object?

Run ``python -m tests.bench.bench_gauge [SCENARIO [RUNS [FIRST SEED]]]``.  Every quarter of
an hour of computer-played days the gauges of all seats with a vote are laid beside the chance
that nobody would object were the text as it stands put then, reckoned from the instructions
that no seat sees of the others.  A table: readings by tenths of the gauge, the mean of what
was told and of what was so.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from math import prod

from game.delegates.chances import gauge
from game.delegates.moves.silence import own_chance_of_stopping
from game.rules.procedures.guards import is_whole_decided
from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns

EVERY = 15
"""Minutes between two readings."""
SEATS = 8
"""Seats whose gauges are read, spread over the roll."""


def moments(table: Table) -> Iterator[None]:
    """Play the day; comes back each time a reading is due."""
    turns, due = Turns(table), 0
    while True:
        chamber = table.meeting.chamber
        open_ = chamber.call is None and chamber.voting is None and chamber.stage
        if open_ and chamber.minute >= due and not is_whole_decided(table.setup, chamber):
            due = chamber.minute + EVERY
            yield
        done = turns.step()
        if done and isinstance(done[-1], Waiting):
            return


def read(table: Table) -> Iterator[tuple[float, float]]:
    """What some gauges tell now, and the chance that nobody would object."""
    roll = table.setup.roll
    own = (own_chance_of_stopping(table.view(seat)) for seat in roll)
    so = prod(1 - points / 10000 for points in own)
    for seat in roll[:: max(1, len(roll) // SEATS)]:
        yield gauge(table.view(seat)).level / 10000, so


def main() -> int:
    """Measure and print."""
    name = sys.argv[1] if len(sys.argv) > 1 else "cybercrime-2024"
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 4001
    bins: dict[int, list[tuple[float, float]]] = {}
    for seed in range(first, first + runs):
        table = laid(load(name), seed)
        for _ in moments(table):
            for told, so in read(table):
                bins.setdefault(min(9, int(told * 10)), []).append((told, so))
    for at, found in sorted(bins.items()):
        told, so = (sum(column) / len(found) for column in zip(*found, strict=True))
        print(f"{name}  {at / 10:.1f}  {len(found):5}  told {told:.2f}  so {so:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
