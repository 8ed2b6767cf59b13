"""Rows that a team adds to a table that was exported: it knows names, and no codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.scenario.diagnostics import ImportUnusable
from game.scenario.load import load
from game.scenario.tables.reading import rows_from
from game.scenario.tables.sheets import read_sheet
from game.scenario.tables.spreadsheet import Rows, lines_of, notes_of, rows_of, titles_of

HEAD = "delegation,name,issue,position,salience\n"
ABOVE = "NOR,Norway,ban,1,90\nARD,Ardenia,ban,2,90\n"


def read(tmp_path: Path, lines: str, **known: str) -> tuple[Rows, list[str]]:
    path = tmp_path / "t.csv"
    path.write_text(HEAD + ABOVE + lines, "utf-8")
    rows, problems = rows_from(read_sheet(path), known, {"ban": "A ban"})
    return rows, [*notes_of(problems)]


def refused(tmp_path: Path, lines: str, **known: str) -> dict[str, str]:
    """What is refused, by message: the help."""
    with pytest.raises(ImportUnusable) as raised:
        read(tmp_path, lines, **known)
    return {p.message: p.help for p in raised.value.problems if p.code == "S402"}


def test_a_name_without_a_code_is_a_delegation_of_its_own(tmp_path: Path) -> None:
    rows, doubts = read(tmp_path, ",Chile,ban,-1,50\n,Zembla,ban,0,50\n,,fish,1,50\n")
    found = {(s.delegation, s.issue): s.position for s in rows.stands}
    assert found == {
        ("NOR", "ban"): "1",
        ("ARD", "ban"): "2",
        ("CHL", "ban"): "-1",
        ("ZEM", "ban"): "0",
        ("ZEM", "fish"): "1",
    }
    assert [*rows.names.values()] == ["Norway", "Ardenia", "Chile", "Zembla"]
    above = [doubt for doubt in doubts if "taken from above" in doubt]
    assert len(above) == 1
    assert "`Zembla`" in above[0]


def test_a_name_without_a_code_that_stands_above_is_the_same_one(tmp_path: Path) -> None:
    rows, _ = read(tmp_path, ",Norway,fish,1,50\n,Ardenia,fish,2,50\n,Norvège,nets,0,50\n")
    assert [*rows.names] == ["NOR", "ARD"]
    assert [s.delegation for s in rows.stands] == ["NOR", "ARD", "NOR", "ARD", "NOR"]


def test_a_name_beside_the_code_of_another_is_refused(tmp_path: Path) -> None:
    (message,) = found = refused(tmp_path, "NOR,Chile,fish,1,50\n")
    assert message == (
        "row 4, column A: a row of `NOR`, in which the name `Chile` is that of `CHL`"
    )
    assert found[message].startswith("write `CHL` for the code, or leave that cell empty")
    (message,) = refused(tmp_path, "GRE,Ardenia,fish,1,50\n", GRE="Gremland", ARD="Ardenia")
    assert message.endswith("a row of `GRE`, in which the name `Ardenia` is that of `ARD`")


def test_a_member_under_a_code_that_is_not_its_own(tmp_path: Path) -> None:
    rows, doubts = read(tmp_path, "GER,Germany,ban,-2,50\nGER,,fish,1,50\n")
    assert [*rows.names] == ["NOR", "ARD", "DEU"]
    assert [s.position for s in rows.stands if s.delegation == "DEU"] == ["-2", "1"]
    (doubt,) = (said for said in doubts if "GER" in said)
    assert doubt.startswith("row 4, column A: `GER` is taken for `DEU`, as `Germany` says")


def test_a_team_reads_titles_and_not_ids_of_issues(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["export", "rows", "first-steps"]) == 0
    printed = capsys.readouterr().out
    scenario = load("first-steps")
    assert titles_of(scenario) == {issue.id: issue.title for issue in scenario.issues}
    for row in scenario.positions:
        title = titles_of(scenario)[row.issue]
        assert f"{title},{row.place / 100:g},{row.salience}," in printed
    assert {line[2] for line in lines_of(rows_of(scenario))} - {""} == {
        *titles_of(scenario)
    }


@pytest.mark.parametrize("name", ["t.pdf", "t", "t.yaml"])
def test_a_table_is_written_to_no_other_kind_of_file(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", "rows", "first-steps", "--out", name]) == 2
    said = capsys.readouterr().err
    assert ".csv or .xlsx" in said
    assert "--out t.csv" in said
    assert [*tmp_path.iterdir()] == []


def test_a_table_of_headings_alone_is_told_which_row_would_do(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("Country,Ban,Fund\n,,\n", "utf-8")
    with pytest.raises(ImportUnusable) as raised:
        rows_from(read_sheet(path), {}, {})
    (fault,) = raised.value.problems
    assert fault.help == (
        "write one below the headings: `Norway,1.5/80,1.5/80` below `Country,Ban,Fund`"
    )
