"""A line of sponsors above a text, and the room in which they sit."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.scenario.drafts.longtext import left_above, provisions, sponsors_of
from game.scenario.drafts.sponsors import names_in, sponsors_in
from game.scenario.load import examine, load

NORDIC = ("Norway", "Chile", "Türkiye")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Sponsored by: Norway, Chile and Türkiye", NORDIC),
        ("Sponsors: Norway; Chile; Türkiye.", NORDIC),
        ("Co-sponsors: Norway, Chile, and Türkiye", NORDIC),
        ("Main submitter: Norway", ("Norway",)),
        ("Submitted by Norway and Chile", ("Norway", "Chile")),
        ("Chile,* Norway and Fiji:* revised draft resolution", ("Chile", "Norway", "Fiji")),
        ("Auteurs : Norvège, Chili et Turquie", ("Norvège", "Chili", "Turquie")),
        ("Présenté par la Norvège", ("la Norvège",)),
        ("Albanie, Belgique : projet de résolution", ("Albanie", "Belgique")),
        ("Patrocinadores: Chile y Perú", ("Chile", "Perú")),
        ("Presentado por: Chile", ("Chile",)),
        ("Авторы: Чили и Норвегия", ("Чили", "Норвегия")),
        ("阿尔巴尼亚、智利：决议草案", ("阿尔巴尼亚", "智利")),
        ("ألبانيا، وشيلي: مشروع قرار", ("ألبانيا", "شيلي")),
        ("Einbringer: Norwegen und Chile", ("Norwegen", "Chile")),
        ("Sponsors:", ()),
        ("Signatories: Norway", ()),
        ("Authors of this text: none", ()),
        ("Agenda item 19 (b)", ()),
        ("Draft resolution", ()),
    ],
)
def test_a_line_of_sponsors_is_known_in_the_languages_of_texts(
    line: str, names: tuple[str, ...]
) -> None:
    assert sponsors_in(line) == names


def test_a_state_whose_name_has_an_and_is_one() -> None:
    assert names_in(
        "Trinidad and Tobago and Chile, Bosnia and Herzegovina and Ardenia"
    ) == (
        "Trinidad and Tobago",
        "Chile",
        "Bosnia and Herzegovina",
        "Ardenia",
    )


TEXT = """\
A/C.2/81/L.9

{line}

Sand from rivers

The General Assembly,

Recalling its work,

1. Calls upon States to count the sand;

2. Asks for a report.
"""
TABLE = "Country,1,2\nNorway,2/80,1\nTürkiye,-1/50,2\nWakanda,-2/90,-1\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "t.csv").write_text(TABLE, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "line",
    [
        "Sponsors: Norway, Wakanda and Chile",
        "Sponsors:\n\nNorway, Wakanda and Chile",
        "Norvège, Wakanda et Chili : projet de résolution",
    ],
)
def test_sponsors_of_a_text_that_sit_in_the_room_table_it(
    line: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = here / "t.md"
    path.write_text(TEXT.format(line=line), "utf-8")
    assert len(sponsors_of(path)) == 3
    assert left_above(path) == ("A/C.2/81/L.9",)
    assert main(["new", "mine", "--text", "t.md", "--rows", "t.csv"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Not in the room: Chil" in told
    mine = load("mine")
    names = {seat.id: seat.name for seat in mine.seats}
    assert [names[code] for code in mine.sponsors] == ["Norway", "Wakanda"]
    assert mine.title == "Sand from rivers"
    assert {p.code for p in examine("mine").problems} == {"S346"}


def test_sponsors_who_are_not_there_leave_the_text_to_the_chair(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "t.md").write_text(TEXT.format(line="Sponsors: Fiji"), "utf-8")
    assert main(["new", "mine", "--from", "ga-resolution", "--text", "t.md"]) == 0
    said = capsys.readouterr()
    assert "sponsors are `Fiji`; who of them sits in the room tables the text" in said.err
    assert "Sponsors: none in the room. Not in the room: Fiji" in said.out
    assert load("mine").sponsors == ()
    sources = (here / "mine/SOURCES.md").read_text("utf-8")
    assert "It names as its sponsors: Fiji." in sources


def test_a_text_that_begins_otherwise_may_name_its_sponsors_too() -> None:
    found = provisions("Money for trips\n\nProposed by: Ann and Ben\n\n1. We pay.\n")
    assert [p["id"] for p in found] == ["title", "1"]
