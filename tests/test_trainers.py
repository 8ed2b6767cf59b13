"""The afternoon of docs/trainers.md: every command, in its order, in one empty folder."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from game.cli.main import main
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


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[[str], tuple[int, str]]:
    """Do a command in the folder, with nobody at the keyboard: its exit code and what it said.

    In the process of the test, which need not start the program for each of them.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path / "home"))

    def do(line: str) -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", StringIO())
        code = main(shlex.split(line)[1:])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, said.out + said.err

    return do


def test_the_afternoon_goes_as_it_is_written(
    tmp_path: Path, run: Callable[[str], tuple[int, str]]
) -> None:
    table, wishes = re.findall(r"```csv\n(.*?)```", TEXT, re.DOTALL)
    (tmp_path / "table.csv").write_text(table, "utf-8")
    (tmp_path / "wishes.csv").write_text(wishes, "utf-8")
    (tmp_path / "resolution.md").write_text(RESOLUTION, "utf-8")
    (tmp_path / "votes.csv").write_text(LIBRARY, "utf-8")
    (tmp_path / "treaty.md").write_text(TREATY, "utf-8")
    lines = commands()
    assert len(lines) >= 15
    for line in lines:
        code, said = run(line)
        assert code == 0, f"{line}\n{said}"
        if line.startswith("nemcon check"):
            assert _is_sound(line, said), f"{line}\n{said}"


def _is_sound(line: str, report: str) -> bool:
    """Whether a check found nothing; of what a table or a text began, what is still to be
    said."""
    if any(name in line for name in ("our-gulf", "my-treaty", "my-room")):
        return "0 errors, 1 warning" in report and "warning[S346]" in report
    return "0 errors, 0 warnings" in report


def test_what_the_table_says_is_in_the_room(
    tmp_path: Path, run: Callable[[str], tuple[int, str]]
) -> None:
    table = re.search(r"```csv\n(.*?)```", TEXT, re.DOTALL)
    assert table is not None
    (tmp_path / "table.csv").write_text(table[1], "utf-8")
    run("nemcon new our-gulf --rows table.csv")
    _, printed = run("nemcon export rows our-gulf")
    assert {"TUR", "KOR", "RUS", "WAK"} == {row[:3] for row in printed.splitlines()[1:]}
