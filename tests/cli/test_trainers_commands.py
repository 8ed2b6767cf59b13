"""The commands for trainers, as the program itself runs them."""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
from pathlib import Path

import pytest

from game.cli.bring import EXAMPLES
from game.cli.exit_codes import DONE, NO
from game.cli.main import main
from game.cli.plain.watching import follow
from game.scenario.load import load, shipped
from game.scenario.room import dossier_of
from tests.scenario.folders import RIVER
from tests.scenario.test_rollcall import LIBRARY


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_new_asks_on_a_terminal(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("7\nOur meeting\n\n\n12..20\n\n\n\n\n"))
    monkeypatch.setattr("sys.stdout", Terminal())
    assert main(["new", "mine"]) == 0
    text = (here / "mine" / "scenario.yaml").read_text("utf-8")
    assert "title: Our meeting" in text
    assert "size: 12..20" in text


def test_new_asks_again_for_what_the_format_does_not_take(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = "99\n1\nOurs\ntomorrow\n2030-05-06\n\n20..12\n12\nan hour\n60\n\n\n\n"
    monkeypatch.setattr("sys.stdin", Terminal(answers))
    monkeypatch.setattr("sys.stdout", Terminal())
    assert main(["new", "mine"]) == 0
    text = (here / "mine" / "scenario.yaml").read_text("utf-8")
    assert "date: 2030-05-06" in text
    assert "{size: 12, lesson: 60}" in text
    said = capsys.readouterr().err
    assert "write a number from 1 to 7" in said
    assert "`lesson` takes a whole number from 5 to 600, not `an hour`" in said


def test_new_asks_for_a_name_and_a_table_until_they_can_be_used(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "taken").mkdir()
    (here / "taken" / "kept.txt").write_text("kept", "utf-8")
    (here / "t.csv").write_text("Country,Fish\nNorway,2/80\nIceland,-2/80\n", "utf-8")
    answers = "taken\nmy gulf\nmine\n\n\n\n\n\n\n\n\nlost.csv\n'my t.csv'\n"
    (here / "t.csv").rename(here / "my t.csv")
    monkeypatch.setattr("sys.stdin", Terminal(answers))
    out = Terminal()
    monkeypatch.setattr("sys.stdout", out)
    assert main(["new"]) == 0
    said = capsys.readouterr().err
    assert "`taken` is there already" in said
    assert "letters, digits, dots, hyphens and underscores, such as `my-gulf`" in " ".join(
        said.split()
    )
    assert "there is no file `lost.csv`" in said
    assert "members: [NOR, ISL]" in (here / "mine" / "scenario.yaml").read_text("utf-8")
    assert "Still to be written by you: title, stakes" in out.getvalue()


def test_new_keeps_the_answers_where_the_table_has_a_fault(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "t.csv").write_text("Country,Fish\nNorway,7\nIceland,-2\n", "utf-8")
    tables = 0

    def answer(words: str) -> str:
        nonlocal tables
        if not words.startswith("A table"):
            return "Our gulf" if words.startswith("Title") else ""
        tables += 1
        if tables == 2:
            (here / "t.csv").write_text("Country,Fish\nNorway,2\nIceland,-2\n", "utf-8")
        return "t.csv"

    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("sys.stdout", Terminal())
    assert main(["new", "mine"]) == 0
    assert "`7` is no position" in capsys.readouterr().err
    text = (here / "mine" / "scenario.yaml").read_text("utf-8")
    assert "title: Our gulf" in text
    assert "members: [NOR, ISL]" in text


def test_new_goes_on_without_a_table_that_cannot_be_used(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "t.csv").write_text("Country,Fish\nNorway,7\nIceland,-2\n", "utf-8")
    monkeypatch.setattr("builtins.input", lambda _words: "")
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("sys.stdout", Terminal())
    assert main(["new", "mine", "--rows", "t.csv"]) == 0
    assert "`7` is no position" in capsys.readouterr().err
    assert main(["check", "mine"]) == 0


def test_new_asks_only_for_what_was_not_given(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(words: str) -> str:
        asked.append(words)
        return ""

    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("sys.stdout", Terminal())
    given = ["--from", "student-union", "--title", "Ours", "--class", "12"]
    assert main(["new", "mine", *given]) == 0
    assert [words.partition(" [")[0] for words in asked] == [
        "Day of the meeting, as 2031-03-14",
        "Where it meets",
        "Minutes of the lesson",
        "Rules of procedure",
        "A text of yours to negotiate, .docx or .md",
        "A table with your delegations, .csv or .xlsx",
    ]


@pytest.mark.parametrize("rules", ["una-usa", "thimun", "un4mun"])
def test_a_classroom_plays_by_each_of_the_model_un_rules(
    rules: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "mine", "--rulebook", rules]) == 0
    capsys.readouterr()
    assert main(["check", "mine"]) == 0
    assert "0 errors, 0 warnings" in capsys.readouterr().out
    assert load("mine").rulebook.id == rules
    outcomes = []
    for seed in ("1", "2", "3"):
        assert main(["play", "mine", "--auto", "--json", "--seed", seed]) == 0
        outcomes.append(json.loads(capsys.readouterr().out.splitlines()[-1])["outcome"])
    assert set(outcomes) <= {"consensus", "vote", "rejected"}


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ("thinum", "did you mean `thimun`?"),
        ("eu-council", "--from eu-council"),
        ("nobodys", "known: `ahc-2021`, `att-2013`"),
    ],
)
def test_new_refuses_rules_that_it_cannot_be_played_by(
    rules: str, said: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "mine", "--rulebook", rules]) == 3
    assert said in capsys.readouterr().err
    assert not (here / "mine").exists()


def test_new_asks_for_rules_until_they_fit(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["", "", "", "", "", "unsc", "un4mun", "", ""])
    monkeypatch.setattr("builtins.input", lambda _words: next(answers))
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("sys.stdout", Terminal())
    assert main(["new", "mine", "--from", "classroom-committee"]) == 0
    assert "is for its own members alone" in capsys.readouterr().err
    assert load("mine").rulebook.id == "un4mun"


def test_what_a_terminal_shows_breaks_between_words(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    for line in (["new", "--list"], ["explain", "S320"], ["brief", "first-steps", "BSR"]):
        out = Terminal()
        monkeypatch.setattr("sys.stdout", out)
        assert main(line) == 0
        assert max(map(len, out.getvalue().splitlines())) <= 60


@pytest.mark.parametrize(
    ("option", "value"),
    [("--lesson", "abc"), ("--class", "20..5"), ("--date", "2031-13-40")],
)
def test_new_refuses_what_the_format_does_not_take(
    option: str, value: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "mine", option, value]) == 2
    assert f"{option}: " in capsys.readouterr().err
    assert not (here / "mine").exists()


def test_new_asks_nothing_where_nothing_can_be_written(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("1\n" * 9))
    monkeypatch.setattr("sys.stdout", Terminal())
    (here / "mine").mkdir()
    (here / "mine" / "kept.txt").write_text("kept", "utf-8")
    assert main(["new", "mine"]) == 3
    assert sys.stdin.read() == "1\n" * 9


def test_new_never_asks_without_a_terminal(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked(_: str) -> str:
        raise AssertionError("it asked")

    monkeypatch.setattr("builtins.input", asked)
    assert main(["new", "mine"]) == 0
    assert (here / "mine" / "scenario.yaml").is_file()


def test_new_without_a_name_and_with_a_taken_one(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new"]) == 2
    assert main(["new", "mine"]) == 0
    assert main(["new", "mine"]) == 3
    assert "is there already" in capsys.readouterr().err


def test_check_fix_shows_the_change_on_standard_error(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(RIVER, here / "river")
    path = here / "river" / "scenario.yaml"
    path.write_text(path.read_text("utf-8").replace("minutes:", "minuets:"), "utf-8")
    assert main(["check", "river", "--fix"]) == 0
    said = capsys.readouterr()
    assert "+minutes: 45" in said.err
    assert said.out == "Positions: 13 given, 11 inferred.\n0 errors, 0 warnings\n"
    assert main(["check", "river", "--fix"]) == 0
    assert capsys.readouterr().err == "river: nothing to mend that has one answer\n"


def test_check_in_every_format(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(RIVER, here / "river")
    path = here / "river" / "scenario.yaml"
    path.write_text(path.read_text("utf-8").replace("minutes: 45", "minutes: x"), "utf-8")
    starts = {
        "text": "error[S102]",
        "line": "river/scenario.yaml:11:10: error[S102]",
        "json": '{"code":"S102"',
        "sarif": "{\n",
        "github": "::error file=river/scenario.yaml,title=S102,line=11,col=10",
    }
    for form, start in starts.items():
        assert main(["check", "river", "--format", form]) == 1
        assert capsys.readouterr().out.startswith(start)


def test_check_goes_on_after_a_path_that_is_no_scenario(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(RIVER, here / "river")
    path = here / "river" / "scenario.yaml"
    path.write_text(path.read_text("utf-8").replace("minutes: 45", "minutes: x"), "utf-8")
    assert main(["check", "nothing", "river", "--format", "json"]) == 3
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(p["code"], p["file"]) for p in said] == [
        ("S118", "nothing"),
        ("S102", "river/scenario.yaml"),
    ]
    assert main(["check", "nothing", "--fix", "--format", "sarif"]) == 3
    (result,) = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    assert result["ruleId"] == "S118"
    assert main(["check", "river", "nothing"]) == 3
    assert capsys.readouterr().out.endswith("2 errors, 0 warnings\n")


def test_a_folder_or_a_broken_link_in_the_place_of_a_scenario_is_named(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "one" / "scenario.yaml").mkdir(parents=True)
    (here / "two").mkdir()
    (here / "two" / "scenario.yaml").symlink_to("scenario.yaml")
    for name, said in (
        (
            "one",
            "is a folder, and should be a file; rename the folder, `mv one/scenario.yaml ",
        ),
        ("two", "is a link that leads to no file; take it away, `rm two/scenario.yaml`"),
    ):
        for path in (name, f"{name}/scenario.yaml"):
            assert main(["check", path, "--format", "line"]) == 3
            assert said in capsys.readouterr().out


def test_a_title_in_two_lines_is_written_in_one(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "mine", "--title", "One\ntwo", "--place", "A\n\nB"]) == 0
    assert main(["check", "mine"]) == 0
    assert "title: One two " in (here / "mine" / "scenario.yaml").read_text("utf-8")


def test_check_of_several_paths_is_one_sarif_log(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        shutil.copytree(RIVER, here / name)
    assert main(["check", "one", "two", "--format", "sarif"]) == 0
    log = json.loads(capsys.readouterr().out)
    assert [r["ruleId"] for r in log["runs"][0]["results"]] == ["S218", "S218"]


def test_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    for kind in ("scenario", "rulebook", "texts"):
        assert main(["schema", kind]) == 0
        assert json.loads(capsys.readouterr().out)["type"] == "object"


def test_a_brief_in_a_language_that_is_not_there_says_so(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["brief", str(RIVER), "Almora", "--language", "fr"]) == 0
    said = capsys.readouterr()
    assert "You hold the source of the Sarn." in said.out
    assert "no French text" in said.err


def test_a_text_in_a_language_that_is_not_there_says_so(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["text", str(RIVER), "--language", "fr"]) == 0
    assert "no French text" in capsys.readouterr().err


def test_a_roll_call_needs_a_folder_to_go_to(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "rollcall", "x.csv"]) == 2
    assert "--out" in capsys.readouterr().err


def test_watch_once_tells_by_its_exit_code(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(RIVER, here / "river")
    assert main(["watch", "river", "--plain", "--once"]) == 0
    assert capsys.readouterr().out == "river: no faults\n"
    (here / "river" / "scenario.yaml").write_text("minutes: x\n", "utf-8")
    assert main(["watch", "river", "--plain", "--once"]) == 1


def test_a_table_that_cannot_be_used_is_mended_and_not_checked(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "t.csv").write_text("Country,Fish\nTurkey,2/80\nTürkiye,-1/70\n", "utf-8")
    assert main(["new", "mine", "--rows", "t.csv"]) == 3
    said = capsys.readouterr().err
    assert "`TUR` on `fish` is -1/70 here and 2/80 in row 2" in said
    assert "nothing was written" in said
    assert "nemcon check" not in said
    assert not (here / "mine").exists()


def test_the_size_of_the_class_is_as_it_was_said_whatever_the_table(here: Path) -> None:
    (here / "t.csv").write_text("Country,Fish\nNorway,2/80\nIceland,-2/80\n", "utf-8")
    assert main(["new", "mine", "--rows", "t.csv", "--class", "5..7"]) == 0
    assert "size: 5..7" in (here / "mine" / "scenario.yaml").read_text("utf-8")
    assert main(["new", "other", "--rows", "t.csv"]) == 0
    assert "size: 2..7" in (here / "other" / "scenario.yaml").read_text("utf-8")


def test_the_roll_calls_of_a_table_are_listed(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "votes.csv").write_text(LIBRARY, "utf-8")
    asked = re.search(r"--list (\w+) (\w+) ", EXAMPLES)
    assert asked is not None
    assert main(["import", "rollcall", "votes.csv", "--list", *asked.groups()]) == 0
    said = capsys.readouterr().out
    assert "A/RES/74/247" in said
    assert "3-2-1" in said
    assert "nemcon import rollcall votes.csv --resolution A/RES/74/247 --out NAME" in said
    assert main(["import", "rollcall", "votes.csv", "--list", "whales"]) == 1
    assert "no roll call in `votes.csv` says whales" in capsys.readouterr().err
    assert main(["import", "rollcall", "votes.csv", "--list", "--json"]) == 0
    (head,) = json.loads(capsys.readouterr().out)
    assert (head["id"], head["yes"], head["no"]) == ("A/RES/74/247", 3, 2)
    assert main(["import", "text", "votes.csv", "--list"]) == 2


def test_check_takes_the_folder_that_one_is_in(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"]) == 2
    assert "nemcon check PATH" in capsys.readouterr().err
    shutil.copytree(RIVER, here / "river")
    monkeypatch.chdir(here / "river")
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith("0 errors, 0 warnings\n")


def test_a_file_for_translators_is_written_once(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["export", "texts", "first-steps", "--language", "ar", "--out", "t/ar.yaml"]
    assert main(line) == 0
    made = (here / "t" / "ar.yaml").read_text("utf-8")
    modeline, title = made.splitlines()[:2]
    assert modeline == "# yaml-language-server: $schema=texts.schema.json"
    assert title == "# First steps: seven States and a river, in Arabic."
    assert json.loads((here / "t" / "texts.schema.json").read_text("utf-8"))["title"]
    assert main(line) == 2
    assert "is there already" in capsys.readouterr().err
    assert (here / "t" / "ar.yaml").read_text("utf-8") == made
    assert main(["export", "texts", "first-steps"]) == 2
    assert main(["export", "texts", "first-steps", "--language", "klingon"]) == 2
    assert main(["export", "rows", "first-steps", "--language", "fr"]) == 2


@pytest.mark.parametrize("name", ["team.csv", "team.xlsx"])
def test_a_table_that_a_team_filled_in_is_not_written_over(
    name: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["export", "rows", "first-steps", "--out", name]
    assert main(line) == 0
    (here / name).write_bytes(b"ours")
    capsys.readouterr()
    assert main(line) == 2
    said = capsys.readouterr().err
    assert f"`{name}` is there already" in said
    assert "nothing was changed" in said
    assert (here / name).read_bytes() == b"ours"


def test_watching_the_folder_that_one_is_in_names_it(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(RIVER, here / "river")
    monkeypatch.chdir(here / "river")
    assert main(["watch", ".", "--plain", "--once"]) == 0
    assert capsys.readouterr().out == "river: no faults\n"


def test_check_of_the_folder_of_rulebooks_checks_each(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shelf = here / "rulebooks"
    shutil.copytree(shipped() / "rulebooks", shelf)
    assert main(["check", "rulebooks"]) == DONE
    assert "0 errors" in capsys.readouterr().out
    broken = shelf / "unsc.yaml"
    broken.write_text(broken.read_text("utf-8").replace("id: unsc", "idd: unsc"), "utf-8")
    assert main(["check", "rulebooks"]) == NO
    assert "unsc.yaml" in capsys.readouterr().out


def test_watch_waits_for_a_file_that_an_editor_takes_away(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = shutil.copytree(RIVER, here / "river")
    file, looks = folder / "scenario.yaml", iter(range(9))

    class Pause:
        def wait(self, _seconds: float) -> None:
            look = next(looks)
            if look == 0:
                file.rename(folder / "old")
            if look == 6:
                (folder / "old").rename(file)
            if look == 8:
                raise KeyboardInterrupt

    monkeypatch.setattr("game.cli.plain.watching.threading.Event", Pause)
    with pytest.raises(KeyboardInterrupt):
        follow(folder)
    assert capsys.readouterr().out.splitlines() == [
        "river: no faults",
        "river: scenario.yaml is not there; waiting for it",
        "river: no faults",
    ]


def test_a_check_that_mends_nothing_says_so(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(RIVER, here / "river")
    assert main(["check", "river", "--fix"]) == 0
    assert capsys.readouterr().err == "river: nothing to mend that has one answer\n"


def test_a_class_is_not_printed_into_a_file(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "class.pdf").write_text("mine", "utf-8")
    assert main(["print", str(RIVER), "--md", "--out", "class.pdf"]) == 2
    said = capsys.readouterr().err
    assert "class.pdf is a file" in said
    assert "--out class-class" in said
    assert (here / "class.pdf").read_text("utf-8") == "mine"


def test_codes_are_found_by_their_beginning(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "320"]) == 0
    assert capsys.readouterr().out.startswith("S320 (warning): ")
    assert main(["explain", "s12"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert {line[:3] for line in listed} == {"S12"}
    assert main(["explain"]) == 0
    assert {*listed} < {*capsys.readouterr().out.splitlines()}
    assert main(["explain", "S999"]) == 2
    assert "`nemcon explain` lists every code" in capsys.readouterr().err


def test_a_table_counts_as_given_and_its_empty_cells_are_inferred_from_it(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "delegation,plastic\nKenya,2\nNorway,1\nUSA,-2\nBrazil,\nFrance,\nIndia,\n"
    (here / "t.csv").write_text(rows, "utf-8")
    begin = ["new", "--from", "classroom-committee", "--rows", "t.csv"]
    assert main([*begin, "mine"]) == 0
    assert "Positions: 3 given, 3 inferred." in capsys.readouterr().out
    assert main(["check", "mine"]) == 0
    assert "Positions: 3 given, 3 inferred." in capsys.readouterr().out
    told = dossier_of(load("mine")).positions
    assert (told["NOR"]["plastic"].basis, told["NOR"]["plastic"].source) == (
        "stated",
        "TABLE",
    )
    assert (told["IND"]["plastic"].basis, told["USA"]["plastic"].place) == (
        "inferred",
        -200,
    )
    assert told["IND"]["plastic"].place > told["FRA"]["plastic"].place > 0
    assert told["IND"]["plastic"].confidence > 6000


def test_an_issue_on_which_nobody_has_stated_anything_is_told(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "delegation,plastic,basis\nKenya,2,inferred\nNorway,1,inferred\nBrazil,,\n"
    (here / "t.csv").write_text(rows, "utf-8")
    assert main(["new", "mine", "--from", "classroom-committee", "--rows", "t.csv"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Positions: 0 given, 3 inferred." in said
    assert "On Plastic nobody's position is stated" in said
    assert "1 without a row are put in the middle." in said
    assert main(["check", "mine"]) == 0
    assert "nobody's position is stated" in capsys.readouterr().out
