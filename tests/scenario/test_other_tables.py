"""Tables and texts wholly in other languages of the United Nations: no word of English."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.scenario.load import examine, load
from game.scenario.tables.headings import COLUMN_BY_WORD, column_meant
from tests.scenario.test_new_is_clean import TEXTS

TABLES = {
    "fr": (
        "Pays;Groupe;Paragraphe 1;2;Lignes rouges\n"
        "Norvège;Nord;chaque année/80;doit/90;1: chaque année\n"
        "Turquie;;tous les deux ans/50;peut/60;\n"
        "Suède;Nord;chaque année/70;contre/50;\n"
    ),
    "es": (
        "País;Grupo;Párrafo 1;2;Líneas rojas\n"
        "Noruega;Norte;cada año/80;debe/90;1: cada año\n"
        "Turquía;;cada dos años/50;puede/60;\n"
        "Suecia;Norte;cada año/70;en contra/50;\n"
    ),
    "ru": (
        "Страна;Группа;Пункт 1;2: платить;Красные линии\n"
        "Норвегия;Север;ежегодно/80;должно/90;1: ежегодно\n"
        "Турция;;раз в два года/50;может/60;\n"
        "Швеция;Север;ежегодно/70;против/50;\n"
    ),
    "zh": (
        "国家,集团,第1段,2,红线\n"
        "挪威,北方,每年/80,应当/90,1: 每年\n"
        "土耳其,,每两年/50,可以/60,\n"
        "瑞典,北方,每年/70,反对/50,\n"
    ),
    "ar": (
        "الدولة;المجموعة;الفقرة 1;2;خطوط حمراء\n"
        "النرويج;الشمال;كل سنة/80;في كل سنة/90;1: كل سنة\n"
        "تركيا;;كل سنتين/50;حذف/60;\n"
        "السويد;الشمال;كل سنة/70;ضد/50;\n"
    ),
}


@pytest.mark.parametrize("language", TABLES)
def test_text_and_table_of_one_language_make_a_scenario(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.md").write_text(TEXTS[language], "utf-8")
    Path("t.csv").write_text(TABLES[language], "utf-8")
    assert main(["new", "mine", "--text", "t.md", "--rows", "t.csv"]) == 0
    mine = load("mine")
    said = {(row.delegation, row.issue): row.place for row in mine.positions}
    assert said["NOR", "on_1"] == 200
    assert said["TUR", "on_1"] == 0
    assert said["SWE", "on_2"] == -100
    assert [bloc.members for bloc in mine.blocs] == [("NOR", "SWE")]
    (line,) = mine.delegations["NOR"].red_lines
    assert line.provision == "1"
    assert mine.language == language
    assert {p.code for p in examine("mine").problems} - {"S351"} == {"S346"}


@pytest.mark.parametrize("words", ["Líneas rojas", "lineas ROJAS", "Красные линии", "红线"])
def test_a_column_is_known_with_accents_and_without(words: str) -> None:
    assert column_meant(words) == "red line"


def test_no_word_stands_for_two_columns() -> None:
    assert all(column_meant(word) == column for word, column in COLUMN_BY_WORD.items())
