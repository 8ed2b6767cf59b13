"""Spoilt files of every kind: no traceback, two seconds and 300 MB at most, by the system."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = 60
LONG_FILES = 8

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/statm").exists(), reason="the bounds are those of Linux"
)


def read(kind: str, count: int) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "tests.scenario.bounded", kind, "1", str(count)]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("kind", "files"),
    [
        ("scenario", FILES),
        ("rulebook", FILES),
        ("rows", FILES),
        ("rollcall", FILES),
        ("text", FILES),
        ("long", LONG_FILES),
    ],
)
def test_spoilt_files_are_read_within_bounds(kind: str, files: int) -> None:
    told = read(kind, files)
    last = told.stdout.split()[-1:]
    assert told.returncode == 0, f"seed {last}: {told.returncode}\n{told.stderr[-3000:]}"
    assert last == [str(files)]


def test_the_bound_on_memory_holds() -> None:
    told = read("greedy", 1)
    assert told.returncode == 1
    assert "MemoryError" in told.stderr


def test_the_bound_on_time_holds() -> None:
    assert read("endless", 1).returncode == -signal.SIGVTALRM
