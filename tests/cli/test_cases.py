"""``nemcon tally``, ``nemcon conform`` and ``nemcon rules``, as commands."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from game.cli.exit_codes import DONE, NO, UNUSABLE, USAGE
from game.cli.main import main

ROOT = Path(__file__).parents[2]
TALLY = str(ROOT / "tests/conformance/tally.yaml")
FAULTS = ROOT / "tests/scenario/cases"
REFUSED = ROOT / "tests/scenario/errors"
ONE = """\
cases:
- {id: tie, rulebook: unga-committee, question: substance, votes: {yes: 2, no: 2},
   expect: {outcome: %s}}
"""


def test_tally_prints_one_line_a_case(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tally", TALLY]) == DONE
    out = capsys.readouterr().out.splitlines()
    assert len(out) == 32
    assert all(line.startswith("as expected") for line in out)


def test_tally_as_json_has_the_fields_of_a_count(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["tally", TALLY, "--json"]) == DONE
    first = json.loads(capsys.readouterr().out.splitlines()[0])
    assert list(first) == [
        "id", "outcome", "base", "needed", "veto", "holds", "explanation",
    ]  # fmt: skip
    assert (first["base"], first["needed"], first["holds"]) == (139, 70, True)


def test_tally_says_where_a_case_differs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "votes.yaml"
    file.write_text(ONE % "adopted", "utf-8")
    assert main(["tally", str(file)]) == NO
    assert "outcome: expected adopted, counted rejected" in capsys.readouterr().out
    file.write_text(ONE % "rejected", "utf-8")
    assert main(["tally", str(file)]) == DONE


SEVERAL = """\
cases:
- id: one
  rulebook: unga-committee
  question: substance: x
  votes: {yes: 75, no: 75}
- id: two
  rulebook: unga-committee
  question: substance
  membrs: 193
  votes: {yes: 75, no: 75
- {id: three, rulebook: unga-committee, question: substance, members: many}
"""


def test_tally_tells_the_faults_below_a_line_that_is_no_yaml(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "votes.yaml"
    file.write_text(SEVERAL, "utf-8")
    assert main(["tally", str(file)]) == UNUSABLE
    told = re.findall(r"\[(S\d+)\]|votes.yaml:(\d+):", capsys.readouterr().err)
    found = ["".join(one) for one in told]
    assert found == ["S111", "4", "S101", "9", "S111", "10", "S102", "11"]


def test_tally_counts_what_is_sound_and_refuses_the_rest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["tally", str(REFUSED / "tally_several_faults.yaml")]) == UNUSABLE
    said = capsys.readouterr()
    assert said.out.startswith("as expected  sound: adopted")
    assert "tally_several_faults.yaml:4:" in said.err
    assert "S224" in said.err


def test_tally_of_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tally", "nowhere.yaml"]) == UNUSABLE
    assert "S118" in capsys.readouterr().err


def test_conform_plays_what_comes_with_the_program(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["conform", str(ROOT / "tests/conformance/meetings")]) == DONE
    last = capsys.readouterr().out.splitlines()[-1]
    held, _, played = last.split()[:3]
    assert held == played
    assert int(played) >= 60


def test_conform_names_the_line_that_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "wrong.case"
    case.write_text((FAULTS / "fails.case_").read_text("utf-8"), "utf-8")
    assert main(["conform", str(tmp_path)]) == NO
    assert "wrong.case:10: = A1 adopted\n        it is: A1 pending" in (
        capsys.readouterr().out
    )
    assert main(["conform", str(case), "--json"]) == NO
    found = json.loads(capsys.readouterr().out)
    assert (found["name"], found["holds"]) == ("wrong", False)
    assert found["failures"][2] == {
        "line": 10, "words": "= A1 adopted", "reason": "it is: A1 pending",
    }  # fmt: skip


def test_conform_refuses_a_head_with_faults(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["conform", str(REFUSED / "S226_head.case")]) == UNUSABLE
    assert "S226_head.case:3:1" in capsys.readouterr().err


def test_conform_of_what_is_not_there_is_a_file_that_cannot_be_used(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["conform", "/nowhere/at/all"]) == UNUSABLE
    assert "there is no `/nowhere/at/all`" in capsys.readouterr().err


def test_tally_warns_of_a_second_vote_that_is_not_equal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "second.yaml"
    case = "{id: x, rulebook: unga-plenary, question: substance, second: yes, votes: "
    file.write_text(f"cases:\n- {case}{{yes: 4, no: 3}}}}\n", "utf-8")
    assert main(["tally", str(file)]) == DONE
    said = capsys.readouterr()
    assert "S228" in said.err
    assert "x: adopted" in said.out


def test_tally_of_an_empty_list_of_cases(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "none.yaml"
    file.write_text("cases: []\n", "utf-8")
    assert main(["tally", str(file)]) == UNUSABLE
    assert "S229" in capsys.readouterr().err


def test_the_count_of_the_union_names_the_population(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["tally", TALLY]) == DONE
    line = next(x for x in capsys.readouterr().out.splitlines() if "eu-four-large" in x)
    assert "189,759,000 of 449,206,200 in population (42.2 per cent)" in line


def test_rules_count_the_quorum_of_the_body_they_are_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["rules", "eu-council", "quorum"]) == DONE
    said = capsys.readouterr().out
    assert "more than 1/2 of the members: of 27 members, 14" in said
    assert main(["rules", "una-usa", "quorum"]) == DONE
    said = capsys.readouterr().out
    assert "193" not in said
    assert "of 15 members, 8; of 30, 16" in said


def test_conform_of_an_empty_folder(tmp_path: Path) -> None:
    assert main(["conform", str(tmp_path)]) == USAGE


def test_rules_lists_the_rulebooks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--json"]) == DONE
    ids = {one["id"] for one in json.loads(capsys.readouterr().out)}
    assert ids >= {
        "ahc-2021", "att-2013", "eu-council", "thimun", "un4mun", "una-usa",
        "unga-committee", "unga-plenary", "unsc",
    }  # fmt: skip


def test_rules_prints_number_words_and_how_sure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["rules", "unga-committee", "close-debate"]) == DONE
    out = capsys.readouterr().out
    assert "close-debate: closure of the debate  [rule 117]" in out
    assert "from memory, not yet\n" in out or "not yet checked" in out
    assert "nobody speaks for it; 2 may speak against" in out


@pytest.mark.parametrize(
    ("book", "words", "plain"),
    [
        ("unga-plenary", ["rule", "95"], ["95"]),
        ("unga-plenary", ["Rule 95"], ["95"]),
        ("unga-committee", ["113(1)"], ["113"]),
    ],
)
def test_rules_finds_a_number_as_people_cite_it(
    book: str, words: list[str], plain: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", book, *plain]) == DONE
    found = capsys.readouterr().out
    assert main(["rules", book, *words]) == DONE
    assert capsys.readouterr().out == found
    assert main(["rules", book]) == DONE
    assert len(found) < len(capsys.readouterr().out) / 2


def test_rules_have_nothing_under_a_part_of_a_rule_that_is_not_theirs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["rules", "unga-committee", "9113(1)"]) == USAGE
    assert "nothing under `9113(1)`" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["unga-comittee"], ["unga-committee", "close-debat"]])
def test_rules_suggests_what_was_meant(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", *words]) == USAGE
    assert "did you mean" in capsys.readouterr().err
