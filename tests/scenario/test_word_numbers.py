"""Numbers that Word draws and its text does not have: none that a person sees is lost."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from game.scenario.drafts.left_out import doubts_of
from game.scenario.drafts.longtext import read_text
from game.scenario.drafts.word_text import text_of_word

Level = tuple[str, str]
"""Format and words of a level: ``decimal``, ``%1.``."""


def with_list(made: Any, id_: int, levels: Iterable[Level], *, start: int = 1) -> None:
    """Give a document a list of such levels, by a number of its own."""
    numbering = made.part.numbering_part.element
    lines = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{format_}"/>'
        f'<w:lvlText w:val="{words}"/></w:lvl>'
        for at, (format_, words) in enumerate(levels)
    )
    kind = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{id_}">{lines}</w:abstractNum>'
    numbering.insert(0, parse_xml(kind))
    of = f'<w:abstractNumId w:val="{id_}"/>'
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{id_}">{of}</w:num>'))


def again(made: Any, id_: int, kind: int, start: int) -> None:
    """A second list of a kind, which begins anew."""
    override = (
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
    )
    of = f'<w:abstractNumId w:val="{kind}"/>{override}'
    made.part.numbering_part.element.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{id_}">{of}</w:num>')
    )


def item(made: Any, words: str, id_: int, level: int = 0, style: str | None = None) -> None:
    paragraph = made.add_paragraph(words, style=style)
    numbers = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    numbers.get_or_add_ilvl().val, numbers.get_or_add_numId().val = level, id_


def text(made: Any, folder: Path) -> list[str]:
    made.save(str(folder / "treaty.docx"))
    content = (folder / "treaty.docx").read_bytes()
    return [block.strip() for block in text_of_word("treaty.docx", content).split("\n\n")]


USUAL = (("decimal", "%1."), ("lowerLetter", "%2."), ("lowerRoman", "(%3)"))


def test_levels_count_each_by_itself_and_begin_anew_below_the_next(tmp_path: Path) -> None:
    made = docx.Document()
    with_list(made, 90, USUAL)
    said = [
        ("Flow.", 0),
        ("Low.", 1),
        ("Lower.", 2),
        ("Lowest.", 2),
        ("High.", 1),
        ("Fees.", 0),
    ]
    for words, level in (*said, ("None.", 1)):
        item(made, words, 90, level)
    assert text(made, tmp_path) == [
        "1. Flow.",
        "(a) Low.",
        "(i) Lower.",
        "(ii) Lowest.",
        "(b) High.",
        "2. Fees.",
        "(a) None.",
    ]


def test_a_list_that_begins_anew_does(tmp_path: Path) -> None:
    made = docx.Document()
    with_list(made, 90, USUAL, start=4)
    again(made, 91, 90, 7)
    for words, id_ in (("a", 90), ("b", 90), ("c", 91), ("d", 91)):
        item(made, words, id_)
    assert text(made, tmp_path) == ["4. a", "5. b", "7. c", "8. d"]


@pytest.mark.parametrize(
    ("level", "shown"),
    [
        (("decimal", "Article %1"), "Article 2."),
        (("decimal", "%1)"), "2)"),
        (("upperRoman", "%1."), "II."),
        (("upperLetter", "(%1)"), "(B)"),
        (("decimalZero", "%1"), "02."),
        (("lowerLetter", "%1"), "(b)"),
        (("chicago", "%1."), "2."),
        (("bullet", "\u2022"), "-"),
        (("none", ""), ""),
    ],
)
def test_each_format_is_written_as_drafts_have_it(
    level: Level, shown: str, tmp_path: Path
) -> None:
    made = docx.Document()
    with_list(made, 90, [level])
    item(made, "First.", 90)
    item(made, "Second.", 90)
    assert text(made, tmp_path)[1] == f"{shown} Second.".strip()


def test_a_level_shows_those_above_it_and_headings_are_numbered(tmp_path: Path) -> None:
    made = docx.Document()
    with_list(made, 90, [("decimal", "Article %1."), ("decimal", "%1.%2")])
    item(made, "Flow", 90, 0, "Heading 1")
    item(made, "Three tenths pass.", 90, 1)
    item(made, "More may be agreed.", 90, 1)
    item(made, "Fees", 90, 0, "Heading 1")
    item(made, "None.", 90, 1)
    assert text(made, tmp_path) == [
        "## Article 1. Flow",
        "1.1. Three tenths pass.",
        "1.2. More may be agreed.",
        "## Article 2. Fees",
        "2.1. None.",
    ]
    draft = read_text(tmp_path / "treaty.docx")
    assert [p["number"] for p in draft] == ["Article 1", "1.1", "1.2", "Article 2", "2.1"]


def test_the_numbers_of_a_style_count(tmp_path: Path) -> None:
    made = docx.Document()
    for words in ("One.", "Two."):
        made.add_paragraph(words, style="List Number")
    made.add_paragraph("A point.", style="List Bullet")
    assert text(made, tmp_path) == ["1. One.", "2. Two.", "- A point."]


def test_a_number_in_the_cell_of_a_table_stays(tmp_path: Path) -> None:
    made = docx.Document()
    with_list(made, 90, USUAL)
    table = made.add_table(1, 2)
    table.cell(0, 0).text, cell = "Halm", table.cell(0, 1)
    item(cell, "A share.", 90)
    item(cell, "A fee.", 90)
    assert text(made, tmp_path) == ["Table: Halm | 1. A share. 2. A fee."]


BROKEN = "1. Decides to establish a fund:\n(a) paid by producers;\n(b) run by the Board;\n2. Urges all States to pay."


def test_lines_broken_by_hand_are_read_as_those_of_a_plain_text(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph(
        "The General Assembly,\nRecalling its resolution 1/1,\nNoting the need,"
    )
    made.add_paragraph(BROKEN)
    made.save(str(tmp_path / "draft.docx"))
    found = read_text(tmp_path / "draft.docx")
    assert [part["id"] for part in found] == [
        "opening",
        "pp1",
        "pp2",
        "1",
        "1.a",
        "1.b",
        "2",
    ]


def test_a_broken_page_and_a_broken_heading_break_no_line(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Use of\nterms", 2)
    run = made.add_paragraph("The first half").add_run()
    run.add_break(WD_BREAK.PAGE)
    run.add_text("1. and the second.")
    assert text(made, tmp_path) == ["### Use of terms", "The first half 1. and the second."]


def test_headers_and_footers_that_hold_words_are_said_to_be_left_out(
    tmp_path: Path,
) -> None:
    made = docx.Document()
    made.add_paragraph("1. Three tenths pass.")
    section = made.sections[0]
    section.header.paragraphs[0].text = "A/CONF.1/L.2 Draft of the Chair"
    section.footer.paragraphs[0].text = "17"
    path = tmp_path / "treaty.docx"
    made.save(str(path))
    assert [*doubts_of(path)] == [
        f"`{path}`: headers are left out: `A/CONF.1/L.2 Draft of the Chair`"
    ]


@pytest.mark.parametrize(
    ("headings", "kinds"),
    [
        (("Treaty on the Halm",), ["title", "preamble"]),
        (("Article 1. Flow",), ["article"]),
        (("Flow", "Fees"), ["chapter", "paragraph", "chapter", "paragraph"]),
    ],
)
def test_a_first_heading_that_stands_alone_is_the_title(
    headings: tuple[str, ...], kinds: list[str], tmp_path: Path
) -> None:
    made = docx.Document()
    for words in headings:
        made.add_heading(words, 1)
        made.add_paragraph("The States Parties,")
    made.save(str(tmp_path / "treaty.docx"))
    assert [part["kind"] for part in read_text(tmp_path / "treaty.docx")] == kinds


DIGITS = (("decimal", "%1."), ("decimal", "%2."), ("decimal", "%3."))
WITHIN = (
    ("Flow.", 0),
    ("Low.", 1),
    ("Lower.", 2),
    ("High.", 1),
    ("Fees.", 0),
    ("None.", 1),
)


def drawn(parts: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [(p["id"], p["number"], p.get("parent", "")) for p in parts]


def test_levels_that_count_alike_are_told_apart_by_those_of_the_list(
    tmp_path: Path,
) -> None:
    made = docx.Document()
    with_list(made, 90, DIGITS)
    for words, level in WITHIN:
        item(made, words, 90, level)
    made.save(str(tmp_path / "treaty.docx"))
    assert drawn(read_text(tmp_path / "treaty.docx")) == [
        ("1", "Paragraph 1", ""),
        ("1.1", "Paragraph 1(1)", "1"),
        ("1.1.1", "Paragraph 1(1)(1)", "1.1"),
        ("1.2", "Paragraph 1(2)", "1"),
        ("2", "Paragraph 2", ""),
        ("2.1", "Paragraph 2(1)", "2"),
    ]


def test_items_without_numbers_stand_below_each_other(tmp_path: Path) -> None:
    made = docx.Document()
    with_list(made, 90, (("decimal", "%1."), ("bullet", "x"), ("bullet", "o")))
    for words, level in (
        ("Flow.", 0),
        ("a", 1),
        ("b", 2),
        ("c", 2),
        ("d", 1),
        ("Fees.", 0),
    ):
        item(made, words, 90, level)
    made.save(str(tmp_path / "treaty.docx"))
    assert [
        (id_, above) for id_, _, above in drawn(read_text(tmp_path / "treaty.docx"))
    ] == [
        ("1", ""),
        ("1.a", "1"),
        ("1.a.a", "1.a"),
        ("1.a.b", "1.a"),
        ("1.b", "1"),
        ("2", ""),
    ]


def test_a_list_of_its_own_within_another_stands_below_its_item(tmp_path: Path) -> None:
    """As the styles `List Number` and `List Number 2` of Word have it."""
    made = docx.Document()
    for words, style in (
        ("Quota.", ""),
        ("Report:", ""),
        ("weight", " 2"),
        ("season", " 2"),
        ("End.", ""),
    ):
        made.add_paragraph(words, style=f"List Number{style}")
    made.save(str(tmp_path / "treaty.docx"))
    assert [
        (id_, above) for id_, _, above in drawn(read_text(tmp_path / "treaty.docx"))
    ] == [
        ("1", ""),
        ("2", ""),
        ("2.1", "2"),
        ("2.2", "2"),
        ("3", ""),
    ]
