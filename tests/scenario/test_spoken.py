"""Positions that a table tells in words, in signs, or on another scale."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.scenario.diagnostics import ImportUnusable
from game.scenario.load import load
from game.scenario.tables.reading import rows_from
from game.scenario.tables.sheets import read_sheet
from game.scenario.tables.spreadsheet import notes_of


def positions(tmp_path: Path, text: str) -> tuple[dict[str, str], list[str]]:
    """By delegation and issue, each position; and the doubts as a person reads them."""
    path = tmp_path / "t.csv"
    path.write_text(text, "utf-8")
    rows, problems = rows_from(read_sheet(path), {}, {})
    found = {f"{s.delegation} {s.issue}": s.position for s in rows.stands}
    return found, [*notes_of(problems)]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        *(("for", "1"), ("In favour", "1"), ("strongly for", "2"), ("Support", "1")),
        *(("against", "-1"), ("opposed", "-1"), ("very much against", "-2")),
        *(
            ("rather for", "0.5"),
            ("neutral", "0"),
            ("no opinion", "0"),
            ("supportive", "1"),
        ),
        *(("pour", "1"), ("tout à fait contre", "-2"), ("plutôt pour", "0.5")),
        *(
            ("a favor", "1"),
            ("muy en contra", "-2"),
            ("neutre", "0"),
            ("++", "2"),
            ("±", "0"),
        ),
    ],
)
def test_words_are_positions(said: str, place: str, tmp_path: Path) -> None:
    table = f"Country,Fishing\nNorway,{said}/80\nChile,1\n"
    found, doubts = positions(tmp_path, table)
    assert found == {"NOR fishing": place, "CHL fishing": "1"}
    assert (
        f"words are taken for positions: `{said}` {place}; nothing, if they are"
        in doubts[0]
    )


def test_a_dash_is_against_among_signs_and_nothing_among_numbers(tmp_path: Path) -> None:
    signs, _ = positions(tmp_path, "Country,Fishing,Nets\nNorway,++,+\nChile,-,--\n")
    assert (signs["CHL fishing"], signs["CHL nets"]) == ("-1", "-2")
    numbers, _ = positions(tmp_path, "Country,Fishing,Nets\nNorway,2,1\nChile,-,-2\n")
    assert numbers == {"NOR fishing": "2", "NOR nets": "1", "CHL nets": "-2"}


def test_words_in_the_long_form(tmp_path: Path) -> None:
    table = "Country,Issue,Position\nNorway,Nets,strongly against\nChile,Nets,for\n"
    found, _ = positions(tmp_path, table)
    assert found == {"NOR nets": "-2", "CHL nets": "1"}


def test_an_issue_keeps_the_words_of_its_column(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text("Pays,pêche au large\nNorvège,pour\nChili,contre\n", "utf-8")
    assert main(["new", "mine", "--rows", "t.csv"]) == 0
    assert [issue.title for issue in load("mine").issues] == ["Pêche au large"]


@pytest.mark.parametrize("said", ["money", "for our fishers"])
def test_a_column_that_says_more_is_not_guessed_at(said: str, tmp_path: Path) -> None:
    with pytest.raises(ImportUnusable):
        positions(tmp_path, f"Country,Fishing\nNorway,for\nChile,{said}\nPeru,against\n")


def test_remarks_stay_remarks(tmp_path: Path) -> None:
    found, doubts = positions(tmp_path, "Country,Fishing,Notes\nNorway,1,for\nChile,2,no\n")
    assert {*found} == {"NOR fishing", "CHL fishing"}
    assert not any("taken for positions" in doubt for doubt in doubts)


def faults(tmp_path: Path, table: str) -> dict[str, str]:
    """What is wrong with a table, by what is said: the help."""
    with pytest.raises(ImportUnusable) as refused:
        positions(tmp_path, table)
    return {p.message: p.help for p in refused.value.problems if p.code == "S403"}


def test_a_scale_from_one_to_five_is_one_fault_a_column(tmp_path: Path) -> None:
    table = "Country,Ban (1-5),Fund,Nets\nNorway,5/80,1,2\nChile,4,2,1\nPeru,1,3,-1\n"
    ban, fund = faults(tmp_path, table).items()
    on_it = "is on a scale from 1 to 5, and positions are from -2 to 2"
    assert ban[0] == f"row 1, column B: `Ban (1-5)` {on_it}"
    assert ban[1] == (
        "if 5 is most in favour, write 5 as `2`, 4 as `1`, 1 as `-2` in every row; if 1 is, "
        "the opposite signs; and take `(1-5)` out of the heading"
    )
    assert fund[0] == f"row 1, column C: `Fund` {on_it}"
    assert fund[1].startswith(
        "if 5 is most in favour, write 3 as `0`, 2 as `-1`, 1 as `-2`"
    )


def test_a_scale_from_one_to_five_in_the_long_form(tmp_path: Path) -> None:
    table = "Country,Issue,Position\nNorway,Nets,5\nChile,Nets,1\n"
    (message,) = faults(tmp_path, table)
    assert message.startswith("row 1, column C: `Position` is on a scale")


def test_a_heading_that_names_the_scale_over_other_numbers_is_a_fault(
    tmp_path: Path,
) -> None:
    (message,) = faults(tmp_path, "Country,Ban (1-5)\nNorway,2\nPeru,0\nBrazil,1\n")
    assert message.endswith("names a scale from 1 to 5, and its cells are not all on it")


def test_a_single_number_beyond_the_positions_is_a_slip(tmp_path: Path) -> None:
    (message,) = faults(tmp_path, "Country,Nets\nNorway,4\nPeru,-2\nBrazil,1\n")
    assert message == "row 2, column B: `4` is no position"


@pytest.mark.parametrize(
    ("said", "place"),
    [
        *(("stark dafür", "2"), ("sehr dafür", "2"), ("eher dagegen", "-0.5")),
        *(("stark dagegen", "-2"), ("strong support", "2"), ("weak support", "0.5")),
        *(("leaning yes", "0.5"), ("leaning no", "-0.5"), ("con", "-1"), ("pro", "1")),
    ],
)
def test_degrees_in_german_and_in_more_english(
    said: str, place: str, tmp_path: Path
) -> None:
    found, _ = positions(tmp_path, f"Country,Fishing\nNorway,{said}/80\nChile,1/50\n")
    assert found == {"NOR fishing": place, "CHL fishing": "1"}


def saliences(tmp_path: Path, table: str) -> tuple[list[str], list[str]]:
    path = tmp_path / "t.csv"
    path.write_text(table, "utf-8")
    rows, problems = rows_from(read_sheet(path), {}, {})
    return [s.salience for s in rows.stands], [*notes_of(problems)]


def test_how_much_it_matters_in_words(tmp_path: Path) -> None:
    table = "Country,Fishing,Salience\nNorway,1,High\nChile,2,very important\nPeru,0,30 %\n"
    found, doubts = saliences(tmp_path, table)
    assert found == ["80", "95", "30"]
    assert doubts == [
        (
            "row 2, column C: words are taken for how much it matters: `High = 80`, "
            "`very important = 95`; nothing, if they are; else write 0 to 100 in their place, "
            "such as `80`"
        )
    ]


def test_how_much_it_matters_in_words_behind_a_slash(tmp_path: Path) -> None:
    table = "Country,Fishing\nNorway,dafür/hoch\nChile,dagegen / 70 %\nPeru,-1/niedrig\n"
    assert saliences(tmp_path, table)[0] == ["80", "70", "20"]


def test_how_much_it_matters_in_columns_called_alike(tmp_path: Path) -> None:
    table = (
        "Land,Fisch,Wert für uns,Netze,Wert für uns\nPeru,1,hoch,-1,gering\nChile,1,,1,\n"
    )
    assert saliences(tmp_path, table)[0] == ["80", "20", "50", "50"]


def test_a_word_for_no_salience_is_told_which_words_are(tmp_path: Path) -> None:
    (said,) = faults(tmp_path, "Country,Fishing,Salience\nNorway,1,huge\n").items()
    assert said == (
        "row 2, column C: `huge` is no salience",
        "write `0` to `100`, such as `50`, or `high`, `medium` or `low`",
    )


def test_a_column_without_a_position_is_told_that_words_do(tmp_path: Path) -> None:
    (said,) = faults(tmp_path, "Country,Fishing,Nets\nNorway,blue,1\nPeru,7,2\n").items()
    assert said == (
        "row 1, column B: no cell of the column `Fishing` is a position",
        (
            "write -2 to 2 in its cells, or `strongly for`, `for`, `neutral`, `against`; "
            "if it holds remarks, call it `notes`"
        ),
    )


def test_columns_of_a_list_of_the_class_are_left_out(tmp_path: Path) -> None:
    table = (
        "Country,Delegate,E-mail,Room,Deadline,Fishing\n"
        "France,Ada,a@b.org,101,2026-12-03,1/50\nKenya,Bo,,102,2026-12-04,-1/50\n"
    )
    found, doubts = positions(tmp_path, table)
    assert found == {"FRA fishing": "1", "KEN fishing": "-1"}
    left = [doubt for doubt in doubts if "holds no positions and is left out" in doubt]
    assert len(left) == 4


def test_an_issue_may_be_called_as_such_a_column(tmp_path: Path) -> None:
    found, _ = positions(tmp_path, "Country,Deadline\nFrance,1/50\nKenya,against/20\n")
    assert found == {"FRA deadline": "1", "KEN deadline": "-1"}
