"""Small worlds of States on a line, whose roll calls are written as tables."""

from __future__ import annotations

from pathlib import Path
from random import Random

from game.rehearsal.backtest.tables import Tables, read_tables

STATES = tuple(f"S{n:02}" for n in range(24))
"""States from one end of the line to the other."""
TOPICS = ("harbours", "rivers", "mountains", "deserts", "islands")


def world(folder: Path, days: int = 40, seed: int = 1) -> tuple[Path, Path]:
    """Two tables: two roll calls a day on recurring topics, voted on by place on the line."""
    draw = Random(seed).random  # noqa: S311  # a fixed world, nothing secret
    calls = ["rcid,session,date,resolution,amend,para,hr,short,descr"]
    votes = [",".join(("rcid", *STATES))]
    for number in range(2 * days):
        topic = TOPICS[number % len(TOPICS)]
        day = f"20{number // 24:02}-{number // 2 % 12 + 1:02}-10"
        kind = "1,0" if number % 7 == 3 else "0,0"
        calls.append(f"{number},1,{day},R/{number},{kind},0,{topic.upper()},Law of {topic}")
        turn = -1 if topic in TOPICS[:2] else 1
        cells = [str(_ballot(turn, n, draw())) for n in range(len(STATES))]
        votes.append(",".join((str(number), *cells)))
    return _written(folder, calls, votes)


def _ballot(turn: int, place: int, drawn: float) -> int:
    if drawn > 0.95:
        return 8
    where = turn * (place - 11.5) / 11.5 + (drawn - 0.5) / 3
    return 1 if where > -0.2 else 2 if where > -0.6 else 3


def _written(folder: Path, calls: list[str], votes: list[str]) -> tuple[Path, Path]:
    (folder / "calls.csv").write_text("\n".join(calls) + "\n", "utf-8")
    (folder / "votes.csv").write_text("\n".join(votes) + "\n", "utf-8")
    return folder / "calls.csv", folder / "votes.csv"


def tables(folder: Path, days: int = 40) -> Tables:
    """The same, read."""
    calls, votes = world(folder, days)
    return read_tables([calls], [votes])
