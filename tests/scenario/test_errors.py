"""Golden pairs: ``errors/NAME.yaml`` reports exactly ``errors/NAME.out``.

``NAME.csv`` is its table of positions, ``NAME.d`` holds its briefs and texts.  A name that begins with ``rules_`` is a rulebook,
one that begins with ``tally_`` a file of cases to be counted, ``NAME.case`` a case of a
meeting, and one that begins with ``import_`` describes a file to be imported, or a folder
(:mod:`tests.scenario.imported`).
``NEMCON_GOLDEN=write pytest tests/scenario/test_errors.py`` writes the reports anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import game
from game.scenario import checks, faults
from game.scenario.diagnostics import Entry
from game.scenario.findings import catalogue
from game.scenario.findings.render import render
from tests.scenario.folders import ERRORS, examine_case

CASES = sorted(p for p in ERRORS.iterdir() if p.suffix in (".yaml", ".case"))
CODES = [entry.code for entry in catalogue.entries()]
DOCUMENT = Path(__file__).parents[2] / "docs/checks.md"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_faulty_file_is_reported_as_written_down(case: Path, tmp_path: Path) -> None:
    report = render(examine_case(case, tmp_path)).replace(str(tmp_path), "")
    report = report.replace("\\rulebooks\\", "/rulebooks/").replace("--> \\", "--> /")
    golden = case.with_suffix(".out")
    if os.environ.get("NEMCON_GOLDEN") == "write":
        golden.write_text(report, "utf-8", newline="\n")
    assert golden.read_text("utf-8") == report


def without_pair(codes: Iterable[str], pairs: Iterable[Path]) -> list[str]:
    """The codes that no pair is named for."""
    named = {part for pair in pairs for part in pair.stem.split("_")}
    return [code for code in codes if code not in named]


def test_every_code_has_a_golden_pair() -> None:
    assert without_pair(CODES, CASES) == []


@pytest.mark.parametrize("code", CODES)
def test_a_code_without_its_pairs_is_noticed(code: str) -> None:
    others = [case for case in CASES if code not in case.stem.split("_")]
    assert without_pair(CODES, others) == [code]


def test_every_pair_is_whole() -> None:
    reports = {p.stem for p in ERRORS.glob("*.out")}
    assert reports == {case.stem for case in CASES}


def without_entry(codes: Iterable[str], document: str) -> list[str]:
    """The codes that the document of checks has no entry for."""
    return [code for code in codes if f"\n## {code}: " not in document]


def test_every_code_has_an_entry_in_the_document() -> None:
    assert without_entry(CODES, DOCUMENT.read_text("utf-8")) == []


@pytest.mark.parametrize("code", CODES)
def test_a_code_without_its_entry_is_noticed(code: str) -> None:
    text = DOCUMENT.read_text("utf-8").replace(f"## {code}: ", "## ")
    assert without_entry(CODES, text) == [code]


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


PASTED = re.compile(r"`[^`]+`")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_line_of_help_holds_something_to_paste(case: Path) -> None:
    report = case.with_suffix(".out").read_text("utf-8").splitlines()
    helps = [line for line in report if " = help: " in line]
    assert [line for line in helps if not PASTED.search(line)] == []


@pytest.mark.parametrize("code", CODES)
def test_every_remedy_holds_something_to_paste(code: str) -> None:
    found = catalogue.entry(code)
    assert found is not None
    assert PASTED.search(found.remedy)


def test_codes_are_told_apart() -> None:
    assert sorted(set(CODES)) == CODES


def files_of(package: ModuleType) -> dict[str, ModuleType]:
    """The modules of a package by the names of their files."""
    assert package.__file__
    files = sorted(Path(package.__file__).parent.glob("*.py"))
    names = [file.stem for file in files if file.stem != "__init__"]
    return {name: import_module(f"{package.__name__}.{name}") for name in names}


FILES = {**files_of(checks), **files_of(faults)}


def test_a_file_stands_for_each_code() -> None:
    assert len(FILES) == len(files_of(checks)) + len(files_of(faults))
    assert sorted(module.ENTRY.code for module in FILES.values()) == CODES


@pytest.mark.parametrize("name", FILES)
def test_a_file_holds_one_entry(name: str) -> None:
    entries = [v for v in vars(FILES[name]).values() if isinstance(v, Entry)]
    assert entries == [FILES[name].ENTRY]


def test_no_entry_is_made_outside_these_files() -> None:
    root = Path(game.__file__).parent
    makers = {
        p
        for p in root.rglob("*.py")
        if re.search(r"\bEntry\(\n? *[\"']", p.read_text("utf-8"))
    }
    assert makers == {Path(str(module.__file__)) for module in FILES.values()}


def test_every_fault_is_reported_by_a_reader() -> None:
    readers = list(Path(catalogue.__file__).parents[1].rglob("*.py"))
    words = "\n".join(p.read_text("utf-8") for p in readers)
    assert [name for name in files_of(faults) if f"{name}.ENTRY" not in words] == []


def test_every_file_of_checks_is_registered() -> None:
    assert set(files_of(checks)) == {check.name for check in checks.register()}
    assert set(files_of(faults)) == set(faults.register())


def test_a_file_of_checks_holds_one_check() -> None:
    for check in checks.register():
        assert (check.check is None) == (check.judge is not None), check.name


def test_an_entry_explains_itself() -> None:
    found = catalogue.entry("s101")
    assert found is not None
    assert "unknown key" in catalogue.explain(found)
    assert catalogue.entry("S999") is None
