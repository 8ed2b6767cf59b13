"""Positions that a table tells in words of the text itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario.diagnostics import ScenarioUnusable
from game.scenario.tables.provisions import Provisions
from game.scenario.tables.reading import rows_from
from game.scenario.tables.sheets import read_sheet
from game.scenario.tables.wordings import wordings_named

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
        places("Country,1", "Norway,never", "Iran,1", "Chad,-1")
    (fault,) = (p for p in told.value.problems if p.code == "S403")
    assert fault.message == "row 2, column B: `never` is no position"
    assert fault.help == (
        "write the place of a wording: `shall, late` 2, `shall, early` 0.5, `deleted` -2"
    )


HALL = (
    {
        "id": "1",
        "number": "Paragraph 1",
        "heading": "Parties",
        "issue": "on_1",
        "variants": {
            "chair": {"label": "with guests, 22:00", "place": "2",
                      "text": "Parties with guests end at 22:00."},
            "b": {"label": "with guests, midnight", "place": "1.33",
                  "text": "Parties with guests end at midnight."},
            "c": {"label": "without \u201cwith guests\u201d, 22:00", "place": "0.67",
                  "text": "Parties end at 22:00."},
            "d": {"label": "without \u201cwith guests\u201d, midnight", "place": "0",
                  "text": "Parties end at midnight."},
            "deleted": {"label": "deleted", "place": "-2"},
        },
    },
    {
        "id": "2",
        "number": "Paragraph 2",
        "heading": "Each member shall clean the hall",
        "variants": {"chair": {"text": "Each member shall clean the hall."}},
    },
)  # fmt: skip


def in_the_hall(*lines: str) -> tuple[dict[tuple[str, str], str], list[str]]:
    path = Path("t.csv")
    path.write_text("\n".join(lines), "utf-8")
    issues = {"on_1": "Paragraph 1: Parties"}
    rows, problems = rows_from(read_sheet(path), {}, issues, Provisions(HALL, guesses=True))
    found = {(s.delegation, s.issue): f"{s.position}/{s.salience}" for s in rows.stands}
    return found, [p.message.partition(": ")[2] for p in problems]


def test_two_columns_on_one_paragraph_tell_one_wording() -> None:
    found, said = in_the_hall(
        "Country,1: guests,1 - hour,2. who cleans",
        "Norway,with guests/70,midnight,2",
        "Iran,without with guests,22:00,-1",
        "Chad,with guests,,1",
        "Peru,,midnight/20,0",
    )
    assert found == {
        ("NOR", "on_1"): "1.33/70",
        ("IRN", "on_1"): "0.67/50",
        ("TCD", "on_1"): "1.67/50",
        ("PER", "on_1"): "0.67/20",
        ("NOR", "on_2"): "2/50",
        ("IRN", "on_2"): "-1/50",
        ("TCD", "on_2"): "1/50",
        ("PER", "on_2"): "0/50",
    }
    assert "`1: guests` is taken for Paragraph 1" in said
    assert (
        "`1: guests`: wordings are taken for positions: `with guests` 1.67, `without with guests` 0.34"
        in said
    )
    assert not [words for words in said if "names no paragraph" in words]


def test_of_two_columns_on_one_paragraph_numbers_must_be_the_same() -> None:
    with pytest.raises(ScenarioUnusable) as told:
        in_the_hall("Country,1: guests,1: hour", "Norway,2/70,-1/70", "Iran,1/50,1/50")
    (fault,) = (p for p in told.value.problems if p.code == "S402")
    assert fault.message == (
        "row 2, column C: `NOR` on `on_1` is -1/70 here and 2/70 in column B"
    )


def test_what_no_wording_has_together_is_told() -> None:
    with pytest.raises(ScenarioUnusable) as told:
        in_the_hall("Country,1: guests,1: hour", "Norway,deleted,midnight", "Iran,1/50,")
    (fault,) = (p for p in told.value.problems if p.code == "S402")
    assert fault.message == (
        "row 2, column C: no wording has `midnight` with `deleted` in column B"
    )


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("22:00", ["chair", "c"]),
        ("with guests, midnight", ["b"]),
        ("Parties end at midnight.", ["d"]),
        ("guests", ["chair", "b"]),
        ("deleted", ["deleted"]),
        ("parties", ["chair", "b", "c", "d"]),
        ("never", []),
        ("for", []),
        ("", []),
    ],
)
def test_words_name_the_wordings_that_have_them(words: str, named: list[str]) -> None:
    assert [*wordings_named(Provisions(HALL).wordings("1"), words)] == named


def test_a_column_is_on_the_paragraph_that_alone_has_its_word_though_it_is_open() -> None:
    found, said = in_the_hall(
        "Country,Parties in the hall,Guests", "Norway,2/50,midnight", "Iran,1/50,-1/50"
    )
    assert found[("NOR", "on_1")] == "0.67/50"
    assert "`Guests` is taken for Paragraph 1, which alone says so" in said


TRAINS = (
    {"id": "3", "number": "Article 3", "heading": "Fines", "kind": "article"},
    {
        "id": "3.1",
        "number": "Article 3(1)",
        "heading": "Who pays",
        "parent": "3",
        "issue": "on_3.1",
        "variants": {
            "chair": {"label": "100", "place": "2", "text": "Who is late pays 100 euros."},
            "b": {"label": "500", "place": "0", "text": "Who is late pays 500 euros."},
            "deleted": {"label": "deleted", "place": "-2"},
        },
    },
    {
        "id": "3.2",
        "number": "Article 3(2)",
        "heading": "Rain counts",
        "parent": "3",
        "variants": {"chair": {"text": "Rain counts."}},
    },
)  # fmt: skip


def on_trains(
    text: tuple[object, ...], *lines: str
) -> tuple[dict[tuple[str, str], str], list[str]]:
    path = Path("t.csv")
    path.write_text("\n".join(lines), "utf-8")
    named = Provisions(text, guesses=True)  # type: ignore[arg-type]
    rows, problems = rows_from(read_sheet(path), {}, {"on_3.1": "Who pays"}, named)
    found = {(s.delegation, s.issue): f"{s.position}/{s.salience}" for s in rows.stands}
    return found, [p.message.partition(": ")[2] for p in problems]


def test_an_article_is_its_one_open_paragraph() -> None:
    found, said = on_trains(
        TRAINS,
        "Country,Art. 3 position,how much",
        "Norway,500,90%",
        "Iran,Option A,20 %",
        "Chad,strike,5",
    )
    assert found == {
        ("NOR", "on_3.1"): "0/90",
        ("IRN", "on_3.1"): "2/20",
        ("TCD", "on_3.1"): "-2/5",
    }
    assert "`Art. 3` is taken for Article 3(1)" in said


def test_of_several_open_paragraphs_the_column_must_name_one() -> None:
    other = {**TRAINS[2], "issue": "on_3.2"}
    with pytest.raises(ScenarioUnusable) as told:
        on_trains((*TRAINS[:2], other), "Country,Article 3", "Norway,much", "Iran,little")
    (fault,) = (p for p in told.value.problems if p.severity == "error")
    assert fault.help.startswith(
        "call the column after what it is on, `Article 3(1)` or `Article 3(2)`"
    )


def test_two_rows_of_names_may_say_in_any_word_what_is_wanted() -> None:
    found, _ = on_trains(
        TRAINS,
        "Country,Article 3(1),,Article 3(2),",
        ",they want,how much,they want,how much",
        "Norway,100,90,2,80",
        "Iran,500,20,-1,10",
    )
    assert found[("NOR", "on_3.1")] == "2/90"
    assert found[("IRN", "on_3.2")] == "-1/10"


@pytest.mark.parametrize(
    ("cells", "message", "help_"),
    [
        ("2026-02-01", "is a day, and no position", "set its cells to text"),
        ("2/0.5", "is no salience", "such as `50`"),
        ("2/.9", "is no salience", "such as `90`"),
    ],
)
def test_what_a_spreadsheet_makes_of_a_cell_is_told(
    cells: str, message: str, help_: str
) -> None:
    with pytest.raises(ScenarioUnusable) as told:
        on_trains(TRAINS, "Country,Article 3(1)", f"Norway,{cells}", "Iran,1/50")
    (fault,) = (p for p in told.value.problems if p.severity == "error")
    assert message in fault.message
    assert help_ in fault.help


def test_columns_may_stand_for_the_wordings_of_one_paragraph() -> None:
    found, said = on_trains(
        TRAINS,
        "Country,3.1: 100,3.1: 500,3.2",
        "Norway,x,,2/80",
        "Iran,,x/70,-1",
        "Chad,-2,2,1",
        "Peru,yes,no,1",
        "Chile,against,-2,1",
        "Fiji,-1,,1",
        "Cuba,,,1",
    )
    first = {code: place for (code, issue), place in found.items() if issue == "on_3.1"}
    assert first == {
        "NOR": "2/50",
        "IRN": "0/70",
        "TCD": "0/50",
        "PER": "2/50",
        "CHL": "-2/50",
        "FJI": "-1/50",
    }
    assert (
        "`3.1: 100` and beside it: columns of wordings are taken for positions: `3.1: 100` 2, "
        "`3.1: 500` 0, `none of them` -2"
    ) in said
    assert found[("IRN", "on_3.2")] == "-1/50"
