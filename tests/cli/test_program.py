"""The program from outside: exit codes, what stands on which stream, bad input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from game import __version__
from game.cli import exit_codes
from tests.cli.program import ROOT, nemcon

SCENARIO = "cybercrime-2024"


def test_the_version_is_the_packages(tmp_path: Path) -> None:
    assert nemcon("--version", home=tmp_path).stdout == f"nemcon {__version__}\n"


@pytest.mark.parametrize(
    "words",
    [
        ["paly"],
        ["play"],
        ["play", SCENARIO, "--plain"],
        ["play", SCENARIO, "--plain", "--as", "XXX"],
        ["play", SCENARIO, "--auto", "--as", "MEX"],
        ["play", SCENARIO, "--auto", "--seed", "-1"],
        ["play", SCENARIO, "--auto", "--seed", "1e9"],
        ["check"],
        ["check", SCENARIO, "--format", "xml"],
        ["explain", "S999"],
        ["play", SCENARIO, "--as", "MEX"],
        ["replay", SCENARIO],
        [],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_2_and_says_what_to_type(words: list[str], tmp_path: Path) -> None:
    ran = nemcon(*words, home=tmp_path)
    assert ran.returncode == exit_codes.USAGE
    assert ran.stdout == ""
    assert ran.stderr.startswith("nemcon: ")
    assert "hint: " in ran.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["play", "no-such-scenario", "--auto"],
        ["play", "no-such-game.nemcon", "--plain"],
        ["play", "README.md", "--auto"],
        ["replay", "/", "--plain"],
        ["replay", "", "--plain"],
        ["replay", "a\x1b[2Jb", "--plain"],
    ],
    ids=" ".join,
)
def test_a_file_that_cannot_be_used_is_3(words: list[str], tmp_path: Path) -> None:
    ran = nemcon(*words, home=tmp_path)
    assert ran.returncode == exit_codes.UNUSABLE
    assert ran.stdout == ""
    assert "nemcon: " in ran.stderr
    assert "\x1b" not in ran.stderr


def test_a_sound_scenario_is_0(tmp_path: Path) -> None:
    ran = nemcon("check", f"scenarios/{SCENARIO}", home=tmp_path)
    assert (ran.returncode, ran.stderr) == (exit_codes.DONE, "")


def faulty(folder: Path, text: bytes) -> Path:
    at = folder / "faulty"
    at.mkdir()
    (at / "scenario.yaml").write_bytes(text)
    return at


@pytest.mark.parametrize(
    "text",
    [b"", b"\xff\xfe\x00", b"a: [", b"format: 1\ncolour: red\n", b"a: &x [*x]\n", b"- - -"],
    ids=["empty", "not utf-8", "not yaml", "unknown key", "alias", "list"],
)
def test_faults_are_1_with_code_and_place(text: bytes, tmp_path: Path) -> None:
    at = faulty(tmp_path, text)
    ran = nemcon("check", str(at), "--format", "line", home=tmp_path)
    assert ran.returncode == exit_codes.NO
    assert all("scenario.yaml" in line for line in ran.stdout.splitlines())
    assert "error[S1" in ran.stdout


def test_faults_as_json_are_one_object_a_line(tmp_path: Path) -> None:
    at = faulty(tmp_path, b"format: 1\ncolour: red\n")
    ran = nemcon("check", str(at), "--format", "json", home=tmp_path)
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    assert {"code", "severity", "message", "file", "line", "column"} <= set(found[0])


def test_a_fault_is_shown_with_its_line_and_a_caret(tmp_path: Path) -> None:
    at = faulty(tmp_path, b"format: 1\ncolour: red\n")
    ran = nemcon("check", str(at), home=tmp_path)
    assert "\n2 | colour: red\n  | ^^^^^^\n" in ran.stdout


def test_playing_a_faulty_scenario_lists_its_faults(tmp_path: Path) -> None:
    at = faulty(tmp_path, b"format: 1\ncolour: red\n")
    ran = nemcon("play", str(at), "--auto", home=tmp_path)
    assert ran.returncode == exit_codes.UNUSABLE
    assert "unknown key `colour`" in ran.stderr
    assert not (tmp_path / "games").exists()


def test_what_can_be_played_is_listed_for_programs(tmp_path: Path) -> None:
    listed = json.loads(nemcon("scenarios", "--json", home=tmp_path).stdout)
    first = next(one for one in listed if one["id"] == SCENARIO)
    assert first["title"].startswith("The last day")
    assert {"MEX", "IRN", "chair"} <= set(first["playable"])


def test_unknown_tallies_of_the_record_stay_unknown(tmp_path: Path) -> None:
    ran = nemcon("replay", SCENARIO, "--json", home=tmp_path)
    moments = [json.loads(line) for line in ran.stdout.splitlines()]
    votes = [m for m in moments if m["kind"] == "vote"]
    counts = [m["tally"] for m in votes if m["tally"]]
    assert counts == [{"yes": 23, "no": 102, "abstain": 26}]
    assert len(votes) == 7
    text = nemcon("replay", SCENARIO, "--plain", home=tmp_path).stdout
    assert (
        text.count("             Subject not established: rejected, tally not public\n")
        == 6
    )


def test_the_end_of_input_saves_and_the_game_goes_on_from_there(tmp_path: Path) -> None:
    left = nemcon(
        "play",
        SCENARIO,
        "--as",
        "Mexico",
        "--seed",
        "3",
        "--plain",
        home=tmp_path,
        typed="wait\n",
    )
    assert left.returncode == exit_codes.DONE
    game = left.stdout.splitlines()[-1].rpartition("nemcon play ")[2]
    assert (tmp_path / "games" / game).is_file()
    again = nemcon("play", game, "--json", home=tmp_path, typed="record 500\n")
    objects = [json.loads(line) for line in again.stdout.splitlines()]
    assert objects[0]["event"] == "seated"
    assert objects[0]["seat"] == "MEX"
    record = next(o for o in objects if o["event"] == "shown")["lines"]
    told = [line for line in left.stdout.splitlines() if line[2:3] == ":"]
    kept = [line[6:] for line in record]
    in_full = [line for line in told if line in kept]
    assert len(in_full) > 15
    assert [line for line in kept if line in told][:15] == in_full[:15]


def test_a_saved_game_keeps_its_name(tmp_path: Path) -> None:
    ran = nemcon(
        "play",
        SCENARIO,
        "--as",
        "IRN",
        "--plain",
        home=tmp_path,
        typed="save my day\nwait\n",
    )
    assert (tmp_path / "games" / "my day.nemcon").is_file()
    assert ran.stdout.splitlines()[-1].endswith("nemcon play 'my day.nemcon'")


def test_garbage_on_input_is_answered_line_by_line(tmp_path: Path) -> None:
    typed = "\x00\x01\nvote\nvote maybe\noffer\n" + "x" * 9000 + '\namend 6.2 text "\n🦆\n'
    ran = nemcon("play", SCENARIO, "--as", "IND", "--json", home=tmp_path, typed=typed)
    assert ran.returncode == exit_codes.DONE
    events = [json.loads(line)["event"] for line in ran.stdout.splitlines()]
    assert events.count("unreadable") == 7


@pytest.mark.parametrize("form", [(), ("--json",)], ids=["text", "json"])
def test_a_played_day_is_the_same_to_the_byte(
    form: tuple[str, ...], tmp_path: Path
) -> None:
    words = ("play", SCENARIO, "--auto", "--seed", "7", *form)
    one = nemcon(*words, home=tmp_path, hash_seed="1")
    two = nemcon(*words, home=tmp_path, hash_seed="4242")
    assert one.returncode == exit_codes.DONE
    assert one.stdout == two.stdout


def test_a_played_day_ends_with_its_outcome(tmp_path: Path) -> None:
    ran = nemcon("play", SCENARIO, "--auto", "--seed", "7", "--json", home=tmp_path)
    objects = [json.loads(line) for line in ran.stdout.splitlines()]
    assert objects[-1]["event"] == "closed"
    assert objects[-1]["outcome"] in {"consensus", "vote", "rejected", "suspended"}
    assert [o["seq"] for o in objects] == sorted(o["seq"] for o in objects)
    assert all({"event", "seat", "minute", "text"} <= set(o) for o in objects)


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    command = f"{sys.executable} -m game play {SCENARIO} --auto --seed 1 | head -n 1"
    ran = subprocess.run(
        ["bash", "-c", command],  # noqa: S607 - wherever the system has it
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr == ""
    assert len(ran.stdout.splitlines()) == 1
