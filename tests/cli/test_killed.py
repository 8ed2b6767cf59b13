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

import pytest

from game.journal import Journal, read
from game.sitting.views import log_for

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
    shown = [seq for line in kill(process) if (seq := _seq(line)) is not None]
    files = list(tmp_path.rglob("*.nemcon"))
    if not files:
        assert shown == []
        return
    told = log_for(read(files[0]).entries, "MEX")
    assert set(shown) <= set(range(len(told) + 1))
    with Journal.open(files[0]) as journal:
        assert len(journal.entries) >= max(shown, default=0)
    _goes_on(tmp_path, files[0])


def _seq(line: str) -> int | None:
    """The number of the event on a whole line; a line cut by the kill was not shown."""
    if not line.endswith("\n"):
        return None
    seq = json.loads(line).get("seq")
    return seq if isinstance(seq, int) else None


def _goes_on(home: Path, path: Path) -> None:
    before = len(read(path).entries)
    process = playing(home, str(path))
    out, _ = process.communicate("vote no\nwait\n" * 20, timeout=60)
    assert process.returncode == 0
    assert out
    assert len(read(path).entries) >= before
