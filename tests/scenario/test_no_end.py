"""Files without an end, names without an end, and tables wider than any table is."""

from __future__ import annotations

import os
import time
from pathlib import Path

import openpyxl
import pytest

from game.cli.main import main
from game.scenario.founding.folder import found, plan_from
from game.scenario.load import examine

LONG = "a" * 300


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(*words: str) -> float:
    """Seconds until a command is refused for what it was given."""
    begun = time.monotonic()
    assert main([*words]) == 3
    return time.monotonic() - begun


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
@pytest.mark.parametrize(
    "words",
    [
        ("new", "mine", "--rows", "pipe"),
        ("new", "mine", "--text", "pipe"),
        ("import", "text", "pipe"),
        ("import", "rollcall", "pipe", "--out", "mine"),
        ("import", "rollcall", "pipe", "--list", "seas"),
    ],
)
def test_a_pipe_is_not_waited_for(
    words: tuple[str, ...], here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(here / "pipe")
    refused(*words)
    assert "`pipe` cannot be read: it is a pipe or a device" in capsys.readouterr().err
    assert not (here / "mine").exists()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_table_of_three_thousand_columns_is_refused_at_once(
    kind: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [["Country", *(f"Issue {n}" for n in range(3000))], ["Norway", *["1"] * 3000]]
    if kind == "csv":
        (here / "t.csv").write_text("\n".join(map(",".join, rows)), "utf-8")
    else:
        book = openpyxl.Workbook()
        for row in rows:
            book.worksheets[0].append(row)
        book.save(here / "t.xlsx")
    assert refused("new", "mine", "--rows", f"t.{kind}") < 2
    told = capsys.readouterr().err
    assert "has 2 rows and 3001 columns; 20000 and 200 are read" in told
    assert "column GS is the first too many" in told


def test_more_delegations_than_a_room_has_are_refused(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = ["Country,Fish", *(f"Pupil {n},1/50" for n in range(3000))]
    (here / "t.csv").write_text("\n".join(lines), "utf-8")
    refused("new", "mine", "--rows", "t.csv")
    assert "row 402: `Pupil 400` is delegation 401" in capsys.readouterr().err


def test_a_brief_with_a_name_that_no_file_can_have_is_a_fault_in_its_line(
    here: Path,
) -> None:
    found(here / "mine", plan_from("classroom-committee"))
    path = here / "mine" / "scenario.yaml"
    path.write_text(
        path.read_text("utf-8").replace("briefs/ARD.md", f"briefs/{LONG}.md"), "utf-8"
    )
    problem = next(p for p in examine("mine").problems if p.code == "S209")
    assert problem.message.endswith("is longer than the name of a file can be")
    assert problem.place.line > 100
    assert main(["print", "mine", "--md", "--out", "class"]) == 3


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_table_cannot_be_written_under_such_a_name(
    kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    refused("export", "rows", "first-steps", "--out", f"{LONG}.{kind}")
    assert "cannot be written: file name too long" in capsys.readouterr().err
