"""Countries that a table calls by two names, or by one with a remark."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario.tables.reading import rows_from
from game.scenario.tables.sheets import read_sheet
from game.scenario.world.countries import country_code, country_near
from game.scenario.world.observers import observer_code

NAMES = {
    "Türkiye (Turkey)": "TUR",
    "Turkey / Türkiye": "TUR",
    "Türkiye [Turkey]": "TUR",
    "Russia (Russian Federation)": "RUS",
    "Côte d'Ivoire (Ivory Coast)": "CIV",
    "Korea (Rep.)": "KOR",
    "Korea, North": "PRK",
    "North Korea (DPRK)": "PRK",
    "Congo (DRC)": "COD",
    "Congo (Brazzaville)": "COG",
    "Burma (Myanmar)": "MMR",
    "Myanmar, formerly Burma": "MMR",
    "Brasil - Brazil": "BRA",
    "United States (USA)": "USA",
    "U.A.E.": "ARE",
    "D.R.C.": "COD",
    "France (P5)": "FRA",
    "Georgia (country)": "GEO",
}


@pytest.mark.parametrize("name", NAMES)
def test_two_names_of_one_state_are_that_state(name: str) -> None:
    assert country_code(name) == NAMES[name]


@pytest.mark.parametrize("name", ["India/Pakistan", "Germany (France)", "Ardenia (EU)"])
def test_two_names_that_are_not_of_one_state_are_none(name: str) -> None:
    assert country_code(name) == ""


def test_a_name_that_is_almost_another_states_is_asked_about() -> None:
    assert country_code("Dominica Republic") == ""
    assert country_near("Dominica Republic") == "DOM"


def test_observers_have_two_names_too() -> None:
    names = ("EU (European Union)", "Holy See (Vatican)", "Norway (EU)")
    assert [observer_code(name) for name in names] == ["EU", "VAT", ""]


def test_what_is_no_name_beside_one_is_left_out_and_said(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Country,A\nFrance (P5),1/2\nTürkiye (Turkey),1/2\n")
    rows, problems = rows_from(read_sheet(tmp_path / "t.csv"), {}, {"a": "A"})
    assert [*rows.names] == ["FRA", "TUR"]
    said = [p.message for p in problems]
    assert said == [
        "row 2, column A: `France (P5)` is taken for `FRA`; the rest of it is left out"
    ]
