"""Watching a scenario without a screen: its faults, a line each, at every save."""

from __future__ import annotations

import threading
from pathlib import Path

from game.cli.lines import one_line
from game.scenario.findings.render import render, summary
from game.scenario.load import examine
from game.scenario.watching import PAUSE, state_of


def follow(folder: Path, *, once: bool = False) -> bool:
    """Report at each save, until Ctrl-C; whether there were errors at the last look."""
    pause = threading.Event()
    last = None
    while True:
        state = state_of(folder)
        if state != last:
            last = state
            problems = examine(str(folder)).problems
            print(render(problems, "line"), end="")
            print(f"{one_line(folder.resolve().name)}: {summary(problems)}", flush=True)
            if once:
                return any(p.severity == "error" for p in problems)
        pause.wait(PAUSE)
