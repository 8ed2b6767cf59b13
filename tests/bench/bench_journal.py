"""How fast the journal is, beside the bare disk in the same minute.

Run ``python -m tests.bench.bench_journal [FOLDER]``; FOLDER is where the files go, so that a
real disk can be measured.  Prints JSON and exits with 1 where a goal is missed.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from game.journal import Header, Journal, Scan, disk, lines, read, saves
from game.rules.events import BallotCast, Entry, Spoke, StageOpened

HEADER = Header(
    scenario="bench",
    title="Bench",
    digest="",
    seed=1,
    files={"scenario.yaml": "  - a line of a scenario as people write them\n" * 8000},
)
WORDS = "The delegation thanks the Chair and supports the paragraph as it stands."
GOALS = {
    "append_ratio": (1.5, "most"),
    "group_193_per_s": (100_000, "least"),
    "read_per_s": (60_000, "least"),
    "glance_ms": (20, "most"),
}


def _events(count: int) -> list[Entry]:
    def event(seq: int) -> BallotCast | Spoke | StageOpened:
        if seq == 1:
            return StageOpened("chair", "action")
        return Spoke("MEX", "general", words=WORDS) if seq % 3 else BallotCast("MEX", "yes")

    return [Entry(seq, 900 + seq // 60, event(seq)) for seq in range(1, count + 1)]


def _seconds(work: Callable[[], object], times: int = 3) -> float:
    best = float("inf")
    for _ in range(times):
        start = perf_counter()
        work()
        best = min(best, perf_counter() - start)
    return best


def _appending(folder: Path, events: list[Entry]) -> tuple[float, float]:
    """Median seconds of one append, and of a bare write and sync of the same bytes."""
    ours: list[float] = []
    bare: list[float] = []
    fd = os.open(folder / "bare", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    with Journal.create(folder / "one.nemcon", HEADER) as journal:
        for entry in events:
            line = lines.chain(lines.START, [lines.entry_content(entry)])[0]
            start = perf_counter()
            journal.append([entry])
            between = perf_counter()
            os.write(fd, line)
            disk.sync(fd)
            ours.append(between - start)
            bare.append(perf_counter() - between)
    os.close(fd)
    return median(ours), median(bare)


def _groups(path: Path, events: list[Entry]) -> float:
    """Seconds for all events, 193 an append."""
    start = perf_counter()
    with Journal.create(path, HEADER) as journal:
        for at in range(0, len(events), 193):
            journal.append(events[at : at + 193])
    return perf_counter() - start


def _scan(path: Path) -> None:
    with Scan(path) as scan:
        for _ in scan:
            pass


def main(folder: Path) -> int:
    """Measure in ``folder``, print, and say whether every goal is met."""
    events = _events(60_000)
    one, bare = _appending(folder, events[:2000])
    path = folder / "many.nemcon"
    grouped = _groups(path, events)
    day = folder / "day.nemcon"
    Journal.create(day, HEADER, events[:3000]).close()
    figures = {
        "append_us": round(one * 1e6, 1),
        "bare_us": round(bare * 1e6, 1),
        "append_ratio": round(one / bare, 3),
        "group_193_per_s": round(len(events) / grouped),
        "read_per_s": round(len(events) / _seconds(lambda: read(path))),
        "scan_per_s": round(len(events) / _seconds(lambda: _scan(path))),
        "glance_ms": round(_seconds(lambda: saves.saved(day)) * 1e3, 2),
        "bytes_per_event": round(path.stat().st_size / len(events)),
    }
    missed = [
        name
        for name, (goal, way) in GOALS.items()
        if (figures[name] > goal if way == "most" else figures[name] < goal)
    ]
    print(json.dumps(figures | {"missed": missed}, indent=1))
    return 1 if missed else 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        with TemporaryDirectory(dir=sys.argv[1]) as place:
            sys.exit(main(Path(place)))
    with TemporaryDirectory() as place:
        sys.exit(main(Path(place)))
