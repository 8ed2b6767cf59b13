"""What a trainer changes first, and what the briefs that the program wrote say of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.scenario.diagnostics import Problem
from game.scenario.load import examine

TABLE = (
    "Country,Fishing,Fees,Red lines,Group\n"
    "Ardenia,-2/90,1/40,Fishing: no quotas,Makers\n"
    "Borvik,2/80,-1/30,,Makers\n"
    "Calesta,-1.5/70,2/60,Nothing on Sundays,\n"
)
CHANGES = {
    "title": ("title: Fish  ", "title: Fish on Thursday  ", "“Fish on Thursday”"),
    "name": ("ARD: Ardenia", "ARD: Arvania", "Arvania"),
    "aim": ('"On “Fishing”: less of it."', '"No ban before 2040."', "No ban before 2040."),
    "red line": (
        'words: "Fishing: no quotas"',
        "words: Quotas close our ports.",
        "Quotas close our",
    ),
    "bloc": ("name: Makers", "name: The five makers", "You sit with the five makers."),
    "question": ("title: Fishing", "title: Fishery", "Fishery"),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text(TABLE, "utf-8")
    assert main(["new", "mine", "--title", "Fish", "--rows", "t.csv"]) == 0
    assert outrun() == []
    return tmp_path / "mine"


def outrun() -> list[str]:
    return [p.help for p in examine("mine").problems if p.code == "S366"]


@pytest.mark.parametrize("what", CHANGES)
def test_a_sentence_that_was_outrun_is_named_with_the_one_to_put(
    what: str, folder: Path
) -> None:
    before, after, told = CHANGES[what]
    file = folder / "scenario.yaml"
    text = file.read_text("utf-8")
    assert before in text, text
    file.write_text(text.replace(before, after), "utf-8")
    found = outrun()
    assert found
    assert any(told in help_ for help_ in found), found


def test_what_is_put_in_its_place_is_the_end_of_it(folder: Path) -> None:
    file = folder / "scenario.yaml"
    text = file.read_text("utf-8")
    for before, after, _ in CHANGES.values():
        text = text.replace(before, after)
    file.write_text(text, "utf-8")
    most = len(outrun())
    for _ in range(most):
        if problems := [p for p in examine("mine").problems if p.code == "S366"]:
            put(problems[0])
    assert outrun() == []
    brief = (folder / "briefs/ARD.md").read_text("utf-8")
    assert brief.startswith("# Arvania\n\nYou speak for Arvania in “Fish on Thursday”.")


def put(problem: Problem) -> None:
    """The sentence that is named, in the place of the one that is there."""
    place = problem.place
    lines = Path(place.file).read_text("utf-8").split("\n")
    line, start = lines[place.line - 1], place.column - 1
    now = problem.help.removeprefix("write `").removesuffix("`")
    lines[place.line - 1] = line[:start] + now + line[start + place.length :]
    Path(place.file).write_text("\n".join(lines), "utf-8")


def test_what_somebody_has_rewritten_is_not_looked_at(folder: Path) -> None:
    brief = folder / "briefs/ARD.md"
    brief.write_text(
        "# A letter\n\nYou are Ardenia, for one more day, in a meeting on fish that your "
        "minister forgot.\n\n## What you want\n\n1. Fish, and a great deal of it.\n",
        "utf-8",
    )
    file = folder / "scenario.yaml"
    file.write_text(file.read_text("utf-8").replace("title: Fish  ", "title: F  "), "utf-8")
    told = [p.place.file for p in examine("mine").problems if p.code == "S366"]
    assert told
    assert not any("ARD" in name for name in told)


def test_a_french_room_is_compared_whatever_its_blanks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text(TABLE, "utf-8")
    assert main(["new", "mine", "--language", "fr", "--rows", "t.csv"]) == 0
    assert outrun() == []
    file = Path("mine/scenario.yaml")
    file.write_text(
        file.read_text("utf-8").replace("ARD: Ardenia", "ARD: Arvanie"), "utf-8"
    )
    assert any("Votre délégation\u00a0: Arvanie." in help_ for help_ in outrun())
    rows = Path("mine/positions.csv")
    rows.write_text(
        rows.read_text("utf-8").replace("ARD,fishing,-2", "ARD,fishing,2"), "utf-8"
    )
    told = [p for p in examine("mine").problems if p.code == "S365"]
    assert {Path(p.place.file).name for p in told} == {"scenario.yaml", "ARD.md"}
