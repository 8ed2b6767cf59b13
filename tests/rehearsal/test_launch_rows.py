"""How sure a row is that an author inferred, beside what came: the launch vote of 2019.

``-s`` prints the table of ``docs/model.md``.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from game.delegates.inferring.filling import BAND
from game.scenario.load import load
from game.scenario.room import dossier_of

VOTES = Path(__file__).parents[2] / "scenarios" / "unga-2019" / "votes.csv"


def _named(place: int) -> str:
    return "yes" if place > BAND else "no" if place < -BAND else "abstain"


def test_rows_that_an_author_inferred_come_true_as_often_as_they_say() -> None:
    with VOTES.open(encoding="utf-8") as file:
        told = (line for line in file if not line.startswith("#"))
        cast = {row["state"]: row["2019"] for row in csv.DictReader(told)}
    by_tenth: dict[int, list[tuple[int, bool]]] = defaultdict(list)
    for seat, held in dossier_of(load("unga-2019")).positions.items():
        row = held["launch"]
        if row.basis == "inferred" and cast.get(seat) in ("yes", "no", "abstain"):
            by_tenth[row.confidence // 1000].append(
                (row.confidence, _named(row.place) == cast[seat])
            )
    for tenth, rows in sorted(by_tenth.items()):
        print(tenth * 10, len(rows), sum(true for _, true in rows))
    every = [row for rows in by_tenth.values() for row in rows]
    expected, came = sum(sure for sure, _ in every) / 10000, sum(true for _, true in every)
    print(len(every), came, expected)
    assert len(every) > 100
    assert came == pytest.approx(expected, abs=0.1 * len(every))
    for rows in by_tenth.values():
        if len(rows) >= 25:
            forecast = sum(sure for sure, _ in rows) / 10000
            assert sum(true for _, true in rows) == pytest.approx(
                forecast, abs=0.15 * len(rows)
            )
