"""A table of a trainer's text: one paragraph in the draft, a table again on paper."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from msgspec.structs import replace

from game.reports.handouts.as_html import html
from game.reports.handouts.as_markdown import markdown
from game.reports.handouts.as_pdf import pdf, typst_source
from game.reports.handouts.as_word import word
from game.reports.handouts.for_students import briefing
from game.reports.handouts.sheets import Grid, Sheet
from game.scenario.drafts.left_out import doubts_of
from game.scenario.drafts.longtext import read_text
from game.scenario.drafts.one_line import Table, in_one_line, table_in
from game.scenario.load import load
from tests.scenario.folders import RIVER

WARNINGS = (("First time", "a warning"), ("Second time", "a letter home"))
BARE = "Rows: First time | a warning; Second time | a letter home"
HEADED = "Table: First time | a warning; Second time | a letter home"


def made(
    folder: Path, rows: Sequence[Sequence[str]], mark: str = "", style: str = ""
) -> Path:
    """A Word document with a table, whose first row is marked as heads in some way."""
    document = docx.Document()
    document.add_paragraph("1. Phones stay in the bag.")
    table = document.add_table(len(rows), len(rows[0]))
    if style:
        table.style = style
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, words in zip(cells.cells, row, strict=True):
            run = cell.paragraphs[0].add_run(words)
            run.bold = (mark == "bold" and row is rows[0]) or mark == "all bold" or None
            if mark == "paragraphs" and row is rows[0]:
                cell.paragraphs[0].style = document.styles["Heading 4"]
    if mark == "repeated":
        heads = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(heads)
    if mark == "unasked":
        look = table._tbl.tblPr.find(qn("w:tblLook"))
        for name, value in ((qn("w:firstRow"), "0"), (qn("w:val"), "0480")):
            look.set(name, value)
    path = folder / "phones.docx"
    document.save(str(path))
    return path


def told(path: Path) -> str:
    return str(read_text(path)[-1]["variants"]["chair"]["text"])


@pytest.mark.parametrize(
    ("mark", "style", "expected"),
    [
        ("", "", BARE),
        ("", "Table Grid", BARE),
        ("all bold", "", BARE),
        ("unasked", "Light Grid Accent 1", BARE),
        ("", "Light Grid Accent 1", HEADED),
        ("bold", "", HEADED),
        ("repeated", "", HEADED),
        ("paragraphs", "", HEADED),
    ],
)
def test_the_first_row_of_a_table_of_word_is_its_head_where_word_marks_it(
    mark: str, style: str, expected: str, tmp_path: Path
) -> None:
    path = made(tmp_path, WARNINGS, mark, style)
    assert told(path) == expected
    doubts = [doubt for doubt in doubts_of(path) if "`Rows:` before it" in doubt]
    assert len(doubts) == (expected == BARE)


@pytest.mark.parametrize(
    ("rows", "headed"),
    [
        ((("State", "Share"), ("Chad", "40 %"), ("Peru", "60 %")), True),
        ((("State", "Share"), ("Chad", "40 %"), ("Peru", "as agreed")), False),
        ((("2029", "30 %"), ("2030", "60 %")), False),
        ((("Limit", "by day"),), True),
    ],
)
def test_numbers_below_a_word_make_it_a_head(
    rows: Sequence[Sequence[str]], headed: bool, tmp_path: Path
) -> None:
    assert told(made(tmp_path, rows)).startswith("Table: " if headed else "Rows: ")


def test_a_table_is_read_back_as_it_was_told() -> None:
    for headed in (True, False):
        line = in_one_line(WARNINGS, headed=headed)
        head, *rows = WARNINGS if headed else ((), *WARNINGS)
        assert table_in(line) == Table("", head, tuple(rows))
    assert table_in("Table: Limits; Day | Night; 70 | 55.") == Table(
        "Limits", ("Day", "Night"), (("70", "55"),)
    )
    assert table_in("Rows: a | b") is None
    assert table_in("Rows: a | b; c") is None
    assert table_in("Tables are set.") is None
    assert in_one_line((("", " "), ("", "")), headed=True) == ""


def test_a_table_of_markdown_with_empty_heads_has_none(tmp_path: Path) -> None:
    path = tmp_path / "t.md"
    path.write_text("1. It is so:\n\n| | |\n|---|---|\n| a | b |\n| c | d |\n", "utf-8")
    assert told(path) == "Rows: a | b; c | d"


def test_a_table_without_heads_is_printed_without_in_every_form() -> None:
    river = load(str(RIVER))
    first, *rest = river.provisions
    texts = (replace(first, text=BARE, heading=""), *rest)
    sheet = briefing(replace(river, provisions=texts))
    grid = next(b for b in sheet.blocks if isinstance(b, Grid) and not b.head)
    assert grid.rows == WARNINGS
    alone = Sheet("x", "X", "", (grid,))
    assert "|  |  |\n|---|---|\n| First time | a warning |" in markdown(alone)
    assert "<th" not in html(alone)
    assert "<td>First time</td>" in html(alone)
    source = typst_source(alone)
    assert "table.header" not in source
    assert "strong(" not in source.partition("#table")[2]
    assert pdf(alone).startswith(b"%PDF")
    with zipfile.ZipFile(io.BytesIO(word(alone))) as packed:
        inside = packed.read("word/document.xml").decode().partition("<w:tbl>")[2]
    assert "w:tblHeader" not in inside
    assert "<w:b/>" not in inside
    assert inside.count("<w:tr>") == 2
