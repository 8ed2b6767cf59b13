"""A table laid over a scenario that somebody wrote, and copies of one."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from game.cli.main import main
from game.scenario.diagnostics import Problems, ScenarioUnusable
from game.scenario.files.nodes import compose
from game.scenario.files.source import Source
from game.scenario.founding.beginning import plan_of
from game.scenario.founding.departures import without
from game.scenario.founding.folder import NotFounded, found, template_names
from game.scenario.founding.laid_changes import changes
from game.scenario.founding.laying_over import laid_over
from game.scenario.founding.translations_left import texts_without
from game.scenario.founding.writer import as_csv, plain_of
from game.scenario.load import examine, load, shipped
from game.scenario.tables.sheets import read_sheet
from game.scenario.tables.spreadsheet import COLUMNS, lines_of, rows_of

SHIPPED = sorted(p.parent.name for p in shipped().glob("*/scenario.yaml"))


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scenario with a brief, a text and a red line of its owner's."""
    monkeypatch.chdir(tmp_path)
    assert main(["new", "mine", "--from", "classroom-committee"]) == 0
    brief = Path("mine/briefs/ARD.md")
    brief.write_text(brief.read_text("utf-8") + "\nThe minister is ill.\n", "utf-8")
    main_file = Path("mine/scenario.yaml")
    said = main_file.read_text("utf-8").replace("States phase out", "States put an end to")
    main_file.write_text(said, "utf-8")
    return Path("mine")


def table_of(name: str, *, drop: str = "", **changed: str) -> list[tuple[str, ...]]:
    """The exported table of a scenario; ``ARD_ban="2"`` changes a position."""
    wanted = {tuple(k.split("_", 1)): v for k, v in changed.items()}
    return [
        (*row[:3], wanted.get((row[0], row[2]), row[3]), *row[4:])
        for row in lines_of(rows_of(load(name)))
        if row[0] != drop
    ]


def written(lines: list[tuple[str, ...]]) -> Path:
    Path("t.csv").write_text(as_csv(COLUMNS, lines), "utf-8")
    return Path("t.csv")


@pytest.mark.parametrize("name", SHIPPED)
def test_a_copy_says_what_the_original_says(name: str, tmp_path: Path) -> None:
    found(tmp_path / "copy", plan_of(name))
    one, two = load(name), load(str(tmp_path / "copy"))
    same = {"id": one.id, "folder": one.folder, "digest": one.digest}
    assert replace(two, **same) == one


@pytest.mark.parametrize("name", SHIPPED)
def test_its_own_table_changes_nothing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    plan = plan_of(name)
    laid, _ = laid_over(plan, read_sheet(written(table_of(name))))
    assert [*changes(plan, laid)] == []
    assert laid.data == plan.data
    assert sorted(laid.rows) == sorted(plan.rows)


@pytest.mark.parametrize("name", template_names())
def test_the_table_of_a_template_changes_nothing_in_a_scenario_made_of_it(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "mine", "--from", name]) == 0
    plan = plan_of("mine")
    laid, _ = laid_over(plan, read_sheet(written(table_of("mine"))))
    assert [*changes(plan, laid)] == []
    assert laid.data == plan.data


def test_what_was_written_stays_and_what_changes_is_told(
    mine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = table_of("mine", drop="CAL", ARD_ban="-2")
    written([*rows, ("NOR", "Norway", "ban", "2", "80", *[""] * 8)])
    capsys.readouterr()
    assert main(["new", "two", "--from", "mine", "--rows", "t.csv"]) == 0
    assert capsys.readouterr().out.splitlines()[-4:] == [
        "New: Norway",
        "Left: Calesta",
        "Ardenia, Single-use plastic: -1.5/90, now -2/90",
        "Briefs of yours to read again: Ardenia",
    ]
    outrun = ["this is not who is near and far now"]  # in the brief that one has written in
    assert [p.message for p in examine("two").problems] == outrun
    two = load("two")
    assert [s.id for s in two.seats if s.id in ("CAL", "NOR")] == ["NOR"]
    assert "The minister is ill." in Path("two/briefs/ARD.md").read_text("utf-8")
    assert "States put an end to" in Path("two/scenario.yaml").read_text("utf-8")
    assert not Path("two/briefs/CAL.md").exists()
    assert Path("two/briefs/NOR.md").exists()
    assert two.delegations["ARD"].red_lines == load("mine").delegations["ARD"].red_lines
    assert load("mine").seats[3].id == "CAL"


def test_a_brief_that_nobody_wrote_is_made_anew(mine: Path) -> None:
    written(table_of("mine", DUN_fund="-2"))
    assert main(["new", "two", "--from", "./mine", "--rows", "t.csv"]) == 0
    brief = Path("two/briefs/DUN.md").read_text("utf-8")
    assert brief != Path("mine/briefs/DUN.md").read_text("utf-8")


def test_columns_that_a_table_lacks_stay(mine: Path) -> None:
    Path("t.csv").write_text("Country,Inspection\nArdenia,2/10\nBorvik,1/10\n", "utf-8")
    plan = plan_of("mine")
    laid, _ = laid_over(plan, read_sheet(Path("t.csv")))
    assert sorted(row[:4] for row in laid.rows) == [
        ("ARD", "ban", "-1.5", "90"),
        ("ARD", "fund", "-1.5", "80"),
        ("ARD", "watch", "2", "10"),
        ("BOR", "ban", "-1", "80"),
        ("BOR", "fund", "-1", "85"),
        ("BOR", "watch", "1", "10"),
    ]
    assert laid.data["text"] == plan.data["text"]


def test_red_lines_of_a_table_take_the_place_of_others(mine: Path) -> None:
    Path("t.csv").write_text(
        "Country,Single-use plastic,Red lines\nArdenia,-2/90,Article 1: no ban\nBorvik,-1,\n",
        "utf-8",
    )
    before = plan_of("mine")
    laid, _ = laid_over(before, read_sheet(Path("t.csv")))
    (line,) = laid.data["delegations"]["ARD"]["red_lines"]
    assert (line["provision"], line["words"]) == ("1", "no ban")
    assert laid.data["sources"]["TABLE"]["title"] == "The table t.csv"
    assert "Other red lines: Ardenia" in changes(before, laid)


def test_a_room_of_everybody_stays_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text("Country,Scope\nNorway,2/90\n", "utf-8")
    plan = plan_of("cybercrime-2024")
    laid, _ = laid_over(plan, read_sheet(Path("t.csv")))
    assert laid.data["room"] == plan.data["room"]
    assert len({row[0] for row in laid.rows}) == len({row[0] for row in plan.rows})


def test_whatever_refers_to_who_has_left_goes() -> None:
    plan = plan_of("first-steps")
    members = plan.data["room"]["members"]
    data = without(plan.data, members[:1])
    assert f"'{members[0]}'" not in repr(data)
    everybody = without(plan.data, members)
    assert "blocs" not in everybody


def test_what_is_neither_template_nor_scenario_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFounded, match="no template and no scenario `clasroom"):
        plan_of("clasroom-committee")
    with pytest.raises(ScenarioUnusable):
        plan_of(str(tmp_path))


def test_a_scenario_with_faults_is_no_beginning(mine: Path) -> None:
    file = mine / "scenario.yaml"
    file.write_text(file.read_text("utf-8") + "\nwrong: key\n", "utf-8")
    with pytest.raises(ScenarioUnusable):
        plan_of("mine")


def test_what_a_translation_says_of_who_has_left_goes_too(tmp_path: Path) -> None:
    rows = lines_of(rows_of(load("first-steps")))
    table = tmp_path / "t.csv"
    table.write_text(as_csv(COLUMNS, [row for row in rows if row[0] != "GOV"]), "utf-8")
    plan, _ = laid_over(plan_of("first-steps"), read_sheet(table))
    found(tmp_path / "mine", plan)
    read = examine(str(tmp_path / "mine"))
    assert [p for p in read.problems if p.severity == "error"] == []
    assert not [path for path in plan.files if path.endswith("GOV.md")]
    french = load(str(tmp_path / "mine")).translations["fr"]
    before = load("first-steps").translations["fr"]
    assert "names/GOV" in before
    assert not [path for path in french if "GOV" in path.split("/")]
    assert french["stakes"] == before["stakes"]
    assert french["names/ESR"] == before["names/ESR"]


def test_the_words_of_a_record_keep_their_moments_when_one_goes() -> None:
    before = {
        "record": [
            {"time": "10:00", "says": "A", "seat": "GOV"},
            {"time": "10:05", "says": "B", "seat": "ESR"},
        ]
    }
    gone = {"delegation": {"GOV"}}
    text = '# Words\nformat: 1\nrecord: {"1": un, "2": deux}\n'
    told, _ = texts_without(text, before, gone)
    assert told.startswith("# Words\n")
    root = compose(Source("texts", told, Problems()))
    assert root is not None
    assert plain_of(root)["record"] == {"1": "deux"}


def test_a_translation_that_says_nothing_of_them_stays_as_it_is() -> None:
    text = "format: 1\n\n# mine\ntitle: Bonjour   # a word\n"
    assert texts_without(text, {}, {"delegation": {"GOV"}}) == (text, frozenset())


def test_aims_that_stay_while_a_position_turns_are_named(
    mine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(table_of("mine", ARD_ban="2", BOR_ban="-0.5"))
    capsys.readouterr()
    assert main(["new", "two", "--from", "mine", "--rows", "t.csv"]) == 0
    (said,) = (line for line in capsys.readouterr().err.splitlines() if "aims" in line)
    assert said.startswith(
        "nemcon: row 2, column A: `ARD` moves on `ban` from -1.5 to 2, and"
    )
    aims = load("mine").delegations["ARD"].aims
    assert all(f"\u201c{aim}\u201d" in said for aim in aims)


def test_a_brief_calls_nobody_near_who_is_not(mine: Path) -> None:
    table = "Country,A ban\nNorway,2/90\nChile,-1/80\nPeru,-2/70\nKenya,-0.5/60\n"
    Path("n.csv").write_text(table, "utf-8")
    assert main(["new", "near", "--rows", "n.csv"]) == 0
    begin = {p.stem: p.read_text("utf-8") for p in Path("near/briefs").iterdir()}
    far = "On \u201cA ban\u201d nobody is near to you, Peru is far from you."
    assert far in begin["NOR"]
    both = "Kenya and Peru may be near to you, Norway is far from you."
    assert f"On \u201cA ban\u201d {both}" in begin["CHL"]
