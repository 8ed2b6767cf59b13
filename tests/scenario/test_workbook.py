"""Workbooks with several pages: which is read, and what is said of the others."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from game.cli.exit_codes import USAGE
from game.cli.main import main
from game.scenario.diagnostics import ImportUnusable
from game.scenario.tables.reading import rows_from
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


def refused(path: Path) -> tuple[str, str]:
    """The message and the help with which a file is refused."""
    with pytest.raises(ImportUnusable) as raised:
        read_sheet(path)
    (problem,) = raised.value.problems
    return problem.message, problem.help


def test_an_empty_first_page_is_told_with_the_pages_that_hold_something(
    book: Path, tmp_path: Path
) -> None:
    made = openpyxl.load_workbook(book)
    for row in made["Notes"]["A1:A2"]:
        row[0].value = None
    made["Positions"].title = "Our data"
    made.save(tmp_path / "odd.xlsx")
    message, help_ = refused(tmp_path / "odd.xlsx")
    assert message.startswith("the page `Notes` of ")
    assert message.endswith(" is empty")
    assert help_ == "name another with `--sheet 'Our data'`"
    assert [c.text for c in read_sheet(tmp_path / "odd.xlsx", "Our data").header][
        1
    ] == "Fish"


@pytest.mark.parametrize("name", ["light.docx", "light.xlsx"])
def test_a_packed_file_that_is_no_workbook_is_told_so(name: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / name, "w") as packed:
        packed.writestr("word/document.xml", "<w:document/>")
    message, help_ = refused(tmp_path / name)
    assert message.endswith(f"{name}` is no workbook")
    assert "nemcon import text FILE" in help_


def test_bytes_that_are_no_text_are_no_table(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(bytes(range(256)) * 4)
    assert refused(path)[0].endswith("table.csv` is no table: it holds what no text does")
    path.write_bytes(b"Country,Fish\rNorway,2\rIceland,-2\r\x1a")
    assert [c.text for c in read_sheet(path).rows[0]] == ["Norway", "2"]


def test_a_page_without_a_table_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(tmp_path / "mine"), "--sheet", "Data"]) == USAGE
    assert "--rows FILE.xlsx --sheet NAME" in capsys.readouterr().err
    assert not (tmp_path / "mine").exists()


def test_what_is_hidden_or_struck_out_is_read_and_said(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in (
        ("Country", "Ban", "Fund"),
        ("Norway", 2, 1),
        ("Chile", 1, 1),
        ("Peru", 1, 0),
    ):
        page.append(row)
    page.row_dimensions[3].hidden = True
    page.column_dimensions["C"].hidden = True
    page["A4"].font = Font(strike=True)
    book.save(tmp_path / "t.xlsx")
    rows, problems = rows_from(read_sheet(tmp_path / "t.xlsx"), {}, {})
    assert [*rows.names] == ["NOR", "CHL", "PER"]
    (said,) = (p.message for p in problems if "nobody sees" in p.message)
    assert said == (
        "row 1, column A: what nobody sees is read too: row 3 is hidden; column C is hidden; "
        "row 4 is struck out"
    )
