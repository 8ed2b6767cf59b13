"""A game that is killed at any moment has kept every event that it had shown.

``NEMCON_KILLS=200`` runs two hundred kills; the suite runs twenty.
"""

from __future__ import annotations

import io
import json
import os
import random
import subprocess
import sys
import time
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from game.cli.main import main
from game.journal import Journal, read
from game.rules.log.events import Closed, Event
from game.sitting.views import log_for

TAGS = frozenset(event.__struct_config__.tag for event in get_args(Event))
OWN = frozenset({"seat", "target", "choice", "id", "words", "offer", "motion", "about"})
"""Fields that are printed as they are kept."""
KILLS = int(os.environ.get("NEMCON_KILLS", "20"))
LINES = 600
"""Most kills come after so many lines at the latest, when roll calls have begun."""
AT_THE_START = 5
"""One kill in so many comes by the clock, while the program starts or begins the game."""


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


def killed_at(number: int, process: subprocess.Popen[str]) -> list[str]:
    """Kill a game at a moment that a number stands for; the lines that it had printed.

    It is read until then: a game that nobody reads stands still once the pipe is full, and
    how far it gets in a second depends on the machine.
    """
    moment = random.Random(number)  # noqa: S311 - any moment will do
    assert process.stdin is not None
    assert process.stdout is not None
    with process.stdout as out:
        if number % AT_THE_START:
            shown = list(islice(out, moment.randrange(LINES)))
            time.sleep(moment.uniform(0, 0.01))
        else:
            shown = []
            time.sleep(moment.uniform(0.1, 0.5))
        process.kill()
        with suppress(BrokenPipeError):
            process.stdin.close()
        shown += out
    process.wait()
    return shown


@pytest.mark.parametrize("number", range(KILLS))
def test_what_was_shown_is_in_the_file_after_a_kill(
    number: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    process = playing(tmp_path, "cybercrime-2024", "--as", "MEX", "--seed", str(number))
    feed(process)
    lines = killed_at(number, process)
    # A line that the kill has cut was not shown.
    rows = [json.loads(line) for line in lines if line.endswith("\n")]
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
    before = read(files[0]).entries
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    monkeypatch.setattr("sys.stdin", io.StringIO("vote no\nwait\n" * 3))
    assert main(["play", str(files[0]), "--json"]) == 0
    assert capsys.readouterr().out
    over = before and isinstance(before[-1].event, Closed)
    assert over or len(read(files[0]).entries) > len(before)
