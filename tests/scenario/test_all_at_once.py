"""All faults at once: what is wrong with the substance is told beside errors elsewhere.

Each bad example of substance is joined with each of an error, and checked.  Which errors it
waits for stands in ``waits.txt``; ``NEMCON_GOLDEN=write`` writes that anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
import yaml

from game.scenario import checks
from game.scenario.founding.folder import found, plan_from
from game.scenario.reader import read_folder
from tests.scenario.folders import ERRORS, RULEBOOKS
from tests.scenario.joined import Apart, join, lay

WAITS = Path(__file__).parent / "waits.txt"
JUDGED = {check.entry.code for check in checks.register() if check.judge}


def codes_of(case: Path) -> set[str]:
    """The codes that an example is named for."""
    return {part for part in case.stem.split("_") if re.fullmatch(r"S\d+", part)}


EXAMPLES = sorted(ERRORS.glob("S*.yaml"))


def first_of_each(cases: list[Path]) -> list[Path]:
    """Of examples of the same codes the first."""
    return [*{frozenset(codes_of(case)): case for case in reversed(cases)}.values()][::-1]


OF_SUBSTANCE = first_of_each([case for case in EXAMPLES if codes_of(case) & JUDGED])
OF_ERRORS = first_of_each(
    [
        case
        for case in EXAMPLES
        if not codes_of(case) & JUDGED
        and "error[" in case.with_suffix(".out").read_text("utf-8")
    ]
)
MENDED = {
    ("S321_decided", "S203_decided_by_no_provision"),
    ("S322_nothing_at_stake", "S304_stated_without_source"),
}
"""Pairs of which one has what the other lacks."""


def told(folder: Path) -> set[str]:
    """The codes that are told of a scenario."""
    problems = read_folder(folder, (RULEBOOKS,), thorough=True).problems
    return {problem.code for problem in problems}


def waits_of(case: Path, scratch: Path) -> tuple[list[str], int]:
    """The errors beside which an example of substance is not told, and with how many it could
    be joined."""
    waits, joined = [], 0
    for number, other in enumerate(OF_ERRORS):
        if (case.stem, other.stem) in MENDED:
            continue
        folder = scratch / str(number)
        folder.mkdir()
        try:
            join(case, other, folder)
        except (Apart, yaml.YAMLError, UnicodeError):
            continue
        joined += 1
        found = told(folder)
        assert codes_of(other) <= found, (case.stem, other.stem)
        if not codes_of(case) & JUDGED <= found:
            waits.append(other.stem)
    return waits, joined


@pytest.mark.parametrize("case", OF_SUBSTANCE, ids=lambda case: case.stem)
def test_substance_waits_only_for_what_it_needs(case: Path, tmp_path: Path) -> None:
    waits, joined = waits_of(case, tmp_path)
    kept = dict(line.split(": ", 1) for line in WAITS.read_text("utf-8").splitlines())
    line = f"{len(waits)} of {joined}: {' '.join(waits)}".strip()
    if os.environ.get("NEMCON_GOLDEN") == "write":
        kept[case.stem] = line
        lines = "".join(f"{name}: {said}\n" for name, said in sorted(kept.items()))
        WAITS.write_text(lines, "utf-8", newline="\n")
    assert kept[case.stem] == line


WITH_ROWS = [case for case in OF_SUBSTANCE if case.with_suffix(".csv").exists()]


@pytest.mark.parametrize("case", WITH_ROWS, ids=lambda case: case.stem)
def test_a_position_without_a_source_hides_nothing(case: Path, tmp_path: Path) -> None:
    lay(case, tmp_path)
    table = tmp_path / "positions.csv"
    head, first, *others = table.read_text("utf-8").splitlines()
    who, issue, place, salience, *_ = first.split(",")
    first = ",".join([who, issue, place, salience, "stated", ""])
    table.write_text("\n".join([head, first, *others]) + "\n", "utf-8")
    assert {"S304"} | (codes_of(case) & JUDGED) <= told(tmp_path)


@pytest.mark.parametrize("code", ["S324", "S325", "S358"])
@pytest.mark.parametrize(
    "row", ["NOR,nowhere,1,50,group,", "NRO,scope,1,50,group,", "NAM,scope,7,50,group,"]
)
def test_a_fault_of_places_hides_no_secret_and_no_red_line(
    code: str, row: str, tmp_path: Path
) -> None:
    case = next(case for case in WITH_ROWS if code in codes_of(case))
    lay(case, tmp_path)
    table = tmp_path / "positions.csv"
    table.write_text(f"{table.read_text('utf-8').rstrip()}\n{row}\n", "utf-8")
    found = told(tmp_path)
    assert code in found
    assert found & {"S115", "S202", "S220", "S309"}


def test_nothing_is_told_that_follows_from_an_error(tmp_path: Path) -> None:
    """Of a row with a misspelt delegation nobody knows whose it is, and of a name in words
    that could not be read, that nothing rests on it."""
    case = next(case for case in OF_SUBSTANCE if "S321" in codes_of(case))
    lay(case, tmp_path)
    table = tmp_path / "positions.csv"
    table.write_text(table.read_text("utf-8").replace("NOR,", "NRO,", 1), "utf-8")
    assert not {"S320", "S321", "S322", "S323"} & told(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("place: 2\n", "place: 3\n", "S115"),
        ("place: 0.5\n", "place: 0,5\n", "S102"),
        ("issue: fund\n", "issue: fundd\n", "S202"),
        ("issue: fund\n", "issue: [fund]\n", "S102"),
        ("playable: yes", "playable: Yes", "S117"),
        ("playable: yes", "playable: on", "S117"),
        ("playable: yes", "playabel: yes", "S101"),
    ],
)
def test_no_doubt_is_told_of_what_a_faulty_key_would_settle(
    old: str, new: str, code: str, tmp_path: Path
) -> None:
    found(tmp_path / "gulf", plan_from("classroom-committee"))
    main = tmp_path / "gulf" / "scenario.yaml"
    text = main.read_text("utf-8")
    before = told(main.parent)
    assert old in text
    main.write_text(text.replace(old, new, 1), "utf-8")
    assert told(main.parent) - before == {code}
