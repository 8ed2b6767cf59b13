"""How fast the journal is, beside the bare disk in the same minute, and how fast a sitting
is replayed through the law.

Run ``python -m tests.bench.bench_journal [FOLDER]``; FOLDER is where the files go, so that a
real disk can be measured.  Prints JSON and exits with 1 where a goal is missed.  Appending
is measured by the clock, for the disk is most of it; all else in CPU seconds.

``append_ratio``    one event with its sync, against a bare write and sync of the same bytes
``group_193_per_s`` events a second, 193 an append, each append synced
``group_193_ratio`` the same against a bare write and sync of the same bytes; no goal, for
                    where a sync takes a quarter of a millisecond the lines cost more than it
``read_per_s``      events read, checked and decoded
``day_per_s``       events of a played day of 193 delegations, read, checked and folded by the
                    law; its header, with the whole scenario, is read each time
``long_per_s``      the same for three hundred roll calls in one file
``seek_ms``         the slowest of 200 jumps anywhere in the long one, frame and meeting
``open_ms``         opening the day in the replay: reading, folding, tagging every moment
``held_per_byte``   memory that the replay holds, in bytes for each byte of the file
``held_growth``     the same for six hundred roll calls against three hundred: what is held
                    grows as the file does, and not faster
``beyond``          what is held without the file and what one meeting remembers, in bytes an
                    event: below 0, the replay of any length holds less than the file has
"""

from __future__ import annotations

import gc
import json
import os
import sys
import tracemalloc
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import msgspec

from game.journal import Header, Journal, Scan, disk, lines, read, saves
from game.reports.reel import LogReel
from game.rules.evolve import evolve
from game.rules.log.events import (
    BallotCast,
    Decided,
    Entry,
    Event,
    QuestionPut,
    Spoke,
    StageOpened,
)
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import opening
from game.rules.replay import fold
from game.scenario.attached import texts
from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.turns import Turns

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
    "day_per_s": (60_000, "least"),
    "long_per_s": (60_000, "least"),
    "seek_ms": (50, "most"),
    "glance_ms": (20, "most"),
    "held_growth": (1.1, "most"),
    "beyond_day": (0, "most"),
    "beyond_long": (0, "most"),
}


def _events(count: int) -> list[Entry]:
    def event(seq: int) -> BallotCast | Spoke | StageOpened:
        if seq == 1:
            return StageOpened("chair", "action")
        return Spoke("MEX", "general", words=WORDS) if seq % 3 else BallotCast("MEX", "yes")

    return [Entry(seq, 900 + seq // 60, event(seq)) for seq in range(1, count + 1)]


def _seconds(work: Callable[[], object], times: int = 5) -> float:
    """CPU seconds of the best of some rounds; what others do beside does not count."""
    best = float("inf")
    for _ in range(times):
        gc.collect()
        start = process_time()
        work()
        best = min(best, process_time() - start)
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


def _groups(path: Path, events: list[Entry]) -> tuple[float, float, float]:
    """Seconds for all events, 193 an append; CPU seconds of that; and the median append
    against the median of a bare write and sync of the same bytes, group by group."""
    groups = [events[at : at + 193] for at in range(0, len(events), 193)]
    blocks = [lines.chain(lines.START, map(lines.entry_content, g))[0] for g in groups]
    ours: list[float] = []
    bare: list[float] = []
    cpu = process_time()
    fd = os.open(path.with_suffix(".bare"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    with Journal.create(path, HEADER) as journal:
        for group, block in zip(groups, blocks, strict=True):
            start = perf_counter()
            journal.append(group)
            between = perf_counter()
            os.write(fd, block)
            disk.sync(fd)
            ours.append(between - start)
            bare.append(perf_counter() - between)
    os.close(fd)
    return sum(ours), process_time() - cpu, median(ours) / median(bare)


def _scan(path: Path) -> None:
    with Scan(path) as scan:
        for _ in scan:
            pass


def _played(path: Path) -> tuple[Setup, int]:
    """Keep a whole computer-played day in a file; what it started from, and its events."""
    scenario = load("cybercrime-2024")
    header = msgspec.structs.replace(
        HEADER, scenario=scenario.id, files=texts(Path(scenario.folder))
    )
    table = laid(scenario, 7)
    turns = Turns(table)
    while not isinstance(turns.step()[-1], Waiting):
        pass
    Journal.create(path, header, table.log).close()
    return table.setup, len(table.log)


def _roll_calls(setup: Setup, path: Path, many: int) -> int:
    """Keep a long meeting in a file: a roll call after another; how many events."""
    meeting = opening(setup)
    entries: list[Entry] = []
    for number in range(many):
        events: tuple[Event, ...] = (
            QuestionPut("chair", f"V{number}", "whole", "roll-call", "substance"),
            *(BallotCast(s, "yes") for s in setup.roll),
            Decided("chair", f"V{number}"),
        )
        for event in events:
            meeting = evolve(meeting, event)
            entries.append(Entry(meeting.seq, meeting.chamber.minute, event))
    Journal.create(path, HEADER, entries).close()
    return len(entries)


def _slowest_jump(reel: LogReel) -> float:
    """Milliseconds of the slowest of many jumps, each to a place not yet looked at."""
    slowest = 0.0
    for number in range(200):
        at = (number * 7919 + 31) % len(reel)
        start = process_time()
        reel.frame(at)
        reel.meeting(at)
        slowest = max(slowest, process_time() - start)
    return slowest * 1e3


def _held_by(make: Callable[[], object]) -> int:
    """Bytes that stay allocated while what is made is alive."""
    gc.collect()
    tracemalloc.start()
    made = make()
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del made
    return held


def _memory(path: Path, setup: Setup, name: str) -> dict[str, float]:
    """What a replay holds, by byte of its file and by event."""

    def gone_through() -> LogReel:
        reel = LogReel(setup, read(path).entries)
        for at in range(0, len(reel), 40):
            reel.frame(at)
        return reel

    size, many = path.stat().st_size, len(read(path).entries)
    held = _held_by(gone_through)
    meeting = _held_by(lambda: fold(setup, read(path).entries))
    return {
        f"held_per_byte_{name}": round(held / size, 2),
        f"beyond_{name}": round((held - size - meeting) / many, 1),
    }


def _replaying(folder: Path) -> dict[str, float]:
    """Figures of replaying, whole games and not the journal alone."""
    day, long = folder / "game.nemcon", folder / "long.nemcon"
    setup, many = _played(day)
    calls = _roll_calls(setup, long, 300)
    longer = folder / "longer.nemcon"
    _roll_calls(setup, longer, 600)
    reel = LogReel(setup, read(long).entries)

    def replayed(path: Path) -> float:
        return _seconds(lambda: fold(setup, read(path).entries), 5)

    held = _memory(long, setup, "long")
    twice = _memory(longer, setup, "longer")
    return {
        "day_events": many,
        "day_per_s": round(many / replayed(day)),
        "long_events": calls,
        "long_per_s": round(calls / replayed(long)),
        "seek_ms": round(_slowest_jump(reel), 2),
        "open_ms": round(_seconds(lambda: LogReel(setup, read(day).entries)) * 1e3, 1),
        **_memory(day, setup, "day"),
        **held,
        "held_growth": round(twice["held_per_byte_longer"] / held["held_per_byte_long"], 2),
    }


def missed_in(figures: Mapping[str, float]) -> list[str]:
    """Names of the goals that figures miss."""
    return [
        name
        for name, (goal, way) in GOALS.items()
        if (figures[name] > goal if way == "most" else figures[name] < goal)
    ]


def main(folder: Path) -> int:
    """Measure in ``folder``, print, and say whether every goal is met."""
    events = _events(60_000)
    one, bare = _appending(folder, events[:2000])
    path = folder / "many.nemcon"
    grouped, cpu, group_ratio = _groups(path, events)
    day = folder / "day.nemcon"
    Journal.create(day, HEADER, events[:3000]).close()
    figures = {
        "append_us": round(one * 1e6, 1),
        "bare_us": round(bare * 1e6, 1),
        "append_ratio": round(one / bare, 3),
        "group_193_per_s": round(len(events) / grouped),
        "group_193_per_cpu_s": round(len(events) / cpu),
        "group_193_ratio": round(group_ratio, 2),
        "read_per_s": round(len(events) / _seconds(lambda: read(path))),
        "scan_per_s": round(len(events) / _seconds(lambda: _scan(path))),
        "glance_ms": round(_seconds(lambda: saves.saved(day)) * 1e3, 2),
        "bytes_per_event": round(path.stat().st_size / len(events)),
        **_replaying(folder),
    }
    missed = missed_in(figures)
    print(json.dumps(figures | {"missed": missed}, indent=1))
    return 1 if missed else 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        with TemporaryDirectory(dir=sys.argv[1]) as place:
            sys.exit(main(Path(place)))
    with TemporaryDirectory() as place:
        sys.exit(main(Path(place)))
