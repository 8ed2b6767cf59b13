"""How fast the program starts and answers, beside a bare interpreter and bare Textual apps.

Run ``python -m tests.bench.bench_cli [RUNS]``.  Prints JSON and exits with 1 where a goal
is missed.  Medians; the bare programs run in turn with ours, so that a busy machine slows
both: there the ratios say more than the milliseconds.  ``_ms`` is wall time, ``_cpu_ms``
what the process itself computed until then.  A screen counts as painted when its first
words stand there and as settled when nothing has been drawn for a quarter of a second; a
key is settled when the last byte that it caused has come.

Everything runs from byte code, as it does where it was installed, or after its first run;
where ``PYTHONDONTWRITEBYTECODE`` is set our modules would otherwise be compiled at each
start and Textual's not.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from tests.terminal import ROOT, Terminal

GOALS = {
    "help_ms": 150,
    "home_ratio": 1.3,
    "chamber_ratio": 1.3,
    "chamber_ms": 600,
    "key_ms": 20,
    "key_p95_ms": 40,
    "key_most_bytes": 8 * 1024,
    "idle_bytes": 0,
    "chamber_mb": 80,
    "auto_day_ms": 1000,
}
"""The most that each figure may be."""
STILL = 0.25
KEYS = 60
IDLE = 2.0
ARROWS = ("\x1b[C", "\x1b[D", "\x1b[B", "\x1b[A")

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
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
"""What lets byte code be kept; where, is added for each measurement."""
CHAMBER = ["-m", "game", "play", "cybercrime-2024", "--as", "MEX", "--seed", "1"]
AUTO = ["-m", "game", "play", "cybercrime-2024", "--auto", "--seed", "7"]
Figures = dict[str, float]


def ran(name: str, *words: str) -> Figures:
    """How long a command takes, in milliseconds, and what of it is computing."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = perf_counter()
    subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        capture_output=True,
        check=True,
        env=os.environ | COMPILED,
    )
    wall = (perf_counter() - start) * 1000
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {f"{name}_ms": wall, f"{name}_cpu_ms": cpu * 1000}


def opened(words: Sequence[str], home: str) -> Terminal:
    """A program in a terminal of 120 by 40."""
    return Terminal(
        sys.executable,
        *words,
        columns=120,
        rows=40,
        environment={"NEMCON_HOME": home, **COMPILED},
    )


def shown(
    name: str, words: Sequence[str], sign: str, home: str, *, settled: bool
) -> Figures:
    """How long until ``sign`` stands on the screen, or until it is still, in ms."""
    with opened(words, home) as terminal:
        last = _until(terminal, sign, settled=settled)
        wall = (last - terminal.started) * 1000
        return {f"{name}_ms": wall, f"{name}_cpu_ms": _computed(terminal)}


def _until(terminal: Terminal, sign: str, *, settled: bool) -> float:
    while sign not in terminal.text:
        terminal.read(0.01)
    while settled and terminal.read(STILL):
        pass
    return terminal.arrived


def _computed(terminal: Terminal) -> float:
    """User and system time of the program so far, in ms, to the kernel's tick."""
    stat = Path(f"/proc/{terminal.process.pid}/stat").read_text("ascii")
    fields = stat.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def keyed(home: str) -> Figures:
    """Keys on the settled chamber, what it writes while idle, and its memory."""
    with opened(CHAMBER, home) as terminal:
        _until(terminal, "Wait", settled=True)
        while terminal.read(1.0):
            pass
        before = terminal.received
        while terminal.read(IDLE):
            pass
        idle = terminal.received - before
        times, sizes = [], []
        for at in range(KEYS):
            wrote, start = terminal.received, perf_counter()
            terminal.press(ARROWS[at // 4 % 4])
            while terminal.read(0.08):
                pass
            times.append((max(start, terminal.arrived) - start) * 1000)
            sizes.append(terminal.received - wrote)
        status = Path(f"/proc/{terminal.process.pid}/status").read_text("ascii")
        held = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return {
        "key_ms": median(times),
        "key_p95_ms": quantiles(times, n=20)[-1],
        "key_bytes": median(sizes),
        "key_most_bytes": max(sizes),
        "idle_bytes": idle,
        "chamber_mb": int(held.split()[1]) / 1024,
    }


def measured(runs: int) -> Figures:
    """Every figure."""
    with tempfile.TemporaryDirectory() as home:
        # The guide is shown once and covers the chamber.
        (Path(home) / "settings.json").write_text('{"guided":true}', "utf-8")
        times: dict[str, list[float]] = {}
        COMPILED["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
        for at in range(runs + 1):
            for found in (
                ran("python", "-c", "pass"),
                ran("help", "-m", "game", "--help"),
                shown("bare", ["-c", BARE], "ready", home, settled=False),
                shown("home", ["-m", "game"], "nemcon", home, settled=False),
                shown("table", ["-c", TABLE], "ready", home, settled=True),
                shown("chamber", CHAMBER, "Wait", home, settled=True),
                ran("auto_day", *AUTO),
            ):
                for name, figure in found.items() if at else ():  # the first compiles
                    times.setdefault(name, []).append(figure)
        figures = {name: median(taken) for name, taken in times.items()} | keyed(home)
    for ours, theirs in (("home", "bare"), ("chamber", "table"), ("help", "python")):
        for unit in ("", "_cpu"):
            ratio = figures[f"{ours}{unit}_ms"] / figures[f"{theirs}{unit}_ms"]
            figures[f"{ours}{unit}_ratio"] = ratio
    return figures


def main() -> int:
    """Measure and report; 1 where a goal is missed."""
    found = measured(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
    missed = [goal for goal, most in GOALS.items() if found[goal] > most]
    print(json.dumps({k: round(v, 2) for k, v in found.items()} | {"missed": missed}))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
