"""``nemcon backtest``: what it prints, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli.main import main
from tests.rehearsal.worlds import world


def ran(
    capsys: pytest.CaptureFixture[str], folder: Path, *words: str
) -> tuple[int, str, str]:
    calls, votes = world(folder, days=10)
    code = main(["backtest", "--rollcalls", str(calls), "--votes", str(votes), *words])
    out, err = capsys.readouterr()
    return code, out, err


def test_tables_name_the_model_and_every_rule(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, out, err = ran(capsys, tmp_path)
    assert (code, err) == (0, "")
    for words in ("the model", "nearest neighbours", "last kindred vote", "absent:"):
        assert words in out


def test_json_holds_the_plan_and_the_sets(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, out, _ = ran(capsys, tmp_path, "--json", "--known", "0", "--kind", "amendment")
    told = json.loads(out)
    assert code == 0
    assert told["plan"]["known"] == 0
    assert told["sets"][0]["carries"]["amendments"] == told["sets"][0]["roll_calls"]


def test_the_same_seed_prints_the_same(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    first, again = (
        ran(capsys, tmp_path, "--seed", "4"),
        ran(capsys, tmp_path, "--seed", "4"),
    )
    assert first == again


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--known", "2"), "--known must lie between 0 and 1"),
        (("--known", "nan"), "--known must lie between 0 and 1"),
        (("--seed", "-1"), "a whole number from 0 is needed, not `-1`"),
        (
            ("--since", "2001-01-01", "--until", "2000-12-31"),
            "--since 2001-01-01 is later than --until 2000-12-31",
        ),
        (("--since", "May"), "--since takes a day, not `May`"),
        (("--since", "20190101"), "--since takes a day, not `20190101`"),
        (("--until", "2019-W01-1"), "write it as --until 2019-12-27"),
        (("--since", "2030-01-01"), "no roll call of that kind"),
    ],
)
def test_wrong_usage_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    code, out, err = ran(capsys, tmp_path, *words)
    assert (code, out) == (2, "")
    assert said in err


def test_only_the_roll_calls_of_a_table_are_scored(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "only.csv").write_text("rcid\n17\n", "utf-8")
    _, out, _ = ran(capsys, tmp_path, "--only", str(tmp_path / "only.csv"))
    assert "all: 1 roll call, " in out
    assert "±" not in out.partition("all: 1 roll call, ")[2]  # one tells no error


def test_a_list_of_roll_calls_that_the_tables_lack_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    only = tmp_path / "only.csv"
    only.write_text("rcid\n17\nnone\n", "utf-8")
    code, _, err = ran(capsys, tmp_path, "--only", str(only))
    assert (code, "1 of 2 roll calls are not in the tables" in err) == (0, True)
    only.write_text("rcid\nnone\n", "utf-8")
    code, _, err = ran(capsys, tmp_path, "--only", str(only))
    assert (code, "hold none of the roll calls that it names" in err) == (2, True)
