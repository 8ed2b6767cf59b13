"""Tables without a line of names, with a delegation a column, and with who presides."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.reports.handouts.as_markdown import markdown
from game.reports.handouts.for_facilitators import script
from game.scenario.diagnostics import ScenarioUnusable
from game.scenario.load import examine, load
from game.scenario.tables.reading import rows_from
from game.scenario.tables.sheets import read_sheet
from game.scenario.tables.spreadsheet import Rows


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(text: str, *known: str) -> tuple[Rows, list[str]]:
    Path("t.csv").write_text(text, "utf-8")
    names = {name[:3].upper(): name for name in known}
    rows, problems = rows_from(read_sheet(Path("t.csv")), names, {})
    return rows, [p.message for p in problems]


def test_a_list_of_countries_needs_no_heading() -> None:
    rows, said = read("Norway\nChile\nFiji\n")
    assert [*rows.names] == ["NOR", "CHL", "FJI"]
    assert (
        "row 1, column A: no row names the columns: `Norway` is taken for a delegation"
        in said
    )


def test_positions_need_one_and_are_told_where() -> None:
    with pytest.raises(ScenarioUnusable) as refused:
        read("Norway,2,1\nChile,-1,0\n")
    (problem,) = refused.value.problems
    assert problem.message.startswith("row 1, column B: no row names the columns")
    assert "`Country | ... | ...`" in problem.help


TURNED = "{}\nFishing,2/80,1/50,-1/20\nMoney,-1/50,0/20,2/90\n"


@pytest.mark.parametrize(
    "head",
    ["Country,Norway,Chile,Fiji", ",Norway,Chile,Fiji", "Issue,Norway,Chile,Ardenia"],
)
def test_a_table_with_a_delegation_a_column_is_turned_round(head: str) -> None:
    rows, said = read(TURNED.format(head))
    upright, _ = read(
        "Country,Fishing,Money\nNorway,2/80,-1/50\nChile,1/50,0/20\n"
        f"{head.rpartition(',')[2]},-1/20,2/90\n"
    )
    assert rows.stands == upright.stands
    assert (
        "row 1, column A: a column is taken for a delegation, and a row for an issue"
        in said
    )


def test_a_fault_in_it_stands_where_the_file_has_it() -> None:
    with pytest.raises(ScenarioUnusable) as refused:
        read(",Norway,Chile\nFishing,2,7\nMoney,1,1\n")
    problem = next(p for p in refused.value.problems if p.severity == "error")
    assert problem.message == "row 2, column C: `7` is no position"
    assert (problem.place.line, problem.place.column) == (2, 3)
    assert problem.excerpt == "Fishing | 2 | 7"


def test_pupils_by_name_are_left_out() -> None:
    rows, said = read("Country,Pupils,Fishing\nNorway,Anna and Ben,1/5\nChile,Carl,-1/5\n")
    assert len(rows.stands) == 2
    assert "row 1, column B: the column `Pupils` names people and is left out" in said


def test_who_presides_is_said_in_the_table() -> None:
    rows, _ = read("Country,Role,Fishing\nNorway,Chair,\nChile,,-1/5\n")
    assert (rows.chair, [*rows.names]) == ("Chair (Norway)", ["CHL"])
    rows, _ = read("Country,Role,Fishing\nNorway,chair,1/5\nChile,,-1/5\n")
    assert (rows.chair, [*rows.names]) == ("Chair (Norway)", ["NOR", "CHL"])
    rows, _ = read("Country,Label,Fishing\nChair,Ms Okafor,\nChile,,-1/5\nFiji,,1/5\n")
    assert (rows.chair, [*rows.names]) == ("Ms Okafor", ["CHL", "FJI"])
    with pytest.raises(ScenarioUnusable) as refused:
        read("Country,Role,Fishing\nNorway,chair,1/5\nChile,chair,-1/5\n")
    assert "`CHL` presides here, and `NOR` above" in refused.value.problems[0].message


def test_who_presides_is_told_and_sits_at_the_head(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("t.csv").write_text(
        "Country,Role,A\nNorway,Chair,\nChile,,-1/5\nFiji,,1/5\n", "utf-8"
    )
    assert main(["new", "mine", "--rows", "t.csv"]) == 0
    assert "Presides: Chair (Norway)." in capsys.readouterr().out
    seats = {seat.id: seat.name for seat in load("mine").seats}
    assert seats == {"chair": "Chair (Norway)", "CHL": "Chile", "FJI": "Fiji"}
    assert main(["export", "rows", "mine", "--out", "out.csv"]) == 0
    assert main(["new", "again", "--rows", "out.csv"]) == 0
    assert load("again").seats[0].name == "Chair (Norway)"
    assert "- At the head of the table: Chair (Norway)." in markdown(script(load("mine")))
    Path("t.csv").write_text("Country,A\nChile,-1/5\nFiji,1/5\n", "utf-8")
    assert main(["new", "two", "--from", "mine", "--rows", "t.csv"]) == 0
    assert load("two").seats[0].name == "Chair (Norway)"
    assert main(["new", "three", "--rows", "t.csv"]) == 0
    assert "Presides: the Chair, of no delegation" in capsys.readouterr().out


def test_a_class_larger_than_the_room_shares_its_delegations(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["new", "mine", "--class", "35"]) == 0
    assert "Class: up to 5 people share a delegation" in capsys.readouterr().out
    audience = load("mine").audience
    assert audience is not None
    assert audience.to_a_seat == 5
    assert not examine("mine").problems
    assert main(["new", "two", "--class", "60"]) == 0
    assert [p.code for p in examine("two").problems] == ["S328"]


def test_cells_below_the_names_of_columns_are_no_delegations(tmp_path: Path) -> None:
    """``ad`` and ``no`` are words of a row, and codes of States."""
    table = "delegation,issue,position,red line,public,hard\nFRA,ban,0,,,\nFRA,,,ad,no,no\n"
    (tmp_path / "t.csv").write_text(table, "utf-8")
    rows, _ = rows_from(read_sheet(tmp_path / "t.csv"), {}, {"ban": "Plastic"})
    assert rows.names == {"FRA": "France"}
