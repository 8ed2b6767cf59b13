"""Ctrl-C in a long task: it ends at once, says so, and leaves no process behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.scenario.folders import RIVER

COMMAND = (sys.executable, "-m", "game", "playtest", str(RIVER), "--workers", "2", "--runs")


def _heed_ctrl_c() -> None:
    """As a terminal has it; a suite that runs behind the scenes may be set to ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(os.name == "nt", reason="terminals of Windows know no process groups")
@pytest.mark.parametrize("after", [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.1])
def test_no_moment_is_one_at_which_ctrl_c_hangs(after: float, tmp_path: Path) -> None:
    """While meetings are handed out and come back, the processes share locks: none may be
    held by who was interrupted."""
    process = subprocess.Popen(
        [*COMMAND, "100000"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "NEMCON_HOME": str(tmp_path)},
        start_new_session=True,
        preexec_fn=_heed_ctrl_c,  # noqa: PLW1509 - no other thread runs here
    )
    time.sleep(after)
    os.killpg(process.pid, signal.SIGINT)
    try:
        shown, said = process.communicate(timeout=60)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
    # before the program heeds it, Ctrl-C ends it as the system does
    assert process.returncode in (130, -signal.SIGINT)
    assert shown == b""
    assert b"Traceback" not in said or process.returncode == -signal.SIGINT


@pytest.mark.skipif(os.name == "nt", reason="terminals of Windows know no process groups")
@pytest.mark.parametrize("when", ["as the processes start", "among the meetings"])
def test_ctrl_c_ends_a_playtest_and_all_its_processes(when: str, tmp_path: Path) -> None:
    env = {**os.environ, "NEMCON_HOME": str(tmp_path)}
    process = subprocess.Popen(
        [*COMMAND, "400" if when == "among the meetings" else "100000"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=env,
        start_new_session=True,  # a group of its own, as a terminal gives it
        preexec_fn=_heed_ctrl_c,  # noqa: PLW1509 - no other thread runs here
    )
    assert process.stdout is not None
    assert process.stderr is not None
    told = process.stderr.readline() if when == "among the meetings" else ""
    if not told:
        time.sleep(1)
    os.killpg(process.pid, signal.SIGINT)
    shown, said = process.communicate(
        timeout=60
    )  # every process that could write has ended
    assert (process.returncode, shown) == (130, "")
    if when == "among the meetings":
        assert told.endswith(" of 400 meetings\n")
        assert "nemcon: stopped after 1" in said
        assert said.endswith(" of 400 meetings; there is no report of a part\n")
    assert "Traceback" not in said
