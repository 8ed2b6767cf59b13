"""Scenarios made of small files, for the tests of this floor."""

from __future__ import annotations

import shutil
from pathlib import Path

from game.scenario.cases.case_file import SUFFIX, read_case
from game.scenario.cases.tally_file import read_tally_file
from game.scenario.diagnostics import Problem, Problems
from game.scenario.load import shipped
from game.scenario.reader import read_folder, read_rules
from tests.scenario import imported

HERE = Path(__file__).parent
ERRORS = HERE / "errors"
RIVER = HERE / "ok" / "river"
RULEBOOKS = shipped() / "rulebooks"


def examine_case(case: Path, scratch: Path) -> tuple[Problem, ...]:
    """The problems of one golden case, with names of files relative to its folder."""
    if case.name.startswith("rules_"):
        shelf = scratch / "rulebooks"
        shelf.mkdir(exist_ok=True)
        shutil.copy(case, shelf / "case.yaml")
        problems = read_rules(shelf / "case.yaml", (shelf, RULEBOOKS))[1]
        return problems.in_order()
    if case.name.startswith(imported.PREFIX):
        return imported.examine_described(case, scratch)
    if case.suffix == SUFFIX or case.name.startswith("tally_"):
        copied = Path(shutil.copy(case, scratch))
        found = Problems()
        read = read_case if case.suffix == SUFFIX else read_tally_file
        read(copied, (RULEBOOKS,), found)
        return found.in_order()
    folder = scratch / "case"
    folder.mkdir()
    shutil.copy(case, folder / "scenario.yaml")
    table = case.with_suffix(".csv")
    if table.exists():
        shutil.copy(table, folder / "positions.csv")
    if case.with_suffix(".d").is_dir():
        shutil.copytree(case.with_suffix(".d"), folder, dirs_exist_ok=True)
    return read_folder(folder, (RULEBOOKS,), thorough=True).problems


def river(scratch: Path, *changes: tuple[str, str]) -> Path:
    """A copy of the river scenario with replacements in ``scenario.yaml``."""
    folder = scratch / "river"
    shutil.copytree(RIVER, folder)
    text = (folder / "scenario.yaml").read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / "scenario.yaml").write_text(text, "utf-8")
    return folder
