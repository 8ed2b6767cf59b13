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
