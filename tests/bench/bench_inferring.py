"""Is the confidence of inferred places calibrated, however few places are known?

Run ``python -m tests.bench.bench_inferring ROLLCALLS VOTES IDEAL_POINTS LIKENESS``; the last is
what ``tools/make_likeness.py --until 2015-12-31`` writes.  Of eighty contested roll calls of
2016 to 2020 (less than 85 per cent in favour) some ballots are stated places, drawn by seed
four times for each, and the others are inferred.  By number of known ones and by what was
told: how many of the ballots came as told, and how many of the capitals that are drawn lie on
that side themselves.  ``others`` after the paths takes the roll calls of those years that are
not among the eighty, on which what is tuned was tuned.
"""

from __future__ import annotations

import csv
import random
import sys
from pathlib import Path

from game.delegates.inferring.filling import (
    BAND,
    Evidence,
    Kinship,
    Leaning,
    true_position,
)
from game.delegates.instructions import Position
from game.rehearsal.backtest.tables import RollCall, read_ideal_points, read_tables

KNOWN = (1, 2, 3, 4, 6, 10, 40)
ROLL_CALLS = 80
TIMES = 4
"""How often the known are drawn for each roll call."""
DRAWS = 10
"""Capitals drawn of each inferred place."""
PLACES = {"yes": 200, "abstain": 0, "no": -200}
CHOICES = {1: "yes", 2: "abstain", 3: "no"}


def side(place: int) -> str:
    """The ballot that a place names."""
    return "yes" if place > BAND else "no" if place < -BAND else "abstain"


def leanings(likeness: Path, ideals: Path) -> dict[str, Leaning]:
    """What was known of each Member at the end of 2015."""
    read = read_ideal_points(ideals)
    found = {}
    with likeness.open(encoding="utf-8") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            numbers = tuple(int(v) for k, v in row.items() if k.startswith("f"))
            ideal = read.before(row["iso3"], 2016)
            points = None if ideal is None else round(100 * ideal)
            found[row["iso3"]] = Leaning(points, (), numbers, int(row["own"]))
    return found


def contested(states: tuple[str, ...], roll_call: RollCall) -> dict[str, str]:
    """Ballots by State; empty where hardly anybody was against it."""
    cast = {
        s: CHOICES[b]
        for s, b in zip(states, roll_call.ballots, strict=True)
        if b in CHOICES
    }
    for_it = sum(choice == "yes" for choice in cast.values())
    return cast if len(cast) > 100 and for_it < 0.85 * len(cast) else {}


def main() -> int:
    """Measure and print."""
    rolls, votes, ideals, likeness = map(Path, sys.argv[1:5])
    tables, known_of = read_tables([rolls], [votes]), leanings(likeness, ideals)
    later = [r for r in tables.roll_calls if "2016" <= r.day[:4] <= "2020"]
    rooms = [cast for r in later if (cast := contested(tables.states, r))]
    tried = rooms[:: max(1, len(rooms) // ROLL_CALLS)][:ROLL_CALLS]
    rooms = [r for r in rooms if r not in tried] if "others" in sys.argv else tried
    for number in KNOWN:
        bins: dict[int, list[float]] = {}
        for at, cast in enumerate(rooms * TIMES):
            room = {s: known_of[s] for s in cast if s in known_of}
            stated = random.Random(at).sample(sorted(room), number)  # noqa: S311 - no secret
            known = {s: Position(PLACES[cast[s]], 60, "stated") for s in stated}
            evidence = Evidence(Kinship(room), known)
            for seat in room.keys() - {*stated}:
                public = evidence.infer(seat)
                names = side(public.place)
                drawn = sum(
                    side(true_position(public, seed, seat, str(at)).place) == names
                    for seed in range(DRAWS)
                )
                found = bins.setdefault(min(9, public.confidence // 1000), [0, 0, 0, 0])
                found[0] += 1
                found[1] += public.confidence / 10000
                found[2] += cast[seat] == names
                found[3] += drawn / DRAWS
        for tenth, (n, *of) in sorted(bins.items()):
            shares = (f"{100 * x / n:3.0f}" for x in of)
            print(number, tenth * 10, int(n), "told {} came {} drawn {}".format(*shares))
    return 0


if __name__ == "__main__":
    sys.exit(main())
