"""The afternoon of docs/trainers.md: every command, in its order, in one empty folder."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

from tests.doc_tables import ROOT
from tests.scenario.test_founding import TREATY
from tests.scenario.test_rollcall import LIBRARY

RESOLUTION = """\
A/C.2/79/L.5

# The seas

The General Assembly,

Recalling its earlier work,

1. Decides to ban waste at sea;

2. Requests the Secretary-General:

(a) To report on waste;

(b) To publish the report;

3. Invites States to protect fishing.
"""
TEXT = (ROOT / "docs/trainers.md").read_text("utf-8")


def commands() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line]


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    return subprocess.run(
        [sys.executable, "-m", "game", *shlex.split(line)[1:]],
        cwd=folder,
        env={**os.environ, "NEMCON_HOME": str(folder / "home"), "PYTHONPATH": paths},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_afternoon_goes_as_it_is_written(tmp_path: Path) -> None:
    table, wishes = re.findall(r"```csv\n(.*?)```", TEXT, re.DOTALL)
    (tmp_path / "table.csv").write_text(table, "utf-8")
    (tmp_path / "wishes.csv").write_text(wishes, "utf-8")
    (tmp_path / "resolution.md").write_text(RESOLUTION, "utf-8")
    (tmp_path / "votes.csv").write_text(LIBRARY, "utf-8")
    (tmp_path / "treaty.md").write_text(TREATY, "utf-8")
    lines = commands()
    assert len(lines) >= 15
    for line in lines:
        ran = run(line, tmp_path)
        assert ran.returncode == 0, f"{line}\n{ran.stdout}\n{ran.stderr}"
        if line.startswith("nemcon check"):
            assert _is_sound(line, ran.stdout), f"{line}\n{ran.stdout}"


def _is_sound(line: str, report: str) -> bool:
    """Whether a check found nothing; of what a table or a text began, what is still to be
    said."""
    if any(name in line for name in ("our-gulf", "my-treaty", "my-room")):
        return "0 errors, 1 warning" in report and "warning[S346]" in report
    return "0 errors, 0 warnings" in report


def test_what_the_table_says_is_in_the_room(tmp_path: Path) -> None:
    table = re.search(r"```csv\n(.*?)```", TEXT, re.DOTALL)
    assert table is not None
    (tmp_path / "table.csv").write_text(table[1], "utf-8")
    run("nemcon new our-gulf --rows table.csv", tmp_path)
    printed = run("nemcon export rows our-gulf", tmp_path).stdout
    assert {"TUR", "KOR", "RUS", "WAK"} == {row[:3] for row in printed.splitlines()[1:]}
