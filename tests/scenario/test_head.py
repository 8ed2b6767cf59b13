"""What stands above the first words of a resolution, in Word and in Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

from game.cli.main import main
from game.scenario.drafts.longtext import provisions, read_text

TITLE = "Plastic in the oceans"
HEADS = {
    "a symbol, an item and sponsors": [
        "A/C.3/79/L.5",
        "10 October 2024",
        "Seventy-ninth session",
        "Third Committee",
        "Agenda item 107",
        "Countering plastics",
        "Chile, Fiji and Ghana: draft resolution",
        TITLE,
    ],
    "a symbol and a heading": ["A/C.3/79/L.5", f"# {TITLE}"],
    "two headings": [f"# {TITLE}", "## Draft resolution on fishing"],
    "labels": [
        "Committee: GA3",
        f"Topic: {TITLE}",
        "Sponsors: Chile",
        "DRAFT RESOLUTION 1.1",
    ],
    "a title alone": [TITLE],
}
REASONS = ["*The General Assembly*,", "*Recalling* its work,", "*Guided* by the Charter,"]
DECIDED = ["*Decides* to meet;", "*Asks* the Secretary-General:", "To report;", "To pay;"]
ANNEX = ["# Annex", "## Terms", "1. Open to all.", "2. With its own rules."]
BELOW = [
    ("title", "title", TITLE),
    ("opening", "preamble", "The General Assembly,"),
    ("pp1", "preamble", "Recalling its work,"),
    ("pp2", "preamble", "Guided by the Charter,"),
    ("1", "paragraph", "Decides to meet;"),
    ("2", "paragraph", "Asks the Secretary-General:"),
    ("2.a", "subparagraph", "To report;"),
    ("2.b", "subparagraph", "To pay;"),
    ("annex", "chapter", ""),
    ("annex.1", "paragraph", "Open to all."),
    ("annex.2", "paragraph", "With its own rules."),
]
NUMBERS = ("1. ", "2. ", "(a) ", "(b) ")


def as_read(path: Path) -> list[tuple[str, str, str]]:
    return [
        (p["id"], p["kind"], p.get("variants", {}).get("chair", {}).get("text", ""))
        for p in read_text(path)
    ]


def written(head: Sequence[str], path: Path, *, automatic: bool) -> None:
    """A resolution in Word; ``automatic``: Word draws the numbers."""
    made = docx.Document()
    if automatic:
        _add_list(made)
    for words in (*head, *REASONS):
        _add(made, words)
    for number, words in zip(NUMBERS, DECIDED, strict=True):
        paragraph = _add(made, words if automatic else number + words)
        if automatic:
            _number(paragraph, level=int(number[0] == "("))
    for words in ANNEX:
        _add(made, words)
    made.save(str(path))


def _add(made: docx.document.Document, words: str) -> Paragraph:
    marks = len(words) - len(words.lstrip("#"))
    if marks:
        heading: Paragraph = made.add_heading(words.lstrip("# "), marks)
        return heading
    paragraph = made.add_paragraph()
    for n, piece in enumerate(words.split("*")):
        paragraph.add_run(piece).italic = n % 2 == 1
    return paragraph


def _add_list(made: docx.document.Document) -> None:
    kind = _element("abstractNum", abstractNumId="90")
    for level, (form, shown) in enumerate((("decimal", "%1."), ("lowerLetter", "(%2)"))):
        drawn = _element("lvl", ilvl=str(level))
        for name, said in (("start", "1"), ("numFmt", form), ("lvlText", shown)):
            drawn.append(_element(name, val=said))
        kind.append(drawn)
    list_ = _element("num", numId="91")
    list_.append(_element("abstractNumId", val="90"))
    numbering = made.part.numbering_part.element
    numbering.insert(0, kind)
    numbering.append(list_)


def _number(paragraph: Paragraph, level: int) -> None:
    number = _element("numPr")
    number.append(_element("ilvl", val=str(level)))
    number.append(_element("numId", val="91"))
    paragraph._p.get_or_add_pPr().append(number)


def _element(name: str, **said: str) -> etree._Element:
    made = OxmlElement(f"w:{name}")
    for key, value in said.items():
        made.set(qn(f"w:{key}"), value)
    return made


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("automatic", [False, True], ids=["typed", "drawn"])
def test_a_resolution_in_word_is_its_title_reasons_and_decisions(
    head: Sequence[str], automatic: bool, tmp_path: Path
) -> None:
    written(head, tmp_path / "l5.docx", automatic=automatic)
    assert as_read(tmp_path / "l5.docx") == BELOW


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_the_same_in_markdown_is_read_alike(head: Sequence[str], tmp_path: Path) -> None:
    decided = [number + words for number, words in zip(NUMBERS, DECIDED, strict=True)]
    text = "\n\n".join([*head, *REASONS, *decided, *ANNEX])
    (tmp_path / "l5.md").write_text(text, "utf-8")
    assert as_read(tmp_path / "l5.md") == BELOW


LANGUAGES = {
    "fr": """\
A/C.3/79/L.5\n
Soixante-dix-neuvième session\n
Troisième Commission\n
Point 107 de l'ordre du jour\n
Albanie, Belgique : projet de résolution\n
Contre le plastique\n
L'Assemblée générale,\n
Rappelant son œuvre,\n
1. Décide d'agir ;""",
    "es": """\
Septuagésimo noveno período de sesiones\n
Tercera Comisión\n
Tema 107 del programa\n
Albania y Bélgica: proyecto de resolución\n
Contra el plástico\n
La Asamblea General,\n
Recordando su obra,\n
1. Decide actuar;""",
    "ru": """\
A/C.3/79/L.5\n
Третий комитет\n
Пункт 107 повестки дня\n
Албания: проект резолюции\n
Борьба с пластиком\n
Генеральная Ассамблея,\n
ссылаясь на свою резолюцию,\n
1. постановляет действовать;""",
    "zh": """\
第七十九届会议\n
第三委员会\n
议程项目107\n
阿尔巴尼亚：决议草案\n
打击塑料污染\n
大会，\n
回顾其决议，\n
1. 决定召开会议；""",
    "ar": """\
الدورة التاسعة والسبعون\n
اللجنة الثالثة\n
البند 107 من جدول الأعمال\n
ألبانيا: مشروع قرار\n
مكافحة التلوث\n
إن الجمعية العامة،\n
إذ تشير إلى قرارها،\n
1. تقرر عقد مؤتمر؛""",
}
TITLES = {
    "fr": "Contre le plastique",
    "es": "Contra el plástico",
    "ru": "Борьба с пластиком",
    "zh": "打击塑料污染",
    "ar": "مكافحة التلوث",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_languages_have_heads_too(language: str) -> None:
    title, *below = provisions(LANGUAGES[language])
    assert title["heading"] == TITLES[language]
    assert [p["id"] for p in below] == ["opening", "pp1", "1"]


def test_lines_without_blank_lines_between_them_are_parted() -> None:
    found = provisions(
        "Committee: GA3\nTopic: Plastic\nThe General Assembly,\nRecalling its\nown work,\n"
        "Noting the fish,\n1. Decides to act;\n2. Asks for:\na) money;\nb) time.\n"
    )
    ids = ["title", "opening", "pp1", "pp2", "1", "2", "2.a", "2.b"]
    assert [p["id"] for p in found] == ids
    assert found[2]["variants"]["chair"]["text"] == "Recalling its own work,"


def test_paragraphs_of_a_working_paper_have_the_numbers_that_it_gives_them() -> None:
    found = provisions(
        "Zero draft\n\nThe Council,\n\nPP1 Recalling x,\n\nPP2. Noting y,\n\nOP1 Decides z;\n\n"
        "OP2. Asks:\n\n(a) a;\n\n(b) b."
    )
    ids = ["title", "opening", "pp1", "pp2", "1", "2", "2.a", "2.b"]
    assert [p["id"] for p in found] == ids
    assert found[4]["variants"]["chair"]["text"] == "Decides z;"


def test_a_text_with_articles_above_such_words_has_no_head() -> None:
    found = provisions(
        "# A treaty\n\nArticle 1. Scope\n\nThe Parties,\n\nRecalling x,\n\n1. One."
    )
    assert [p["kind"] for p in found][:2] == ["title", "article"]


def test_what_stands_above_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(HEADS["a symbol and a heading"], tmp_path / "l5.docx", automatic=False)
    assert main(["import", "text", str(tmp_path / "l5.docx")]) == 0
    told = capsys.readouterr().err
    assert "above the first words, but for the title, is left out: `A/C.3/79/L.5`\n" in told
