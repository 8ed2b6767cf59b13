"""A game that is killed at any moment has kept every event that it had shown.

``NEMCON_KILLS=200`` runs two hundred kills; the suite runs twenty.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from game.journal import Journal, read
from game.rules.log.events import Closed, Event
from game.sitting.views import log_for

TAGS = frozenset(event.__struct_config__.tag for event in get_args(Event))
OWN = frozenset({"seat", "target", "choice", "id", "words", "offer", "motion", "about"})
"""Fields that are printed as they are kept."""
KILLS = int(os.environ.get("NEMCON_KILLS", "20"))


def playing(home: Path, *options: str) -> subprocess.Popen[str]:
    """A game in a process of its own, driven by pipes."""
    return subprocess.Popen(
        [sys.executable, "-m", "game", "play", *options, "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "NEMCON_HOME": str(home)},
    )


def feed(process: subprocess.Popen[str]) -> None:
    """Type ahead: let the room go on, voting no whenever a vote is open."""
    assert process.stdin is not None
    with suppress(BrokenPipeError):
        process.stdin.write("vote no\nwait\n" * 2000)
        process.stdin.flush()


def kill(process: subprocess.Popen[str]) -> list[str]:
    """Kill a game; the lines that it had printed."""
    process.kill()
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(BrokenPipeError):
        process.stdin.close()
    with process.stdout as out:
        shown = list(out)
    process.wait()
    return shown


@pytest.mark.parametrize("number", range(KILLS))
def test_what_was_shown_is_in_the_file_after_a_kill(number: int, tmp_path: Path) -> None:
    process = playing(tmp_path, "cybercrime-2024", "--as", "MEX", "--seed", str(number))
    feed(process)
    time.sleep(random.Random(number).uniform(0.3, 2.0))  # noqa: S311 - any moment will do
    # A line that the kill has cut was not shown.
    rows = [json.loads(line) for line in kill(process) if line.endswith("\n")]
    shown = [row for row in rows if row["event"] in TAGS]
    files = list(tmp_path.rglob("*.nemcon"))
    if not files:
        assert shown == []
        return
    told = log_for(read(files[0]).entries, "MEX")
    assert max((row["seq"] for row in rows), default=0) <= len(told)
    for row in shown:
        entry = told[row["seq"] - 1]
        kept = msgspec.to_builtins(entry.event)
        assert (kept["event"], entry.minute) == (row["event"], row["minute"]), row
        assert all(row[name] == held for name, held in kept.items() if name in OWN & {*row})
    with Journal.open(files[0]) as journal:
        assert [e.seq for e in journal.entries] == list(range(1, len(journal.entries) + 1))
    _goes_on(tmp_path, files[0])


def _goes_on(home: Path, path: Path) -> None:
    before = read(path).entries
    process = playing(home, str(path))
    out, _ = process.communicate("vote no\nwait\n" * 3, timeout=60)
    assert process.returncode == 0
    assert out
    over = before and isinstance(before[-1].event, Closed)
    assert over or len(read(path).entries) > len(before)
