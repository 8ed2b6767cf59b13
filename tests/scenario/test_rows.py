"""Tables of positions: cells with their places."""

from __future__ import annotations

import pytest

from game.scenario.diagnostics import Problems
from game.scenario.files.source import decode
from game.scenario.ground.position_rows import Rows
from game.scenario.ground.rows import read_rows
from game.scenario.shapes.shape import Reading

HEADER = "delegation,issue,position,salience,basis,source\n"


def rows(content: str) -> tuple[Rows, list[str]]:
    problems = Problems()
    source = decode(content.encode(), "positions.csv", problems)
    assert source is not None
    read = read_rows(source, Reading(problems))
    return read, [f"{p.code} {p.place.line}:{p.place.column}" for p in problems.in_order()]


def test_positions_become_hundredths() -> None:
    read, faults = rows(HEADER + "NOR,scope,-1.5,60,stated,OURS\n")
    assert faults == []
    assert (read[0]["position"], read[0]["salience"]) == (-150, 60)


def test_a_quoted_cell_may_hold_commas_and_quotes() -> None:
    read, _ = rows(HEADER + 'NOR,scope,1,60,stated,"page 4, ""annex"""\n')
    assert read[0]["source"] == 'page 4, "annex"'


def test_semicolons_of_a_spreadsheet_are_understood() -> None:
    read, faults = rows(HEADER.replace(",", ";") + "NOR;scope;1;60;stated;a, b\n")
    assert faults == []
    assert read[0]["source"] == "a, b"


def test_a_table_saved_by_a_spreadsheet_program_is_read() -> None:
    """With a mark at its beginning, semicolons, and lines that end as on Windows."""
    kept = "\ufeff" + HEADER.replace(",", ";") + "NOR;scope;-1.5;60;stated;OURS\n"
    read, faults = rows(kept.replace("\n", "\r\n"))
    assert faults == []
    assert (read[0]["delegation"], read[0]["position"]) == ("NOR", -150)


@pytest.mark.parametrize("mark", [";", ","])
def test_decimal_commas_of_a_spreadsheet_keep_their_sign(mark: str) -> None:
    """As it saves them in many countries: apart by semicolons, or in quotes."""
    written = [
        f"NOR{mark}scope{mark}{place}{mark}60{mark}stated{mark}OURS\n"
        for place in (("-1,5", "0,5") if mark == ";" else ('"-1,5"', '"0,5"'))
    ]
    read, faults = rows(HEADER.replace(",", mark) + "".join(written))
    assert faults == []
    assert tuple(read.column("position")) == (-150, 50)


def test_the_help_for_a_row_of_another_length_has_the_marks_of_its_table() -> None:
    problems = Problems()
    text = HEADER.replace(",", ";") + "NOR;scope;1\nNOR;scope;1;60;stated;one; two\n"
    source = decode(text.encode(), "positions.csv", problems)
    assert source is not None
    read_rows(source, Reading(problems))
    assert [p.help for p in problems.in_order()] == [
        "add semicolons for what is empty: `NOR;scope;1;;;`",
        'put a cell with a semicolon in double quotes: `"one; two"`',
    ]


def test_columns_may_stand_in_another_order_and_source_may_lack() -> None:
    read, faults = rows("issue,delegation,basis,salience,position\nscope,NOR,group,5,0\n")
    assert faults == []
    assert (read[0]["delegation"], read[0]["source"]) == ("NOR", "")


def test_blank_lines_and_comments_are_skipped_and_places_hold() -> None:
    _, faults = rows("# a comment\n\n" + HEADER + "\nNOR,scope,9,60,stated,OURS\n")
    assert faults == ["S115 5:11"]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("NOR,scope,1,60,stated", "S121 2:1"),
        ('NOR,scope,1,60,stated,"a"b', "S121 2:26"),
        ('NOR,scope,1,60,stated,"a', "S121 2:23"),
        ("NOR,scope,1.555,60,stated,a", "S102 2:11"),
        ("NOR,scope,1,60,said,a", "S116 2:16"),
        (",scope,1,60,stated,a", "S102 2:1"),
    ],
)
def test_a_row_that_does_not_fit_has_its_place(line: str, fault: str) -> None:
    assert [fault] == rows(HEADER + line + "\n")[1]


def test_a_cell_that_is_wrong_is_reported_in_every_row_and_one_that_is_right_read_once() -> (
    None
):
    head = "delegation,issue,position,salience,basis,source\n"
    content = (
        f"{head}NOR,scope,9,50,stated,S\nSWE,scope,9,50,stated,S\nDNK,scope,1,50,stated,S\n"
    )
    read, faults = rows(content)
    assert [f[:4] for f in faults] == ["S115", "S115"]
    assert [(r["delegation"], r.get("position")) for r in read] == [
        ("NOR", None), ("SWE", None), ("DNK", 100)
    ]  # fmt: skip


def test_a_row_knows_the_places_of_its_cells_when_asked() -> None:
    head = "delegation,issue,position,salience,basis,source\n"
    read, _ = rows(f'{head}NOR,scope,1,50,stated,S\nSWE, scope,1,50,stated,"A, B"\n')
    place = read[1].at("issue")
    assert (read[1].line, place.line, place.column, place.length) == (3, 3, 6, 5)
    assert read[1].at("source").column == 24
