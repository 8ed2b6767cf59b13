"""A process killed at any moment loses nothing that it said was kept."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from random import Random

import pytest

from game.journal import Journal, read
from tests.journal.sample import ballots

KILLS = int(os.environ.get("NEMCON_KILLS", "20"))
"""How many kills; 200 before a release."""
WRITER = Path(__file__).parent / "writer.py"


@pytest.mark.parametrize(("group", "seconds"), [(1, 0.12), (193, 0.02)])
def test_what_was_acknowledged_is_there_after_a_kill(
    tmp_path: Path, group: int, seconds: float
) -> None:
    path = tmp_path / "a.nemcon"
    moments = Random(group)  # noqa: S311 - a sample, no secret
    acknowledged = 0
    for _ in range(KILLS // 2):
        command = [sys.executable, str(WRITER), str(path), "10000000", str(group)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"open\n"
            threading.Timer(moments.uniform(0, seconds), writer.kill).start()
            told = writer.stdout.read()
        whole = told[: told.rfind(b"\n") + 1].split()
        acknowledged = int(whole[-1]) if whole else acknowledged
        reading = read(path)
        assert reading.failure is None
        assert acknowledged <= len(reading.entries)
        with Journal.open(path) as journal:
            acknowledged = len(journal.entries)
            assert ballots(acknowledged) == list(journal.entries)
    assert acknowledged > 0
