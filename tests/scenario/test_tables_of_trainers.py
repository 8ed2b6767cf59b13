"""Tables as trainers write them: numbered lists, ``2a``, two red lines in a cell, yes and no."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.scenario.diagnostics import ScenarioUnusable
from game.scenario.drafts.longtext import provisions
from game.scenario.founding.folder import Plan, plan_from
from game.scenario.founding.on_text import plan_of_text
from game.scenario.founding.seating import planned_with
from game.scenario.tables.provisions import Provisions
from game.scenario.tables.sheets import read_sheet

PHONES = """\
# Phones in school

1. Phones stay in lockers.

2. Teachers report:

(a) within [30] [60] [90] days;

(b) to all.

3. Whether it works is looked at [in one year] [in two years].
"""


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def planned(table: str, text: str = "", name: str = "t.csv") -> tuple[Plan, list[str]]:
    """The scenario of a table, and what was said of it."""
    Path(name).write_text(table, "utf-8")
    Path("text.md").write_text(text, "utf-8")
    plan = plan_of_text(Path("text.md")) if text else plan_from("classroom-committee")
    made, said = planned_with(plan, read_sheet(Path(name)))
    return made, [f"{p.message}; {p.help}" for p in said]


def refused(table: str, text: str = "") -> list[str]:
    with pytest.raises(ScenarioUnusable) as caught:
        planned(table, text)
    return [f"{p.message}; {p.help}" for p in caught.value.problems if p.code == "S403"]


def titles(plan: Plan) -> dict[str, str]:
    return {id_: str(part["title"]) for id_, part in plan.data["issues"].items()}


def test_a_column_is_not_taken_for_an_issue_of_the_template_by_an_id_nobody_sees() -> None:
    plan, said = planned("Country,Ban,Fund\nNorway,2/80,1/50\nChile,-2/80,1/20\n")
    assert titles(plan) == {"ban_2": "Ban", "fund_2": "Fund"}
    assert not any("plastic" in line for line in said)
    aims = plan.data["delegations"]["NOR"]["aims"]
    assert all("Ban" in aim or "Fund" in aim for aim in aims)


def test_the_id_itself_is_taken_and_said() -> None:
    plan, said = planned("Country,ban\nNorway,2/80\nChile,-2/80\n")
    assert titles(plan) == {"ban": "Single-use plastic"}
    assert (
        "row 2, column B: `ban` is taken for `Single-use plastic`, whose id it is; nothing, "
        "if it is right; else call the column otherwise"
    ) in said
    title, _ = planned("Country,Single-use plastic\nNorway,2/80\nChile,-2/80\n")
    assert titles(title) == {"ban": "Single-use plastic"}


def test_numbers_before_the_names_of_a_list_are_its_rows() -> None:
    for head in ("", "Country\n"):
        plan, _ = planned(f"{head}1. Norway\n2. Chile\n3) Peru\n", name="list.txt")
        assert plan.data["room"]["members"] == ["NOR", "CHL", "PER"]


def test_numbers_that_do_not_count_are_of_the_names() -> None:
    plan, _ = planned("Who,A\n1. Panzer,1/50\n7. Armee,-1/50\n")
    assert [*plan.data["room"]["names"].values()] == ["1. Panzer", "7. Armee"]


def test_two_red_lines_on_two_lines_of_a_cell_are_two() -> None:
    table = 'Country,Ban,Fund,Red lines\nNorway,2/80,1/50,"- Ban: we need it\n- Fund: no duty"\nChile,-2/80,-1/20,\n'
    plan, _ = planned(table)
    lines = plan.data["delegations"]["NOR"]["red_lines"]
    assert [(line["provision"], line["words"]) for line in lines] == [
        ("1", "Ban: we need it"),
        ("2", "Fund: no duty"),
    ]


@pytest.mark.parametrize("head", ["2a", "2 a", "2(a)", "Paragraph 2a", "OP2a"])
def test_a_point_is_called_with_and_without_brackets(head: str) -> None:
    assert Provisions(provisions(PHONES), guesses=True).meant(head) == "2.a"
    table = f"Country,{head},Red lines\nNorway,30,{head}: no more than 60 days\nChile,90,\n"
    plan, said = planned(table, PHONES)
    assert {row[1] for row in plan.rows} == {"on_2.a"}
    assert plan.data["delegations"]["NOR"]["red_lines"][0]["provision"] == "2.a"
    assert not any("there is no" in line for line in said)


def test_a_number_before_words_of_the_trainers_own_is_that_paragraph_and_said() -> None:
    table = "Country,3 Review\nNorway,in one year\nChile,in two years\n"
    plan, said = planned(table, PHONES)
    assert {row[1] for row in plan.rows} == {"on_3"}
    assert any("`3 Review` is taken for Paragraph 3" in line for line in said)
    other, _ = planned("Country,5 Eyes\nNorway,1/50\nChile,-1/50\n", PHONES)
    assert "5 Eyes" in titles(other).values()


def answers(head: str, *words: str) -> str:
    names = ("Norway", "Chile", "Peru", "Japan", "Kenya")
    rows = "".join(f"{n},{w}\n" for n, w in zip(names, words, strict=True))
    return f"Country,{head}\n{rows}"


def test_one_odd_word_does_not_condemn_a_column_of_yes_and_no() -> None:
    plan, _ = planned(answers("Ban", "yes", "no", "maybe", "yes", "no"))
    assert [row[2] for row in plan.rows] == ["2", "-2", "0", "2", "-2"]
    (fault,) = refused(answers("Ban?", "yes", "no", "banana", "yes", "no"))
    assert fault.startswith("row 4, column B: `banana` is no position")


def test_a_column_of_yes_and_no_is_told_how_it_would_be_read() -> None:
    (fault,) = refused(answers("Ban", "yes", "no", "banana", "yes", "no"))
    assert "`yes` and `no` are positions in a column that asks: `Ban?`" in fault
    (remarks,) = refused(answers("Ban", "a", "b", "c", "d", "e"))
    assert "asks" not in remarks


@pytest.mark.parametrize(
    ("word", "place"),
    [
        *(("open", "0"), ("flexible", "0"), ("egal", "0"), ("peut-être", "0")),
        *(("категорически против", "-2"), ("categorically for", "2")),
    ],
)
def test_words_for_a_position(word: str, place: str) -> None:
    plan, _ = planned(answers("Fees", "for", word, "against", "for", "for"))
    assert plan.rows[1][2] == place


def test_no_position_is_none() -> None:
    plan, said = planned(answers("Fees", "for", "No position", "against", "for", "for"))
    assert [row[0] for row in plan.rows] == ["NOR", "PER", "JPN", "KEN"]
    assert any("`No position`: `CHL` has no position on `Fees`" in line for line in said)


def test_names_and_addresses_of_pupils_are_left_out() -> None:
    table = "Delegation,Name of pupil,Delegate email,Fees\nNorway,Ann,a@b.c,1/50\nChile,Ben,b@c.d,-1/50\n"
    plan, said = planned(table)
    assert [*titles(plan).values()] == ["Fees"]
    for head in ("Name of pupil", "Delegate email"):
        assert any(f"`{head}` holds no positions and is left out" in line for line in said)
    kept: Any = str(plan.data) + str(plan.rows)
    assert "Ann" not in kept


def test_a_part_by_whose_name_a_member_is_called_is_said() -> None:
    _, said = planned("Country,Fees\nEngland,1/50\nChile,-1/50\n")
    assert any("`England` is taken for `GBR`" in line for line in said)
