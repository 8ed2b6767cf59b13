"""Whether whip counts are calibrated: the forecast of a ballot beside the ballot.

Run ``python -m tests.bench.bench_whip SCENARIO [RUNS [FIRST SEED]]``.  Whenever a question on
a text is put in computer-played days, the forecasts of some seats are taken down, each from
what that seat may know, and laid beside the ballots of the others that are in the room.  A
table: ballots by the chance of the likeliest one, what was told on the mean, how many came
so; then the mean log loss and Brier score of the three chances, and what was told and what
came of yes, no and abstention.  Ends with the members whose yes is told worst on a question
that at least ten of the days put.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import log

from game.delegates.others.belief import Forecast, forecast
from game.rules.log.events import BallotCast, QuestionPut
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Chamber
from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns

SEATS = 6
"""Seats whose forecasts are read, spread over the roll."""
EDGES = (0, 40, 50, 60, 70, 80, 90, 95, 101)
"""Bins of the chance of the likeliest ballot, per cent."""
CAST = ("yes", "no", "abstain")
OFTEN, WORST = 10, 12

Told = dict[str, float]
"""By choice: its chance, among those who cast a ballot."""
Line = tuple[str, str, Told, str]
"""Question in words, member, what was told of it, what it cast."""


def told(found: Forecast) -> Told:
    """The chances of a forecast, given that a ballot is cast."""
    there = found.yes + found.no + found.abstain
    if not there:
        return dict.fromkeys(CAST, 1 / 3)
    return {choice: getattr(found, choice) / there for choice in CAST}


def named(chamber: Chamber, target: str) -> str:
    """A question by what it does, alike in all days; empty where it is on no text."""
    if target == WHOLE or target in chamber.draft.provisions:
        return target
    proposal = chamber.proposals.get(target)
    if proposal is None:
        return ""
    return " + ".join(
        f"{type(o).__name__} {getattr(o, 'id', '')} {getattr(o, 'variant', '')}".strip()
        for o in proposal.operations
    )


def lines(table: Table) -> Iterator[Line]:
    """Every ballot of a day, once for each seat that reads."""
    turns, roll = Turns(table), table.setup.roll
    readers = roll[:: max(1, len(roll) // SEATS)]
    what, known = "", {}
    while True:
        done = turns.step()
        for kept in done:
            event = getattr(kept, "event", None)
            if isinstance(event, QuestionPut):
                what = named(table.meeting.chamber, event.target)
                known = {
                    r: {f.seat: told(f) for f in forecast(table.view(r), event.target)}
                    for r in (readers if what else ())
                }
            elif isinstance(event, BallotCast) and what and event.choice in CAST:
                for reader, of in known.items():
                    if reader != event.seat:
                        yield what, event.seat, of[event.seat], event.choice
        if done and isinstance(done[-1], Waiting):
            return


def table_of(found: list[Line]) -> Iterator[str]:
    """Calibration, scores, and each choice on the mean."""
    for low, high in pairwise(EDGES):
        inside = [
            (max(of.values()), of[cast] == max(of.values()))
            for _, _, of, cast in found
            if low <= max(of.values()) * 100 < high
        ]
        if inside:
            mean, came = (100 * sum(c) / len(inside) for c in zip(*inside, strict=True))
            yield f"{low:>3} to {high:<3} {len(inside):7} told {mean:5.1f}  came {came:5.1f}"
    number = len(found)
    loss = sum(-log(max(of[cast], 1e-4)) for _, _, of, cast in found) / number
    brier = sum(sum((of[c] - (c == cast)) ** 2 for c in CAST) for _, _, of, cast in found)
    right = sum(of[cast] == max(of.values()) for _, _, of, cast in found) / number
    yield f"right {100 * right:.1f}  log loss {loss:.4f}  Brier {brier / number:.4f}"
    for choice in CAST:
        mean = 100 * sum(of[choice] for _, _, of, _ in found) / number
        came = 100 * sum(cast == choice for *_, cast in found) / number
        yield f"{choice:<8} told {mean:5.1f}  came {came:5.1f}"


def worst(found: list[Line]) -> Iterator[str]:
    """Members whose yes is told worst, question by question."""
    by: dict[tuple[str, str], list[tuple[float, bool]]] = defaultdict(list)
    for what, seat, of, cast in found:
        by[what, seat].append((of["yes"], cast == "yes"))
    far = []
    for (what, seat), ballots in by.items():
        if len(ballots) >= OFTEN * SEATS:
            mean, came = (100 * sum(c) / len(ballots) for c in zip(*ballots, strict=True))
            far.append((abs(mean - came), seat, what, mean, came, len(ballots)))
    for _, seat, what, mean, came, number in sorted(far, reverse=True)[:WORST]:
        yield f"{seat} on {what}: yes told {mean:.0f}, came {came:.0f} ({number})"


def main() -> int:
    """Measure and print."""
    name = sys.argv[1] if len(sys.argv) > 1 else "first-steps"
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 4001
    scenario = load(name)
    days = (lines(laid(scenario, seed)) for seed in range(first, first + runs))
    found = [line for day in days for line in day]
    if not found:
        print(f"{name}: nothing is voted on in {runs} days")
        return 0
    print(f"{name}: {runs} days, {len(found)} ballots read")
    for line in (*table_of(found), *worst(found)):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
