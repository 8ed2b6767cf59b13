"""What can be mended is mended, nothing else is touched, and a second run changes nothing."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from game.scenario.diagnostics import nearest
from game.scenario.files.mending import MENDABLE, Mended
from game.scenario.files.writing import NotWritten, write_whole
from game.scenario.findings.sarif import as_annotations, as_sarif
from game.scenario.layouts.migration import migrate, version_of
from game.scenario.load import examine
from game.scenario.misspelling import beyond_doubt
from game.scenario.tending import tend
from tests.scenario.folders import ERRORS, RIVER, river


def codes(folder: Path) -> set[str]:
    return {problem.code for problem in examine(str(folder)).problems}


def main(folder: Path) -> str:
    return (folder / "scenario.yaml").read_bytes().decode()


def test_misspelt_keys_words_and_truths_are_mended_and_comments_stay(
    tmp_path: Path,
) -> None:
    folder = river(
        tmp_path,
        ("minutes: 45", "minuets: 45   # three quarters of an hour"),
        ("kind: action", "kind: actoin"),
        ("playable: yes", "playable: True"),
    )
    done = tend(str(folder))
    assert codes(folder) == set()
    assert "minutes: 45   # three quarters of an hour" in main(folder)
    assert [mended.path.name for mended in done] == ["scenario.yaml"]
    assert "-minuets: 45" in done[0].diff()
    assert "+minutes: 45" in done[0].diff()


@pytest.mark.parametrize(
    ("key", "written", "after"),
    [
        ("date", "14.03.2031", "2031-03-14"),
        ("date", "14.03.31", "14.03.31"),
        ("date", "03/04/2031", "03/04/2031"),
        ("date", "31.31.2031", "31.31.2031"),
        ("opens", "\u201c9:00\u201d", '"9:00"'),
        ("opens", "9h00", '"9:00"'),
        ("opens", "9:00 Uhr", '"9:00"'),
        ("opens", "9:00 am", '"9:00"'),
        ("closes", "1:20 p.m.", '"13:20"'),
        ("closes", "12:05 PM", '"12:05"'),
        ("closes", "13:20 pm", "13:20 pm"),
        ("attendance", "97 %", "97%"),
        ("opens", "9.99", "9.99"),
        ("opens", "nine", "nine"),
    ],
)
def test_what_is_only_written_otherwise_is_mended(
    key: str, written: str, after: str, tmp_path: Path
) -> None:
    folder = river(tmp_path)
    before = next(line for line in main(folder).splitlines() if line.startswith(key))
    text = main(folder).replace(before, f"{key}: {written}")
    (folder / "scenario.yaml").write_text(text, "utf-8")
    assert "S102" in codes(folder)
    tend(str(folder))
    assert f"{key}: {after}\n" in main(folder)
    assert ("S102" in codes(folder)) == (written == after)


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("sure", "certain"),
        ("certian", "certain"),
        ("likley", "likely"),
        ("uncertain", "unsure"),
        ("unlikely", "unsure"),
        ("shure", "shure"),
        ("lively", "likely"),
        ("liked", "liked"),
    ],
)
def test_no_word_is_mended_into_another_meaning(
    written: str, after: str, tmp_path: Path
) -> None:
    folder = river(tmp_path, ("confidence: unsure", f"confidence: {written}"))
    assert f"confidence: {written}" in main(folder)
    tend(str(folder))
    assert f"confidence: {after}" in main(folder)


@pytest.mark.parametrize(
    "said", ["uncertain", "unstated", "not-adopted", "dissent", "ajar"]
)
def test_no_opposite_is_suggested_and_no_doubtful_word_is_mended(said: str) -> None:
    known = ("certain", "stated", "adopted", "absent", "assent", "abstain", "bar")
    assert nearest(said, known[:3]) == ""
    assert not any(beyond_doubt(said, word, {*known} - {word}) for word in known)


def test_no_key_is_mended_into_one_that_is_there(tmp_path: Path) -> None:
    folder = river(tmp_path, ("minutes: 45\n", "minutes: 45\nminutez: 45\n"))
    before = main(folder)
    (fault,) = (p for p in examine(str(folder)).problems if p.code == "S101")
    line = before.splitlines().index("minutes: 45") + 1
    assert fault.help == f"`minutes` is on line {line} already: keep one of the two"
    assert tend(str(folder)) == ()
    assert main(folder) == before


def test_of_two_slips_for_one_key_the_first_is_mended(tmp_path: Path) -> None:
    folder = river(tmp_path, ("minutes: 45\n", "minuets: 45\nminutez: 45\n"))
    tend(str(folder))
    assert "minutes: 45\nminutez: 45\n" in main(folder)
    assert codes(folder) == {"S101"}


def test_words_that_other_programs_misread_get_quotes(tmp_path: Path) -> None:
    folder = river(
        tmp_path, ('opens: "9:00"', "opens: 9:00"), ("language: en", "language: no")
    )
    assert {"S126", "S127", "S351", "S367"} == codes(folder)
    tend(str(folder))
    assert 'opens: "9:00"' in main(folder)
    assert 'language: "no"' in main(folder)


def test_a_text_with_a_colon_gets_quotes_and_a_name_its_letter(tmp_path: Path) -> None:
    folder = river(
        tmp_path,
        ("title: The Sarn basin agreement", "title: The Sarn: who may draw from it"),
        ("rulebook: unga-committee", "rulebook: unga-comittee"),
        ("issue: storage", "issue: storagee"),
    )
    assert codes(folder) >= {"S111"}
    tend(str(folder))
    assert not {"S111", "S202", "S206"} & codes(folder)
    assert "rulebook: unga-committee" in main(folder)


def test_a_figure_that_is_another_is_no_slip() -> None:
    assert not beyond_doubt("issue_3", "issue_2")
    assert not beyond_doubt("14.3", "14.1")


def test_numbers_lose_the_zeros_before_them_and_dates_for_texts_get_quotes(
    tmp_path: Path,
) -> None:
    folder = river(tmp_path, ("minutes: 45", "minutes: 045"))
    text = re.sub(r"(?m)^place: .*$", "place: 2031-03-14", main(folder))
    (folder / "scenario.yaml").write_text(text, "utf-8")
    assert {"S126", "S128"} == codes(folder)
    tend(str(folder))
    assert "minutes: 45\n" in main(folder)
    assert 'place: "2031-03-14"' in main(folder)


def test_a_name_given_twice_and_a_row_given_twice_go(tmp_path: Path) -> None:
    folder = river(tmp_path, ("suggested: [ALM, GAL]", "suggested: [ALM, GAL, ALM]"))
    table = folder / "positions.csv"
    text = table.read_text("utf-8")
    table.write_text(text + text.splitlines()[1] + "\n", "utf-8")
    tend(str(folder))
    assert "suggested: [ALM, GAL]\n" in main(folder)
    assert text == table.read_text("utf-8")


def test_rows_that_contradict_each_other_are_left_to_a_person(tmp_path: Path) -> None:
    folder = river(tmp_path)
    table = folder / "positions.csv"
    changed = table.read_text("utf-8") + "ALM,storage,2,90,stated,OURS\n"
    table.write_text(changed, "utf-8")
    assert tend(str(folder)) == ()
    assert changed == table.read_text("utf-8")


def test_line_ends_of_windows_and_blanks_at_ends_of_lines(tmp_path: Path) -> None:
    folder = river(tmp_path, ("minutes: 45", "minuets: 45   "))
    path = folder / "scenario.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    tend(str(folder))
    content = path.read_bytes()
    assert b"minutes: 45\r\n" in content
    assert content.count(b"\n") == content.count(b"\r\n")


@pytest.mark.parametrize("case", sorted(ERRORS.glob("S*.yaml")), ids=lambda p: p.stem)
def test_mending_twice_changes_nothing(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "case"
    folder.mkdir()
    shutil.copy(case, folder / "scenario.yaml")
    if case.with_suffix(".csv").exists():
        shutil.copy(case.with_suffix(".csv"), folder / "positions.csv")
    before = sum(p.severity == "error" for p in examine(str(folder)).problems)
    tend(str(folder))
    after = (folder / "scenario.yaml").read_bytes()
    assert tend(str(folder)) == ()
    assert after == (folder / "scenario.yaml").read_bytes()
    assert sum(p.severity == "error" for p in examine(str(folder)).problems) <= before


def test_every_mendable_code_is_in_the_catalogue() -> None:
    from game.scenario.findings.catalogue import entry

    assert [code for code in MENDABLE if entry(code) is None] == []


def test_a_draft_from_before_versions_is_brought_up_to_date_and_kept(
    tmp_path: Path,
) -> None:
    folder = river(
        tmp_path,
        ("format: 1\n", ""),
        ("title: The Sarn", "name: The Sarn"),
        ("rulebook: unga", "rules: unga"),
        ("delegations:\n", "countries:\n"),
    )
    old = main(folder)
    assert "S124" in codes(folder)
    tend(str(folder))
    assert codes(folder) == set()
    assert old == (folder / "scenario.yaml.0").read_bytes().decode()
    assert version_of(folder / "scenario.yaml") == "1"
    assert migrate(folder / "scenario.yaml") is None


def test_an_original_that_was_kept_before_stays(tmp_path: Path) -> None:
    folder = river(tmp_path, ("format: 1\n", ""), ("title: The Sarn", "name: The Sarn"))
    (folder / "scenario.yaml.0").write_text("an earlier one", "utf-8")
    old = main(folder)
    tend(str(folder))
    assert (folder / "scenario.yaml.0").read_text("utf-8") == "an earlier one"
    assert old == (folder / "scenario.yaml.0-2").read_bytes().decode()


def test_a_newer_version_is_refused_and_untouched(tmp_path: Path) -> None:
    folder = river(tmp_path, ("format: 1", "format: 7"))
    assert tend(str(folder)) == ()
    assert codes(folder) == {"S124"}


def test_a_file_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(NotWritten):
        write_whole(tmp_path / "file" / "inside.yaml", "x")


def test_a_diff_of_a_file_without_a_last_line_feed_ends_with_one() -> None:
    assert Mended(Path("a"), "a: 1", "a: 2").diff().endswith("+a: 2\n")


def test_sarif_has_what_version_2_1_0_asks_for(tmp_path: Path) -> None:
    folder = river(tmp_path, ("minutes: 45", "minuets: 45"))
    problems = examine(str(folder)).problems
    log = json.loads(as_sarif(problems))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert run["tool"]["driver"]["name"] == "nemcon"
    assert len(run["results"]) == len(problems)
    for found, problem in zip(run["results"], problems, strict=True):
        assert rules[found["ruleIndex"]] == found["ruleId"] == problem.code
        assert found["level"] in ("error", "warning", "note", "none")
        assert found["message"]["text"]
        (place,) = found["locations"]
        region = place["physicalLocation"]["region"]
        assert region["startLine"] == problem.place.line >= 1
        assert 1 <= region["startColumn"] < region["endColumn"]
        assert " " not in place["physicalLocation"]["artifactLocation"]["uri"]


def test_annotations_of_github_escape_what_would_break_them(tmp_path: Path) -> None:
    folder = river(tmp_path, ("title: The Sarn", 'titel: "100%, sure: The Sarn'))
    lines = as_annotations(examine(str(folder)).problems).splitlines()
    assert all(line.startswith("::error file=") for line in lines)
    assert all("\n" not in line for line in lines)
    assert RIVER.name in lines[0]


def test_a_rulebook_is_mended_and_what_it_inherits_is_left_alone(tmp_path: Path) -> None:
    shelf = tmp_path / "rulebooks"
    shelf.mkdir()
    parent = "format: 1\nid: parent\ntitle: on\ninherits: unga-committee\n"
    (shelf / "parent.yaml").write_text(parent, "utf-8")
    child = "format: 1\nid: child\ntitel: Child\ninherits: parent\n"
    (shelf / "child.yaml").write_text(child, "utf-8")
    tend(str(shelf / "child.yaml"))
    assert "title: Child" in (shelf / "child.yaml").read_text("utf-8")
    assert parent == (shelf / "parent.yaml").read_text("utf-8")


def test_a_rulebook_from_elsewhere_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "rulebooks").mkdir()
    book = "format: 1\nid: mine\ntitle: on\ninherits: unga-committee\n"
    (tmp_path / "rulebooks" / "mine.yaml").write_text(book, "utf-8")
    folder = river(tmp_path, ("rulebook: unga-committee", "rulebook: mine"))
    assert "S126" in codes(folder)
    assert tend(str(folder)) == ()
    assert book == (tmp_path / "rulebooks" / "mine.yaml").read_text("utf-8")


def test_a_file_that_is_brought_up_to_date_and_mended_is_one_change(tmp_path: Path) -> None:
    folder = river(
        tmp_path,
        ("format: 1", "format: 0"),
        ("title:", "name:"),
        ("kind: action", "kind: actoin"),
    )
    before = main(folder)
    (done,) = tend(str(folder))
    assert (done.before, done.after) == (before, main(folder))
    assert "-name:" in done.diff()
    assert "kind: actoin" in done.diff()
    assert (folder / "scenario.yaml.0").read_text("utf-8") == before


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("countries: 7", "the key for that is `delegations`, on line "),
        ("agenda: x", "the key for that is `stages`, on line "),
        ("opns: 9", "`opens` is on line "),
        ("time: x", "known: `format`, "),
        ("author: x", "known: `format`, "),
    ],
)
def test_a_key_that_is_no_slip_is_never_said_to_stand_in_the_way_of_another(
    tmp_path: Path, written: str, said: str
) -> None:
    folder = river(tmp_path, ("format: 1", f"format: 1\n{written}"))
    found = [p.help for p in examine(str(folder)).problems if p.code == "S101"]
    assert len(found) == 1
    assert found[0].startswith(said)
