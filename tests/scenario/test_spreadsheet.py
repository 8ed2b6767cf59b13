"""Spreadsheets as people make them: what is understood, and what is refused with its cell."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pycountry
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from game.cli.main import main
from game.scenario.diagnostics import Place, Problem, ScenarioUnusable
from game.scenario.founding.folder import found, plan_from, template_names
from game.scenario.founding.on_text import plan_of_text
from game.scenario.founding.seating import planned_with
from game.scenario.founding.writer import as_csv
from game.scenario.load import examine, load
from game.scenario.tables.reading import rows_from
from game.scenario.tables.sheets import read_sheet
from game.scenario.tables.size import letters
from game.scenario.tables.spreadsheet import (
    COLUMNS,
    Limit,
    Rows,
    Stand,
    lines_of,
    notes_of,
    rows_of,
)
from game.scenario.tables.workbook import write_workbook
from game.scenario.world.countries import countries_begun, country_code, country_near
from game.scenario.world.observers import observer_near
from game.scenario.world.states import states
from tests.scenario.folders import RIVER

ISSUES = {"ban": "Single-use plastic", "fund": "Who pays"}


def read(tmp_path: Path, content: str, name: str = "t.csv") -> tuple[Rows, list[str]]:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    rows, problems = rows_from(read_sheet(path), {"ARD": "Ardenia"}, ISSUES)
    return rows, [f"{p.code} {p.message}" for p in problems]


def faults(tmp_path: Path, content: str) -> list[str]:
    with pytest.raises(ScenarioUnusable) as caught:
        read(tmp_path, content)
    return [f"{p.code} {p.message}" for p in caught.value.problems if p.severity == "error"]


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Türkiye", "TUR"),
        ("Turkey", "TUR"),
        ("Republic of Türkiye", "TUR"),
        ("Russia", "RUS"),
        ("RUSSIAN FEDERATION", "RUS"),
        ("Cote d\u2019Ivoire", "CIV"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("Royaume-Uni", "GBR"),
        ("South Korea", "KOR"),
        ("DPRK", "PRK"),
        ("Congo", "COG"),
        ("DRC", "COD"),
        ("de", "DEU"),
        ("شيلي", "CHL"),
        ("جمهورية كوريا", "KOR"),
        ("جمهورية كوريا الشعبية الديمقراطية", "PRK"),
        ("تايلند", "THA"),
        ("Korea", ""),
        ("Wakanda", ""),
        ("", ""),
    ],
)
def test_a_country_is_known_by_its_names(word: str, code: str) -> None:
    assert country_code(word) == code


def test_every_member_is_known_by_every_name_that_iso_has_for_it() -> None:
    for country in pycountry.countries:
        if country.alpha_3 in states():
            for key in ("name", "common_name", "official_name"):
                if name := getattr(country, key, ""):
                    assert (name, country_code(name)) == (name, country.alpha_3)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Congo, The Democratic Republic of the", "COD"),
        ("Democratic Republic of Congo", "COD"),
        ("Republic of the Congo", "COG"),
        ("Korea, Republic of", "KOR"),
        ("St Lucia", "LCA"),
        ("Korea", ""),
        ("Democratic Republic", ""),
    ],
)
def test_names_that_two_states_share_in_part_are_told_apart(word: str, code: str) -> None:
    assert country_code(word) == code


def test_the_long_form_with_other_names_for_its_columns(tmp_path: Path) -> None:
    rows, doubts = read(
        tmp_path,
        "Country;Topic;Value;Weight;Basis;Sources\nTurkey;Who pays;-1,5;80;group;UN\n",
    )
    assert rows.stands == (Stand("TUR", "fund", "-1.5", "80", "group", "UN"),)
    assert doubts == []


def test_the_wide_form_has_a_column_an_issue(tmp_path: Path) -> None:
    rows, _ = read(
        tmp_path, "Country,Ban,who pays,Fishing\nArdenia,2/90,,1/40\nRussia,-1/5,0/1,\n"
    )
    assert [(s.delegation, s.issue, s.position, s.salience) for s in rows.stands] == [
        ("ARD", "ban", "2", "90"),
        ("ARD", "fishing", "1", "40"),
        ("RUS", "ban", "-1", "5"),
        ("RUS", "fund", "0", "1"),
    ]


def test_a_delegation_left_blank_is_that_of_the_row_above(tmp_path: Path) -> None:
    rows, doubts = read(
        tmp_path, "country,issue,position,salience\nFrance,ban,1,5\n,fund,2,5\n"
    )
    assert {s.delegation for s in rows.stands} == {"FRA"}
    assert doubts == ["S405 row 3, column A: taken from above: `France`"]


def test_missing_columns_are_filled_in_and_said_so(tmp_path: Path) -> None:
    rows, doubts = read(tmp_path, "country,issue,position\nFrance,ban,1\n")
    assert rows.stands[0].salience == "50"
    assert rows.stands[0].basis == "stated"
    assert [d[:4] for d in doubts] == ["S405"]


def test_an_unknown_country_is_an_invented_delegation(tmp_path: Path) -> None:
    rows, doubts = read(tmp_path, "country,ban\nNorwai,1/5\nWakanda,2/5\n")
    assert list(rows.names) == ["NOR2", "WAK"] or list(rows.names) == ["NO2", "WAK"]
    assert any("S404" in d and "did you mean `NOR`" not in d for d in doubts)


def test_contradictory_rows_are_named_with_row_and_column(tmp_path: Path) -> None:
    content = "country,ban\nTürkiye,2/80\nTurkey,-1/80\n"
    assert faults(tmp_path, content) == [
        "S402 row 3, column B: `TUR` on `ban` is -1/80 here and 2/80 in row 2"
    ]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("country,ban\nFrance,strongly\n", "S403 row 2, column B"),
        ("country,ban\nFrance,3\n", "S403 row 2, column B"),
        ("country,ban\nFrance,1/500\n", "S403 row 2, column B"),
        ("country,issue,position,basis\nFrance,ban,1,rumour\n", "S403 row 2, column D"),
        ("country,issue,position\nFrance,ban,\n", "S403 row 2, column C"),
        ("country,provision,public\nFrance,1,perhaps\n", "S403 row 2, column C"),
        ("remarks,ban\nFrance,1\n", "S401"),
        ("country,issue\nFrance,ban\n", "S401"),
        ("country,ban,ban\nFrance,1,1\n", "S410 row 1, column C"),
        ("country,state,ban\nFrance,France,1\n", "S410 row 1, column B"),
        ("", "S408"),
        ('country,ban\nFrance,1\n"Kenya,2\n', "S408 row 3: a quote that is not closed"),
    ],
)
def test_what_cannot_be_read_has_its_cell(content: str, fault: str, tmp_path: Path) -> None:
    assert faults(tmp_path, content)[0].startswith(fault)


def workbook(path: Path, lines: list[list[object]], *merged: str) -> Path:
    book = openpyxl.Workbook()
    for line in lines:
        book.worksheets[0].append(line)
    for cells in merged:
        book.worksheets[0].merge_cells(cells)
    book.save(path)
    return path


def test_merged_cells_of_a_workbook_count_for_all_their_rows(tmp_path: Path) -> None:
    lines: list[list[object]] = [
        ["Country", "Issue", "Position", "Salience"],
        ["France", "ban", 1.5, 80],
        [None, "fund", -1, 40],
    ]
    path = workbook(tmp_path / "t.xlsx", lines, "A2:A3")
    rows, problems = rows_from(read_sheet(path), {}, ISSUES)
    assert [(s.delegation, s.issue, s.position) for s in rows.stands] == [
        ("FRA", "ban", "1.5"),
        ("FRA", "fund", "-1"),
    ]
    (told,) = problems
    assert told.message == (
        "row 2, column A: A2 to A3 are one merged cell: `France` counts for each, for `FRA`"
    )


def test_of_each_merged_cell_it_is_said_what_it_gave_to_whom(tmp_path: Path) -> None:
    lines: list[list[object]] = [
        ["Country", "A ban", "A fund"],
        ["France", 2, -1],
        ["Norway", None, 1],
        ["Kenya", 0, None],
    ]
    path = workbook(tmp_path / "t.xlsx", lines, "B2:B3", "B4:C4")
    rows, problems = rows_from(read_sheet(path), {}, ISSUES)
    assert [s.position for s in rows.stands] == ["2", "-1", "2", "1", "0", "0"]
    told = [problem.message for problem in problems if "merged" in problem.message]
    assert told == [
        "row 2, column B: B2 to B3 are one merged cell: `2` counts for each, for `FRA`, `NOR`",
        "row 4, column B: B4 to C4 are one merged cell: `0` counts for each, for `KEN` in `A ban`, `A fund`",
    ]


def test_a_merged_cell_of_a_table_with_a_column_a_delegation_is_named_as_it_stands(
    tmp_path: Path,
) -> None:
    lines: list[list[object]] = [["Issue", "France", "Norway"], ["A ban", 2, None]]
    path = workbook(tmp_path / "t.xlsx", lines, "B2:C2")
    told = [p.message for p in rows_from(read_sheet(path), {}, ISSUES)[1]]
    assert (
        "row 2, column B: B2 to C2 are one merged cell: `2` counts for each, for `FRA`, `NOR`"
        in told
    )


def test_a_position_on_no_issue_is_a_fault(tmp_path: Path) -> None:
    table = "delegation,issue,position\nFrance,ban,1\nNorway,,-2\n"
    (fault,) = faults(tmp_path, table)
    assert fault == "S403 row 3, column C: `NOR` has the position `-2` on no issue"


def test_a_word_for_no_position_is_told(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(
        "Country,A ban\nFrance,1/50\nNorway,?\nKenya,-\n", "utf-8"
    )
    told = [p.message for p in rows_from(read_sheet(tmp_path / "t.csv"), {}, ISSUES)[1]]
    assert told == ["row 3, column B: `?`: `NOR` has no position on `A ban`"]


@pytest.mark.parametrize("merged", [("A1:A2", "B1:C1"), ("A1:A2",), ()])
def test_the_names_of_columns_may_stand_in_two_rows(
    merged: tuple[str, ...], tmp_path: Path
) -> None:
    lines: list[list[object]] = [
        ["Country", "Positions", None],
        [None, "A ban", "A fund"],
        ["France", 1.5, -1],
    ]
    path = workbook(tmp_path / "t.xlsx", lines, *merged)
    rows, _ = rows_from(read_sheet(path), {}, ISSUES)
    assert [(s.delegation, s.issue, s.position) for s in rows.stands] == [
        ("FRA", "a_ban", "1.5"),
        ("FRA", "a_fund", "-1"),
    ]


def test_a_first_row_of_numbers_is_no_second_row_of_names(tmp_path: Path) -> None:
    lines: list[list[object]] = [["Country", "A ban"], [None, 2], ["France", 1.5]]
    path = workbook(tmp_path / "t.xlsx", lines)
    rows, _ = rows_from(read_sheet(path), {}, ISSUES)
    assert [(s.delegation, s.position) for s in rows.stands] == [("FRA", "1.5")]


def test_a_formula_without_a_value_has_its_cell(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for line in (
        ["Country", "Single-use plastic", "Who pays", "Notes"],
        ["Norway", "=1+1", 2, "=NOW()"],
        ["=A2", 1, 2],
        ["#REF!", 1, "#DIV/0!"],
        ["Total", "=SUM(B2:B4)", 2],
    ):
        page.append(line)
    book.save(tmp_path / "f.xlsx")
    with pytest.raises(ScenarioUnusable) as caught:
        rows_from(read_sheet(tmp_path / "f.xlsx"), {}, ISSUES)
    found = [p.message for p in caught.value.problems if p.code == "S409"]
    assert found == [
        "row 2, column B: the formula `=1+1` was never computed",
        "row 3, column A: the formula `=A2` was never computed",
        "row 4, column A: `#REF!` is the error of a formula, and no value",
        "row 4, column C: `#DIV/0!` is the error of a formula, and no value",
    ]


def test_remarks_and_what_stands_above_the_columns_are_left_out(tmp_path: Path) -> None:
    table = "Class 9b,,,\n,,,\nCountry,Single-use plastic,Notes\nNorway,2/80,ask again\n"
    rows, notes = read(tmp_path, table)
    assert [(s.delegation, s.position) for s in rows.stands] == [("NOR", "2")]
    assert notes == [
        (
            "S405 row 1, column A: what stands above row 3, which names the columns, "
            "is left out: `Class 9b`"
        ),
        "S405 row 3, column C: the column `Notes` holds remarks and is left out",
    ]


@pytest.mark.parametrize(
    ("word", "numbers", "said"),
    [
        ("No.", "1 2 3", "numbers the rows"),
        ("Nr", "1 3 4", "numbers the rows"),
        ("N\u00b0", "1 2 3", "numbers the rows"),
        ("Pupils", "2 1 1", "counts people"),
        ("Number", "1 2 1", ""),
        ("No", "1 -2 2", ""),
        ("Students", "1 0 1", ""),
        ("Fishing", "0 1 2", ""),
    ],
)
def test_a_column_that_numbers_or_counts_is_no_issue(
    word: str, numbers: str, said: str, tmp_path: Path
) -> None:
    one, two, three = numbers.split()
    lines = f"Norway,2\n{two},Chile,-2\n{three},Mali,1\n"
    rows, notes = read(tmp_path, f"{word},Country,Single-use plastic\n{one},{lines}")
    assert list(rows.names) == ["NOR", "CHL", "MLI"]
    left = f"S405 row 1, column A: the column `{word}` {said} and is left out"
    assert (left in notes) == bool(said)
    assert len({stand.issue for stand in rows.stands}) == (1 if said else 2)


def test_a_column_of_words_is_one_fault(tmp_path: Path) -> None:
    table = "Country,Single-use plastic,View\nNorway,2/80,cod comes first\nMali,1/20,we have no coast\n"
    assert faults(tmp_path, table) == [
        "S403 row 1, column C: no cell of the column `View` is a position"
    ]


@pytest.mark.parametrize(
    ("word", "code"), [("Holy Sea", "VAT"), ("Eua", ""), ("Atlantis", "")]
)
def test_a_slip_in_the_name_of_an_observer_is_told(word: str, code: str) -> None:
    assert observer_near(word) == code


def test_a_row_of_sums_is_taken_for_no_delegation(tmp_path: Path) -> None:
    rows, notes = read(tmp_path, "Country,Single-use plastic\nNorwy,2/80\nTotals,2/80\n")
    path = tmp_path / "t.csv"
    helps = [p.help for p in rows_from(read_sheet(path), {}, ISSUES)[1]]
    assert "did you mean `NOR` (Norway)?" in helps
    assert not any("PRT" in h for h in helps)
    assert list(rows.names.values()) == ["Norwy"]
    assert (
        "S405 row 3, column A: `Totals` is taken for a sum of the rows and left out"
        in notes
    )


def test_a_note_below_the_table_is_no_delegation(tmp_path: Path) -> None:
    note = "Source: my own reading, November"
    rows, notes = read(
        tmp_path,
        f'Country,Plastic,Notes\nNorway,2/80,\nWakanda,,\n,,\n"{note}",,\n* as of May,,\n',
    )
    assert list(rows.names) == ["NOR", "WAK"]
    assert (
        f"S405 row 5, column A: `{note[:30]}` stands alone in its row and is left out"
        in notes
    )
    alone, _ = read(tmp_path, "Country\nNorway\nThe Free City: Upper Town\n")
    assert len(alone.names) == 2


def test_what_a_table_brings_is_called_as_the_template_calls_its_parts(
    tmp_path: Path,
) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Country,Coal\nNorway,2/80\nChile,-1/50\n", "utf-8")
    shown = {
        name: [
            (part["number"], part["kind"])
            for part in planned_with(plan_from(name), read_sheet(table))[0].data["text"]
            if part.get("issue") == "coal"
        ]
        for name in ("classroom-committee", "ga-resolution", "student-union")
    }
    assert shown == {
        "classroom-committee": [("Article 1", "article")],
        "ga-resolution": [("Paragraph 1", "paragraph")],
        "student-union": [("Motion 1", "paragraph")],
    }


def test_nothing_is_said_of_who_is_not_there(tmp_path: Path) -> None:
    made, _ = made_with(tmp_path, "Country,Coal,Gas\nNorway,2/80,1\nChile,-1/50,1\n")
    scenario = load(str(made))
    assert scenario.summary == "2 delegations must find a text on “Coal” and “Gas”."
    assert "[...]" in scenario.stakes
    assert [p.code for p in examine(str(made)).problems] == ["S346"]
    brief = (made / "briefs/NOR.md").read_text("utf-8")
    assert "You speak for Norway in" in brief
    assert "gulf" not in brief.replace(scenario.title, "")


def test_a_brief_sets_the_article_before_a_name_that_has_one(tmp_path: Path) -> None:
    made, _ = made_with(tmp_path, "Country,Coal\nUnited States,2/80\nChile,-1/50\n")
    assert "You speak for the United States" in (made / "briefs/USA.md").read_text("utf-8")
    assert "the United States" in (made / "briefs/CHL.md").read_text("utf-8")


def test_a_damaged_workbook_and_other_kinds_are_refused(tmp_path: Path) -> None:
    for name, content in (
        ("a.xlsx", b"PK\x03\x04junk"),
        ("b.xls", b"\xd0\xcf"),
        ("c.pdf", b"%PDF"),
    ):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(ScenarioUnusable) as caught:
            read_sheet(tmp_path / name)
        assert [p.code for p in caught.value.problems] == ["S408"]


def test_a_workbook_that_unfolds_to_gigabytes_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 70_000_000)
    with pytest.raises(ScenarioUnusable, match="cannot be used"):
        read_sheet(tmp_path / "a.xlsx")


def test_columns_are_called_as_in_spreadsheets() -> None:
    assert [letters(n) for n in (1, 26, 27, 703)] == ["A", "Z", "AA", "AAA"]


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@pytest.mark.parametrize("name", [str(RIVER), "cybercrime-2024"])
def test_what_is_exported_is_imported_as_it_was(
    name: str, suffix: str, tmp_path: Path
) -> None:
    scenario = load(name)
    rows = rows_of(scenario)
    path = tmp_path / f"t.{suffix}"
    if suffix == "xlsx":
        write_workbook(path, COLUMNS, lines_of(rows))
    else:
        path.write_text(as_csv(COLUMNS, lines_of(rows)), "utf-8")
    known = dict(rows.names)
    issues = {issue.id: issue.title for issue in scenario.issues}
    assert rows_from(read_sheet(path), known, issues)[0] == rows


WORDS = (
    st.text("abcdefgh ,;\"'é", min_size=1, max_size=20)
    .map(lambda t: " ".join(t.split()))
    .filter(bool)
)


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(["FRA", "DEU", "ARD"]), st.sampled_from(["ban", "fund"])),
        st.tuples(st.integers(-200, 200), st.integers(0, 100), WORDS),
        min_size=1,
    ),
    st.lists(st.tuples(WORDS, st.booleans(), st.booleans()), max_size=3, unique=True),
)
def test_any_table_comes_back_as_it_went(
    stands: dict[tuple[str, str], tuple[int, int, str]],
    limits: list[tuple[str, bool, bool]],
) -> None:
    import tempfile

    made = tuple(
        Stand(who, issue, f"{place / 100:g}", str(salience), "stated", source)
        for (who, issue), (place, salience, source) in stands.items()
    )
    drawn = tuple(Limit("FRA", "1", ("chair", "soft"), w, p, h) for w, p, h in limits)
    names = {"FRA": "France", "DEU": "Germany", "ARD": "Ardenia"}
    codes = dict.fromkeys([*(s.delegation for s in made), *(m.delegation for m in drawn)])
    rows = Rows({code: names[code] for code in codes}, made, drawn)
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "t.csv"
        path.write_text(as_csv(COLUMNS, lines_of(rows)), "utf-8")
        assert rows_from(read_sheet(path), {"ARD": "Ardenia"}, ISSUES)[0] == rows


def test_a_spreadsheet_makes_a_sound_scenario(tmp_path: Path) -> None:
    table = tmp_path / "team.csv"
    table.write_text(
        "country,Single-use plastic,Fishing,Provision,Crossed by,Red line\n"
        "Türkiye,2/80,1/40,1,deleted,No text without it.\n"
        "Russia,-2/80,-1/60,,,\nWakanda,1/50,2/90,,,\n",
        "utf-8",
    )
    plan, _ = planned_with(plan_from("classroom-committee"), read_sheet(table))
    found(tmp_path / "mine", plan)
    (left,) = examine(str(tmp_path / "mine")).problems
    assert left.message == "`[...]` is still to be filled in"
    scenario = load(str(tmp_path / "mine"))
    assert [s.id for s in scenario.seats] == ["chair", "RUS", "TUR", "WAK"]
    assert [i.id for i in scenario.issues] == ["ban", "fishing"]
    assert scenario.delegations["TUR"].red_lines[0].variants == ("deleted",)


def test_a_red_line_on_a_wording_that_is_not_there_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "team.csv"
    table.write_text("country,ban,provision,crossed by\nFrance,1/5,1,sofft\n", "utf-8")
    with pytest.raises(ScenarioUnusable) as caught:
        planned_with(plan_from("classroom-committee"), read_sheet(table))
    assert "has no wording `sofft`" in caught.value.problems[0].message


def seated(tmp_path: Path, table: str) -> dict[str, Any]:
    path = tmp_path / "t.csv"
    path.write_text(table, "utf-8")
    return planned_with(plan_from("classroom-committee"), read_sheet(path))[0].data


def test_a_new_article_stands_before_the_final_clause_and_numbers_have_no_gaps(
    tmp_path: Path,
) -> None:
    data = seated(tmp_path, "Country,ban,fund,Fishing\nNorway,2,1,1\nChile,-2,-1,0\n")
    assert [(p["id"], p["number"], p["heading"]) for p in data["text"]] == [
        ("pre", "Preamble", "Reasons"),
        ("1", "Article 1", "Single-use plastic"),
        ("2", "Article 2", "Cleaning"),
        ("3", "Article 3", "Fishing"),
        ("4", "Article 4", "Entry into force"),
    ]
    assert [p.get("issue", "") for p in data["text"]] == ["", "ban", "fund", "fishing", ""]


def test_red_lines_of_a_table_keep_the_numbers_that_they_name(tmp_path: Path) -> None:
    table = (
        "delegation,issue,position,provision,crossed by,red line\n"
        "Norway,ban,2,,,\nChile,fishing,1,,,\nNorway,,,1,deleted,Never.\n"
    )
    assert [p["id"] for p in seated(tmp_path, table)["text"]] == ["pre", "1", "4", "5"]


def test_who_quarrels_in_the_template_is_not_spoken_of_among_others(tmp_path: Path) -> None:
    others = seated(tmp_path, "Country,ban\nNorway,2\nChile,-2\n")
    own = seated(tmp_path, "delegation,ban\nARD,2\nBOR,-2\n")
    assert not any("quarrel" in p for p in others["text"])
    assert any("quarrel" in p for p in own["text"])


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Palestine", "PSE"),
        ("State of Palestine", "PSE"),
        ("Holy See", "VAT"),
        ("Vatican", "VAT"),
        ("European Union", "EU"),
        ("EU", "EU"),
        ("Union européenne", "EU"),
    ],
)
def test_observers_sit_without_a_vote_under_their_names(
    word: str, code: str, tmp_path: Path
) -> None:
    table = f"Country,Single-use plastic\nFrance,1/80\nBosnia,-1/80\n{word},2/90\n"
    made, doubts = made_with(tmp_path, table)
    room = load(str(made)).seats
    assert {s.id: s.role for s in room if s.id != "chair"} == {
        "FRA": "member",
        "BIH": "member",
        code: "observer",
    }
    assert sum("is an observer at the United Nations" in d for d in doubts) == 1
    assert not [d for d in doubts if "invented" in d or "no Member" in d]


def made_with(tmp_path: Path, table: str) -> tuple[Path, list[str]]:
    """A scenario made with a table, and what was doubted."""
    path = tmp_path / "t.csv"
    path.write_text(table, "utf-8")
    plan, problems = planned_with(plan_from("classroom-committee"), read_sheet(path))
    found(tmp_path / "mine", plan)
    return tmp_path / "mine", [p.message for p in problems]


def test_a_list_of_countries_is_a_room_without_positions(tmp_path: Path) -> None:
    made, doubts = made_with(tmp_path, "Country\nFrance\nTurkey\nKenya\n")
    assert any("sit down without any" in d for d in doubts)
    report = examine(str(made))
    assert [p for p in report.problems if p.severity == "error"] == []
    scenario = load(str(made))
    assert scenario.positions == ()
    assert scenario.sources == {}
    assert {p.code for p in report.problems} == {"S322", "S346"}
    assert [s.id for s in scenario.seats if s.role == "member"] == ["FRA", "KEN", "TUR"]


def test_red_lines_in_words_are_crossed_by_what_is_farthest(tmp_path: Path) -> None:
    table = (
        "Country,Single-use plastic,Fishing,Red lines\n"
        "France,2/80,1/40,Single-use plastic: an end to it\n"
        "Kenya,-2/80,0/40,no limits to fishing; our pride\n"
        "Peru,1/80,,Fishing: not this\n"
    )
    made, doubts = made_with(tmp_path, table)
    scenario = load(str(made))
    said = scenario.delegations
    places = {
        p.id: {v.id: v.place for v in p.variants} for p in scenario.provisions if p.issue
    }
    ban = said["FRA"].red_lines[0]
    assert ban.words == "Single-use plastic: an end to it"
    assert {places[ban.provision][v] for v in ban.variants} == {
        min(places[ban.provision].values())
    }
    fishing = said["KEN"].red_lines[0]
    assert fishing.words == "no limits to fishing"
    assert len(said["KEN"].red_lines) == 1
    assert "A line not to be crossed: our pride." in said["KEN"].aims
    assert said["PER"].red_lines == ()
    assert "A line not to be crossed: Fishing: not this." in said["PER"].aims
    assert sum("no wording crosses it" in d for d in doubts) == 2
    assert sum("is taken to be about" in d for d in doubts) == 2


def test_a_line_that_all_wordings_are_equally_far_from_is_no_red_line(
    tmp_path: Path,
) -> None:
    (tmp_path / "t.md").write_text("1. We agree on it.\n\n2. We pay.\n", "utf-8")
    (tmp_path / "t.csv").write_text(
        "Country,1,Red lines\nNorway,0/50,1: our people decide\nPeru,2/50,\n", "utf-8"
    )
    plan, problems = planned_with(
        plan_of_text(tmp_path / "t.md"), read_sheet(tmp_path / "t.csv")
    )
    said = plan.data["delegations"]["NOR"]
    assert "red_lines" not in said
    assert "A line not to be crossed: 1: our people decide." in said["aims"]
    (told,) = (p.message for p in problems if "our people" in p.message)
    assert "where all wordings lie equally far from its position" in told


def test_a_row_with_an_issue_says_what_its_red_line_is_about(tmp_path: Path) -> None:
    table = "country,issue,position,salience,red line\nFrance,ban,1,80,Never.\n"
    rows, _ = read(tmp_path, table)
    assert [(s.delegation, s.issue, s.words) for s in rows.said] == [
        ("FRA", "ban", "Never.")
    ]


def test_codes_may_stand_beside_names(tmp_path: Path) -> None:
    for head in ("Country,Code", "Country,ISO3"):
        rows, _ = read(tmp_path, f"{head},ban\nTürkiye,TUR,1/80\nWakanda,WKD,2/80\n")
        assert rows.names == {"TUR": "Türkiye", "WKD": "Wakanda"}
    rows, _ = read(tmp_path, "Code,Country,ban\nTUR,Türkiye,1/80\n")
    assert rows.names == {"TUR": "Türkiye"}


def test_red_lines_in_words_come_back_as_they_were(tmp_path: Path) -> None:
    table = (
        "Country,Single-use plastic,Fishing,Red lines\n"
        "France,2/80,1/40,Fishing: no less; Single-use plastic: an end to it\n"
        "Kenya,-2/80,-1/40,Fishing: no more\n"
    )
    made, _ = made_with(tmp_path, table)
    first = rows_of(load(str(made)))
    (tmp_path / "again").mkdir()
    again, doubts = made_with(tmp_path / "again", as_csv(COLUMNS, lines_of(first)))
    assert rows_of(load(str(again))) == first
    assert doubts == []


def test_a_title_with_a_comma_stands_above_cells_with_semicolons(tmp_path: Path) -> None:
    table = "My class, Thursday\n;;\nLand;ban;fund\nDeutschland;1,5/80;-1\nKenia;-1;0\n"
    rows, doubts = read(tmp_path, table)
    assert list(rows.names) == ["DEU", "KEN"]
    assert rows.stands[0].position == "1.5"
    assert "what stands above row 3" in doubts[0]


@pytest.mark.parametrize("word", ["Wakanda", "Narnia", "Totals"])
def test_an_invented_name_is_near_to_no_state(word: str) -> None:
    assert country_near(word) == ""


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("GER", ("DEU",)),
        ("CHI", ("CHL", "CHN")),
        ("SUI", ("CHE",)),
        ("NRO", ("NOR",)),
        ("XQZ", ()),
        ("Chin", ()),
    ],
)
def test_letters_are_meant_for_the_states_whose_names_begin_so(
    word: str, codes: tuple[str, ...]
) -> None:
    assert countries_begun(word) == codes


def test_each_state_that_letters_may_be_meant_for_is_named(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Country,ban\nCHI,1/50\nGER,1/50\n", "utf-8")
    _, doubts = rows_from(read_sheet(tmp_path / "t.csv"), {}, ISSUES)
    assert [doubt.help for doubt in doubts] == [
        "did you mean `CHL` (Chile) or `CHN` (China)?",
        "did you mean `DEU` (Germany)?",
    ]


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("République de Côte d'Ivoire", "CIV"),
        ("Royaume de Belgique", "BEL"),
        ("República de Chile", "CHL"),
        ("République de Corée", "KOR"),
        ("Corée", ""),
        ("Republica Dominica", ""),
    ],
)
def test_a_formal_name_is_read_in_other_languages_where_it_is_one_state_s(
    word: str, code: str
) -> None:
    assert country_code(word) == code


def test_a_table_of_observers_alone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScenarioUnusable) as caught:
        made_with(tmp_path, "Country,ban\nHoly See,1\nEU,1\n")
    (problem,) = caught.value.problems
    assert "nobody with a vote" in problem.message
    assert "such as `Norway`" in problem.help


@pytest.mark.parametrize(
    "content",
    [
        "Country,Single-use plastic,Salience\nNorway,2,90\n",
        "Country,Single-use plastic,Salience,Who pays,Weight\nNorway,2,90,1,20\n",
        "Country,Single-use plastic,Who pays,Single-use plastic salience\nNorway,2,1/20,90\n",
        "Country,Salience of single-use plastic,Who pays,Single-use plastic\nNorway,90,1,2\n",
        (
            "Country,Who pays,Single-use plastic position,Single-use plastic (salience)\n"
            "Norway,1,2,90\n"
        ),
        (
            "Country,Single-use plastic,,Who pays,\n,position,salience,position,salience\n"
            "Norway,2,90,1,20\n"
        ),
    ],
)
def test_a_column_of_saliences_belongs_to_its_issue(content: str, tmp_path: Path) -> None:
    rows, _ = read(tmp_path, content)
    assert ("ban", "2", "90") in [(s.issue, s.position, s.salience) for s in rows.stands]
    assert {s.issue for s in rows.stands} <= {"ban", "fund"}


def test_merged_heads_stand_over_position_and_salience(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in (
        ("Country", "Single-use plastic", None, "Who pays", None),
        (None, "position", "salience", "position", "salience"),
        ("Norway", 2, 90, -1, 20),
    ):
        page.append(row)
    for merged in ("A1:A2", "B1:C1", "D1:E1"):
        page.merge_cells(merged)
    book.save(tmp_path / "t.xlsx")
    rows, _ = rows_from(read_sheet(tmp_path / "t.xlsx"), {}, ISSUES)
    assert [(s.issue, s.position, s.salience) for s in rows.stands] == [
        ("ban", "2", "90"),
        ("fund", "-1", "20"),
    ]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (
            "Country,Plastic,Fishing,Salience\nNorway,2,1,90\n",
            "S401 row 1, column D: `Salience`: the salience of which issue is not said",
        ),
        (
            "Country,Plastic,Fish salience\nNorway,2,90\n",
            "S401 row 1, column C: `Fish salience`: the salience of which issue is not said",
        ),
        (
            "Country,Plastic,Plastic salience\nNorway,2/80,90\n",
            "S402 row 2, column B: a salience of 80 here, and of 90 in its column",
        ),
        (
            "Country,Plastic,Position\nNorway,2,1\n",
            "S401 row 1, column C: `Position`: a position on what is not said",
        ),
    ],
)
def test_a_salience_of_nothing_that_is_named_is_refused(
    content: str, fault: str, tmp_path: Path
) -> None:
    assert faults(tmp_path, content) == [fault]


def test_marks_within_quotes_cut_no_cells(tmp_path: Path) -> None:
    rows, _ = read(tmp_path, 'country,issue,position,source\nNorway,ban,1,"a;b;c;d;e"\n')
    assert rows.stands[0].source == "a;b;c;d;e"


def test_of_real_countries_a_template_knows_nothing(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Country,Plastic\nItaly,-1/60\nFinland,1/50\nPoland,0/40\n", "utf-8")
    data = planned_with(plan_from("eu-council"), read_sheet(table))[0].data
    assert data["delegations"]["ITA"] == {
        "playable": "yes",
        "aims": ["On “Plastic”: as each finds fit."],
        "brief": "briefs/ITA.md",
    }
    assert "blocs" not in data


@pytest.mark.parametrize("name", template_names())
def test_a_template_that_goes_out_as_a_table_comes_back_as_it_was(
    name: str, tmp_path: Path
) -> None:
    plan = plan_from(name)
    found(tmp_path / "one", plan)
    table = tmp_path / "t.csv"
    table.write_text(
        as_csv(COLUMNS, lines_of(rows_of(load(str(tmp_path / "one"))))), "utf-8"
    )
    found(tmp_path / "two", planned_with(plan, read_sheet(table))[0])
    one, two = (load(str(tmp_path / folder)) for folder in ("one", "two"))
    assert {seat.id for seat in two.seats} == {seat.id for seat in one.seats}
    assert lines_of(rows_of(two)) == lines_of(rows_of(one))
    same = {"id": one.id, "folder": one.folder, "digest": one.digest}
    assert replace(two, **same) == one
    assert examine(str(tmp_path / "two")).problems == ()


def test_one_changed_cell_changes_what_is_said_of_its_delegation_alone(
    tmp_path: Path,
) -> None:
    plan = plan_from("security-council")
    rows = [list(row) for row in plan.rows]
    head = "delegation,issue,position,salience,basis,source"
    changed = [[*row[:3], "7", *row[4:]] if row[0] == "EOS" else row for row in rows]
    table = tmp_path / "t.csv"
    table.write_text("\n".join([head, *(",".join(row) for row in changed)]), "utf-8")
    data = planned_with(plan, read_sheet(table))[0].data
    before = plan.data["delegations"]
    assert {
        c for c, p in data["delegations"].items() if p["aims"] != before[c]["aims"]
    } == {"EOS"}
    assert data["class"] == plan.data["class"]


def test_what_is_left_of_a_template_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text(
        "Country,Targets for reuse,Plastic\nItaly,-1/60,1\nChile,1/50,1\n"
    )
    assert main(["new", "te", "--from", "eu-council", "--rows", "t.csv"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "place, the text of Recital 1 and Article 1 and the wordings" in said
    assert said.endswith("the wordings and both ends of the scale of “Plastic”.")
    assert "\n " not in Path("te/briefs/ITA.md").read_text("utf-8")


def test_observers_go_out_and_come_back_in_the_column_of_roles(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text(
        "Country,Fishing,Role\nNorway,2,member\nChile,-2,\nWorld Fish Fund,,observer\n",
        "utf-8",
    )
    found(
        tmp_path / "one",
        planned_with(plan_from("classroom-committee"), read_sheet(table))[0],
    )
    one = load(str(tmp_path / "one"))
    assert {s.name: s.role for s in one.seats if s.id not in ("chair", "NOR", "CHL")} == {
        "World Fish Fund": "observer"
    }
    lines = lines_of(rows_of(one))
    assert lines[-1] == ("WOR", "World Fish Fund", *[""] * 10, "observer")
    table.write_text(as_csv(COLUMNS, lines), "utf-8")
    again = planned_with(plan_from("classroom-committee"), read_sheet(table))[0].data
    assert again["room"]["observers"] == {"WOR": {"name": "World Fish Fund"}}
    assert [*again["delegations"]] == ["NOR", "CHL"]


def test_a_role_that_is_none_is_refused(tmp_path: Path) -> None:
    assert faults(tmp_path, "Country,Fish,Role\nNorway,2,boss\n") == [
        "S403 row 2, column C: `boss` is no role"
    ]


@pytest.mark.parametrize(
    "content",
    [
        "Country,Plastic,Fund,Basis,Source\nNorway,2/90,1,stated,A/C.3/7\n",
        "Country,Basis,Source,Plastic,Fund\nNorway,stated,A/C.3/7,2/90,1\n",
        (
            "Country,Plastic,Salience,Basis,Source,Fund,Salience,Basis,Source\n"
            "Norway,2,90,stated,A/C.3/7,1,50,stated,A/C.3/7\n"
        ),
        (
            "Country,Plastic,Fund,Plastic source,Plastic basis,Source of fund,Fund status\n"
            "Norway,2/90,1,A/C.3/7,stated,A/C.3/7,Stated\n"
        ),
        (
            "Country,Plastic,,,,Fund,,,\n"
            ",position,salience,basis,source,position,salience,basis,source\n"
            "Norway,2,90,stated,A/C.3/7,1,50,stated,A/C.3/7\n"
        ),
    ],
)
def test_the_wide_form_says_how_and_where_from_a_position_is_known(
    content: str, tmp_path: Path
) -> None:
    rows, _ = read(tmp_path, content)
    told = [(s.issue, s.position, s.basis, s.source) for s in rows.stands]
    assert told == [
        ("plastic", "2", "stated", "A/C.3/7"),
        ("fund", "1", "stated", "A/C.3/7"),
    ]


def test_a_column_of_an_issue_goes_before_that_of_the_row(tmp_path: Path) -> None:
    rows, doubts = read(
        tmp_path,
        "Country,Plastic,Fund,Fund basis,Fund source,Basis,Source\n"
        "Norway,2/90,1/50,stated,Speech of 3 May,group,EU line\n"
        "Chile,2/90,1/50,,,stated,\n",
    )
    assert [(s.basis, s.source) for s in rows.stands] == [
        ("group", "EU line"),
        ("stated", "Speech of 3 May"),
        ("stated", ""),
        ("stated", ""),
    ]
    assert not any("source" in doubt for doubt in doubts)


@pytest.mark.parametrize(
    ("head", "fault"),
    [
        (
            "Country,Source,Plastic,Source,Fund,Coal",
            "S401 row 1, column B: `Source`: the source of which issue is not said",
        ),
        (
            "Country,Plastic,Fund,Coal basis",
            "S401 row 1, column D: `Coal basis`: the basis of which issue is not said",
        ),
    ],
)
def test_a_basis_or_source_of_nobody_knows_what_is_refused(
    head: str, fault: str, tmp_path: Path
) -> None:
    assert faults(tmp_path, f"{head}\nNorway,1,1,1,1,1\n")[0] == fault


def test_one_source_among_the_issues_is_that_of_the_one_on_its_left(tmp_path: Path) -> None:
    rows, _ = read(tmp_path, "Country,Plastic,Source,Fund\nNorway,1/50,A/1,1/50\n")
    assert [(s.issue, s.source) for s in rows.stands] == [("plastic", "A/1"), ("fund", "")]


def test_an_issue_may_have_the_word_source_in_its_name(tmp_path: Path) -> None:
    rows, _ = read(tmp_path, "Country,Energy sources,Source of funds\nNorway,1/50,2/50\n")
    assert [s.issue for s in rows.stands] == ["energy_sources", "source_of_funds"]


def test_a_word_that_is_no_basis_is_refused_with_its_cell(tmp_path: Path) -> None:
    assert faults(tmp_path, "Country,Plastic,Basis\nNorway,1/50,heard\n") == [
        "S403 row 2, column C: `heard` is no basis"
    ]


def test_a_table_that_names_every_source_is_none_itself(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Country,Fish,Source\nNorway,1/50,A/1\nChile,-1/50,A/2\n", "utf-8")
    plan, _ = planned_with(plan_from("classroom-committee"), read_sheet(table))
    assert "sources" not in plan.data
    found(tmp_path / "one", plan)
    assert [p.code for p in examine(str(tmp_path / "one")).problems] == ["S346"]


def test_a_doubt_that_many_rows_give_rise_to_is_one_line_that_names_them() -> None:
    def doubt(row: int, words: str) -> Problem:
        return Problem("S405", "warning", f"row {row}, column B: {words}", Place("t.csv"))

    doubts = [doubt(n, "no salience") for n in (2, 5)] + [doubt(3, "a sum")]
    many = [doubt(n, "no quotas") for n in range(4, 10)]
    assert [*notes_of((*doubts, *many))] == [
        "rows 2 and 5, column B: no salience",
        "row 3, column B: a sum",
        "rows 4, 5, 6, 7 and 2 more, column B: no quotas",
    ]


GROUPED = """\
Country,Group,Fishing,how much,Coal,how much
Norway,North; Islands,1,80,-1,30
Iceland,north;Islands,2,90,0,10
Turkey,South,-1,40,1,60
Egypt,South,0,20,-2,70
Ghana,Lone,0,20,-2,70
"""


def test_a_column_of_groups_makes_blocs(tmp_path: Path) -> None:
    rows, doubts = read(tmp_path, GROUPED)
    assert rows.blocs == {
        "North": ("NOR", "ISL"),
        "Islands": ("NOR", "ISL"),
        "South": ("TUR", "EGY"),
    }
    assert doubts == ["S405 row 6, column B: `Lone` has one member, `GHA`, and is no group"]
    data = planned_with(plan_from("classroom-committee"), read_sheet(tmp_path / "t.csv"))[
        0
    ].data
    assert data["blocs"]["South"] == {"name": "South", "members": ["TUR", "EGY"]}


def test_a_column_of_numbers_called_group_is_an_issue(tmp_path: Path) -> None:
    rows, _ = read(tmp_path, "Country,Group\nNorway,1/80\nIceland,-1/20\n")
    assert [(s.issue, s.position) for s in rows.stands] == [("group", "1"), ("group", "-1")]


@pytest.mark.parametrize("word", ["how much", "How important", "strength", "points"])
def test_one_name_behind_every_issue_is_how_much_it_matters(
    word: str, tmp_path: Path
) -> None:
    rows, _ = read(tmp_path, GROUPED.replace("how much", word))
    stands = {(s.delegation, s.issue): (s.position, s.salience) for s in rows.stands}
    assert stands["NOR", "fishing"] == ("1", "80")
    assert stands["EGY", "coal"] == ("-2", "70")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("80", "none said"),  # words
        ("Coal,strength", "Coal,x,strength"),  # not behind the second issue
        ("Norway", "Norwegia"),  # with all numbers such as positions have
    ],
)
def test_a_repeated_name_that_may_be_anything_shows_how_to_rename(
    old: str, new: str, tmp_path: Path
) -> None:
    table = GROUPED.replace("how much", "strength").replace(old, new)
    if new == "Norwegia":
        table = "Country,Fishing,strength,Coal,strength\nNorway,1,2,-1,1\nIceland,2,0,1,2\n"
    path = tmp_path / "t.csv"
    path.write_text(table, "utf-8")
    with pytest.raises(ScenarioUnusable) as caught:
        rows_from(read_sheet(path), {}, {})
    fault = next(p for p in caught.value.problems if p.code == "S410")
    left = "x" if ",x," in table else "Coal"
    assert f"call it `{left} salience`" in fault.help


def test_a_table_with_groups_says_who_sits_in_which_bloc_from_now_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text(GROUPED, "utf-8")
    assert main(["new", "first", "--rows", "t.csv"]) == 0
    assert "the bloc" not in capsys.readouterr().out  # they are the table's
    moved = GROUPED.replace("Turkey,South", "Turkey,Black Sea").replace(
        "Ghana,Lone", "Ghana,Black Sea"
    )
    Path("t.csv").write_text(moved, "utf-8")
    assert main(["new", "second", "--from", "first", "--rows", "t.csv"]) == 0
    said = capsys.readouterr().out
    assert "The bloc Black Sea: now Türkiye and Ghana" in said
    assert "No bloc any more: South" in said
    blocs = {bloc.id: bloc.members for bloc in load("second").blocs}
    assert blocs["Black-Sea"] == ("TUR", "GHA")
    assert "South" not in blocs


def test_a_salience_without_an_issue_is_that_of_the_one_that_has_none(
    tmp_path: Path,
) -> None:
    table = "Country,Fishing,how much,Dam,Dam salience\nNorway,1,80,-1,30\n"
    rows, _ = read(tmp_path, table)
    assert [(s.issue, s.salience) for s in rows.stands] == [
        ("fishing", "80"),
        ("dam", "30"),
    ]


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Phillipines", "PHL"),
        ("Untied States", "USA"),
        ("Nambia", "NAM"),
        ("Germny", "DEU"),
        ("Almanya", "DEU"),
        ("Tyskland", "DEU"),
        ("Wakanda", ""),
    ],
)
def test_a_misspelt_state_and_one_named_in_another_language_are_near(
    word: str, code: str
) -> None:
    assert country_code(word) == ""
    assert country_near(word) == code


@pytest.mark.parametrize("word", ["Elfenbeinküste", "Costa de Marfil", "Birmanie"])
def test_everyday_names_in_other_languages_are_known(word: str) -> None:
    assert country_code(word) in ("CIV", "MMR")


def test_a_heading_that_asks_is_answered_with_yes_and_no(tmp_path: Path) -> None:
    table = "Delegation,Should phones be banned,Night flights\nNorway,1,2\nChile,-1,0\n"
    made, _ = made_with(tmp_path, table)
    phones, flights = load(str(made)).issues
    assert (phones.low, phones.high) == ("no", "yes")
    assert (flights.low, flights.high) == ("less of it", "more of it")


@pytest.mark.parametrize("head", ["Why", "Reasons", "Begründung", "причина", "理由"])
def test_a_column_of_reasons_is_left_out_and_said(head: str, tmp_path: Path) -> None:
    made, doubts = made_with(
        tmp_path, f"Country,Fishing,{head}\nNorway,1/50,it is ours\nPeru,-1/50,\n"
    )
    assert {i.id for i in load(str(made)).issues} == {"fishing"}
    assert any(f"the column `{head}` holds remarks and is left out" in d for d in doubts)


def test_a_column_with_one_remark_is_told_as_a_column(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Country,Fishing,Boats\nNorway,1,ours\nPeru,-1,\n")
    with pytest.raises(ScenarioUnusable) as told:
        planned_with(plan_from("classroom-committee"), read_sheet(tmp_path / "t.csv"))
    (fault,) = (p for p in told.value.problems if p.severity == "error")
    assert "no cell of the column `Boats` is a position" in fault.message
    assert "if it holds remarks, call it `notes`" in fault.help


@pytest.mark.parametrize(
    "cells", ["٠/٥٠,-١٫٥/٩٠", "۰/۵۰,-۱.۵/۹۰", "０／５０,－１．５／９０"]
)
def test_figures_are_read_in_the_digits_of_the_table(cells: str, tmp_path: Path) -> None:
    first, second = cells.split(",")
    rows, said = read(tmp_path, f"delegation,ban\nEGY,{first}\nJOR,{second}\n")
    told = "delegation,ban\nEGY,0/50\nJOR,-1.5/90\n"
    assert (rows, said) == read(tmp_path, told)
    assert [stand.salience for stand in rows.stands] == ["50", "90"]


@pytest.mark.parametrize("head", ["Pupil(s)", "Pupils", "Student/s", "Delegate (s)"])
def test_a_column_of_pupils_is_no_issue(head: str, tmp_path: Path) -> None:
    _, said = read(tmp_path, f"delegation,ban,{head}\nEGY,1/50,Ann\nJOR,-1/50,Bo\n")
    assert any(f"the column `{head}` names people and is left out" in line for line in said)


def test_a_spreadsheet_of_libre_office_is_told_how_to_save_it(tmp_path: Path) -> None:
    path = tmp_path / "t.ods"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", "<x/>")
    with pytest.raises(ScenarioUnusable) as caught:
        read_sheet(path)
    (problem,) = caught.value.problems
    assert "is an OpenDocument spreadsheet" in problem.message
    assert (
        problem.help
        == "open it in LibreOffice, and save it with `Save as` as `.xlsx` or `.csv`"
    )
