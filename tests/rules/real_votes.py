"""The real roll calls of the General Assembly, as counts and ballots."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import msgspec

from game.rules.voting import Choice

FILE = Path(__file__).with_name("data") / "rollcalls.txt.gz"
CHOICES: dict[str, Choice] = {"y": "yes", "n": "no", "a": "abstain", ".": "absent"}


class RollCall(msgspec.Struct, frozen=True):
    """One real vote."""

    number: str
    session: int
    date: str
    resolution: str
    result: str
    """``adopted`` or ``rejected``; empty where history does not tell."""
    majority: str
    yes: int
    no: int
    abstain: int
    absent: int
    ballots: dict[str, Choice]


def roll_calls() -> Iterator[RollCall]:
    """Every roll call of the file."""
    with gzip.open(FILE, "rt", encoding="utf-8", newline="\n") as lines:
        states = next(lines).split()[1:]
        for line in lines:
            number, session, date, resolution, result, majority, *rest = line.rstrip(
                "\n"
            ).split("\t")
            yes, no, abstain, absent = (int(n) for n in rest[:4])
            ballots = {
                state: CHOICES[letter]
                for state, letter in zip(states, rest[4], strict=True)
                if letter in CHOICES
            }
            yield RollCall(
                number, int(session), date, resolution, result, majority,
                yes, no, abstain, absent, ballots,
            )  # fmt: skip
