"""Positions that a table tells in words of the text itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario.diagnostics import ScenarioUnusable
from game.scenario.tables.provisions import Provisions
from game.scenario.tables.reading import rows_from
from game.scenario.tables.sheets import read_sheet

TEXT = (
    {
        "id": "1",
        "number": "Paragraph 1",
        "heading": "Opening hours",
        "variants": {
            "chair": {"label": "shall, late", "place": "2", "text": "It shall open late."},
            "b": {"label": "shall, early", "place": "0.5", "text": "It shall open early."},
            "deleted": {"label": "deleted", "place": "-2"},
        },
    },
    {
        "id": "2",
        "number": "Paragraph 2",
        "heading": "Cleaning",
        "issue": "clean",
        "variants": {
            "chair": {"label": "1", "place": "2", "text": "Once."},
            "b": {"label": "every day", "place": "-1", "text": "Daily."},
        },
    },
)
ISSUES = {"clean": "How often"}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def places(*lines: str) -> tuple[dict[tuple[str, str], str], list[str]]:
    path = Path("t.csv")
    path.write_text("\n".join(lines), "utf-8")
    rows, problems = rows_from(read_sheet(path), {}, ISSUES, Provisions(TEXT, guesses=True))
    found = {(s.delegation, s.issue): f"{s.position}/{s.salience}" for s in rows.stands}
    return found, [p.message.partition(": ")[2] for p in problems]


def test_a_cell_may_name_a_wording_of_what_its_column_is_on() -> None:
    found, said = places(
        "Country,1,How often",
        'Norway,"shall, late/80",every day',
        "Iran,it shall open early,1",
        "Chad,deleted,-0.5",
    )
    assert found == {
        ("NOR", "on_1"): "2/80",
        ("NOR", "clean"): "-1/50",
        ("IRN", "on_1"): "0.5/50",
        ("IRN", "clean"): "1/50",
        ("TCD", "on_1"): "-2/50",
        ("TCD", "clean"): "-0.5/50",
    }
    assert (
        "`1`: wordings are taken for positions: `shall, late` 2, `it shall open early` 0.5, "
        "`deleted` -2"
    ) in said
    assert "`How often`: wordings are taken for positions: `every day` -1" in said


def test_a_row_of_the_long_form_may_name_one_too() -> None:
    found, _ = places(
        "country,issue,position,salience",
        "Norway,Paragraph 1,deleted,70",
        "Iran,How often,every day,30",
    )
    assert found == {("NOR", "on_1"): "-2/70", ("IRN", "clean"): "-1/30"}


def test_what_names_no_one_wording_is_told_what_there_is() -> None:
    with pytest.raises(ScenarioUnusable) as told:
        places("Country,1", "Norway,late", "Iran,1", "Chad,-1")
    (fault,) = (p for p in told.value.problems if p.code == "S403")
    assert fault.message == "row 2, column B: `late` is no position"
    assert fault.help == (
        "write the place of a wording: `shall, late` 2, `shall, early` 0.5, `deleted` -2"
    )
