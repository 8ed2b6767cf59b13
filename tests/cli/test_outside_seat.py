"""The protocol for programs: the example plays a seat to the end of the day."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs/examples/outside_seat.py"
PROTOCOL = ROOT / "docs/protocol.md"


def environment(home: Path) -> dict[str, str]:
    """Saved games go to a folder of the test; the program is the one in this tree."""
    return {**os.environ, "NEMCON_HOME": str(home), "PYTHONPATH": str(ROOT)}


def played(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """What comes of the example, run as a program."""
    return subprocess.run(
        [sys.executable, str(EXAMPLE), *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(home),
        timeout=120,
        check=False,
    )


def test_the_example_plays_a_seat_to_the_end(tmp_path: Path) -> None:
    done = played(tmp_path, "cybercrime-2024", "MEX", "7")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() in {"consensus", "vote", "rejected", "suspended"}


def test_the_example_ends_with_a_reason_where_there_is_no_such_seat(tmp_path: Path) -> None:
    done = played(tmp_path, "first-steps", "XXX", "5")
    assert (done.returncode, done.stdout) == (1, "")
    assert "nobody sits at `XXX`" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_comes_is_what_the_protocol_says(tmp_path: Path) -> None:
    typed = "vote maybe\nvote yes\nstatus\namend 6.2 soft\n" + "wait\n" * 400
    done = subprocess.run(
        [sys.executable, "-m", "game", "play", "cybercrime-2024", "--as", "MEX",
         "--seed", "7", "--json"],
        input=typed, capture_output=True, text=True, encoding="utf-8",
        env=environment(tmp_path), timeout=120, check=False,
    )  # fmt: skip
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    names = {line["event"] for line in lines}
    assert {"seated", "waiting", "refusal", "unreadable", "shown", "closed"} <= names
    documented = set(re.findall(r"`([a-z-]+)`", PROTOCOL.read_text("utf-8")))
    assert {line["need"] for line in lines if line["event"] == "waiting"} <= documented
    by_name = {line["event"]: set(line) for line in lines}
    assert {"refusal", "rule", "reason", "instead"} <= by_name["refusal"]
    assert {"reason", "hint"} <= by_name["unreadable"]
    assert {"outcome", "result", "minute", "text"} <= by_name["closed"]
    assert {"yes", "no", "abstain", "base", "needed", "result"} <= by_name["decided"]
    assert {"id", "operations"} <= by_name["tabled"]
