"""Make ``game/scenario/world/likeness.csv``: how alike Members vote, in a few numbers each.

Usage::

    python tools/make_likeness.py --rollcalls rollcalls.csv.gz --votes votes.csv.gz \
        --states game/scenario/world/states.csv > game/scenario/world/likeness.csv

The covariance of two Members is that of the back-test (``game.rehearsal.backtest.memory``)
over all roll calls of the tables, with a longer memory: a roll call counts a half after
about 350 more.  Its largest eigenvectors, scaled by the roots of their eigenvalues, make
one row of numbers a Member; the product of two rows is their covariance, in ten-thousandths
of the variance of an ordinary Member.
"""

from __future__ import annotations

import argparse
import csv
import sys
from math import sqrt
from pathlib import Path

from game.rehearsal.backtest.memory import Memory
from game.rehearsal.backtest.tables import Tables, read_tables

FADING = 0.998
"""What a roll call counts compared with the one after it."""
FACTORS = 12
ROUNDS = 200
"""Rounds of orthogonal iteration; the vectors stand still long before."""

Matrix = list[list[float]]


def covariances(tables: Tables, codes: list[str]) -> Matrix:
    """Covariance of each two Members; 1 is the variance of an ordinary one."""
    memory = Memory(len(tables.states), FADING)
    for roll_call in tables.roll_calls:
        memory.add(roll_call)
    places = [tables.states.index(code) for code in codes]
    spread = memory.covariances(0.0, [], [], places)
    return [[value - 1 for value in row] for row in spread.rows(places, places)]


def factors(matrix: Matrix) -> Matrix:
    """By row: the leading eigenvectors, times the roots of their eigenvalues."""
    size = len(matrix)
    vectors = [
        [1.0 if (i * 7 + k) % (k + 3) else -1.0 for i in range(size)]
        for k in range(FACTORS)
    ]
    for _ in range(ROUNDS):
        vectors = orthogonal([times(matrix, v) for v in vectors])
    values = [dot(v, times(matrix, v)) for v in vectors]
    scaled = [
        [sqrt(max(0.0, value)) * x for x in v]
        for value, v in zip(values, vectors, strict=True)
    ]
    return [list(row) for row in zip(*scaled, strict=True)]


def times(matrix: Matrix, vector: list[float]) -> list[float]:
    """A matrix times a vector."""
    return [dot(row, vector) for row in matrix]


def dot(one: list[float], other: list[float]) -> float:
    """The sum of products."""
    return sum(a * b for a, b in zip(one, other, strict=True))


def orthogonal(vectors: Matrix) -> Matrix:
    """The same space spanned by vectors of length one at right angles (Gram-Schmidt)."""
    found: Matrix = []
    for vector in vectors:
        left = vector
        for other in found:
            along = dot(left, other)
            left = [a - along * b for a, b in zip(left, other, strict=True)]
        length = sqrt(dot(left, left)) or 1.0
        found.append([a / length for a in left])
    return found


HEADER = """\
# How alike Members of the United Nations vote: the product of two rows of f1 to f12 is the
# covariance of two Members, in ten-thousandths of an ordinary Member's variance; own is what
# a Member's variance has besides.  Made by tools/make_likeness.py from roll calls {} to {};
# sources, licences and known faults: SOURCES.md beside this.
"""


def main() -> None:
    """Write the table to standard output."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rollcalls", type=Path, required=True)
    parser.add_argument("--votes", type=Path, required=True)
    parser.add_argument("--states", type=Path, required=True)
    parser.add_argument("--until", default="9999")
    chosen = parser.parse_args()
    tables = read_tables([chosen.rollcalls], [chosen.votes])
    kept = tuple(r for r in tables.roll_calls if r.day <= chosen.until)
    with chosen.states.open(encoding="utf-8") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        codes = [row["iso3"] for row in rows]
    matrix = covariances(Tables(tables.states, kept), codes)
    sys.stdout.write(HEADER.format(kept[0].day[:4], kept[-1].day[:4]))
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["iso3", *(f"f{k + 1}" for k in range(FACTORS)), "own"])
    for place, (code, row) in enumerate(zip(codes, factors(matrix), strict=True)):
        whole = [round(100 * x) for x in row]
        rest = round(10000 * matrix[place][place]) - sum(x * x for x in whole)
        out.writerow([code, *whole, max(0, rest)])


if __name__ == "__main__":
    main()
