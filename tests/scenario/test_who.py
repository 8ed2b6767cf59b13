"""Who the delegations of a table are, where it does not say so as tables of States do."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario.diagnostics import ScenarioUnusable
from game.scenario.tables.reading import rows_from
from game.scenario.tables.sheets import read_sheet
from game.scenario.tables.spreadsheet import Rows, notes_of


def table(tmp_path: Path, text: str) -> tuple[Rows, list[str]]:
    """What a table says, and its doubts as a person reads them."""
    path = tmp_path / "t.csv"
    path.write_text(text, "utf-8")
    rows, problems = rows_from(read_sheet(path), {}, {})
    return rows, [*notes_of(problems)]


@pytest.mark.parametrize("head", ["Faculty", "Group", "Who we are", "Actionnaire"])
def test_the_first_column_names_the_delegations_where_none_is_called_so(
    head: str, tmp_path: Path
) -> None:
    rows, said = table(tmp_path, f"{head},Fees\nLaw,1/50\nMedicine 2,-1/60\n")
    assert {*rows.names.values()} == {"Law", "Medicine 2"}
    assert (
        f"row 1, column A: the delegations are taken from the column `{head}`; " in said[0]
    )


def test_a_row_a_position_may_name_them_so_too(tmp_path: Path) -> None:
    long = "Faculty,Issue,Position\nLaw,Fees,1\nLaw,Rent,2\nArts,Fees,-1\n"
    rows, _ = table(tmp_path, long)
    assert {*rows.names.values()} == {"Law", "Arts"}


def test_the_corner_of_a_table_may_be_empty(tmp_path: Path) -> None:
    rows, said = table(tmp_path, ",Fees,Rent\n1. Anna,1,0\n3a,-1,2\n")
    assert {*rows.names.values()} == {"1. Anna", "3a"}
    assert "taken from the column without a name" in said[0]


def test_issues_down_and_members_across(tmp_path: Path) -> None:
    rows, said = table(tmp_path, "Issue,Arts,Law\nFees,1,-1\nRent,2/80,0\n")
    assert {*rows.names.values()} == {"Arts", "Law"}
    assert "a column is taken for a delegation" in said[0]


def test_a_name_may_begin_with_a_hash_and_have_no_latin_letters(tmp_path: Path) -> None:
    rows, _ = table(tmp_path, "# who\nCountry,Fees\n#MeToo,1\n東京,-1\n大阪,2\n# end,\n")
    assert {**rows.names} == {"MET": "#MeToo", "DEL": "東京", "DE2": "大阪"}


def test_pupils_are_no_delegations(tmp_path: Path) -> None:
    with pytest.raises(ScenarioUnusable):
        table(tmp_path, "Pupils,Fees\nAnna,1\nBo,2\n")


@pytest.mark.parametrize("rows", ["Law,1\nLaw,2\n", "1,1\n2,1\n", "Law,1\n,2\n", "Law,1\n"])
def test_a_first_column_that_tells_no_rows_apart_names_nobody(
    rows: str, tmp_path: Path
) -> None:
    with pytest.raises(ScenarioUnusable):
        table(tmp_path, f"Faculty,Fees\n{rows}")


def test_many_invented_names_are_told_in_one_line(tmp_path: Path) -> None:
    names = ["Physics", "Chemistry", "Botany"]
    _, said = table(tmp_path, "Country,Fees\n" + "".join(f"{n},1/50\n" for n in names))
    (line,) = said
    assert line == (
        "row 2, column A: 3 names are no Member's of the United Nations: `Physics` (PHY), "
        "`Chemistry` (CH2), `Botany` (BOT); nothing, if they are invented; else correct the "
        "names, such as `Norway`"
    )


@pytest.mark.parametrize(
    "heads",
    [
        "Team,Positions,\n,Fees,Rent",
        "Team,Positions,\nof the council,Fees,Rent",
        ",Positions,\nTeam,Fees,Rent",
        "Class 9b,,\nTeam,Fees,Rent",
    ],
)
def test_the_first_column_names_them_below_headings_in_two_rows(
    heads: str, tmp_path: Path
) -> None:
    rows, said = table(tmp_path, f"{heads}\nLaw,1/50,2/60\nArts,-1/60,0/20\n")
    assert {*rows.names.values()} == {"Law", "Arts"}
    assert [(s.issue, s.position) for s in rows.stands][:2] == [
        ("fees", "1"),
        ("rent", "2"),
    ]
    assert any("the delegations are taken from the column `Team" in line for line in said)


@pytest.mark.parametrize("corner", ["Team", "Country", ""])
def test_a_row_over_two_of_a_name_tells_them_apart(corner: str, tmp_path: Path) -> None:
    heads = [f"{corner},Positions,,Care,\n", ",Fees,Rent,Fees,Rent\n"]
    also = [",Positions,,How much,\n", f"{corner},Fees,Rent,Fees,Rent\n"]
    for two in (heads, also):
        rows, _ = table(tmp_path, "".join(two) + "Law,2,1,80,40\nArts,-1,2,60,50\n")
        told = [(s.issue, s.position, s.salience) for s in rows.stands]
        assert told[:2] == [("fees", "2", "80"), ("rent", "1", "40")]


def test_a_row_of_numbers_below_a_word_for_paragraphs_names_columns(tmp_path: Path) -> None:
    rows, _ = table(tmp_path, "Country,Paragraphs,\n,1,2\nNorway,2,1\nChile,1,-1\n")
    assert [s.issue for s in rows.stands][:2] == ["paragraph_1", "paragraph_2"]


@pytest.mark.parametrize("again", ["Law", ""])
def test_a_name_that_stands_twice_is_told_with_its_place(
    again: str, tmp_path: Path
) -> None:
    for heads in ("Team,Fees,Rent\n", "Team,Positions,\n,Fees,Rent\n"):
        with pytest.raises(ScenarioUnusable) as caught:
            table(tmp_path, f"{heads}Law,1,2\n{again},2,2\nArts,-1,0\n")
        fault = caught.value.problems[0]
        row = fault.place.line
        assert fault.code == "S402"
        assert fault.message == (
            f"row {row}, column B: `LAW` on `fees` is 2/50 here and 1/50 in row {row - 1}"
        )
        assert "take one of the two rows out" in fault.help


def test_a_column_in_which_names_stand_twice_beside_another_of_words_is_asked_about(
    tmp_path: Path,
) -> None:
    with pytest.raises(ScenarioUnusable) as caught:
        table(tmp_path, "Region,Team,Fees\nNorth,Red,1\nNorth,Blue,2\nSouth,Green,-1\n")
    fault = caught.value.problems[0]
    assert (fault.code, fault.place.line, fault.place.column) == ("S401", 1, 1)
    assert fault.help.startswith("call it `delegation`")


def test_what_stands_above_is_named(tmp_path: Path) -> None:
    _, said = table(tmp_path, "Class 9b,,\nFaculty,Fees,Rent\nLaw,1,2\nArts,0,1\n")
    assert (
        "what stands above row 2, which names the columns, is left out: `Class 9b`"
        in (said[0])
    )
