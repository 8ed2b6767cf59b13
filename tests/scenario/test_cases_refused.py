"""Files of cases that must be refused, each fault with its code and place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.scenario.case_file import read_case
from game.scenario.diagnostics import Problems
from game.scenario.load import shelves_for
from game.scenario.render import render
from game.scenario.tally_file import read_tally_file

HERE = Path(__file__).parent
FAULTS = HERE / "cases"
FILES = sorted(p for p in FAULTS.iterdir() if p.suffix in (".yaml", ".case"))


def report_on(path: Path) -> str:
    problems = Problems()
    if path.suffix == ".yaml":
        read_tally_file(path, shelves_for(HERE), problems)
    else:
        assert read_case(path, shelves_for(HERE), problems) is None
    return render(problems.in_order()).replace(str(FAULTS), "cases").replace("\\", "/")


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_faults_are_reported_as_written_down(path: Path) -> None:
    report, golden = report_on(path), path.with_name(f"{path.name}.out")
    if os.environ.get("NEMCON_GOLDEN") == "write":
        golden.write_text(report, "utf-8", newline="\n")
    assert golden.read_text("utf-8") == report


def test_every_code_of_cases_is_shown() -> None:
    reports = "".join(report_on(path) for path in FILES)
    codes = [f"S22{n}" for n in range(1, 7)]
    assert [code for code in codes if f"[{code}]" not in reports] == []


def test_sound_cases_beside_faulty_ones_are_counted() -> None:
    read = read_tally_file(FAULTS / "votes.yaml", shelves_for(HERE), Problems())
    assert [asked.case.id for asked in read] == ["sound"]
