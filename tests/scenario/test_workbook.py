"""Workbooks with several pages: which is read, and what is said of the others."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from game.cli.main import main
from game.scenario.diagnostics import ImportUnusable
from game.scenario.tables.sheets import read_sheet


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = openpyxl.Workbook()
    first = made.worksheets[0]
    first.title = "Notes"
    first.append(["For Thursday"])
    first.append(["bring pens"])
    positions = made.create_sheet("Positions")
    for row in (("Country", "Fish"), ("Norway", 2), ("Iceland", -2)):
        positions.append(row)
    made.create_sheet("Empty")
    made.save(tmp_path / "team.xlsx")
    return tmp_path / "team.xlsx"


def test_the_first_page_is_read_and_the_others_are_named(book: Path) -> None:
    sheet = read_sheet(book)
    assert (sheet.page, sheet.others) == ("Notes", ("Positions",))


def test_the_page_that_is_asked_for_is_read_whatever_the_case(book: Path) -> None:
    sheet = read_sheet(book, "positions ")
    assert (sheet.page, sheet.others) == ("Positions", ())
    assert [[c.text for c in row] for row in sheet.rows] == [
        ["Norway", "2"],
        ["Iceland", "-2"],
    ]


def test_a_page_that_is_not_there_is_refused_with_those_that_are(book: Path) -> None:
    with pytest.raises(ImportUnusable) as caught:
        read_sheet(book, "Postions")
    assert caught.value.problems[0].help == "did you mean `Positions`?"
    with pytest.raises(ImportUnusable) as caught:
        read_sheet(book, "x")
    assert caught.value.problems[0].help == "it has `Notes`, `Positions`, `Empty`"


def test_a_table_of_text_has_no_pages(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Country,Fish\nNorway,2\n", "utf-8")
    with pytest.raises(ImportUnusable):
        read_sheet(tmp_path / "t.csv", "Positions")


def test_new_reads_the_page_that_is_named_and_says_what_it_left(
    book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(book.parent)
    assert main(["new", "mine", "--rows", "team.xlsx"]) == 3
    said = capsys.readouterr().err
    assert "only the page `Notes` was read; --sheet NAME reads `Positions`" in said
    assert main(["new", "mine", "--rows", "team.xlsx", "--sheet", "Positions"]) == 0
    assert "was read" not in capsys.readouterr().err
    assert "[NOR, ISL]" in (book.parent / "mine" / "scenario.yaml").read_text("utf-8")


def test_below_a_merged_title_it_is_told_which_column_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = openpyxl.Workbook()
    page = made.worksheets[0]
    for row in (
        ("Who wants what", None, None),
        ("Group", "Fires", "Rent"),
        ("Bees", 2, -1),
    ):
        page.append(row)
    page.merge_cells("A1:C1")
    made.save(tmp_path / "t.xlsx")
    line = ["new", str(tmp_path / "g"), "--from", "student-union"]
    assert main([*line, "--rows", str(tmp_path / "t.xlsx")]) == 3
    told = capsys.readouterr().err
    assert "call it `delegation`; the columns are `Group`, `Fires`, `Rent`" in told
    assert "S410" not in told
