"""Several faults of syntax in one file: each is told at once, and nothing that only follows."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest

from game.scenario.founding.folder import found, plan_from
from game.scenario.load import examine, shipped
from game.scenario.reader import read_folder
from tests.scenario.folders import RIVER, RULEBOOKS
from tests.scenario.folders import river as river_with
from tests.scenario.slips import SLIPS, drawn, misspelt, spoilt

MAIN = (RIVER / "scenario.yaml").read_text("utf-8").splitlines()
PLAIN = [
    at
    for at, line in enumerate(MAIN)
    if line.count(": ") == 1 and not set(line) & set("\"'[{|>#") and not line.endswith(":")
]
"""Lines with one key and a text without quotes."""


def reported(folder: Path, slips: dict[int, str]) -> dict[int, set[str]]:
    """The codes that are told, by line from 0, of a scenario with slips in some lines."""
    (folder / "scenario.yaml").write_text("\n".join(spoilt(MAIN, slips)) + "\n", "utf-8")
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


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("name", ["first-steps", "silence-2024"])
def test_faults_are_told_where_they_are_in_files_as_people_write_them(
    name: str, seed: int, tmp_path: Path
) -> None:
    """Or in the line above or below, where the two together are what cannot be read."""
    folder = Path(shutil.copytree(shipped() / name, tmp_path / name))
    lines = (folder / "scenario.yaml").read_text("utf-8").splitlines()
    draw = Random(f"slips/{name}/{seed}")  # noqa: S311  # a file, no secret
    slips = drawn(lines, draw)
    (folder / "scenario.yaml").write_text("\n".join(spoilt(lines, slips)) + "\n", "utf-8")
    problems = read_folder(folder, (RULEBOOKS,)).problems
    if any(problem.code == "S111" for problem in problems):
        told = {p.place.line - 1 for p in problems if p.place.file == "scenario.yaml"}
        assert told <= {at + by for at in slips for by in (-1, 0, 1)}, slips


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("name", ["first-steps", "silence-2024"])
def test_a_name_of_nothing_is_told_though_another_line_is_no_yaml(
    name: str, seed: int, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(shipped() / name, tmp_path / name))
    lines = (folder / "scenario.yaml").read_text("utf-8").splitlines()
    draw = Random(f"names/{name}/{seed}")  # noqa: S311  # a file, no secret
    at, lines = misspelt(lines, draw, but=())
    slip = next(n for n, line in enumerate(lines) if line.startswith("title: "))
    lines[slip] += " and: more"
    (folder / "scenario.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    problems = read_folder(folder, (RULEBOOKS,)).problems
    assert {p.place.line - 1 for p in problems} >= {slip, at}
    assert {p.code for p in problems if p.place.line - 1 == slip} == {"S111"}


def river(tmp_path: Path, old: str, new: str) -> Path:
    """A sound scenario with other words in its main file."""
    folder = Path(shutil.copytree(RIVER, tmp_path / "river"))
    text = "\n".join(MAIN) + "\n"
    assert old in text
    (folder / "scenario.yaml").write_text(text.replace(old, new), "utf-8")
    return folder


def test_names_in_the_table_are_told_though_the_main_file_is_no_yaml(
    tmp_path: Path,
) -> None:
    folder = river(tmp_path, "title: ", "title: The river: ")
    table = (folder / "positions.csv").read_text("utf-8")
    first = table.splitlines()[1].split(",")[0]
    (folder / "positions.csv").write_text(
        table.replace(f"{first},", f"{first}Q,", 1), "utf-8"
    )
    problems = read_folder(folder, (RULEBOOKS,)).problems
    assert [p.code for p in problems if p.place.file == "positions.csv"] == ["S220"]


def test_what_lines_that_cannot_be_read_may_define_is_not_missed(tmp_path: Path) -> None:
    at = next(n for n, line in enumerate(MAIN) if line == "issues:") + 1
    entry = MAIN[at]
    folder = river(tmp_path, f"{entry}\n", f"{entry.replace(':', '', 1)}\n")
    codes = {p.code for p in read_folder(folder, (RULEBOOKS,)).problems}
    assert "S111" in codes
    assert "S202" not in codes


@pytest.mark.parametrize("written", ["{0}e", "satelites"])
@pytest.mark.parametrize(
    "key", ["issues", "sources", "text", "stages", "room", "delegations", "blocs"]
)
def test_what_stands_below_a_misspelt_key_is_not_told_as_missing(
    key: str, written: str, tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    found(folder, plan_from("treaty-last-day"))
    main, wrong = folder / "scenario.yaml", written.format(key)
    text = main.read_text("utf-8")
    assert f"\n{key}:" in text
    main.write_text(text.replace(f"\n{key}:", f"\n{wrong}:"), "utf-8")
    told = [(p.code, p.message.split("`")[1]) for p in examine(str(folder)).problems]
    allowed = [("S103", key)] if wrong == "satelites" else []
    assert ("S101", wrong) in told
    assert [one for one in told if one not in [("S101", wrong), *allowed]] == []


@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
def test_of_a_file_that_is_cut_short_only_that_is_told(end: str, tmp_path: Path) -> None:
    folder = river_with(tmp_path)
    main = folder / "scenario.yaml"
    text = main.read_text("utf-8")
    before = text[: text.index("title:")]
    main.write_text(f"{before}title: [{end}", "utf-8")
    problems = read_folder(folder, (RULEBOOKS,), thorough=True).problems
    (fault,) = (p for p in problems if p.severity == "error")
    assert fault.message == (
        "this is no YAML: the file ends within a bracket, and may have been cut short"
    )
    assert fault.help == "write what is missing, or close the bracket: `title: []`"
    assert fault.place.line == before.count("\n") + 1


@pytest.mark.parametrize(
    ("line", "what", "help_"),
    [
        (
            'place: "C:\\Users"',
            "a backslash in double quotes, behind which a number is missing",
            "put it in single quotes, where a backslash is one: `place: 'C:\\Users'`",
        ),
        (
            "place: ]",
            "a bracket that closes nothing, or a comma where a text begins",
            'put quotes around the text: `place: "]"`',
        ),
        (
            "place: !<a",
            "`!`, with which no text may begin",
            'put quotes around a text that begins so: `title: "!home"`',
        ),
        (
            "place: [a,,b]",
            "a bracket that is not closed, or a comma with nothing before it",
            'close the bracket, or put the text in quotes: `title: "[sic]"`',
        ),
    ],
)
def test_what_the_parser_says_is_told_plainly(
    line: str, what: str, help_: str, tmp_path: Path
) -> None:
    folder = river_with(tmp_path, ("place: Hall of the Basin, Castell", line))
    problems = read_folder(folder, (RULEBOOKS,)).problems
    (fault,) = (p for p in problems if p.code == "S111")
    assert (fault.message, fault.help) == (f"this is no YAML: {what}", help_)
