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
