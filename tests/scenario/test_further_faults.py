"""Several faults of syntax in one file: each is told at once, and nothing that only follows."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from game.scenario.load import shipped
from game.scenario.reader import read_folder
from tests.scenario.folders import RIVER, RULEBOOKS

MAIN = (RIVER / "scenario.yaml").read_text("utf-8").splitlines()
SLIPS: dict[str, Callable[[str], str]] = {
    "a colon within": lambda line: f"{line.rstrip()} and: more",
    "no blank": lambda line: line.replace(": ", ":", 1),
    "a quote that is not closed": lambda line: line.replace(": ", ': "', 1),
    "words behind a quote": lambda line: f'{line.split(": ", 1)[0]}: "a" b',
    "a bracket that is not closed": lambda line: f"{line.split(': ', 1)[0]}: [a, b",
    "a brace that is not closed": lambda line: f"{line.split(': ', 1)[0]}: {{a: b",
    "an at sign": lambda line: line.replace(": ", ": @", 1),
    "a column too deep": lambda line: f" {line}",
    "a tab": lambda line: f"\t{line}",
}
PLAIN = [
    at
    for at, line in enumerate(MAIN)
    if line.count(": ") == 1 and not set(line) & set("\"'[{|>#") and not line.endswith(":")
]
"""Lines with one key and a text without quotes."""


def reported(folder: Path, slips: dict[int, str]) -> dict[int, set[str]]:
    """The codes that are told, by line from 0, of a scenario with slips in some lines."""
    lines = [
        SLIPS[slips[at]](line) if at in slips else line for at, line in enumerate(MAIN)
    ]
    (folder / "scenario.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    found: dict[int, set[str]] = {}
    for problem in read_folder(folder, (RULEBOOKS,), thorough=True).problems:
        found.setdefault(problem.place.line - 1, set()).add(problem.code)
    return found


def where(slips: dict[int, str]) -> set[int]:
    """The lines at which slips may be told: a first key that is set in too deep shows in the
    one below it."""
    below = {at + 1 for at, slip in slips.items() if slip == "a column too deep"}
    return {*slips, *below}


@pytest.mark.parametrize("seed", range(60))
def test_nothing_is_told_of_a_line_that_is_sound(seed: int, tmp_path: Path) -> None:
    draw = Random(f"slips/{seed}")  # noqa: S311  # a file, no secret
    slips = {at: draw.choice(sorted(SLIPS)) for at in draw.sample(PLAIN, 3)}
    folder = Path(shutil.copytree(RIVER, tmp_path / "river"))
    found = reported(folder, slips)
    assert found
    assert set(found) <= where(slips), {at + 1: slips[at] for at in slips}


def test_most_slips_are_told_at_once(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(RIVER, tmp_path / "river"))
    told = made = 0
    for seed in range(20):
        draw = Random(f"slips/{seed}")  # noqa: S311  # a file, no secret
        slips = {at: draw.choice(sorted(SLIPS)) for at in draw.sample(PLAIN, 3)}
        told += len(where(slips) & set(reported(folder, slips)))
        made += len(slips)
    assert told * 20 >= made * 19


IN_BRACKETS: dict[str, Callable[[str], str]] = {
    "a bracket taken out": lambda line: re.sub(r"[}\]]\s*\Z", "", line),
    "a colon in brackets": lambda line: re.sub(
        r"([a-z])([,}])", r"\1: more\2", line, count=1
    ),
    "a quote taken out": lambda line: line.replace('"', "", 1),
    "an apostrophe": lambda line: re.sub(r": ([A-Z][^,}]*)", r": '\1's x'", line, count=1),
    "a column less": lambda line: line.removeprefix(" "),
    "a colon less": lambda line: line.replace(": ", " ", 1),
    **SLIPS,
}


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("name", ["first-steps", "silence-2024"])
def test_faults_are_told_where_they_are_in_files_as_people_write_them(
    name: str, seed: int, tmp_path: Path
) -> None:
    """Or in the line above or below, where the two together are what cannot be read."""
    folder = Path(shutil.copytree(shipped() / name, tmp_path / name))
    lines = (folder / "scenario.yaml").read_text("utf-8").splitlines()
    draw = Random(f"slips/{name}/{seed}")  # noqa: S311  # a file, no secret
    keyed = [at for at, line in enumerate(lines) if ": " in line and "#" not in line]
    slips = {at: draw.choice(sorted(IN_BRACKETS)) for at in draw.sample(keyed, 3)}
    for at, slip in slips.items():
        lines[at] = IN_BRACKETS[slip](lines[at])
    (folder / "scenario.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    problems = read_folder(folder, (RULEBOOKS,)).problems
    if any(problem.code == "S111" for problem in problems):
        told = {p.place.line - 1 for p in problems if p.place.file == "scenario.yaml"}
        assert told <= {at + by for at in slips for by in (-1, 0, 1)}, slips
