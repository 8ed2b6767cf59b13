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
