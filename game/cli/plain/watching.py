"""Watching a scenario without a screen: its faults, a line each, at every save."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from game.cli.lines import one_line
from game.scenario.diagnostics import Problem, ScenarioUnusable
from game.scenario.findings.render import render, summary
from game.scenario.load import examine
from game.scenario.missing import MAIN
from game.scenario.watching import PAUSE, state_of

_LOOKS_AWAY = 4
"""After so many looks it is said that the file is not there; an editor needs less."""


def follow(folder: Path, *, once: bool = False) -> bool:
    """Report at each save, until Ctrl-C; whether there were errors at the last look."""
    pause = threading.Event()
    last, away, name = None, 0, one_line(folder.resolve().name)
    while True:
        state = state_of(folder)
        if state != last:
            problems = _problems(folder, once=once)
            away = away + 1 if problems is None else 0
            if away == _LOOKS_AWAY:
                print(f"{name}: {MAIN} is not there; waiting for it", flush=True)
                last = None  # what comes back is told of, changed or not
            if problems is not None:
                last = state
                print(render(problems, "line"), end="")
                print(f"{name}: {summary(problems)}", flush=True)
            if once:
                return any(p.severity == "error" for p in problems or ())
        pause.wait(PAUSE)


def _problems(folder: Path, *, once: bool) -> Sequence[Problem] | None:
    """What is wrong; ``None`` where an editor that saves has taken the file away for a moment.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable` where nobody waits for it.
    """
    try:
        return examine(str(folder)).problems
    except ScenarioUnusable:
        if once:
            raise
        return None
