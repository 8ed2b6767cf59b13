"""What parts of a text are called that have no number: in its language, and each its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.rules.draft.number_paths import path_of
from game.scenario.drafts.brackets import without_bracketed_heads
from game.scenario.drafts.longtext import provisions
from game.scenario.drafts.number_words import NUMBER_WORDS, language_of
from game.scenario.drafts.units import unit_in
from game.scenario.load import load
from tests.scenario.test_new_is_clean import TEXTS

NUMBERS = {
    "en": ("Title", "Opening words", "Preambular paragraph 1", "Paragraph 1"),
    "fr": ("Titre", "Formule liminaire", "Préambule, alinéa 1", "Paragraphe 1"),
    "es": ("Título", "Palabras iniciales", "Preámbulo, párrafo 1", "Párrafo 1"),
    "ru": ("Название", "Вводные слова", "Преамбула, абзац 1", "Пункт 1"),
    "zh": ("标题", "起首语", "序言第1段", "第1段"),
    "ar": ("العنوان", "العبارة الافتتاحية", "الديباجة، الفقرة 1", "الفقرة 1"),
}


@pytest.mark.parametrize("language", NUMBERS)
def test_paragraphs_are_called_in_the_language_of_the_text(language: str) -> None:
    found = provisions(TEXTS[language])
    assert tuple(p["number"] for p in found[:4]) == NUMBERS[language]


@pytest.mark.parametrize("language", NUMBERS)
def test_a_table_may_call_them_so(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.md").write_text(TEXTS[language], "utf-8")
    head = NUMBER_WORDS[language].paragraph.format(n=2)
    Path("t.csv").write_text(f"Country,{head},OP1\nNorway,2,1\nChile,-2,-1\n", "utf-8")
    assert main(["new", "mine", "--text", "t.md", "--rows", "t.csv"]) == 0
    bearing = {p.id: p.issue for p in load("mine").provisions if p.issue}
    assert bearing == {"1": "on_1", "2": "on_2"}


@pytest.mark.parametrize("language", ["fr", "es", "ru", "ar", "de"])
def test_their_numbers_follow_from_the_place(language: str) -> None:
    number = f"{NUMBER_WORDS[language].paragraph.format(n=2)}(a)"
    assert [step.first for step in path_of(number)] == ["2", "a"]


@pytest.mark.parametrize(
    "text",
    [
        "We agree.\n\nWe pay.",
        "La Repubblica riconosce a tutti i cittadini il diritto al lavoro e promuove",
        "Solicita aos Estados que informem todos os anos; cada Estado deve pagar",
        "国は毎年報告する。",
    ],
)
def test_of_other_languages_none_is_guessed(text: str) -> None:
    assert language_of(text) == ""


def numbers(text: str) -> list[tuple[str, str, str]]:
    return [(p["id"], p["number"], p.get("parent", "")) for p in provisions(text)]


def test_what_has_no_number_between_two_belongs_to_the_first() -> None:
    assert numbers(
        "1. States count:\n\n(a) sand;\n\n(b) gravel;\n\nin tons.\n\nTwice a year.\n\n"
        "2. They report.\n\nThanks to all."
    ) == [
        ("1", "Paragraph 1", ""),
        ("1.a", "Paragraph 1(a)", "1"),
        ("1.b", "Paragraph 1(b)", "1"),
        ("1.on", "Paragraph 1, continued", "1"),
        ("1.on-2", "Paragraph 1, continued 2", "1"),
        ("2", "Paragraph 2", ""),
        ("3", "Paragraph 3", ""),
    ]


def test_an_article_may_begin_with_several_paragraphs_without_numbers() -> None:
    assert numbers("Article 2\n\nFirst.\n\nSecond.\n\n1. Third.\n\n2. Fourth.") == [
        ("2", "Article 2", ""),
        ("2.on", "Article 2, continued", "2"),
        ("2.1", "Article 2(1)", "2"),
        ("2.2", "Article 2(2)", "2"),
    ]


@pytest.mark.parametrize(
    ("words", "number", "shown"),
    [
        ("Article One", "1", "Article 1"),
        ("Section Twelve. Fees", "12", "Section 12"),
        ("Artículo cuarto. Fines", "4", "Artículo 4"),
        ("Статья пятая", "5", "Статья 5"),
        ("Chapitre deux", "2", "Chapitre 2"),
        ("Article premier", "1", "Article premier"),
    ],
)
def test_numbers_of_units_may_be_words(words: str, number: str, shown: str) -> None:
    unit = unit_in(words)
    assert unit is not None
    assert (unit.number, unit.shown) == (number, shown)


def test_a_sentence_with_such_a_word_begins_no_unit() -> None:
    assert unit_in("Part two of the fund is paid in May.") is None


def test_headings_in_brackets_are_headings_and_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.md").write_text(
        "[Article 2. Fees]\n\n1. Each pays.\n\n[Article 3. Each party pays 5 euros a year.]\n\n"
        "## [Chapter II. General]\n\n[Annex: Methods]\n\n1. By weight.\n\n[We agree.]\n",
        "utf-8",
    )
    text = Path("t.md").read_text("utf-8")
    assert without_bracketed_heads(text)[1] == (
        "Article 2. Fees",
        "Chapter II. General",
        "Annex: Methods",
    )
    found = {p["id"]: p for p in provisions(text)}
    assert [*found] == ["2", "2.1", "3", "chapter-II", "annex", "annex.1", "annex.2"]
    assert [*found["3"]["variants"]] == ["chair", "deleted"]
    assert found["3"]["variants"]["chair"]["text"] == "Each party pays 5 euros a year."
    assert [*found["annex.2"]["variants"]] == ["chair", "deleted"]
    assert main(["import", "text", "t.md"]) == 0
    assert (
        "the brackets of `Article 2. Fees`, `Chapter II. General` and `Annex: Methods` are "
        "left out"
    ) in capsys.readouterr().err


def test_items_of_an_annex_are_told_with_it() -> None:
    found = numbers("1. We pay.\n\nAnnex\n\n(a) By weight.\n\n(b) By length.")
    assert [number for _, number, _ in found] == [
        *("Paragraph 1", "Annex", "Annex, (a)", "Annex, (b)"),
    ]
