"""How fast the program starts, beside a bare interpreter and a bare Textual app.

Run ``python -m tests.bench.bench_cli [RUNS]``.  Prints JSON and exits with 1 where a goal
is missed.  Wall milliseconds, medians; the bare programs run in turn with ours, so that a
busy machine slows both.  A screen counts as painted when its first words stand there and
as settled when nothing has been drawn for a quarter of a second.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.terminal import ROOT, Terminal

GOALS = {"help_ms": 150, "home_ratio": 1.3, "chamber_ratio": 1.3, "chamber_ms": 600}
"""The most that each figure may be."""
STILL = 0.25

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("ready")
Bare().run()
"""
TABLE = """
from textual.app import App
from textual.widgets import DataTable
class Table(App):
    def compose(self):
        yield DataTable()
    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("seat", "name", "stand", "vote", "why")
        table.add_rows([(str(n), f"Member {n}", "ready", "yes", "none") for n in range(193)])
Table().run()
"""


def ran(*words: str) -> float:
    """How long a command takes, in milliseconds."""
    start = perf_counter()
    subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, check=True)
    return (perf_counter() - start) * 1000


def shown(words: Sequence[str], sign: str, home: str, *, settled: bool) -> float:
    """How long until ``sign`` stands on the screen, or until it is still, in ms."""
    with Terminal(
        sys.executable, *words, columns=120, rows=40, environment={"NEMCON_HOME": home}
    ) as terminal:
        last = perf_counter()
        while sign not in terminal.text:
            if terminal.read(0.01):
                last = perf_counter()
        while settled and terminal.read(STILL):
            last = perf_counter()
        return (last - terminal.started) * 1000


def measured(runs: int) -> dict[str, float]:
    """Every figure."""
    with tempfile.TemporaryDirectory() as home:
        # The guide is shown once and covers the chamber.
        (Path(home) / "settings.json").write_text('{"guided":true}', "utf-8")
        times: dict[str, list[float]] = {}
        chamber = ["-m", "game", "play", "cybercrime-2024", "--as", "MEX", "--seed", "1"]
        for _ in range(runs):
            for name, taken in (
                ("python_ms", ran("-c", "pass")),
                ("help_ms", ran("-m", "game", "--help")),
                ("bare_ms", shown(["-c", BARE], "ready", home, settled=False)),
                ("home_ms", shown(["-m", "game"], "nemcon", home, settled=False)),
                ("table_ms", shown(["-c", TABLE], "ready", home, settled=True)),
                ("chamber_ms", shown(chamber, "Wait", home, settled=True)),
            ):
                times.setdefault(name, []).append(taken)
    found = {name: median(taken) for name, taken in times.items()}
    found["home_ratio"] = found["home_ms"] / found["bare_ms"]
    found["chamber_ratio"] = found["chamber_ms"] / found["table_ms"]
    return found


def main() -> int:
    """Measure and report; 1 where a goal is missed."""
    found = measured(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
    missed = [goal for goal, most in GOALS.items() if found[goal] > most]
    print(json.dumps({k: round(v, 2) for k, v in found.items()} | {"missed": missed}))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
