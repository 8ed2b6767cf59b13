"""Golden pairs: ``errors/NAME.yaml`` reports exactly ``errors/NAME.out``.

``NAME.csv`` is its table of positions, ``NAME.d`` holds its briefs and texts.  A name that begins with ``rules_`` is a rulebook,
one that begins with ``tally_`` a file of cases to be counted, ``NAME.case`` a case of a
meeting.
``NEMCON_GOLDEN=write pytest tests/scenario/test_errors.py`` writes the reports anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.scenario import catalogue, checks
from game.scenario.render import render
from tests.scenario.folders import ERRORS, examine_case

CASES = sorted(p for p in ERRORS.iterdir() if p.suffix in (".yaml", ".case"))
ELSEWHERE = {
    "S109": "a file of 8 MB: test_source.py",
    "S118": "a file that is not there: test_load.py",
    **{f"S{n}": "tables to be imported: test_spreadsheet.py" for n in range(401, 406)},
    **{f"S{n}": "roll calls: test_rollcall.py" for n in (406, 407)},
    "S408": "files that are no tables: test_spreadsheet.py",
    "S409": "formulas of workbooks: test_spreadsheet.py",
    **dict.fromkeys(
        ("S221", "S222", "S223", "S224", "S225", "S226"),
        "a file of cases: test_cases_refused.py",
    ),
}
"""Codes that no small file can bring about, and where they are tested."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_faulty_file_is_reported_as_written_down(case: Path, tmp_path: Path) -> None:
    report = render(examine_case(case, tmp_path)).replace(str(tmp_path), "")
    report = report.replace("\\rulebooks\\", "/rulebooks/").replace("--> \\", "--> /")
    golden = case.with_suffix(".out")
    if os.environ.get("NEMCON_GOLDEN") == "write":
        golden.write_text(report, "utf-8", newline="\n")
    assert golden.read_text("utf-8") == report


def test_every_code_has_a_golden_pair() -> None:
    named = {part for case in CASES for part in case.stem.split("_")}
    lacking = [e.code for e in catalogue.entries() if e.code not in named | set(ELSEWHERE)]
    assert lacking == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_pair_shows_the_code_that_it_is_named_for(case: Path) -> None:
    codes = [part for part in case.stem.split("_") if part[1:].isdigit()]
    report = case.with_suffix(".out").read_text("utf-8")
    assert all(f"[{code}]" in report for code in codes)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_fault_says_what_helps(case: Path) -> None:
    report = case.with_suffix(".out").read_text("utf-8")
    heads = sum(line.startswith(("error[", "warning[")) for line in report.splitlines())
    assert report.count(" = help: ") == heads > 0


def test_codes_are_told_apart() -> None:
    codes = [entry.code for entry in catalogue.entries()]
    assert sorted(set(codes)) == codes


def test_every_file_of_checks_is_registered() -> None:
    files = {p.stem for p in Path(checks.__file__).parent.glob("*.py")} - {"__init__"}
    assert files == {check.name for check in checks.register()}


def test_an_entry_explains_itself() -> None:
    found = catalogue.entry("s101")
    assert found is not None
    assert "unknown key" in catalogue.explain(found)
    assert catalogue.entry("S999") is None
