"""Sheets from the right and in letters that not every machine has."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from game.cli.main import main
from game.reports.handouts import as_pdf
from game.reports.handouts.as_html import html
from game.reports.handouts.as_word import word
from game.reports.handouts.direction import directed, from_the_right, runs_from_the_right
from game.reports.handouts.scripts import fonts_for, missing, missing_for
from game.reports.handouts.sheets import Box, Grid, Heading, Items, Para, Run, Sheet, Slide
from tests.scenario.folders import RIVER

ARABIC, CHINESE = "البلاستيك: من يدفع؟", "塑料：谁来付钱？"
OWN = frozenset({"Libertinus Serif", "DejaVu Sans Mono"})


def sheet(language: str, *blocks: object) -> Sheet:
    return Sheet("x", ARABIC, "Above", blocks, language=language)  # type: ignore[arg-type]


def part(made: bytes, name: str = "document") -> str:
    return zipfile.ZipFile(io.BytesIO(made)).read(f"word/{name}.xml").decode()


def test_the_first_letter_with_a_direction_tells() -> None:
    assert runs_from_the_right(f"12. ({ARABIC}) and so on")
    assert not runs_from_the_right(f"12. (Plastic) {ARABIC}")
    assert not runs_from_the_right("12:30")
    assert from_the_right("ar-EG")
    assert not from_the_right("fr")


def test_what_runs_the_other_way_is_isolated_and_nothing_else() -> None:
    blocks = (
        Heading("The day"),
        Para(ARABIC),
        Items((ARABIC, "One.")),
        Grid((ARABIC, "B"), ((ARABIC, "0 to 8"),), (1, 1)),
        Box("Note:", (Run(ARABIC),)),
        Slide("S", (Para((Run("Walk.", bold=True),)),)),
    )
    made = html(directed(sheet("ar", *blocks)))
    for words in ("The day", "One.", "B", "0 to 8", "Note:", "S", "Above"):
        assert f"\u2066{words}\u2069" in made
    assert "\u2066<strong>Walk.</strong>\u2069" in made
    assert f"\u2066{ARABIC}" not in made
    plain = sheet("en", *blocks)
    assert directed(plain) is plain


def test_word_is_told_what_is_written_from_the_right() -> None:
    grid = Grid((ARABIC, "B"), ((ARABIC, "b"),), (1, 3))
    made = word(sheet("ar", Heading(ARABIC), Para((Run(ARABIC, bold=True),)), grid))
    inside = part(made)
    assert inside.count("<w:rtl/>") == inside.count(ARABIC) == 5
    assert inside.count("<w:bidiVisual/>") == 1
    assert "<w:bCs/>" in inside
    styles = part(made, "styles")
    normal = re.search(r'w:styleId="Normal".*?</w:style>', styles, re.DOTALL)
    assert normal
    assert "<w:bidi/>" in normal[0]
    assert '<w:lang w:bidi="ar-SA"/>' in normal[0]
    assert "<w:szCs" in normal[0]


def test_word_sets_what_is_not_translated_from_the_left() -> None:
    inside = part(word(directed(sheet("ar", Para("In English."), Para(ARABIC)))))
    (told,) = re.findall(
        r"<w:pPr>(?:(?!</w:pPr>).)*</w:pPr>(?=<w:r><w:rPr/><w:t>\u200eIn)", inside
    )
    assert '<w:bidi w:val="0"/>' in told
    assert '<w:jc w:val="right"/>' in told
    before = inside.index(ARABIC)
    assert "w:bidi w:val" not in inside[inside.rindex("<w:p>", 0, before) : before]


@pytest.mark.parametrize(
    ("language", "told"),
    [("zh", 'w:eastAsia="zh-CN"'), ("fr", 'w:val="fr-FR"'), ("pt-BR", 'w:val="pt-BR"')],
)
def test_word_is_told_the_language(language: str, told: str) -> None:
    made = word(sheet(language, Para(CHINESE)))
    assert f"<w:lang {told}/>" in part(made, "styles")
    assert CHINESE in part(made)
    assert "<w:rtl/>" not in part(made).replace(ARABIC, "").split(CHINESE)[1]


def test_fonts_are_named_by_language_and_by_letters() -> None:
    assert missing("zh-TW", OWN) == "Noto Serif CJK SC"
    assert missing("zh", {*OWN, "SimSun"}) == ""
    assert missing("ru", OWN) == ""
    assert missing_for([f"a {CHINESE}", ARABIC], OWN) == (
        "Noto Naskh Arabic",
        "Noto Serif CJK SC",
    )
    assert missing_for(["Ελλάδα, Türkiye, Россия"], OWN) == ()
    assert fonts_for("ar", {"Amiri", "Batang", "SimSun"})[0] == "Amiri"


def test_pages_of_boxes_are_refused_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(as_pdf, "_families", lambda: OWN)
    folder = tmp_path / "river"
    folder.mkdir()
    for path in RIVER.rglob("*"):
        if path.is_file():
            (folder / path.relative_to(RIVER)).parent.mkdir(parents=True, exist_ok=True)
            text = path.read_text("utf-8").replace("language: en", "language: zh")
            (folder / path.relative_to(RIVER)).write_text(text, "utf-8")
    main_file = folder / "scenario.yaml"
    if "language:" not in main_file.read_text("utf-8"):
        main_file.write_text(f"language: zh\n{main_file.read_text('utf-8')}", "utf-8")
    line = ["print", str(folder), "--out", str(tmp_path / "out")]
    assert main(line) == 3
    said = capsys.readouterr().err
    assert "no font here holds the letters of `zh`; nothing was written" in said
    assert "Noto Serif CJK SC" in said
    assert not (tmp_path / "out").exists()
    assert main([*line, "--docx"]) == 0
    assert (tmp_path / "out" / "briefing.docx").is_file()
