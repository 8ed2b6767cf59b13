"""Tables and texts that other programs saved in encodings older than UTF-8."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario.diagnostics import ScenarioUnusable
from game.scenario.drafts.left_out import doubts_of
from game.scenario.drafts.longtext import read_text
from game.scenario.rollcalls.rows import rows_of
from game.scenario.tables.reading import rows_from
from game.scenario.tables.sheets import read_sheet

RUSSIAN = "delegation,a\nРоссия,1/50\nКитай,-1/40\nКазахстан,0/50\n"
CHINESE = "delegation,a\n俄罗斯,1/50\n中国,-1/40\n"
ARABIC = "delegation,a\nالأردن,1/50\nمصر,-1/40\nالمغرب,0/40\n"
FRENCH = "delegation,a\nTürkiye,1/50\nPérou,-1/40\nPêche et été à Sète,0/40\n"
POLISH = "delegation,a\nWłochy,1/50\nSłowacja,-1/40\n"
OTHERS = [
    (RUSSIAN, "cp1251"),
    (RUSSIAN, "koi8-r"),
    (CHINESE, "gbk"),
    (CHINESE, "big5hkscs"),
    ("delegation,a\nフランス,1/50\n日本,0/30\n", "shift-jis"),
    (ARABIC, "cp1256"),
    ("delegation,a\nΕλλάδα,1/50\nΚύπρος,0/30\n", "cp1253"),
    (FRENCH, "mac-roman"),
    (POLISH, "cp1250"),
]


@pytest.mark.parametrize(("table", "encoding"), OTHERS, ids=[e for _, e in OTHERS])
def test_letters_that_would_come_out_as_others_are_refused(
    table: str, encoding: str, tmp_path: Path
) -> None:
    for name, read in (("t.csv", read_sheet), ("t.txt", read_text)):
        path = tmp_path / name
        path.write_bytes(table.replace("俄罗斯", "法国").encode(encoding))
        with pytest.raises(ScenarioUnusable) as caught:
            read(path)
        (problem,) = caught.value.problems
        assert problem.code == "S107"
        assert "neither UTF-8 nor the Western encoding of Windows (byte " in problem.message
        assert problem.help.startswith("save it as UTF-8: in Excel `Save as > CSV UTF-8`")


@pytest.mark.parametrize(
    "words",
    [
        "São Tomé, a decisão da União: «não», “sí” – l’œuvre naïve…",
        "Curaçao; Österreich; Åland; jäääär on jää",
        "20 °C, § 3, 5 €, l·l, 1º, ½ m²",
    ],
)
def test_western_words_are_read_and_said(words: str, tmp_path: Path) -> None:
    path = tmp_path / "t.txt"
    path.write_bytes(f"1. {words} is read.\n\n2. So is this.\n".encode("cp1252"))
    assert words in read_text(path)[0]["variants"]["chair"]["text"]
    (said,) = doubts_of(path)
    assert "is no UTF-8; it is read as Western, as in `" in said


def test_a_western_table_is_read_and_said_with_a_word_of_it(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(FRENCH.encode("cp1252"))
    rows, problems = rows_from(read_sheet(path), {}, {"a": "A"})
    assert [*rows.names][:2] == ["TUR", "PER"]
    assert any("it is read as Western, as in `Türkiye`" in p.message for p in problems)
    path.write_text(FRENCH, "utf-8")
    _, problems = rows_from(read_sheet(path), {}, {"a": "A"})
    assert not any("Western" in p.message for p in problems)


def test_a_roll_call_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "votes.csv"
    table = "ms_code,ms_name,ms_vote,date,title\nRUS,Россия,Y,2020-01-01,О рыбе\n"
    path.write_bytes(table.encode("cp1251"))
    with pytest.raises(ScenarioUnusable) as caught:
        [*rows_of(path)]
    assert caught.value.problems[0].code == "S107"
