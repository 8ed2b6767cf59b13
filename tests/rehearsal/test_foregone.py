"""What is called decided before play comes out, where computer-played delegations play it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.rehearsal.playtest.meeting import Stage
from game.rules.draft.text import CHAIR_TEXT
from game.scenario.founding.folder import found, plan_from
from game.scenario.load import examine, load

ENDS = re.compile(r"`(\d)` ends as `(\w+)`")
LEFT = re.compile(r"on `(\d)` none of 7 wants another wording than `(\w+)`")


def room(folder: Path, position: str, salience: str) -> str:
    """The first template with everybody of one mind; what S321 says of it."""
    plan = plan_from("classroom-committee")
    for said in plan.data["delegations"].values():
        said.pop("red_lines", None)
    rows = tuple(
        (row[0], row[1], position, salience, "stated", "OURS") for row in plan.rows
    )
    found(folder, replace(plan, rows=rows))
    said = [p.message for p in examine(str(folder)).problems if p.code == "S321"]
    return said[0] if said else ""


@pytest.mark.parametrize("position", ["-2", "-1.5", "-1", "0", "0.5", "1", "1.25", "2"])
@pytest.mark.parametrize("salience", ["30", "80"])
def test_a_room_of_one_mind_ends_as_foretold(
    position: str, salience: str, tmp_path: Path
) -> None:
    said = room(tmp_path / "one-mind", position, salience)
    ends, left = dict(ENDS.findall(said)), dict(LEFT.findall(said))
    assert len(ends) + len(left) == 3
    stage = Stage(load(str(tmp_path / "one-mind")))
    for seed in (1, 2):
        stands = dict(part.split(":") for part in stage.play(seed).text)
        assert {p: stands.get(p, CHAIR_TEXT) for p in ends} == ends
    for provision, wording in left.items():
        assert wording != CHAIR_TEXT
        assert provision not in ends
