"""A seat that raises points of order whenever it is asked: the meeting goes on, and ends."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import nemcon

PLAY = ("play", "first-steps", "--as", "DUN", "--seed", "4001")
TYPED = "move point-of-order\nwait\n" * 60
ENDS = 11 * 60 + 36
"""Minute at which the meeting ends by its scenario."""
DECIDED = ("consensus", "vote", "rejected")
BUSINESS = {
    "stage-opened", "floor-given", "spoke", "tabled", "consensus-called", "gavelled",
    "efforts-exhausted", "passed-over", "question-put", "decided", "suspended", "resumed",
}  # fmt: skip


def events(home: Path, typed: str) -> list[dict[str, Any]]:
    out = nemcon(*PLAY, "--json", home=home, typed=typed).stdout
    return [json.loads(line) for line in out.splitlines()]


def test_a_program_raises_one_point_between_two_events_of_business(tmp_path: Path) -> None:
    names = [e["event"] for e in events(tmp_path, TYPED)]
    moved = "".join(
        "m" if name == "motion-moved" else "b"
        for name in names
        if name in BUSINESS | {"motion-moved"}
    )
    assert moved.count("m") >= 5
    assert "mm" not in moved
    assert names[-1] == "closed"


def test_the_refusal_cites_the_rule_and_the_ruling(tmp_path: Path) -> None:
    refused = [e for e in events(tmp_path, TYPED) if e["event"] == "refusal"]
    again = next(e for e in refused if e["refusal"] == "already-done")
    assert again["rule"] == "rule 113"
    assert "stands unless overruled on an appeal" in again["reason"]
    assert again["instead"] == "move appeal"


def test_the_meeting_ends_at_its_end(tmp_path: Path) -> None:
    closed = events(tmp_path, TYPED)[-1]
    assert closed["minute"] <= ENDS
    assert closed["outcome"] in DECIDED


def test_a_motion_that_is_put_at_once_is_put_after_one_point(tmp_path: Path) -> None:
    out = nemcon(
        *PLAY, "--plain", home=tmp_path, typed=f"move suspend-meeting\n{TYPED}"
    ).stdout
    before, _, _ = out.partition("puts the question: Does the room agree to suspension")
    assert len(re.findall("Dunmark raises a point of order", before)) == 1
    assert "Not in order: The Chair has ruled on M2" in before


@pytest.mark.parametrize(
    "motion",
    ["point-of-order\nmove appeal", "close-debate", "time-limit 1", "adjourn-debate whole"],
)
def test_no_motion_that_is_lost_again_and_again_keeps_a_room_from_deciding(
    tmp_path: Path, motion: str
) -> None:
    closed = events(tmp_path, f"move {motion}\nwait\n" * 90)[-1]
    assert closed["event"] == "closed"
    assert closed["minute"] <= ENDS
    assert closed["outcome"] in DECIDED
